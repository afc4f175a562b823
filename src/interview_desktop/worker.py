"""One thread with an inbox: the only way this program runs something in the background.

In: messages, from any thread. Out: calls of `step(message)`, one at a time, on the worker's own thread.
An exception in a step goes to `failed` and the worker goes on with the next message: one bad message
must not take the microphone down.
"""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable
from typing import Generic, TypeVar

log = logging.getLogger(__name__)

T = TypeVar("T")


class Worker(Generic[T]):
    """A named thread that works through its inbox in order.

    With `limit`, the inbox drops its oldest message when full and counts it in `dropped`; without, it
    never drops. `post` may be called from any thread, also before `start` and after `stop` (then it is
    ignored and returns False).
    """

    def __init__(
        self,
        name: str,
        step: Callable[[T], None],
        *,
        failed: Callable[[Exception], None],
        limit: int | None = None,
    ) -> None:
        self.name = name
        self.dropped = 0
        self._step = step
        self._failed = failed
        self._limit = limit
        self._inbox: deque[T] = deque()
        self._changed = threading.Condition()
        self._stopping = False
        self._busy = False
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        self._thread.start()

    def post(self, message: T) -> bool:
        """Put a message at the end of the inbox; False if the worker no longer takes any."""
        with self._changed:
            if self._stopping:
                return False
            if self._limit is not None and len(self._inbox) >= self._limit:
                self._inbox.popleft()
                self.dropped += 1
            self._inbox.append(message)
            self._changed.notify_all()
            return True

    def settle(self, timeout: float) -> bool:
        """Wait until the inbox is empty and no step is running; False when the time (seconds) is up."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._inbox and not self._busy, timeout)

    def stop(self, timeout: float = 5.0, *, drain: bool = False) -> bool:
        """End the thread after the step it is in (with `drain`: after the inbox is empty).

        Returns False, and says so in the log, if the thread is still in a step when `timeout` seconds
        are over. Safe to call twice, and from the worker's own thread (which it cannot wait for).
        """
        with self._changed:
            self._stopping = True
            if not drain:
                self._inbox.clear()
            self._changed.notify_all()
        if self._thread is threading.current_thread() or not self._thread.is_alive():
            return True
        self._thread.join(timeout)
        if self._thread.is_alive():
            log.error("worker %s did not stop within %.1f s", self.name, timeout)
            return False
        return True

    def _run(self) -> None:
        while True:
            with self._changed:
                self._busy = False
                self._changed.notify_all()
                self._changed.wait_for(lambda: bool(self._inbox) or self._stopping)
                if not self._inbox:
                    return
                message = self._inbox.popleft()
                self._busy = True
            try:
                self._step(message)
            except Exception as fault:  # noqa: BLE001 - the one place where a worker's fault becomes an event
                self._failed(fault)
