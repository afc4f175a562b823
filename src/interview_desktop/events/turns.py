"""A candidate's turn: what was asked, what was answered, what is known of the answer."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from interview_desktop.events.fact import Fact
from interview_desktop.events.measured import Measured
from interview_desktop.events.question import ProbeKind
from interview_desktop.events.speech import CommitReason, Phrase, Word

TurnPurpose = Literal["answer", "follow_up", "main_point", "own_question"]


class Gap(Fact):
    """Something an answer does not have. `why` is one sentence; `quote` is what showed it, if anything."""

    kind: ProbeKind
    why: str
    quote: str = ""


class Judgement(Fact):
    """What the follow-up policy saw in an answer: `missing` in order of importance.

    `confident` is the share (0-1) of words recognised with enough confidence, None for a typed answer;
    where `poor` is true nothing was inferred, so `missing` is empty.
    """

    missing: tuple[Gap, ...] = ()
    confident: float | None = None
    poor: bool = False


class Turn(Fact):
    """One answer: an own number in the session, counted from 1, and the question (index in the plan) it serves.

    `seconds` is how long the candidate had the floor; `latency` is seconds from the open microphone to
    the first word, None when nothing was said aloud. `silence` is the patience in seconds that the turn
    machine chose when it committed.
    """

    number: int = Field(ge=1)
    question: int
    purpose: TurnPurpose
    asked: str
    probe: ProbeKind | None = None
    phrases: tuple[Phrase, ...] = ()
    again: tuple[Phrase, ...] = Field(default=(), description="heard a second time, for the report")
    corrected: tuple[Phrase, ...] = Field(default=(), description="as the person mended the transcript afterwards")
    typed: tuple[str, ...] = ()
    recordings: tuple[str, ...] = ()
    closed: CommitReason | None = None
    seconds: float = 0.0
    silence: float | None = None
    judgement: Judgement | None = None
    measured: Measured | None = Field(default=None, description="what engines found out about it")

    @property
    def words(self) -> tuple[Word, ...]:
        return tuple(word for phrase in self.phrases for word in phrase.words)

    @property
    def text(self) -> str:
        """Spoken words first, then what was typed, as one text."""
        return " ".join([phrase.text for phrase in self.phrases if phrase.words] + list(self.typed)).strip()

    @property
    def best(self) -> Turn:
        """The turn for its content: as the person mended it, else as it was heard best."""
        return self.model_copy(update={"phrases": self.corrected}) if self.corrected else self.verbatim

    @property
    def verbatim(self) -> Turn:
        """The turn for its delivery: with the phrases of the second hearing, where there was one; never mended."""
        return self.model_copy(update={"phrases": self.again}) if self.again else self

    @property
    def latency(self) -> float | None:
        return self.phrases[0].start if self.phrases else None
