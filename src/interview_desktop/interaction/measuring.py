"""Each closed answer measured once, while the interview goes on: turns in, what engines found out about them out.

One thread, "measure", one turn after the other. What it finds is journalled with the turn, so that the report is worked
out from the journal alone; a turn that was not reached in time is measured when its report is first opened.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from interview_desktop.errors import InterviewError
from interview_desktop.events.measured import Measured, MoodAt, Nearness, Sound, Stretch
from interview_desktop.events.mood import Mood
from interview_desktop.events.question import Question
from interview_desktop.events.speech import Phrase
from interview_desktop.events.turns import Turn
from interview_desktop.interaction.delivery.sound import total
from interview_desktop.interaction.interview.inputs import AnswerLookedAt
from interview_desktop.worker import Worker

if TYPE_CHECKING:
    from interview_desktop.devices import Samples

log = logging.getLogger(__name__)

PASSAGE = 8  # words: the mood of fewer is a guess; shorter phrases are read together with the next one


class Instruments(Protocol):
    """Engines that say something of an answer. None where one cannot be had; none of them raises for that."""

    def nearness(self, question: Question, answer: str) -> Nearness | None: ...
    def mood(self, text: str) -> Mood | None: ...
    def sound(self, samples: Samples, phrases: Sequence[Phrase], recording: str) -> Sound | None: ...
    def rest(self) -> None:
        """Nothing is to be measured for a while: let go of what takes much room and is soon there again."""


class NoInstruments:
    """Where there are none: rehearsals of the flow, and tests."""

    def nearness(self, question: Question, answer: str) -> Nearness | None:  # noqa: ARG002
        return None

    def mood(self, text: str) -> Mood | None:  # noqa: ARG002
        return None

    def sound(self, samples: Samples, phrases: Sequence[Phrase], recording: str) -> Sound | None:  # noqa: ARG002
        return None

    def rest(self) -> None:
        pass


@dataclass(frozen=True)
class Measure:
    """A turn to be measured, with the question it serves; None for the candidate's own questions."""

    turn: Turn
    question: Question | None


def measure(what: Measure, instruments: Instruments, samples: Callable[[str], Samples]) -> Measured:
    """Everything that can be found out about one turn; what is known of its sound already is kept.

    `samples(recording)` gives float32 mono at 16 kHz and may raise StoreError: that recording is then left out.
    """
    content, known = what.turn.best, what.turn.measured
    nearness = instruments.nearness(what.question, content.text) if what.question and content.text else None
    sound = known.sound if known is not None and known.sound is not None else _sound(what.turn, instruments, samples)
    return Measured(nearness=nearness, sound=sound, moods=tuple(_moods(content, instruments)))


def _sound(turn: Turn, instruments: Instruments, samples: Callable[[str], Samples]) -> Sound | None:
    said = turn.verbatim.phrases
    found: list[Sound] = []
    for recording in turn.recordings:
        here = [phrase for phrase in said if phrase.recording == recording]
        if not here:
            continue
        try:
            heard = instruments.sound(samples(recording), here, recording)
        except InterviewError as fault:
            log.warning("a recording could not be measured: %s", type(fault).__name__)
            continue
        if heard is not None:
            found.append(heard)
    return total(found) if found else None


def _moods(turn: Turn, instruments: Instruments) -> Iterator[MoodAt]:
    for where, text in (*passages(turn.phrases), *((None, text.strip()) for text in turn.typed if text.strip())):
        mood = instruments.mood(text)
        if mood is not None:
            yield MoodAt(mood=mood, text=text, where=where)


def passages(phrases: Sequence[Phrase]) -> Iterator[tuple[Stretch, str]]:
    """Phrases joined, within one recording, until there is enough to read a mood from."""
    waiting: list[Phrase] = []
    spoken = [phrase for phrase in phrases if phrase.words]
    for place, phrase in enumerate(spoken):
        waiting.append(phrase)
        last = place + 1 == len(spoken) or spoken[place + 1].recording != phrase.recording
        if last or sum(len(one.words) for one in waiting) >= PASSAGE:
            text = " ".join(one.text for one in waiting)
            yield Stretch(recording=phrase.recording, start=max(0.0, waiting[0].start), end=waiting[-1].end), text
            waiting = []


@dataclass(frozen=True)
class _End:
    then: Callable[[], None]


class Measuring:
    """`instruments` is called once, on this thread; `tell` is called there as well."""

    def __init__(
        self,
        instruments: Callable[[], Instruments],
        samples: Callable[[str], Samples],
        tell: Callable[[AnswerLookedAt], None],
    ) -> None:
        self._make = instruments
        self._samples = samples
        self._tell = tell
        self._hurrying = False
        self._instruments: Instruments | None = None
        self._worker: Worker[Measure | _End] = Worker("measure", self._step, failed=_failed)
        self._worker.start()

    def measure(self, turn: Turn, question: Question | None) -> None:
        """A turn was closed, or heard better: measure it when there is time."""
        if turn.text:
            self._worker.post(Measure(turn, question))

    def end(self, then: Callable[[], None]) -> None:
        """Measure what is left, then call `then` on this thread and end it."""
        if not self._worker.post(_End(then)):
            then()

    def hurry(self) -> None:
        """What is not measured by now is measured with the report."""
        self._hurrying = True

    def _step(self, what: Measure | _End) -> None:
        if isinstance(what, _End):
            if self._instruments is not None:
                self._instruments.rest()
            self._worker.stop()
            what.then()
        elif not self._hurrying:
            if self._instruments is None:
                self._instruments = self._make()
            found = measure(what, self._instruments, self._samples)
            self._tell(AnswerLookedAt(what.turn.number, what.turn.best.text, found))


def _failed(fault: Exception) -> None:
    """The interview does without; the report tries again."""
    log.error("an answer could not be measured", exc_info=fault)
