"""A background call for something that changes as fast as a person types: only the newest wish counts.

In: wishes. Out: the answer to the newest one; at most one call runs, and answers that came too late are dropped.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from interview_desktop.ui.shell import Shell

Wish = TypeVar("Wish")
Answer = TypeVar("Answer")


class Latest(Generic[Wish, Answer]):
    """`call` runs off the main thread in `lane`; `done` gets wish and answer on it. Faults go to the banner."""

    def __init__(
        self, shell: Shell, call: Callable[[Wish], Answer], done: Callable[[Wish, Answer], object], *, lane: str
    ) -> None:
        self._shell = shell
        self._call = call
        self._done = done
        self._lane = lane
        self._running = False
        self._forgotten = False
        self._next: list[Wish] = []  # none or one

    @property
    def busy(self) -> bool:
        return self._running

    def want(self, wish: Wish) -> None:
        self._next = [wish]
        if not self._running:
            self._start()

    def forget(self) -> None:
        """What is still under way shall not arrive; nothing else is wanted."""
        self._next = []
        self._forgotten = self._running

    def _start(self) -> None:
        wish = self._next.pop()
        self._running, self._forgotten = True, False
        self._shell.run(
            lambda: self._call(wish), lambda answer: self._arrived(wish, answer), self._failed, lane=self._lane
        )

    def _arrived(self, wish: Wish, answer: Answer) -> None:
        self._running = False
        if self._next:
            self._start()
        elif not self._forgotten:
            self._done(wish, answer)

    def _failed(self, fault: Exception) -> None:
        self._running = False
        if self._next:
            self._start()
        else:
            self._shell.tell_fault(fault)
