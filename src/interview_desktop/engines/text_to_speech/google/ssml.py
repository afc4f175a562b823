"""A text as Google's voices take it: text in, pieces of SSML with a mark before every word out. Pure.

The marks come back with their times. A request may have 5,000 bytes, marks included, so a long text becomes several
pieces, cut between sentences where there is a sentence's end, else between words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from interview_desktop.engines.text_to_speech.words import WrittenWord, written_words

LARGEST = 4_500  # bytes: 5,000 less what surrounds the words, with room
_ENDS = re.compile(r"[.!?…][\"'”’)\]]*\s")
_UNSPEAKABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")  # what XML does not allow


@dataclass(frozen=True)
class Piece:
    """`words` have their places in the whole text; the mark of the first is named 0."""

    ssml: str
    plain: str
    words: tuple[WrittenWord, ...]


def pieces(text: str) -> Iterator[Piece]:
    """All words of `text` in order; none for a text without words."""
    clean = _UNSPEAKABLE.sub(" ", text)
    words = written_words(clean)
    begin = 0
    while begin < len(words):
        end = _fitting(clean, words, begin)
        start = 0 if begin == 0 else words[begin].whole
        stop = len(clean) if end == len(words) else words[end].whole
        chosen = words[begin:end]
        yield Piece(_ssml(clean, chosen, start, stop), clean[start:stop], chosen)
        begin = end


def _fitting(text: str, words: Sequence[WrittenWord], begin: int) -> int:
    """The first word that does not go into the piece which begins with word `begin`; at least one does."""
    size, latest_end = 0, begin
    for number in range(begin, len(words)):
        size += len(_marked(text, words, number, number - begin).encode())
        if size > LARGEST and number > begin:
            return latest_end if latest_end > begin else number
        if _ENDS.search(text[words[number].end : _stop(text, words, number)]):
            latest_end = number + 1
    return len(words)


def _ssml(text: str, words: Sequence[WrittenWord], start: int, stop: int) -> str:
    marked = [_marked(text[:stop], words, number, number) for number in range(len(words))]
    return f"<speak>{escape(text[start : words[0].whole])}{''.join(marked)}</speak>"


def _marked(text: str, words: Sequence[WrittenWord], number: int, name: int) -> str:
    """A word with what follows it until the next, its mark before it."""
    return f'<mark name="{name}"/>{escape(text[words[number].whole : _stop(text, words, number)])}'


def _stop(text: str, words: Sequence[WrittenWord], number: int) -> int:
    return words[number + 1].whole if number + 1 < len(words) else len(text)
