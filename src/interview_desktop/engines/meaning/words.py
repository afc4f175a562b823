"""Keywords in common: two texts in, the share of the shorter one's keywords that the other has out. Nothing to load.

Keywords are stems (Snowball, English) of the words that are not on a short list of those that every text has. The share
is |A and B| / min(|A|, |B|), the overlap coefficient of Szymkiewicz and Simpson: an answer is far longer than its
question, and is not further away from it for that. Each stem counts the same: without a large collection of texts
there is no telling which are rare.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from interview_desktop.errors import EngineFailed, EngineUnavailable

NAME = "words"

_COMMON = (
    "a about after all also am an and any are as at be because been before being but by can could did do does "
    "doing down for from had has have having he her here him his how i if in into is it its just like made make "
    "me more most my no not of off on one or other our out over own really same say she should so some such "
    "tell than that the their them then there these they thing things this those through time to too two um "
    "under until up us very was way we well went were what when where which while who whom why will with would "
    "yes you your yours s t d ll m re ve don didn isn wasn couldn describe example give get got go"
)
COMMON = frozenset(_COMMON.split())

_WORD = re.compile(r"\w+")


class Words:
    """Comes with the program."""

    name = NAME

    def __init__(self) -> None:
        self._stem: Callable[[str], str] | None = None

    def open(self) -> None:
        """Raises EngineUnavailable where the stemmer is not there."""
        try:
            import snowballstemmer
        except ImportError as fault:
            raise EngineUnavailable(
                "Texts cannot be compared on this machine.", "Install the package snowballstemmer."
            ) from fault
        stemmer: Any = snowballstemmer.stemmer("english")
        self._stem = stemmer.stemWord

    def nearness(self, text: str, others: Sequence[str]) -> tuple[float, ...]:
        """For each of `others`: the share of keywords in common, 0 to 1. Raises EngineFailed."""
        stem = self._stem
        if stem is None:
            raise EngineFailed(f"{NAME} is not loaded, or was let go.", "Open it first.")
        mine = keywords(text, stem)
        return tuple(overlap(mine, keywords(other, stem)) for other in others)

    def close(self) -> None:
        self._stem = None


def keywords(text: str, stem: Callable[[str], str]) -> frozenset[str]:
    """Stems of the words that carry meaning; of all words where none does ("Tell me about it")."""
    words = _WORD.findall(text.replace("’", "'").casefold())
    telling = [word for word in words if word not in COMMON]
    return frozenset(map(stem, telling or words))


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """What they share, of the smaller one; 0 where either is empty."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0
