"""A phrase laid out over streams, one after the other, so that no stream lasts too long and no word is cut.

In: messages of sound and what the streams tell, on one thread. Out: the text and the words so far, and until when an
answer may be waited for. A stream that has to be renewed is ended at a quiet place; its last results come while the
next one listens already.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from interview_desktop.engines.online.google_faults import code_of, late, told
from interview_desktop.engines.speech_to_text.google.leg import BYTES_A_SECOND, Leg
from interview_desktop.engines.speech_to_text.google.stream import Answered, Ended, GoogleStream
from interview_desktop.engines.speech_to_text.google.timing import NO_ANSWER, NO_FINAL, RENEW_AFTER, Renewal, Waiting
from interview_desktop.engines.speech_to_text.google.words import Hearing
from interview_desktop.errors import EngineFailed
from interview_desktop.events.speech import SAMPLE_RATE, Word

log = logging.getLogger(__name__)

MESSAGE = BYTES_A_SECOND // 10  # Google recommends messages of 100 ms
FRAME = SAMPLE_RATE // 50  # samples
STILL = 1.0  # seconds without an answer after which no more is expected about what was sent
JOIN = 2.0  # seconds in which a cancelled call ends


@dataclass(frozen=True)
class Limits:
    """Seconds: when a stream is renewed, how long an answer to sound, and the final after the end, may take."""

    renew_after: float = RENEW_AFTER
    no_answer: float = NO_ANSWER
    no_final: float = NO_FINAL


class Legs:
    """`stream` opens a stream; `pay` is told the seconds of sound whenever some are sent. Not for several threads."""

    def __init__(self, stream: Callable[[], GoogleStream], pay: Callable[[float], None], limits: Limits) -> None:
        self._stream = stream
        self._pay = pay
        self._limits = limits
        self._legs = [self._leg(0.0)]
        self._heard_at = 0.0

    @property
    def over(self) -> bool:
        """Whether every stream has said all it had to say."""
        return all(leg.over for leg in self._legs)

    @property
    def text(self) -> str:
        return " ".join(filter(None, (leg.hearing.text for leg in self._legs)))

    @property
    def words(self) -> tuple[Word, ...]:
        """What is settled."""
        return tuple(word for leg in self._legs for word in leg.hearing.words)

    @property
    def words_so_far(self) -> tuple[Word, ...]:
        """What is settled, and interim words with confidence 0."""
        return tuple(word for leg in self._legs for word in leg.hearing.with_interim(leg.seconds))

    def send(self, sound: bytes) -> None:
        """At most `MESSAGE` bytes of 16-bit samples."""
        now, level = time.monotonic(), _level(sound)
        leg = self._legs[-1]
        if leg.renewal.due(level, now):
            leg.end(now)
            leg = self._leg(leg.hearing.base + leg.seconds)
            self._legs.append(leg)
        leg.send(sound, level, now)
        self._pay(len(sound) / BYTES_A_SECOND)

    def end(self) -> None:
        """No more sound."""
        self._legs[-1].end(time.monotonic())

    def answered(self, message: Answered) -> None:
        leg = self._of(message.stream)
        self._heard_at = time.monotonic()
        leg.take(message.response, self._heard_at)

    def stream_ended(self, message: Ended) -> EngineFailed | None:
        """The fault, where the phrase cannot go on."""
        leg = self._of(message.stream)
        leg.over = True
        code = "OK" if message.fault is None else code_of(message.fault)
        if code == "OK" and leg.waiting.is_ending:
            return None
        if self._goes_on(leg, code):
            log.info("a stream to Google ended (%s) and is renewed", code)
            self._do_again(leg)
            return None
        log.warning("Google's recogniser failed: %s", code or type(message.fault).__name__)
        return EngineFailed("Google ended the recognition early.") if message.fault is None else told(message.fault)

    def too_late(self, now: float) -> EngineFailed | None:
        """The fault, where an answer is overdue."""
        for leg in self._legs:
            moment = None if leg.over else leg.waiting.too_late()
            if moment is not None and now >= moment:
                log.warning("Google's recogniser was too slow")
                return late("the end of a phrase" if leg.waiting.is_ending else "speech")
        return None

    def next_deadline(self) -> float | None:
        moments = (leg.waiting.too_late() for leg in self._legs if not leg.over)
        return min((moment for moment in moments if moment is not None), default=None)

    def settled_at(self, asked: float) -> float | None:
        """From which moment on all that was sent by `asked` counts as heard; None while an answer must come first.

        Google does not say how much it has heard of what it says nothing about: stillness counts.
        """
        leg = self._legs[-1]
        if leg.hearing.reached >= leg.seconds:
            return asked
        return max(asked, self._heard_at) + STILL if leg.waiting.is_answered else None

    def cancel(self) -> None:
        """Give all streams up, at once."""
        for leg in self._legs:
            leg.over = True
            leg.stream.cancel()

    def join(self) -> None:
        for leg in self._legs:
            leg.stream.join(JOIN)

    def _goes_on(self, leg: Leg, code: str) -> bool:
        if code == "UNAVAILABLE":
            return leg.refused_at_once(time.monotonic())
        return code in ("OK", "OUT_OF_RANGE") and leg.ended_early()

    def _do_again(self, leg: Leg) -> None:
        """Give what no final result covers to a new stream, in the old one's place: no word is lost or said twice."""
        base, sound = leg.unsettled()
        leg.hearing.interim = ""
        fresh = self._leg(base, again=0 if leg.hearing.settled > 0 else leg.again + 1)
        self._legs.insert(self._legs.index(leg) + 1, fresh)
        for start in range(0, len(sound), MESSAGE):
            message = sound[start : start + MESSAGE]
            fresh.send(message, _level(message), time.monotonic())
        self._pay(len(sound) / BYTES_A_SECOND)
        if leg.waiting.is_ending:
            fresh.end(time.monotonic())

    def _leg(self, base: float, again: int = 0) -> Leg:
        waiting = Waiting(self._limits.no_answer, self._limits.no_final)
        renewal = Renewal(time.monotonic(), self._limits.renew_after)
        return Leg(self._stream(), Hearing(base), renewal, waiting, again)

    def _of(self, stream: GoogleStream) -> Leg:
        return next(leg for leg in self._legs if leg.stream is stream)


def _level(message: bytes) -> float:
    """The loudest 20 ms of it: root mean square, full scale 1. The end of a word is not averaged away."""
    samples = np.frombuffer(message, "<i2").astype(np.float32) / 32768.0
    starts = np.arange(0, len(samples), FRAME)
    if not len(starts):
        return 0.0
    return float(np.sqrt((np.add.reduceat(samples**2, starts) / FRAME).max()))
