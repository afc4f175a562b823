"""The voice of a machine that has none: silence as long as the words would take, so that captions keep their pace.

In: text. Out: silent blocks with estimated word times.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from interview_desktop.engines.text_to_speech import SpeechBlock, WordTime
from interview_desktop.engines.text_to_speech.words import written_words
from interview_desktop.errors import EngineUnavailable

NAME = "captions only"
RATE = 16_000  # Hz
WORD_SECONDS = 60 / 150  # the middle of the usual speaking rates, 140 to 160 words a minute


class Mute:
    """Behind the Protocol `TextToSpeech`; it has one voice, which never fails."""

    @property
    def name(self) -> str:
        return NAME

    def voices(self) -> tuple[str, ...]:
        return (NAME,)

    def close(self) -> None:
        """Nothing is held."""

    def synthesise(self, text: str, voice: str = "", rate: float = 1.0) -> Iterator[SpeechBlock]:
        """One block a word; `rate` 2.0 is twice as fast."""
        if not 0.5 <= rate <= 2.0:
            raise ValueError(f"a speaking rate is between 0.5 and 2, not {rate}")
        if voice not in ("", NAME):
            raise EngineUnavailable(f"Silence has no voice “{voice}”.", "Choose another voice engine.")
        seconds = WORD_SECONDS / rate
        samples = np.zeros(round(seconds * RATE), dtype=np.float32)
        for index, word in enumerate(written_words(text)):
            yield SpeechBlock(samples, RATE, (WordTime(word.start, word.end, index * seconds, estimated=True),))
