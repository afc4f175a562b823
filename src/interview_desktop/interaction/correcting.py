"""A transcript mended by the person who spoke: what was heard and what they write in, words with times out. Pure.

Words that stay keep their times; words that were put in the place of others share the time of those; words that were
added stand between their neighbours. So quotes of the mended text can still be heard.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from interview_desktop.errors import UsageError
from interview_desktop.events.speech import Phrase, Word
from interview_desktop.events.turns import Turn

BY_HAND = "you"  # stands where a recogniser's name does
LONGEST = 20_000  # characters: over an hour of speech


@dataclass(frozen=True)
class _Heard:
    """A word and the phrase (by its place) it was heard in."""

    word: Word
    phrase: int


def mended(turn: Turn, text: str) -> tuple[Phrase, ...]:
    """The phrases of the turn with the words of `text` in place of what was heard; every word is certain.

    Raises UsageError for an answer without spoken words, an empty text and one that is too long.
    """
    before = [phrase for phrase in turn.best.phrases if phrase.words]
    heard = [_Heard(word, place) for place, phrase in enumerate(before) for word in phrase.words]
    written = text.split()
    if not heard:
        raise UsageError("Nothing was spoken in this answer, so there is nothing to mend.")
    if not written:
        raise UsageError("The mended answer is empty.", "Write what you said, or leave it as it was heard.")
    if len(text) > LONGEST:
        raise UsageError("The mended answer is longer than anybody speaks.", f"Keep it under {LONGEST:,} characters.")
    placed = list(_placed(heard, written))
    return tuple(
        _phrase(before[place], [one.word for one in run]) for place, run in groupby(placed, key=lambda one: one.phrase)
    )


def _placed(heard: Sequence[_Heard], written: Sequence[str]) -> Iterator[_Heard]:
    matcher = SequenceMatcher(None, [_plain(one.word.text) for one in heard], list(map(_plain, written)), False)
    for kind, lo, hi, first, last in matcher.get_opcodes():
        if kind == "equal":
            for one, text in zip(heard[lo:hi], written[first:last], strict=True):
                yield _Heard(one.word.model_copy(update={"text": text, "confidence": None}), one.phrase)
        elif last > first:
            yield from _spread(heard, lo, hi, written[first:last])


def _spread(heard: Sequence[_Heard], lo: int, hi: int, texts: Sequence[str]) -> Iterator[_Heard]:
    """New words over the time of those they stand for; where there are none, between the neighbours."""
    beside = heard[lo] if hi > lo else heard[max(0, lo - 1)]
    if hi > lo:
        here = [one for one in heard[lo:hi] if one.phrase == beside.phrase]
        start, end = here[0].word.start, here[-1].word.end
    else:
        start = heard[lo - 1].word.end if lo else beside.word.start
        follows = heard[lo] if lo < len(heard) and heard[lo].phrase == beside.phrase else None
        end = max(start, follows.word.start) if follows is not None and lo else start
    each = (end - start) / len(texts)
    for place, text in enumerate(texts):
        word = Word(text=text, start=start + place * each, end=start + (place + 1) * each)
        yield _Heard(word, beside.phrase)


def _phrase(before: Phrase, words: Sequence[Word]) -> Phrase:
    return before.model_copy(update={"words": tuple(words), "engine": BY_HAND})


def _plain(word: str) -> str:
    return "".join(letter for letter in word.casefold() if letter.isalnum()) or word
