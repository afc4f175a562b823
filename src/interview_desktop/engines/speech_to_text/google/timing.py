"""When a stream must be renewed, and when it is too late to wait for it. Moments and levels in, decisions out. Pure.

Google ends a stream at 305 s. It is renewed before: at the first quiet place once the end is near, so that no word
is cut in two, and wherever it is when time is up.
"""

from __future__ import annotations

from dataclasses import dataclass

RENEW_AFTER = 290.0  # seconds of sound, or of time since the stream was opened
NEAR = 20.0  # seconds before that in which a quiet place will do; people breathe more often. Own choice
QUIET = 0.1  # of the loudest level of late: below it is a pause between words. Own choice
SILENT = 3e-3  # of full scale: below it is a quiet room, however softly somebody speaks. Own choice
FADING = 0.995  # by which the loudest level is forgotten with each message of 0.1 s: half in 14 s

NO_ANSWER = 3.0  # seconds; while somebody speaks, interim results come within one
NO_FINAL = 2.0  # seconds without any answer after the end of the sound


@dataclass
class Renewal:
    """One stream: `due` is asked before every message, with its level (root mean square, full scale 1)."""

    opened: float
    after: float = RENEW_AFTER
    sound: float = 0.0
    loudest: float = 0.0

    def due(self, level: float, now: float) -> bool:
        """Whether this message should be the first of the next stream."""
        age = max(self.sound, now - self.opened) + 1e-6  # tenths do not add up exactly
        near = min(NEAR, self.after / 4)
        return self.sound > 0 and (age >= self.after or (age >= self.after - near and self.is_quiet(level)))

    def sent(self, seconds: float, level: float) -> None:
        self.sound += seconds
        self.loudest = max(level, self.loudest * FADING)

    def is_quiet(self, level: float) -> bool:
        """Whether a message of this level is a pause."""
        return level < max(SILENT, QUIET * self.loudest)


@dataclass
class Waiting:
    """How long one stream is waited for. Moments are seconds on a clock that only goes forward."""

    no_answer: float = NO_ANSWER
    no_final: float = NO_FINAL
    _unanswered: float | None = None  # since when sound waits for an answer
    _ended: float | None = None
    _latest: float | None = None  # the last answer after the end
    _sound: float = 0.0

    @property
    def is_answered(self) -> bool:
        return self._unanswered is None

    def sent(self, seconds: float, now: float, *, quiet: bool) -> None:
        """Google has no answer to silence, so it is not waited for."""
        self._sound += seconds
        if not quiet and self._unanswered is None:
            self._unanswered = now

    def answered(self, now: float) -> None:
        self._unanswered = None
        self._latest = now

    def ended(self, now: float) -> None:
        """No more sound: from now on the last results are waited for."""
        self._ended = now

    @property
    def is_ending(self) -> bool:
        return self._ended is not None

    def too_late(self) -> float | None:
        """The moment from which on it is too late; None while nothing is waited for.

        After the end every answer gives it time anew, but never longer than the sound lasted.
        """
        if self._ended is not None:
            latest = max(self._ended, self._latest or self._ended)
            return min(latest, self._ended + self._sound) + self.no_final
        return None if self._unanswered is None else self._unanswered + self.no_answer
