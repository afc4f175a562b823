"""Fillers and immediate repetitions in the words of one recording. Pure.

In: recognised words in order, in any case, with or without punctuation. Out: counts. Only what is nearly
always a filler is counted. “Like”, “so”, “well”, “basically”, “sort of” are not: in most sentences they do
work, and from text alone the two cannot be told apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from interview_desktop.events.delivery import Tally


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Filled pauses, by the spelling they are counted under (Clark & Fox Tree 2002: “uh” and “um” and their variants).
FILLED_PAUSES = {
    "um": "um",
    "umm": "um",
    "uhm": "um",
    "erm": "um",
    "uh": "uh",
    "uhh": "uh",
    "er": "uh",
    "err": "uh",
    "hm": "hm",
    "hmm": "hm",
    "mm": "hm",
    "mmm": "hm",
}

# “You know” and “I mean” are fillers unless a word beside them makes them part of the sentence
# (“do you know why”, “as you know”, “you know how it works”, “what I mean”, “I mean it”).
PHRASES: dict[tuple[str, str], tuple[frozenset[str], frozenset[str]]] = {
    ("you", "know"): (
        _set("do did does don't if as when before because since what once let that than how would should"),
        _set("what how why who where when which whether if that the about each this me him her them it"),
    ),
    ("i", "mean"): (
        _set("what do did that which know how see when if"),
        _set("it that to by business this is was"),
    ),
}

# Said twice on purpose, or twice in sound sentences (“he had had”, “I know that that works”), and figures.
MEANT_TWICE = _set(
    "very really so no yes yeah much many more long had that bye far too well ever again over "
    "zero one two three four five six seven eight nine ten hundred thousand"
)
LONGEST_REPEAT = 3  # words


def fillers(words: Sequence[str]) -> tuple[Tally, ...]:
    """How often each filler occurs, most frequent first; a lower bound where the recogniser leaves some out."""
    said = [plain(word) for word in words]
    found = Counter(FILLED_PAUSES[word] for word in said if word in FILLED_PAUSES)
    for (one, two), (before, after) in PHRASES.items():
        for at in range(len(said) - 1):
            if (said[at], said[at + 1]) != (one, two):
                continue
            earlier = said[at - 1] if at else ""
            later = said[at + 2] if at + 2 < len(said) else ""
            if earlier not in before and later not in after:
                found[f"{one} {two}" if one != "i" else "I mean"] += 1
    return tuple(
        Tally(text=text, count=count) for text, count in sorted(found.items(), key=lambda item: (-item[1], item[0]))
    )


def repetitions(words: Sequence[str]) -> int:
    """How often one to three words are said again at once (“I was I was”), fillers between them or not.

    The longest repeat at a place is counted, once for each further time: “the the the” counts two.
    """
    said = [text for text in map(plain, words) if text and text not in FILLED_PAUSES]
    found = at = 0
    while at < len(said):
        length = next((n for n in range(LONGEST_REPEAT, 0, -1) if _repeats(said, at, n)), 0)
        found += 1 if length else 0
        at += length or 1
    return found


def _repeats(said: Sequence[str], at: int, length: int) -> bool:
    once, again = said[at : at + length], said[at + length : at + 2 * length]
    return len(again) == length and once == again and not all(word in MEANT_TWICE for word in once)


def plain(word: str) -> str:
    """A word without the punctuation around it, in lower case, with a straight apostrophe."""
    return word.strip(' .,;:!?…"“”‘()[]-–—').replace("’", "'").casefold()
