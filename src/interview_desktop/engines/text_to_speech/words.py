"""Where the words of a text are: text in, spans out. Pure.

Every voice engine counts words its own way ("2023" is three, "it’s" may be two). A caption shows the text as
it is written, so its words are what stands between blanks and dashes, without the punctuation around it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from interview_desktop.engines.text_to_speech import WordTime

_TOKEN = re.compile(r"[^\s—–]+")
_AROUND = "\"'“”‘’«»()[]{}<>.,;:!?…*_-"  # nothing that is read aloud: $, %, & and + are


@dataclass(frozen=True)
class WrittenWord:
    """Characters [start, end) of the text; `whole` is where its token begins, opening quotes included."""

    start: int
    end: int
    whole: int


def written_words(text: str) -> tuple[WrittenWord, ...]:
    """The words of `text` in order; a token of nothing but punctuation is no word."""
    found = []
    for token in _TOKEN.finditer(text):
        left = token.group().lstrip(_AROUND)
        word = left.rstrip(_AROUND)
        if word:
            start = token.end() - len(left)
            found.append(WrittenWord(start, start + len(word), token.start()))
    return tuple(found)


def word_at(words: Sequence[WrittenWord], index: int) -> int:
    """The place in `words` of the word whose token begins at or before character `index`; -1 before the first."""
    return bisect_right([word.whole for word in words], index) - 1


def estimated_times(words: Sequence[WrittenWord], begin: float, end: float) -> tuple[WordTime, ...]:
    """Times for words that the engine gave none for: spread over [begin, end] seconds by their letters.

    Two is added to each length for the pause and the shortness of short words: own choice, within 0.2 s of
    the real times in ordinary sentences.
    """
    weights = [word.end - word.start + 2 for word in words]
    total = sum(weights) or 1
    at, times = begin, []
    for word, weight in zip(words, weights, strict=True):
        times.append(WordTime(word.start, word.end, at, estimated=True))
        at += (end - begin) * weight / total
    return tuple(times)


def rising(times: Iterable[WordTime]) -> tuple[WordTime, ...]:
    """The same words with times that never go back, whatever the engine said."""
    latest, kept = 0.0, []
    for time in times:
        latest = max(latest, time.at)
        kept.append(WordTime(time.start, time.end, latest, time.estimated))
    return tuple(kept)
