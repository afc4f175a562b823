"""Tokens and their times into words. Pure.

In: pieces of text as the tokenizer cuts them (a blank in front begins a word), their times and probabilities; or only
a text. Out: Words without blanks around them, punctuation attached, times in seconds within the audio they came from.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from interview_desktop.events.speech import Word

STEP = 0.02  # s: the resolution of Whisper's own times, and the least a word lasts


@dataclass(frozen=True)
class Piece:
    """A part of a word, or its punctuation. Times in seconds, probability 0 to 1."""

    text: str
    start: float
    end: float
    probability: float

    @property
    def spoken(self) -> bool:
        """Whether it is more than punctuation, of which nobody needs to be sure."""
        return any(letter.isalnum() for letter in self.text)


def joined(pieces: Iterable[Piece], seconds: float) -> tuple[Word, ...]:
    """Words of audio of that many seconds; a word's confidence is the mean probability of its spoken pieces."""
    groups: list[list[Piece]] = []
    for piece in pieces:
        if piece.text.startswith(" ") or not groups:
            groups.append([])
        groups[-1].append(piece)
    words: list[Word] = []
    for group in groups:
        if any(piece.spoken for piece in group):
            words.append(_word(group, words[-1].start if words else 0.0, seconds))
        elif words:  # punctuation with a blank before it: a dash
            words[-1] = words[-1].model_copy(update={"text": words[-1].text + _text(group)})
    return tuple(words)


def _text(group: list[Piece]) -> str:
    return "".join(piece.text for piece in group).strip()


def _word(group: list[Piece], earliest: float, seconds: float) -> Word:
    """Alignment may give a word no time, or end it after the audio; none begins before its neighbour."""
    start = min(max(earliest, group[0].start), max(0.0, seconds - STEP))
    end = min(max(start + STEP, group[-1].end), max(seconds, start + STEP))
    spoken = [piece.probability for piece in group if piece.spoken]
    return Word(
        text=_text(group),
        start=round(start, 3),
        end=round(end, 3),
        confidence=round(min(1.0, max(0.0, math.fsum(spoken) / len(spoken))), 4),
    )


def spread(text: str, seconds: float, confidence: float) -> tuple[Word, ...]:
    """Words at estimated times: spread over that many seconds by their letters, each with the same confidence."""
    words = text.split()
    total = sum(len(word) + 1 for word in words)
    found, at = [], 0.0
    for word in words:
        until = at + seconds * (len(word) + 1) / total
        found.append(Word(text=word, start=round(at, 3), end=round(until, 3), confidence=round(confidence, 4)))
        at = until
    return tuple(found)


def later(words: Iterable[Word], offset: float) -> tuple[Word, ...]:
    """The same words, `offset` seconds later."""
    return tuple(
        word.model_copy(update={"start": round(word.start + offset, 3), "end": round(word.end + offset, 3)})
        for word in words
    )
