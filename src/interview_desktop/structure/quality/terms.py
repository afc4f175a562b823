"""A question's text cut into the terms by which questions are compared: stems, pairs of stems, framing words.

A text in; term -> share of its weight out. How much a term weighs besides is the bank's matter (`near_duplicates`).
"""

from __future__ import annotations

import re
from functools import lru_cache

from interview_desktop.structure.quality.sentences import words
from interview_desktop.structure.quality.synonyms import MEANING

FRAME = 0.5  # a word that questions are framed with
PAIR = 0.5  # two neighbouring content stems

_FRAMING_WORDS = """
a about above after again all almost also am an and any anybody anyone anything are as asked at away be because been
before being best between both but by can could describe did do does doing done down during each else enough even
ever every everyone everything example few first for from gave get gets getting give given go goes going got had
happen happened has have having he her here hers him his how i if imagine in instance into is it its itself just
keep kept know knew known last let like little made make makes making may me might moment most much must my need
needed next no not nobody nothing now occasion of off often on once one ones only or other others our out over own
part people person piece please put recent recently say says see saw seen shall share she should show situation so
some somebody someone something still such suppose sure take taken takes talk tell than that the their them then
there these they thing things think this those though through time times to together told too took toward two under
until up us use used very walk want wanted was way we well went were what when where which while who whom whose why
will with within without word words work worked working would yet you your yourself i'd i'm it's let's that's
there's they're we're what's where's who's you'd you'll you're you've don't didn't doesn't isn't wasn't can't
couldn't wouldn't won't bit kind sort
"""
_FRAMING = frozenset(_FRAMING_WORDS.split())
# "to begin with" asks for no beginning, and "deal with" is about no deal
_PHRASES = ((re.compile(r"\bto (?:begin|start) with\b"), " "), (re.compile(r"\b(?:deal|dealing) with\b"), "handle"))
_PLAIN = re.compile(r"['’]s$")


@lru_cache(maxsize=1)
def _stemmer() -> object:
    import snowballstemmer

    return snowballstemmer.stemmer("english")


@lru_cache(maxsize=16384)
def _stem(word: str) -> str:
    stemmed: str = _stemmer().stemWord(MEANING.get(word, word))  # type: ignore[attr-defined]
    return stemmed


def terms(text: str) -> dict[str, float]:
    """term -> share, before the bank's weights: stems, pairs of neighbouring content stems, framing words."""
    shares: dict[str, float] = {}
    before = ""
    plain = text.lower().replace("’", "'")
    for phrase, meant in _PHRASES:
        plain = phrase.sub(meant, plain)
    for word in words(plain):
        if word in _FRAMING:
            shares.setdefault(word, FRAME)
            continue
        stem = _stem(_PLAIN.sub("", word))
        shares[stem] = 1.0
        if before and before != stem:
            shares[f"{before} {stem}"] = PAIR
        before = stem
    return shares
