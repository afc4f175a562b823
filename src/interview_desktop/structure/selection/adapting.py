"""While the interview goes on: should the next question be a step harder or easier than planned?

In: the planned question, its alternatives, and how well the answers so far went. Out: which alternative and why, or
None to stay with the plan.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

STRONG = 4.0  # levels 1-5, as in a rubric: advanced
WEAK = 2.0  # basic
IN_A_ROW = 2
SHORTEST_STEP, LONGEST_STEP = 0.5, 1.5  # levels of difficulty that count as one step


class Graded(Protocol):
    """A question, or one as selection sees it."""

    @property
    def difficulty(self) -> float: ...


@dataclass(frozen=True, slots=True)
class Adaptation:
    """`alternative` is the place among the alternatives; `harder` or else easier; `why` is said to the candidate."""

    alternative: int
    harder: bool
    why: str


def adapt(asked: Graded, alternatives: Sequence[Graded], levels: Sequence[float | None]) -> Adaptation | None:
    """`asked` is what the plan would ask next. `levels` are those of the answers so far, 1.0-5.0, newest last; None
    where not enough was heard to say, or nothing was answered: such an answer never counts, neither well nor badly.

    After two in a row at STRONG or over, one step harder; at WEAK or under, one step easier. Only directly after an
    answer that counts: the same two answers never change two questions.
    """
    heard = [level for level in levels if level is not None]
    if not levels or levels[-1] is None or len(heard) < IN_A_ROW:
        return None
    last = heard[-IN_A_ROW:]
    if min(last) >= STRONG:
        return _step(asked, alternatives, harder=True)
    if max(last) <= WEAK:
        return _step(asked, alternatives, harder=False)
    return None


def _step(asked: Graded, alternatives: Sequence[Graded], *, harder: bool) -> Adaptation | None:
    steps = {
        place: (one.difficulty - asked.difficulty) * (1 if harder else -1) for place, one in enumerate(alternatives)
    }
    within = [place for place, step in steps.items() if SHORTEST_STEP <= step <= LONGEST_STEP]
    if not within:
        return None
    why = (
        "Your last two answers had all that was asked for, so here is a question with a little more to it."
        if harder
        else "Here is a question that is a little easier to get hold of, so that you can show what you know."
    )
    return Adaptation(min(within, key=lambda place: abs(steps[place] - 1)), harder, why)
