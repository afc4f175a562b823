"""What was asked and answered in, a short human reaction out: words only, never what to ask or to think of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from interview_desktop.events.plan import Persona


@dataclass(frozen=True)
class Exchange:
    """A question of the interviewer's and what was answered, both as plain text."""

    asked: str
    answered: str


@dataclass(frozen=True)
class Reaction:
    """A wording that passed every filter. `tried` and `passed` count candidates, for the log."""

    text: str
    engine: str
    tried: int = 1
    passed: int = 1


class Replies(Protocol):
    """An engine, loaded once; `react` may be called from one thread at a time."""

    @property
    def name(self) -> str:
        """As shown on screen, for example 'dialogpt-small' or the endpoint's model."""

    def open(self) -> None:
        """Load; may take seconds. Raises EngineUnavailable or EngineFailed."""

    def react(
        self, history: Sequence[Exchange], persona: Persona, seed: int, unwanted: Callable[[], bool]
    ) -> Reaction | None:
        """A reaction of at most 20 words to the last exchange; None when no candidate passes or it became `unwanted`.

        `unwanted` is asked between tokens (or while waiting). The same seed and history give the same reaction where
        the engine samples itself. Raises EngineFailed.
        """

    def close(self) -> None:
        """Let go of everything; safe to call twice and while `react` runs (which then ends soon)."""
