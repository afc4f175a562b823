"""What a person types into a search box, as an expression of FTS5. Pure.

Every word must be there, the last one may be unfinished; "words in quotes" stand together. Nothing that is typed is
ever an operator or a syntax error. The index keeps stems (FTS5's Porter stemmer), "nurs" for "nursing": an unfinished
"nursi" is therefore looked for as "nurs", too.
"""

from __future__ import annotations

import re

_PIECES = re.compile(r'"([^"]*)"|(\S+)')
_WORD = re.compile(r"\w+")
MOST_WORDS = 20  # what is pasted in beyond that does not help to find anything
# What the stemmer cuts off once it is whole, while it is typed: ing, ment, ness, ation, ability, ful, ive.
_UNFINISHED = re.compile(
    r"(.{4,}?)(in?|e?m|e?me|e?men|n|nes?|a|at|ati|atio|tio?|[ai]b|[ai]bl|[ai]bi|[ai]bil|[ai]bili|[ai]bilit|fu?|iv)"
)


def expression(words: str) -> str:
    """An FTS5 MATCH expression; empty where there is no letter or digit to look for."""
    terms: list[str] = []
    last_open = False
    for quoted, plain in _PIECES.findall(words):
        if quoted:
            found = _WORD.findall(quoted)
            terms += [" ".join(found)] if found else []
        else:
            terms += _WORD.findall(plain)
        last_open = not quoted
    terms = terms[:MOST_WORDS]
    ended = not words or words[-1].isspace() or not last_open
    wanted = [f'"{term}"' for term in terms]
    if terms and not ended:
        wanted[-1] = _unfinished(terms[-1])
    return " AND ".join(wanted)


def _unfinished(term: str) -> str:
    """A word that may go on, and what may be its stem; a doubled last letter ("planni") is one in the stem."""
    cut = _UNFINISHED.fullmatch(term)
    if cut is None:
        return f'"{term}"*'
    stem = cut[1][:-1] if cut[1][-1] == cut[1][-2] else cut[1]
    return f'("{term}"* OR "{stem}"*)'
