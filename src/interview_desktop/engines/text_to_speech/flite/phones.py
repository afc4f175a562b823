"""When each word begins, from the sounds of a sentence: two sequences of phones in, times out. Pure.

In: the phones of each word spoken alone, and the phones of the sentence with their ends. Spoken together,
words differ a little ("the" before a vowel, "Dr." before a name), so the sequences are aligned by least edit
distance (Needleman and Wunsch 1970), within a band, since neither can run far ahead of the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

PAUSE = "pau"
_SLACK = 40  # phones by which an abbreviation or a number may be longer in the sentence than alone
_FAR = 10**9


@dataclass(frozen=True)
class Phone:
    """One sound of the sentence, from `start` seconds on."""

    name: str
    start: float


def word_starts(words: Sequence[Sequence[str]], spoken: Sequence[Phone]) -> tuple[float | None, ...]:
    """Seconds at which each word begins; None for a word none of whose phones is found in the sentence.

    `words` holds each word's phones (without pauses), `spoken` those of the sentence (pauses are passed over).
    """
    alone = [(place, phone) for place, phones in enumerate(words) for phone in phones]
    sounds = [phone for phone in spoken if phone.name != PAUSE]
    pairs = _aligned([phone for _, phone in alone], [phone.name for phone in sounds])
    starts: list[float | None] = [None] * len(words)
    sure: set[int] = set()
    for left, right in pairs:
        place, name = alone[left]
        if starts[place] is None:
            starts[place] = sounds[right].start
        if name == sounds[right].name:
            sure.add(place)
    return tuple(start if place in sure else None for place, start in enumerate(starts))


def _aligned(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of indexes that stand opposite each other, in order, equal or not."""
    band = abs(len(left) - len(right)) + _SLACK
    costs = [[_FAR] * (len(right) + 1) for _ in range(len(left) + 1)]
    for row in range(len(left) + 1):
        for column in range(max(0, row - band), min(len(right), row + band) + 1):
            if row == 0 or column == 0:
                costs[row][column] = row + column
                continue
            costs[row][column] = min(
                costs[row - 1][column - 1] + (left[row - 1] != right[column - 1]),
                costs[row - 1][column] + 1,
                costs[row][column - 1] + 1,
            )
    return _walked_back(left, right, costs)


def _walked_back(left: Sequence[str], right: Sequence[str], costs: list[list[int]]) -> list[tuple[int, int]]:
    row, column, pairs = len(left), len(right), []
    while row and column:
        if costs[row][column] == costs[row - 1][column - 1] + (left[row - 1] != right[column - 1]):
            row, column = row - 1, column - 1
            pairs.append((row, column))
        elif costs[row][column] == costs[row - 1][column] + 1:
            row -= 1
        else:
            column -= 1
    return pairs[::-1]
