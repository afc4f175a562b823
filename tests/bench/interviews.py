"""Interviews that benches run in real time: short questions, answers spoken by a second voice."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from interview_desktop.devices import Block
from interview_desktop.devices.files import AnswersMicrophone
from interview_desktop.engines.text_to_speech.flite.engine import Flite
from interview_desktop.events.interview import AnswerClosed, Entry, ListeningOpened
from interview_desktop.events.notices import LineBegan, Notice
from interview_desktop.events.plan import Interviewer, Plan
from interview_desktop.events.question import Question
from interview_desktop.interaction.rehearsal import Seat

ANSWERS = (
    "two years ago our shop changed its supplier and I had to move four hundred orders in one week",
    "I wrote a list of every customer and I called each of them myself before the change",
    "in the end nobody lost an order and we saved about ten percent",
    "my manager asked me to train the new colleagues and I did that every Friday for three months",
    "after that the mistakes at the till went down by half",
    "no thank you that is all",
)
AUDIBLE = 0.01  # of full scale: quieter than that the voice has stopped


def short_plan(questions: int = 5) -> Plan:
    """Questions that take no time to ask and are never followed up."""
    asked = tuple(
        Question(id=f"b{number}", text=f"Please go on, number {number}.", kind="motivational", competency="any")
        for number in range(1, questions + 1)
    )
    return Plan(
        template="bench",
        version=1,
        title="Bench",
        interviewer=Interviewer(name="Bench"),
        minutes=60,
        greeting="Hello.",
        questions=asked,
        invitation="Anything else?",
        closing="Goodbye.",
        max_probes=0,
    )


def spoken(text: str) -> tuple[NDArray[np.float32], int]:
    """A text by the second voice, without the silence before and after it."""
    blocks = list(Flite().synthesise(text, "rms"))
    samples = np.concatenate([block.samples for block in blocks])
    loud = np.flatnonzero(np.abs(samples) > AUDIBLE)
    return samples[loud[0] : loud[-1] + 1], blocks[0].rate


class Stopwatch(AnswersMicrophone):
    """An `AnswersMicrophone` in real time that knows when the last sample of an answer was heard."""

    def __init__(self) -> None:
        super().__init__(rate=16_000, realtime=True)
        self.silent_since = 0.0

    def read(self, timeout: float) -> Block | None:
        block = super().read(timeout)
        if block is not None and np.max(np.abs(block.samples), initial=0.0) > AUDIBLE:
            self.silent_since = time.monotonic()
        return block


@dataclass
class Delays:
    """From the end of an answer to the interviewer's next sound, beyond the patience chosen, in milliseconds."""

    microphone: Stopwatch
    beyond: list[float] = field(default_factory=list)
    after_commit: list[float] = field(default_factory=list)
    _patience: float | None = None
    _silent_since: float = 0.0
    _committed: float = 0.0

    def hear(self, told: Entry | Notice) -> None:
        now = time.monotonic()
        if isinstance(told, Entry) and isinstance(told.event, AnswerClosed) and told.event.silence is not None:
            self._patience, self._silent_since, self._committed = told.event.silence, self.microphone.silent_since, now
        elif isinstance(told, LineBegan) and self._patience is not None:
            self.beyond.append(1000 * (now - self._silent_since - self._patience))
            self.after_commit.append(1000 * (now - self._committed))
            self._patience = None


def seat(microphone: AnswersMicrophone) -> Seat:
    """Gives the answers above, in order, into `microphone`."""
    ready = [spoken(text) for text in ANSWERS]

    def answer(opened: ListeningOpened) -> bool:
        microphone.answer(*ready[(opened.turn - 1) % len(ready)])
        return True

    return Seat(answer, spoken=True, candidate="sample", told="bench")
