"""Engines that read texts, written by hand: they keep the Protocols of text mood and meaning.

In: texts. Out: what can be counted on the fingers. Nothing is loaded.
"""

from __future__ import annotations

from collections.abc import Sequence

from interview_desktop.errors import EngineFailed
from interview_desktop.events.mood import Mood, MoodLabel


class WordListMood:
    """A TextMood that knows a few words with their valence (-1 to 1) and takes their mean; other words are neutral."""

    name = "word list"

    def __init__(self, known: dict[str, float]) -> None:
        self._known = known
        self._open = False

    def open(self) -> None:
        self._open = True

    def mood(self, text: str) -> Mood:
        if not self._open:
            raise EngineFailed("word list is not loaded.")
        words = [word.strip(".,!?") for word in text.lower().split()]
        valence = sum(self._known.get(word, 0.0) for word in words) / max(1, len(words))
        label: MoodLabel = "neutral" if valence == 0 else "positive" if valence > 0 else "negative"
        return Mood(valence=valence, label=label, confidence=0.5 if words else 0.0, engine=self.name)

    def close(self) -> None:
        self._open = False


class SharedWords:
    """A Meaning that counts equal words: the share of those of the text that has fewer; keeps what it was asked."""

    name = "shared words"

    def __init__(self) -> None:
        self.asked: list[tuple[str, tuple[str, ...]]] = []
        self._open = False

    def open(self) -> None:
        self._open = True

    def nearness(self, text: str, others: Sequence[str]) -> tuple[float, ...]:
        if not self._open:
            raise EngineFailed("shared words is not loaded.")
        self.asked.append((text, tuple(others)))
        mine = set(text.lower().split())
        return tuple(
            len(mine & theirs) / max(1, min(len(mine), len(theirs)))
            for theirs in (set(other.lower().split()) for other in others)
        )

    def close(self) -> None:
        self._open = False
