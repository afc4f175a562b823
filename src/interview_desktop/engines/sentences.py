"""Text in, its sentences out: for engines that read only so much at once. Pure."""

from __future__ import annotations

LONGEST = 30  # words; a recogniser writes no full stops, and few sentences of speech are longer

_ENDS = (".", "!", "?", "…")
_CLOSING = "\"”’')]"


def sentences(text: str, longest: int = LONGEST) -> list[str]:
    """Sentences in order, one space between words; one of more than `longest` words is cut after every so many.

    A sentence ends with its line, or with a word that ends in a full stop or its like, closing quotation marks aside.
    """
    found: list[str] = []
    for line in text.splitlines():
        words: list[str] = []
        for word in line.split():
            words.append(word)
            if len(words) == longest or word.rstrip(_CLOSING).endswith(_ENDS):
                found.append(" ".join(words))
                words = []
        if words:
            found.append(" ".join(words))
    return found
