"""Words in, speech out.

In: text, a voice and a rate. Out: mono float32 samples in blocks, with the time of each word.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]


@dataclass(frozen=True)
class WordTime:
    """Characters [start, end) of the text are spoken at `at` seconds from the first sample."""

    start: int
    end: int
    at: float
    estimated: bool


@dataclass(frozen=True)
class SpeechBlock:
    """A piece of synthesised speech: samples, shape (n,), -1 to 1, at `rate` Hz, and the words that begin in it."""

    samples: Samples
    rate: int
    words: tuple[WordTime, ...] = ()


class TextToSpeech(Protocol):
    """A voice engine. `synthesise` may be called from one thread at a time."""

    @property
    def name(self) -> str:
        """As shown on screen, for example 'flite' or 'espeak-ng'."""

    def voices(self) -> tuple[str, ...]:
        """Names of voices, the default first."""

    def synthesise(self, text: str, voice: str = "", rate: float = 1.0) -> Iterator[SpeechBlock]:
        """Yield speech as it is made; closing the iterator stops the engine. `rate` 0.5-2.0, 1 is normal.

        Raises EngineUnavailable or EngineFailed.
        """

    def close(self) -> None:
        """Let go of models, programs and connections; from any thread, also while it speaks. Safe to call twice."""
