"""One answer's score as calibration sees it, and the answers that count.

In: scores that people agreed to contribute, numbers without a word of what was said. Out: the same, checked, with
retakes left out, in an order that does not depend on how they came in.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable
from dataclasses import dataclass

LOWEST, HIGHEST = 1.0, 5.0


@dataclass(frozen=True, slots=True)
class Scored:
    """`score` is 1.0-5.0 on the rubric's levels, also between two of them; `day` counts days from any fixed day.
    `person` only has to tell people apart."""

    person: str
    question: str
    score: float
    day: float


def first_answers(scores: Iterable[Scored], questions: Collection[str]) -> tuple[Scored, ...]:
    """Each person's first answer to each question, oldest first.

    A retake measures what practice did, not how hard the question is, and one keen person could move a question
    alone. Raises ValueError for a score outside 1-5 or not a number, a day that is none, and a question that is
    not among `questions`.
    """
    kept: dict[tuple[str, str], Scored] = {}
    for one in sorted(scores, key=_order):
        _check(one, questions)
        kept.setdefault((one.person, one.question), one)
    return tuple(kept.values())


def _order(one: Scored) -> tuple[float, str, str, float]:
    return one.day, one.person, one.question, one.score


def _check(one: Scored, questions: Collection[str]) -> None:
    if not LOWEST <= one.score <= HIGHEST:  # also false for NaN
        raise ValueError(f"a score of {one.score} for {one.question} is outside {LOWEST:g} to {HIGHEST:g}")
    if not math.isfinite(one.day):
        raise ValueError(f"the day of a score for {one.question} is {one.day}")
    if one.question not in questions:
        raise ValueError(f"{one.question} has a score and no author's difficulty")
