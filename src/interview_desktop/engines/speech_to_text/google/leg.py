"""One stretch of a phrase, as long as one stream lasts: its stream, what was sent to it and what it heard.

In: messages of sound, responses. Out: the sound that no final result covers yet, for a stream that must do it again.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from interview_desktop.engines.speech_to_text.google.stream import GoogleStream
from interview_desktop.engines.speech_to_text.google.timing import Renewal, Waiting
from interview_desktop.engines.speech_to_text.google.words import Hearing
from interview_desktop.events.speech import SAMPLE_RATE

BYTES_A_SECOND = SAMPLE_RATE * 2
AT_ONCE = 0.5  # seconds after its opening within which a refused stream is opened once more


@dataclass
class Leg:
    """`again` counts how often this stretch of sound had to be begun anew."""

    stream: GoogleStream
    hearing: Hearing
    renewal: Renewal
    waiting: Waiting
    again: int = 0
    answers: int = 0
    over: bool = False
    _kept: bytearray = field(default_factory=bytearray)  # what was sent, from `_from` bytes on
    _from: int = 0

    @property
    def seconds(self) -> float:
        """What was sent."""
        return self.renewal.sound

    def send(self, message: bytes, level: float, now: float) -> None:
        self.stream.send(message)
        self._kept += message
        seconds = len(message) / BYTES_A_SECOND
        self.waiting.sent(seconds, now, quiet=self.renewal.is_quiet(level))
        self.renewal.sent(seconds, level)

    def end(self, now: float) -> None:
        """No more sound for this stream."""
        if not self.waiting.is_ending:
            self.waiting.ended(now)
            self.stream.end()

    def take(self, response: Any, now: float) -> None:
        self.answers += 1
        self.waiting.answered(now)
        self.hearing.take(response.results)
        settled = min(self._settled, self._from + len(self._kept))
        del self._kept[: settled - self._from]
        self._from = settled

    def refused_at_once(self, now: float) -> bool:
        return self.answers == 0 and now - self.renewal.opened <= AT_ONCE and self.again == 0

    def ended_early(self) -> bool:
        """Whether to go on with another stream: this one worked, and its successor would not only repeat it."""
        return self.hearing.settled > 0 or (self.answers > 0 and self.again == 0)

    def unsettled(self) -> tuple[float, bytes]:
        """When, in the phrase, the sound begins that no final result covers, and that sound."""
        return self.hearing.base + self._from / BYTES_A_SECOND, bytes(self._kept)

    @property
    def _settled(self) -> int:
        return round(self.hearing.settled * SAMPLE_RATE) * 2
