"""What a person types into a search box, as an expression of FTS5. Pure.

Every word must be there, the last one may be unfinished; "words in quotes" stand together. Nothing that is typed is
ever an operator or a syntax error.
"""

from __future__ import annotations

import re

_PIECES = re.compile(r'"([^"]*)"|(\S+)')
_WORD = re.compile(r"\w+")
MOST_WORDS = 20  # what is pasted in beyond that does not help to find anything


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
    marks = ["" if ended or at < len(terms) - 1 else "*" for at in range(len(terms))]
    return " AND ".join(f'"{term}"{mark}' for term, mark in zip(terms, marks, strict=True))
