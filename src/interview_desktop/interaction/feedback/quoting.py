"""From characters of an answer's text to the words that were said, and so to their place in a recording. Pure.

In: a turn and a span of characters in `Turn.text`. Out: a Quote with recording and seconds. A quote is always
made of whole spoken words, in the very letters of the transcript.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from interview_desktop.events.coaching import Quote
from interview_desktop.events.speech import Word
from interview_desktop.events.turns import Turn

SIGN = re.compile(r"\s?[%‰€£$¥]")  # what follows a typed figure belongs to it (“12 %”)


@dataclass(frozen=True)
class Placed:
    """A spoken word at characters [start, end) of its turn's text."""

    start: int
    end: int
    word: Word
    recording: str


def doubtful(word: Word, confident_word: float) -> bool:
    """Heard with less confidence than `confident_word`; a word without a confidence is not doubted."""
    return word.confidence is not None and word.confidence < confident_word


@dataclass(frozen=True)
class Said:
    """A turn as text, with the place of each spoken word in it; worked out once however much is quoted."""

    turn: Turn

    @cached_property
    def text(self) -> str:
        return self.turn.text

    @cached_property
    def words(self) -> tuple[Placed, ...]:
        """The spoken words and where they stand in `text` (phrases joined by one space each)."""
        return tuple(_placed(self.turn))

    def quote(self, start: int, end: int, confident_word: float) -> Quote | None:
        """The quote at characters [start, end), widened to whole spoken words; None if there is none."""
        touched = [place for place in self.words if place.start < end and place.end > start and place.word.text.strip()]
        if touched:
            start, end = min(start, touched[0].start), max(end, touched[-1].end)
        elif sign := SIGN.match(self.text, max(end, 0)):
            end = sign.end()
        text = self.text[max(start, 0) : end].strip()
        if not text:
            return None
        if not touched:
            return Quote(text=text, turn=self.turn.number)
        recording = touched[0].recording
        together = list(takewhile(lambda place: place.recording == recording, touched))
        return Quote(
            text=text,
            turn=self.turn.number,
            recording=recording,
            start=round(together[0].word.start, 3),
            end=round(together[-1].word.end, 3),
            doubtful=any(doubtful(place.word, confident_word) for place in touched),
        )


def _placed(turn: Turn) -> Iterator[Placed]:
    spoken = [phrase for phrase in turn.phrases if phrase.words]
    raw = " ".join([phrase.text for phrase in spoken] + list(turn.typed))
    at = len(raw.lstrip()) - len(raw)  # Turn.text is stripped: what was cut off in front counts below zero
    for phrase in spoken:
        for word in phrase.words:
            yield Placed(at, at + len(word.text), word, phrase.recording)
            at += len(word.text) + 1


def find(turns: Sequence[Turn], said: str, confident_word: float) -> Quote | None:
    """`said` where it was said, in the latest of `turns` that holds it word for word; None if none does."""
    wanted = said.strip()
    if not wanted:
        return None
    for turn in map(Said, reversed(turns)):
        at = turn.text.find(wanted)
        if at >= 0:
            return turn.quote(at, at + len(wanted), confident_word)
    return None


@dataclass(frozen=True)
class Joined:
    """Several turns read as one text, as `judging.judge` reads them, with the way back to the turns."""

    turns: tuple[Said, ...]

    @classmethod
    def of(cls, turns: Sequence[Turn]) -> Joined:
        return cls(tuple(map(Said, turns)))

    @property
    def text(self) -> str:
        return " ".join(turn.text for turn in self.turns)

    def quote(self, start: int, end: int, confident_word: float) -> Quote | None:
        """The part of characters [start, end) that lies in the turn holding most of it (the first, if equal)."""
        best: tuple[int, Said, int, int] | None = None
        at = 0
        for turn in self.turns:
            first, last = max(start - at, 0), min(end - at, len(turn.text))
            if last - first > (best[0] if best else 0):
                best = (last - first, turn, first, last)
            at += len(turn.text) + 1
        return best[1].quote(best[2], best[3], confident_word) if best else None
