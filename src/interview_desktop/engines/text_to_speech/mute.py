"""The voice of a machine that has none: silence as long as the words would take, so that captions keep their pace.

In: text. Out: silent blocks with estimated word times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np

from interview_desktop.engines.text_to_speech import SpeechBlock, WordTime

NAME = "captions only"
RATE = 16_000  # Hz
WORD_SECONDS = 60 / 150  # the middle of the usual speaking rates, 140 to 160 words a minute


class Mute:
    """Behind the Protocol `TextToSpeech`; never fails."""

    @property
    def name(self) -> str:
        return NAME

    def voices(self) -> tuple[str, ...]:
        return (NAME,)

    def close(self) -> None:
        """Nothing is held."""

    def synthesise(self, text: str, voice: str = "", rate: float = 1.0) -> Iterator[SpeechBlock]:  # noqa: ARG002
        """One block a word; `rate` 2.0 is twice as fast."""
        seconds = WORD_SECONDS / rate
        samples = np.zeros(round(seconds * RATE), dtype=np.float32)
        for index, word in enumerate(re.finditer(r"\S+", text)):
            yield SpeechBlock(samples, RATE, (WordTime(word.start(), word.end(), index * seconds, estimated=True),))
