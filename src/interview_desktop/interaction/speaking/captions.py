"""Which word of a line is being heard: pieces with their word times in, words that are due out. Pure.

Positions are seconds on the loudspeaker's `played` clock.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from interview_desktop.engines.text_to_speech import WordTime
from interview_desktop.interaction.speaking.clauses import Span


@dataclass(frozen=True)
class Due:
    """The word at characters [start, end) of the line is heard from `at` on."""

    at: float
    start: int
    end: int
    estimated: bool


class Captions:
    """Words of one line, waiting for their sound."""

    def __init__(self) -> None:
        self._words: deque[Due] = deque()

    def add(self, span: Span, words: tuple[WordTime, ...], begins: float) -> None:
        """A piece of the line, at `span` of its text, that begins to be heard at `begins`."""
        for word in words:
            start, end = span.start + word.start, span.start + word.end
            self._words.append(Due(begins + word.at, start, end, word.estimated))

    @property
    def next_at(self) -> float | None:
        return self._words[0].at if self._words else None

    def due(self, played: float) -> list[Due]:
        """Words that are heard by now and were not given before."""
        heard = []
        while self._words and self._words[0].at <= played:
            heard.append(self._words.popleft())
        return heard
