"""The phrases in flight between the listener and the recogniser.

In: samples of a phrase, from the listen thread; partial and final results, on the engine's thread. Out, on the
listen thread again and in the order the phrases were spoken: PhraseEnded, and the text so far. The only thing
that both threads touch is the inbox, behind its lock.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from interview_desktop.engines.speech_to_text import Recognition, Samples, SpeechToText
from interview_desktop.events.speech import Phrase, Transcript, Word
from interview_desktop.interaction.interview.inputs import PhraseEnded

# s of the system's clock: a recogniser that takes longer for the end of a phrase is stuck. Long enough for one that
# gives up after 2 s and another that hears the longest phrase (22 s) again at half of real time.
ANSWER_WITHIN = 15.0
SETTLE = 60.0  # s: the same where audio is not live and everything waits for the recogniser


@dataclass
class _Flight:
    """One phrase. `start`: the recording's second of its first sample. `keep`: words beginning later are not its."""

    turn: int
    recording: str
    start: float
    recognition: Recognition | None = None
    partial: str = ""
    keep: float | None = None
    ended_at: float | None = None
    final: Transcript | None = None


@dataclass(frozen=True)
class _Partial:
    flight: _Flight
    text: str


@dataclass(frozen=True)
class _Final:
    flight: _Flight
    transcript: Transcript


class Phrases:
    """Used by the listen thread alone, but for the callbacks it hands to the engine."""

    def __init__(self, recogniser: SpeechToText, wake: Callable[[], None]) -> None:
        """`wake` is called on the engine's thread whenever a result has come."""
        self._recogniser = recogniser
        self._wake = wake
        self._lock = threading.Lock()
        self._inbox: list[_Partial | _Final] = []
        self._flights: list[_Flight] = []
        self._current: _Flight | None = None

    @property
    def is_open(self) -> bool:
        return self._current is not None

    @property
    def arrived(self) -> bool:
        """Whether results wait to be collected."""
        with self._lock:
            return bool(self._inbox)

    def pending(self, turn: int | None = None) -> bool:
        """Whether phrases (of this turn) are still open or without their final words."""
        return any(turn in (None, flight.turn) for flight in self._flights)

    def partial(self, turn: int) -> str:
        """Provisional text of the phrases of a turn that have not been told."""
        return " ".join(flight.partial for flight in self._flights if flight.turn == turn and flight.partial)

    def begin_turn(self) -> None:
        """An answer begins: the recogniser decides who hears it."""
        self._recogniser.begin_turn()

    def begin(self, turn: int, recording: str, start: float) -> None:
        """A phrase begins at `start` seconds of the recording. Raises EngineFailed; there is no phrase then."""
        flight = _Flight(turn, recording, start)
        flight.recognition = self._recogniser.recognise(
            lambda text: self._post(_Partial(flight, text)),
            lambda transcript: self._post(_Final(flight, transcript)),
        )
        self._flights.append(flight)
        self._current = flight

    def feed(self, samples: Samples) -> None:
        if self._current is not None and self._current.recognition is not None:
            self._current.recognition.feed(samples)

    def speculate(self, *, settle: bool) -> None:
        """Bring the partial text up to date; with `settle`, wait for it."""
        if self._current is not None and self._current.recognition is not None:
            self._current.recognition.speculate()
            if settle:
                self._current.recognition.settle(SETTLE)

    def end(self, *, settle: bool, keep: float | None = None) -> None:
        """The phrase is over; words that begin after `keep` seconds of the recording are somebody else's."""
        flight, self._current = self._current, None
        if flight is None or flight.recognition is None:
            return
        flight.keep = keep
        flight.ended_at = time.monotonic()
        flight.recognition.finish()
        if settle:
            flight.recognition.settle(SETTLE)

    def collect(self) -> tuple[list[PhraseEnded], bool, list[str]]:
        """What came in: phrases now complete, in spoken order; whether a partial text changed; faults.

        A phrase without words is not told. A fault is one sentence: a recogniser that gave no final words.
        """
        with self._lock:
            inbox, self._inbox = self._inbox, []
        changed = False
        for result in inbox:
            if isinstance(result, _Final):
                result.flight.final = result.transcript
            elif result.flight.final is None and result.text != result.flight.partial:
                result.flight.partial = result.text
                changed = True
        done: list[PhraseEnded] = []
        faults: list[str] = []
        while self._flights and (ended_at := self._flights[0].ended_at) is not None:
            flight = self._flights[0]
            if flight.final is None:
                if time.monotonic() - ended_at < ANSWER_WITHIN:
                    break
                faults.append("The recogniser did not give the words of the last phrase.")
            self._flights.pop(0)
            done += _told(flight)
        return done, changed, faults

    def wait_at_most(self) -> float | None:
        """Seconds until a missing final becomes a fault; None when none is awaited."""
        ended = [flight.ended_at for flight in self._flights if flight.ended_at is not None]
        return max(0.0, ended[0] + ANSWER_WITHIN - time.monotonic()) if ended else None

    def _post(self, result: _Partial | _Final) -> None:
        with self._lock:
            self._inbox.append(result)
        self._wake()


def _told(flight: _Flight) -> list[PhraseEnded]:
    """The phrase with times on the recording's clock; its start and end are those of its first and last word."""
    if flight.final is None:
        return []
    words = tuple(
        Word(
            text=word.text,
            start=flight.start + word.start,
            end=flight.start + word.end,
            confidence=word.confidence,
        )
        for word in flight.final.words
        if flight.keep is None or flight.start + word.start <= flight.keep
    )
    if not words:
        return []
    phrase = Phrase(
        recording=flight.recording,
        start=words[0].start,
        end=words[-1].end,
        words=words,
        engine=flight.final.engine,
    )
    return [PhraseEnded(flight.turn, phrase)]
