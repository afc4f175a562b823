"""Two texts in, how much they are about the same thing out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class Meaning(Protocol):
    """An engine, loaded once; `nearness` may be called from one thread at a time."""

    @property
    def name(self) -> str:
        """As shown on screen: 'minilm' or 'words'."""

    def open(self) -> None:
        """Load; may take a second. Raises EngineUnavailable or EngineFailed."""

    def nearness(self, text: str, others: Sequence[str]) -> tuple[float, ...]:
        """For each of `others`: 0 (nothing in common) to 1 (the same); 0 where either is empty. Raises EngineFailed.

        Comparable within one engine only: each engine's figures mean something else.
        """

    def close(self) -> None:
        """Let go of everything; safe to call twice."""
