"""all-MiniLM-L6-v2: texts in, cosines of their sentence vectors out. CTranslate2 int8.

A text's vector is the mean of its tokens' hidden states, brought to length 1, as the model was trained (Reimers and
Gurevych, "Sentence-BERT", EMNLP 2019).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from interview_desktop.engines.encoder import MEND, Encoder, facts
from interview_desktop.errors import EngineFailed

NAME = "minilm"

Vector = NDArray[np.float32]


class MiniLm:
    """`folder` is one that `models.conversion` made. `threads`: cores for one call."""

    name = NAME

    def __init__(self, folder: Path, threads: int = 2) -> None:
        self._folder = folder
        self._encoder = Encoder(folder, NAME, threads)
        self._longest = 0

    def open(self) -> None:
        """Load (a fifth of a second). Raises EngineUnavailable where files are absent, EngineFailed where broken."""
        told = facts(self._folder, "pooling.json", NAME)
        if told.get("pooling") != "mean" or not isinstance(longest := told.get("max_tokens"), int) or longest < 8:
            raise EngineFailed(f"pooling.json of the model {NAME} makes no sense.", MEND)
        self._encoder.open()
        self._longest = longest

    def nearness(self, text: str, others: Sequence[str]) -> tuple[float, ...]:
        """For each of `others` the cosine of both vectors, 0 where it is negative. Raises EngineFailed."""
        mine, *theirs = self.vectors([text, *others])
        return tuple(_cosine(mine, other) for other in theirs)

    def vectors(self, texts: Sequence[str]) -> list[Vector | None]:
        """float32 [width] of length 1 for each text, None where it is empty. Raises EngineFailed.

        A text of more than 256 tokens is read in pieces of whole sentences; the mean is taken over all its tokens.
        """
        pieces = [self._encoder.pieces(text, self._longest) for text in texts]
        states = self._encoder.hidden([ids for one in pieces for ids in one])
        return [_pooled([next(states).sum(axis=0) for _ in one], sum(map(len, one))) for one in pieces]

    def close(self) -> None:
        self._encoder.close()


def _cosine(one: Vector | None, other: Vector | None) -> float:
    return 0.0 if one is None or other is None else min(1.0, max(0.0, float(one @ other)))


def _pooled(sums: list[Vector], tokens: int) -> Vector | None:
    """The mean over `tokens` hidden states, of which `sums` are the sums piece by piece, brought to length 1."""
    if not sums:
        return None
    mean: Vector = np.stack(sums).sum(axis=0) / np.float32(tokens)
    length = float(np.linalg.norm(mean))
    if not np.isfinite(length) or length == 0.0:
        raise EngineFailed(f"{NAME} gave no number for a text.", MEND)
    pooled: Vector = (mean / length).astype(np.float32)
    return pooled
