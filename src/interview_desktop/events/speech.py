"""What was heard, and how patiently.

All times are seconds since the first sample of the recording they belong to (16 kHz, so 1/16000 s is
exact); a recording is one opening of the microphone within one answer.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from interview_desktop.events.fact import Fact

SAMPLE_RATE = 16_000  # Hz: what Silero, PocketSphinx and Whisper all take

TurnMode = Literal["automatic", "patient", "manual"]
CommitReason = Literal["silence", "finished", "typed", "skipped", "paused", "ended", "recovered"]


class Word(Fact):
    """One recognised word. `confidence` is 0-1, None where the engine gives none."""

    text: str
    start: float
    end: float
    confidence: float | None = None


class Transcript(Fact):
    """What a recogniser made of one stretch of audio; times are seconds from that stretch's first sample."""

    words: tuple[Word, ...]
    engine: str

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


class Phrase(Fact):
    """Speech between two pauses of 0.3 s or more, recognised: the unit that is journalled."""

    recording: str
    start: float
    end: float
    words: tuple[Word, ...]
    engine: str

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


class Patience(Fact):
    """How long silence may last, in seconds, before an answer counts as finished (SPEC section 2)."""

    speculate: float = Field(
        default=0.2, ge=0.1, le=1.0, description="After this silence the recogniser is asked for what it has."
    )
    finished: float = Field(
        default=0.8, ge=0.3, le=10.0, description="Silence that ends an answer which sounds finished."
    )
    unsure: float = Field(
        default=1.6, ge=0.3, le=10.0, description="Silence that ends an answer which may be finished."
    )
    unfinished: float = Field(default=3.0, ge=0.5, le=15.0, description="Silence that ends an answer in mid-sentence.")
    patient: float = Field(
        default=3.0, ge=3.0, le=30.0, description="The least silence that ends an answer in patient mode."
    )
    offer: float = Field(default=15.0, ge=5.0, le=120.0, description="Time without a word before help is offered.")

    def stretched(self, factor: float) -> Patience:
        """The same patience, longer: what ends an answer comes `factor` times as late (1 or more), within bounds."""
        if factor <= 1.0:
            return self
        longer = {"finished": 10.0, "unsure": 10.0, "unfinished": 15.0, "patient": 30.0}
        return self.model_copy(update={name: min(top, getattr(self, name) * factor) for name, top in longer.items()})
