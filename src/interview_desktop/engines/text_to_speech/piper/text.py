"""A text as Piper should get it: text in, spans of it to be made one after the other out. Pure.

Piper makes a whole sentence at once and cannot be interrupted in it, so what it gets must be bounded. Nothing changes
its length: spans and word times point into the text as it was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# Characters: about 10 s of speech, 1-2 s of work on a laptop. Nearly every sentence of an interviewer is shorter.
LONGEST = 160

_END = re.compile(r"[.!?…]+[\"'”’»)\]]*\s+(?=[^\s\w]*[A-Z])|\n[ \t]*\n")
_CLAUSE_END = re.compile(r"[,;:—–][\"'”’)]*\s+|\s+(?=[—–(])")
_BLANK = re.compile(r"\s+")
# eSpeak's phonemiser ends a sentence at the point of "Dr. Smith"; without the point it reads the same word.
_TITLE = re.compile(r"\b(Dr|Mr|Mrs|Ms|Prof|St)\.(?=\s)")
# In Piper's text [[...]] are sounds, not words; a zero byte is refused.
_MARKUP = re.compile(r"\[\[|\]\]|\0")


def plain(text: str) -> str:
    """The text without what Piper would take for anything but words; as long as before."""
    return _TITLE.sub(r"\1 ", _MARKUP.sub(lambda found: " " * len(found.group()), text))


def stretches(text: str, longest: int = LONGEST) -> Iterator[tuple[int, int]]:
    """Spans [start, end) of sentences, each at most `longest` characters where it has a blank to be cut at.

    Together they hold every character. A long sentence is cut at the last clause that fits, else between two words.
    """
    start = 0
    for end in (*(found.end() for found in _END.finditer(text)), len(text)):
        while end - start > longest:
            cut = _last(_CLAUSE_END, text, start, start + longest) or _last(_BLANK, text, start, start + longest)
            if cut is None:
                break
            yield start, cut
            start = cut
        if end > start:
            yield start, end
        start = end


def _last(mark: re.Pattern[str], text: str, start: int, end: int) -> int | None:
    """Where the last `mark` within [start, end) ends; None where there is none, or it would leave nothing."""
    ends = [found.end() for found in mark.finditer(text, start, end) if found.start() > start]
    return ends[-1] if ends else None
