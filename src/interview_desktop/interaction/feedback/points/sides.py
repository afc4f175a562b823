"""The strongest and the weakest side of an interview, and what they are called. Points and scores in, a name out. Pure.

Verdict, summary and points speak of the same side: what is called the strongest is something to keep, with its quote.
"""

from __future__ import annotations

from collections.abc import Sequence

from interview_desktop.events.coaching import Point
from interview_desktop.events.scores import Score, Scoring
from interview_desktop.interaction.feedback.points.advice import coaching
from interview_desktop.interaction.feedback.points.candidates import EXPECTED, OTHER_WEIGHT, WEIGHTS
from interview_desktop.structure.competencies import title_of

WEAK = 3.5  # the level below which a side may be called the weakest
USUAL = 3.0


def leading(keeps: Sequence[Point], scoring: Scoring) -> str:
    """What is kept and did most for the whole interview; empty where nothing is kept. Content comes before delivery."""
    content = [point.about for point in keeps if point.question is not None]
    known = [one for one in scoring.criteria if one.criterion in content and one.score is not None]
    best = max(known, key=lambda one: (one.criterion not in EXPECTED, _pull(one)), default=None)
    if best is not None:
        return best.criterion
    return next(iter(content), "") or next((point.about for point in keeps), "")


def lacking(changes: Sequence[Point], scoring: Scoring) -> str:
    """What would help most if it changed; without a change the lowest criterion, if it is low."""
    if changes:
        return changes[0].about
    known = [one for one in scoring.criteria if one.score is not None]
    lowest = min(known, key=_pull, default=None)
    return lowest.criterion if lowest is not None and _level(lowest) < WEAK else ""


def name_of(about: str, scoring: Scoring) -> str:
    """What a criterion or a measure is called within a sentence; empty for none."""
    if not about or about in coaching().names:
        return coaching().names.get(about, "")
    score = scoring.of(about)
    return called(score) if score else about.replace("_", " ")


def called(score: Score) -> str:
    """A competency goes by its own name within a sentence: the rubric's may be no noun ("What was taken from it")."""
    title = title_of(score.competency) if score.competency else score.title
    return title[:1].lower() + title[1:]


def _pull(score: Score) -> float:
    return WEIGHTS.get(score.criterion, OTHER_WEIGHT) * (_level(score) - USUAL) * score.confidence


def _level(score: Score) -> float:
    return score.score if score.score is not None else USUAL
