"""English words in, their stems out, so that "calls" and "calling" count as one word."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

_WORD = re.compile(r"[a-z]+|\d+")
_APOSTROPHE = re.compile(r"['’](?:s|re|ve|d|ll|m|t)\b")


def stems(text: str) -> tuple[str, ...]:
    """The stems of the words of `text` in order, lower case; what follows an apostrophe is left out."""
    return tuple(stem(word) for word in _WORD.findall(_APOSTROPHE.sub("", text.lower())))


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """The stem of one lower-case word, by Snowball's English rules."""
    return str(_stemmer().stemWord(word))


@lru_cache(maxsize=1)
def _stemmer() -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer("english")
