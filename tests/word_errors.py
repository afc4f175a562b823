"""How wrong a transcript is: words that must be changed, put in or taken out, per word of the reference."""

from __future__ import annotations

import re
from collections.abc import Sequence


def plain(text: str) -> list[str]:
    """Words as a recogniser writes them: lower case, no punctuation."""
    return re.sub(r"[^a-z' ]", " ", text.lower().replace("-", " ")).split()


def distance(wanted: Sequence[str], heard: Sequence[str]) -> int:
    """Levenshtein's edit distance over words."""
    row = list(range(len(heard) + 1))
    for i, want in enumerate(wanted, 1):
        diagonal, row[0] = row[0], i
        for j, hear in enumerate(heard, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (want != hear))
    return row[-1]


def rate(pairs: Sequence[tuple[str, str]]) -> float:
    """Word error rate of (reference, heard) texts taken together: 0 is perfect, over 1 is possible."""
    words = sum(len(plain(wanted)) for wanted, _ in pairs)
    return sum(distance(plain(wanted), plain(heard)) for wanted, heard in pairs) / words
