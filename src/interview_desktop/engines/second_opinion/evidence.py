"""A quote that a model gives in, the person's own characters that it repeats out. Pure."""

from __future__ import annotations

import re

FEWEST_WORDS = 3  # "I" is a quote from everything

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def said(quote: str, answer: str) -> str:
    """The place of `answer` that `quote` repeats, as it stands there; empty where there is none.

    The same words must follow one another; case, spaces, punctuation and the shape of apostrophes do not matter. Of a
    longer answer at least `FEWEST_WORDS` must be quoted.
    """
    wanted = [_plain(match.group()) for match in _WORD.finditer(quote)]
    there = list(_WORD.finditer(answer))
    words = [_plain(match.group()) for match in there]
    if not wanted or len(wanted) < min(FEWEST_WORDS, len(words)):
        return ""
    for at in range(len(words) - len(wanted) + 1):
        if words[at : at + len(wanted)] == wanted:
            return answer[there[at].start() : there[at + len(wanted) - 1].end()]
    return ""


def _plain(word: str) -> str:
    return word.casefold().replace("’", "'")
