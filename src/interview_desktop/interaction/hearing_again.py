"""Every answer heard a second time, better, while the interviewer speaks: closed turns in, phrases with word times out.

One thread, "hear again", with a recogniser that takes its time (see `engines.speech_to_text.SecondHearing`), one turn
after the other. Nothing waits for it but the end of a finished interview, and that only for a while.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_desktop.engines.speech_to_text.choice import outdoes
from interview_desktop.errors import EngineError, StoreError
from interview_desktop.events.speech import Phrase, Transcript, Word
from interview_desktop.events.turns import Turn
from interview_desktop.interaction.interview.inputs import HeardAgain
from interview_desktop.interaction.own_words import own_words
from interview_desktop.worker import Worker

if TYPE_CHECKING:
    from interview_desktop.devices import Samples
    from interview_desktop.engines.speech_to_text import SecondHearing

log = logging.getLogger(__name__)

PAUSE = 0.3  # seconds between words that part two phrases, as while listening
LEAST_SHARE = 0.5  # of the words heard live: a second hearing with fewer has lost a part of the answer
LAST_MINUTES = 10.0  # seconds that the end of an interview waits for answers not yet heard again


@dataclass(frozen=True)
class _Answer:
    turn: Turn


@dataclass(frozen=True)
class _End:
    then: Callable[[], None]


class HearingAgain:
    """`make` gives the recogniser, opened, or None where there is none better than the live one; on this thread.

    `samples(recording)` gives 16 kHz mono float32; `tell` is called on this thread.
    """

    def __init__(
        self,
        make: Callable[[], SecondHearing | None],
        samples: Callable[[str], Samples],
        tell: Callable[[HeardAgain], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._make = make
        self._samples = samples
        self._tell = tell
        self._clock = clock
        self._deadline = float("inf")
        self._recogniser: SecondHearing | None = None
        self._made = False
        self._worker: Worker[_Answer | _End] = Worker("hear again", self._step, failed=_failed)
        self._worker.start()

    def hear(self, turn: Turn) -> None:
        """A turn was closed: hear it again when there is time. One without recordings or words is left alone."""
        if turn.recordings and turn.words:
            self._worker.post(_Answer(turn))

    def end(self, patience: float, then: Callable[[], None]) -> None:
        """Hear what is left within `patience` seconds, then call `then` on this thread and end it."""
        self._deadline = self._clock() + patience
        if not self._worker.post(_End(then)):
            then()

    def hurry(self) -> None:
        """What is not heard again by now will not be."""
        self._deadline = self._clock()

    def _step(self, what: _Answer | _End) -> None:
        if isinstance(what, _End):
            self._worker.stop()
            what.then()
        elif not self._unwanted():
            phrases = self._phrases(what.turn)
            if trusted(what.turn, phrases):
                self._tell(HeardAgain(what.turn.number, len(what.turn.words), phrases))

    def _phrases(self, turn: Turn) -> tuple[Phrase, ...]:
        """Of all recordings of the turn; none when the time is up, it cannot be heard, or was heard better live."""
        if not self._made:
            self._recogniser, self._made = self._make(), True
        recogniser = self._recogniser
        if recogniser is None or not any(outdoes(recogniser.name, phrase.engine) for phrase in turn.phrases):
            return ()
        found: list[Phrase] = []
        for recording in turn.recordings:
            live = [phrase for phrase in turn.phrases if phrase.recording == recording]
            if not live:
                continue  # an opening in which nothing was said
            samples = self._samples(recording)
            heard = recogniser.hear_again(samples, self._unwanted)
            if heard is None:
                return ()
            found += phrases_of(heard.model_copy(update={"words": own_words(heard.words, live, samples)}), recording)
        return tuple(found)

    def _unwanted(self) -> bool:
        return self._clock() >= self._deadline


def phrases_of(heard: Transcript, recording: str) -> list[Phrase]:
    """The words of a recording, parted at pauses of 0.3 s and more."""
    groups: list[list[Word]] = []
    for word in heard.words:
        if groups and word.start - groups[-1][-1].end < PAUSE:
            groups[-1].append(word)
        else:
            groups.append([word])
    return [
        Phrase(recording=recording, start=words[0].start, end=words[-1].end, words=tuple(words), engine=heard.engine)
        for words in groups
    ]


def trusted(turn: Turn, again: tuple[Phrase, ...]) -> bool:
    """Whether a second hearing may stand for the first: it must not have lost a good part of the answer."""
    words = sum(len(phrase.words) for phrase in again)
    return words > 0 and words >= LEAST_SHARE * len(turn.words)


def _failed(fault: Exception) -> None:
    """What was heard live stands; only a bug is worth a trace."""
    if isinstance(fault, EngineError | StoreError):
        log.warning("an answer could not be heard again: %s", type(fault).__name__)
    else:
        log.error("an answer could not be heard again", exc_info=fault)
