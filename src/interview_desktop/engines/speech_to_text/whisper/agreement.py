"""Which words of a caption may stand: those on which two successive hypotheses agree. Pure.

In: the words of each hypothesis for a phrase, from its first word on, as the phrase grows. Out: words that are never
taken back while the phrase lasts, and the rest, which may still change. This is the policy LocalAgreement-2 of Liu,
Spanakis and Niehues (Interspeech 2020), as Machacek, Dabre and Bojar (2023) use it to make Whisper stream.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_MARKS = re.compile(r"[^\w']+")


@dataclass(frozen=True)
class Agreement:
    """`committed` only ever grows; `tail` is what the last hypothesis says after it."""

    committed: tuple[str, ...] = ()
    tail: tuple[str, ...] = ()
    previous: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        return " ".join((*self.committed, *self.tail))

    def heard(self, hypothesis: Sequence[str]) -> Agreement:
        """Take in the words of a new hypothesis, which need not begin with what is committed."""
        before = self.previous[_reached(self.committed, self.previous) :]
        now = tuple(hypothesis[_reached(self.committed, hypothesis) :])
        agreed = _common(before, now)
        return Agreement((*self.committed, *now[:agreed]), now[agreed:], tuple(hypothesis))


def same(one: str, two: str) -> bool:
    """Whether two words differ in nothing but capitals and punctuation: the last word of a cut has neither yet."""
    return _bare(one) == _bare(two)


def _bare(word: str) -> str:
    return _MARKS.sub("", word.casefold().replace("’", "'")).strip("'")


def _common(one: Sequence[str], two: Sequence[str]) -> int:
    """How many words both begin with."""
    count = 0
    for first, second in zip(one, two, strict=False):
        if not same(first, second):
            break
        count += 1
    return count


def _reached(committed: Sequence[str], hypothesis: Sequence[str]) -> int:
    """How many words of `hypothesis` say what is committed: the beginning of it with the least edit distance.

    A later hypothesis may drop, add or change a word in the middle of what is committed; counting words would then
    repeat or lose one at the seam. Of equally near beginnings the one of the most similar length is taken, then the
    longer: rather a word missing from a caption than one shown twice.
    """
    costs = list(range(len(hypothesis) + 1))
    for row, word in enumerate(committed, 1):
        diagonal, costs[0] = costs[0], row
        for column, other in enumerate(hypothesis, 1):
            change = diagonal + (not same(word, other))
            diagonal = costs[column]
            costs[column] = min(change, costs[column] + 1, costs[column - 1] + 1)
    return min(range(len(costs)), key=lambda end: (costs[end], abs(end - len(committed)), -end))
