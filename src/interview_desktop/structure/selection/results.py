"""What a selection is: the questions in the order they are asked, why each, what was left out, and what it covers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from interview_desktop.structure.eligible import Eligible

OPENING = 1.5  # minutes: greeting and goodbye
OWN_QUESTIONS = 2.0  # minutes: what the candidate asks


@dataclass(frozen=True, slots=True)
class Pick:
    """`slot` is the place in the template, from 0. `why` is one to four sentences for the candidate. `interviewer`
    is who asks, from 0. `alternatives` are on the same wish and competency, none longer, from easiest to hardest;
    none of them is anywhere else in the selection."""

    slot: int
    question: Eligible
    why: tuple[str, ...]
    interviewer: int
    alternatives: tuple[Eligible, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A slot of the template without a question, and why in a sentence or two."""

    slot: int
    why: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """`wanted` and `got` are shares (0-1) of the minutes of all questions."""

    wanted: float
    got: float
    questions: int


@dataclass(frozen=True, slots=True)
class Selection:
    """`picks` are in the order in which they are asked. `minutes` is all of the interview, OPENING and OWN_QUESTIONS
    included, and never over `available`. `coverage` is by competency."""

    picks: tuple[Pick, ...]
    minutes: float
    available: float
    coverage: Mapping[str, Coverage]
    left_out: tuple[LeftOut, ...]
    seed: int
