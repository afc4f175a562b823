"""Evidence in an answer: clauses in, quotes with their place and reason out. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

from interview_desktop.interaction.content.answer_clauses import Clause, Token
from interview_desktop.interaction.content.cue import Cue


@dataclass(frozen=True)
class Span:
    """Characters [start, end) of the answer, `quote` being exactly those; `why` is one sentence."""

    start: int
    end: int
    quote: str
    why: str


def span(answer: str, first: Token | Clause, last: Token | Clause, why: str) -> Span:
    """From the first to the last of some words or clauses."""
    return Span(first.start, last.end, answer[first.start : last.end], why)


def marked(answer: str, pieces: tuple[Clause, ...], cues: tuple[Cue, ...]) -> tuple[Span, ...]:
    """The clauses in which a cue is found, each with the reason of the first cue."""
    spans: list[Span] = []
    for piece in pieces:
        cue = next((one for one in cues if one.found(piece.plain)), None)
        if cue:
            spans.append(span(answer, piece, piece, cue.why))
    return tuple(spans)


def found(answer: str, pieces: tuple[Clause, ...], pattern: re.Pattern[str], why: str) -> tuple[Span, ...]:
    """The clauses in which the pattern is found."""
    return tuple(span(answer, piece, piece, why) for piece in pieces if pattern.search(piece.plain))
