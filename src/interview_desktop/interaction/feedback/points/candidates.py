"""What could be said, before it is decided what will be: candidates for points, and how much each would help."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from interview_desktop.events.coaching import Quote
from interview_desktop.interaction.scoring import interview

# How much a criterion counts, as in the scoring of the interview; delivery behind content (own choice).
WEIGHTS: Mapping[str, float] = {
    **dict[str, float](interview.WEIGHTS.items()),
    "speaking_rate": 0.05,
    "fillers": 0.05,
    "longest_pause": 0.04,
    "monotony": 0.04,
}
# Everybody is expected to answer what was asked, so what else was good is said first (own choice).
EXPECTED: Mapping[str, float] = {"relevance": 0.5}
OTHER_WEIGHT = 0.05  # of a competency
DOUBTED = 0.5  # what rests on words that were not heard clearly comes later


@dataclass(frozen=True)
class Candidate:
    """`case` names the advice in assets/coaching.toml; `gain` is weight x distance x confidence; two of one `theme` say
    the same. `slots` are filled from the person's own answer."""

    kind: Literal["keep", "change"]
    about: str
    case: str
    theme: str
    gain: float
    quote: Quote
    question: int | None = None
    asked: str = ""
    slots: Mapping[str, str] = field(default_factory=dict)


def gain(about: str, distance: float, confidence: float, quote: Quote) -> float:
    return WEIGHTS.get(about, OTHER_WEIGHT) * distance * confidence * (DOUBTED if quote.doubtful else 1.0)
