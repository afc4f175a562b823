"""What tables of language are made of: cues (a pattern over a clause, and what it shows) and sets of words."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Cue:
    """`why` is one sentence for the report."""

    pattern: re.Pattern[str]
    why: str

    def found(self, plain: str) -> bool:
        return bool(self.pattern.search(plain))


def cue(why: str, *phrases: str) -> Cue:
    """Any of the phrases (regular expressions), each as whole words."""
    return Cue(any_of(*phrases), f"This part {why}.")


def any_of(*phrases: str) -> re.Pattern[str]:
    """A pattern for any of the phrases, as whole words."""
    return re.compile(rf"\b(?:{'|'.join(phrases)})(?!\w)")


def word_set(words: str) -> frozenset[str]:
    """A table of words, written as one readable string."""
    return frozenset(words.split())
