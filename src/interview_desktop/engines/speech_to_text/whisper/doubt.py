"""What Whisper says and nobody said: the rules by which a reading is not believed. Pure.

In: a reading (text, log probability, probability that nobody spoke) and how loud its audio was. Out: whether to drop
it. The first two thresholds are those of the Whisper paper (Radford et al. 2022, section 4.5), where a reading that
fails them is tried again at higher temperatures; there is no time for that while somebody waits.
"""

from __future__ import annotations

import math
import re
import zlib
from dataclasses import dataclass

from interview_desktop.engines.speech_to_text.whisper import levels

NO_SPEECH = 0.6  # probability of "no speech" from which, with ...
LOW = -1.0  # ... an average log probability of a token below this, there was none
HOPELESS = -1.5  # below this a token has less than 22 %: wrong words rather than badly heard ones
REPETITIVE = 2.4  # the text compressed by zlib to less than 1/2.4 of its bytes: it runs in a circle
UNSURE = 0.5  # probability of a token below which a farewell out of near silence is not believed

# Whisper learnt from films and their subtitles, and ends silence as those end.
FAREWELLS = frozenset(
    {
        "you",
        "bye",
        "bye bye",
        "thank you",
        "thank you very much",
        "thank you so much",
        "thanks",
        "thanks for watching",
        "thank you for watching",
        "thanks for listening",
        "please subscribe",
        "subtitles by the amara org community",
        "i'll see you next time",
        "see you next time",
    }
)


@dataclass(frozen=True)
class Reading:
    """`average`: mean natural logarithm of a token's probability. `no_speech`: 0 to 1."""

    text: str
    average: float
    no_speech: float

    @property
    def confidence(self) -> float:
        """Of a token on the average (the geometric mean), 0 to 1."""
        return min(1.0, math.exp(self.average))


def repetitive(text: str) -> bool:
    """Whether it says the same over and over: a decoder that got stuck."""
    data = text.encode()
    return len(data) > REPETITIVE * len(zlib.compress(data))


def doubtful(reading: Reading, loudest: float) -> bool:
    """Whether to drop it. `loudest`: power of the loudest window of its audio (see `levels`)."""
    if reading.no_speech > NO_SPEECH and reading.average < LOW:
        return True
    if reading.average < HOPELESS or repetitive(reading.text):
        return True
    farewell = " ".join(re.findall(r"[\w']+", reading.text.casefold())) in FAREWELLS
    return farewell and reading.confidence < UNSURE and loudest < levels.NEAR_SILENT
