"""A text to be spoken, cut into what is synthesised piece by piece: text in, spans of it out. Pure.

Spans point into the text as it is, so that captions stay true. Together they hold every character but the blanks
between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Span:
    """Characters [start, end) of the text; it neither begins nor ends with a blank."""

    start: int
    end: int


# An end of sentence: its marks, and quotes or brackets that close after them; or an empty line.
_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s|$)|\n[ \t]*\n")
_BEFORE = re.compile(r"[\w.&]+$")
# Before a name or a number these end no sentence; the others end one before a capital.
_GO_ON = re.compile(r"dr|mr|mrs|ms|prof|st|vs|e\.g|i\.e|approx|fig|cf")
_MAY_END = re.compile(r"jr|sr|etc|dept|no|inc|ltd|co|corp|min|max|hrs?|[ap]\.m")
_INITIAL = re.compile(r"[a-z]")

_CLAUSE_END = re.compile(r"[,;:][\"'”’)]*(?=\s)|\s*[—–](?=\s|\w)")
_SHORT = 60  # characters: a sentence up to this length is made quickly enough in one piece
_LEAST = 12  # characters of a first clause, and of the rest: less does not sound like a clause


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of `text`. "Dr.", "e.g.", "U.S.", "3.5" and "..." before a small letter end none."""
    found, start = [], 0
    for end in _END.finditer(text):
        if _ends(text, end):
            found.append((start, end.end()))
            start = end.end()
    found.append((start, len(text)))
    return tuple(_stripped(text, found))


def with_first_clause(text: str, sentence: Span) -> tuple[Span, ...]:
    """The sentence, in two where its first clause can be spoken alone while the rest is still being made."""
    if sentence.end - sentence.start <= _SHORT:
        return (sentence,)
    for end in _CLAUSE_END.finditer(text, sentence.start, sentence.end):
        if end.end() - sentence.start >= _LEAST and sentence.end - end.end() >= _LEAST:
            return tuple(_stripped(text, [(sentence.start, end.end()), (end.end(), sentence.end)]))
    return (sentence,)


def _ends(text: str, mark: re.Match[str]) -> bool:
    marks, rest = mark.group(), text[mark.end() :].lstrip("\"'“‘«([ \t\n")
    if not rest or "\n" in marks:
        return True
    if "!" in marks or "?" in marks:
        return not (rest[0].islower() and marks[-1] not in "!?")  # “Really?” he said
    if rest[0].islower():
        return False
    before = _BEFORE.search(text, 0, mark.start())
    word = before.group().lower() if before and marks[0] == "." else ""
    if _GO_ON.fullmatch(word) or (_INITIAL.fullmatch(word) and word != "i"):
        return False
    return not _MAY_END.fullmatch(word) or rest[0].isupper()


def _stripped(text: str, spans: list[tuple[int, int]]) -> Iterator[Span]:
    """Without blanks around, and without spans of nothing else."""
    for start, end in spans:
        inside = text[start:end].strip()
        if inside:
            first = start + len(text[start:end]) - len(text[start:end].lstrip())
            yield Span(first, first + len(inside))
