"""A source of reactions that says what the test wants, as `Replies` promises it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from interview_desktop.engines.replies import Exchange, Reaction
from interview_desktop.errors import EngineFailed, InterviewError
from interview_desktop.events.plan import Persona


class HandReplies:
    """Says `lines` by seed, in turn; `fault` is raised in place of a reaction. `asked` keeps every history."""

    name = "by hand"

    def __init__(self, lines: Sequence[str], fault: InterviewError | None = None) -> None:
        self.lines = list(lines)
        self.fault = fault
        self.asked: list[tuple[Exchange, ...]] = []
        self.closed = False

    def open(self) -> None:
        if self.closed:
            raise EngineFailed("It was closed.")

    def react(
        self, history: Sequence[Exchange], persona: Persona, seed: int, unwanted: Callable[[], bool]
    ) -> Reaction | None:
        self.asked.append(tuple(history))
        if self.fault is not None:
            raise self.fault
        if unwanted() or unwanted() or self.closed or not history:  # before, and between two tokens
            return None
        return Reaction(self.lines[seed % len(self.lines)], self.name)

    def close(self) -> None:
        self.closed = True
