"""Text in, how it sounds out."""

from __future__ import annotations

from typing import Protocol

from interview_desktop.events.mood import Mood


class TextMood(Protocol):
    """An engine, loaded once; `mood` may be called from one thread at a time."""

    @property
    def name(self) -> str:
        """As shown on screen: 'distilbert' or 'vader'."""

    def open(self) -> None:
        """Load; may take a second. Raises EngineUnavailable or EngineFailed."""

    def mood(self, text: str) -> Mood:
        """How `text` (any length; empty is neutral with confidence 0) sounds. Raises EngineFailed."""

    def close(self) -> None:
        """Let go of everything; safe to call twice."""
