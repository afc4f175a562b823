"""From what a criterion found to its score: marks on the canonical text in, a Score that rests on quotes out. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from interview_desktop.events.scores import AnswerCriterion, Score
from interview_desktop.interaction.content.answer_clauses import Clause
from interview_desktop.interaction.content.evidence import Span
from interview_desktop.interaction.interview.judging import confident_share
from interview_desktop.interaction.scoring.criteria.anchors import ANCHORS, TITLES
from interview_desktop.interaction.scoring.reading.reading import Reading

WORDS = "words"  # the engine that compares texts by their stems
QUOTES = 4  # so many make a point; more would bury it
_BEFORE, _AFTER = 3, 5  # words of a quote around what was found in it
_SHORT = 5  # words: a shorter clause is quoted with the one before it
_FULL = 120  # words: from about here on a text says what it is going to say


@dataclass(frozen=True)
class Mark:
    """Characters [start, end) of `Reading.text`, the level they speak for, and one sentence why."""

    start: int
    end: int
    level: float
    why: str
    at: int | None = None


def around(reading: Reading, start: int, end: int, level: float, why: str) -> Mark:
    """A mark on what was found at [start, end), with a few words before and after it."""
    text = reading.text
    before, after = text[:start].split(" ")[-_BEFORE - 1 :], text[end:].split(" ")[: _AFTER + 1]
    return Mark(max(0, start - len(" ".join(before))), end + len(" ".join(after)), level, why, start)


def mark(where: Span | Clause, level: float, why: str = "") -> Mark:
    """A mark on a span or clause; a span's own reason where none is given."""
    return Mark(where.start, where.end, level, why or getattr(where, "why", ""))


def last_clause(reading: Reading) -> Span:
    """Where the answer ends: its last words that make a clause."""
    *before, last = reading.clauses
    first = before[-1] if before and len(last.tokens) < _SHORT else last
    return Span(first.start, last.end, reading.text[first.start : last.end], "")


def rated(
    reading: Reading,
    criterion: AnswerCriterion,
    level: float,
    certainty: float,
    marks: Sequence[Mark],
    why: str,
    engine: str = WORDS,
) -> Score:
    """The score with up to four quotes, each place once. `level` is bounded to 1-5 and rounded to hundredths.

    `certainty` (0-1) is how clear the criterion's own signs are; confidence is that, weighed by how much was said and
    how clearly it was heard. A score whose marks lead nowhere is none.
    """
    bounded = round(min(5.0, max(1.0, level)), 2)
    places = {(one.start, one.end): one for one in reversed(marks)}
    chosen = sorted(list(reversed(places.values()))[:QUOTES], key=lambda one: one.start)
    evidence = [
        reading.evidence(one.start, one.end, level=place, anchor=ANCHORS[criterion][place - 1], why=one.why, at=one.at)
        for one in chosen
        for place in [nearest(one.level)]
    ]
    kept = tuple(one for one in evidence if one)
    if not kept:
        return unrated(criterion, "no words could be quoted")
    return Score(
        criterion=criterion,
        title=TITLES[criterion],
        kind="answer",
        score=bounded,
        confidence=round(min(1.0, max(0.0, certainty)) * heard_share(reading) * fullness(reading), 2),
        evidence=kept,
        why=why,
        engine=engine,
    )


def unrated(criterion: AnswerCriterion, why: str) -> Score:
    """No score, and the reason: `why` is a clause without a capital and a full stop."""
    return Score(
        criterion=criterion,
        title=TITLES[criterion],
        kind="answer",
        score=None,
        confidence=0.0,
        why=f"Not enough evidence: {why}.",
        engine=WORDS,
    )


def nearest(level: float) -> int:
    """The whole level, halves rounded up, from 1 to 5."""
    return min(5, max(1, int(level + 0.5)))


def eased(amount: float, half: float) -> float:
    """0 for nothing, .5 for `half`, towards 1 for ever more: no amount of one thing can do for all others."""
    return 1.0 - float(0.5 ** (max(0.0, amount) / half))


def fullness(reading: Reading) -> float:
    """How much there is to judge by, 0.3-1."""
    return 0.3 + 0.7 * min(1.0, reading.words / _FULL)


def heard_share(reading: Reading) -> float:
    """The mean share of clear words over the turns that were read; typed words are clear."""
    shares = [confident_share(said.turn, reading.asked.confident_word) for said in reading.turns]
    return sum(1.0 if share is None else share for share in shares) / len(shares)
