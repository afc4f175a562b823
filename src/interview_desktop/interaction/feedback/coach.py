"""Everything that is said on top of the figures: points, priorities, verdict, summary, in the template's words. Pure.

In: what was read of each question, the measures, the scores, a feedback template. Out: sentences and points.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from zlib import crc32

from interview_desktop.events.coaching import Point, Priority
from interview_desktop.events.feedback import SessionMeta, Totals
from interview_desktop.events.plan import Plan
from interview_desktop.events.scores import Score, Scoring
from interview_desktop.events.turns import Turn
from interview_desktop.interaction.feedback import summary
from interview_desktop.interaction.feedback.advice import Sayings, coaching
from interview_desktop.interaction.feedback.changes import changes
from interview_desktop.interaction.feedback.english import listed
from interview_desktop.interaction.feedback.keeps import SURE, keeps
from interview_desktop.interaction.feedback.material import Material
from interview_desktop.interaction.feedback.points import choose
from interview_desktop.interaction.feedback.priorities import priorities
from interview_desktop.interaction.feedback.spoken import spoken_points
from interview_desktop.interaction.feedback.wording import render
from interview_desktop.structure.feedback_template import FeedbackTemplate, Thresholds

STRONG = 3.5  # the level from which a side is called the strongest, and below which one is called the weakest


@dataclass(frozen=True)
class Coached:
    opening: str
    verdict: str
    keeps: tuple[Point, ...]
    changes: tuple[Point, ...]
    priorities: tuple[Priority, ...]
    summary: tuple[str, ...]
    closing: str


def coach(
    meta: SessionMeta,
    plan: Plan,
    materials: Sequence[Material],
    answers: Sequence[Turn],
    totals: Totals,
    scoring: Scoring,
    template: FeedbackTemplate | None,
) -> Coached:
    """`answers` are raw turns without the person's own questions. Nothing answered: an opening and nothing else."""
    thresholds = template.thresholds if template else Thresholds()
    sayings = Sayings(crc32(meta.session.encode()))
    said = spoken_points(totals.delivery, answers, thresholds, meta)
    keeping, changing = choose(chain(keeps(materials, scoring), changes(materials), said), template, sayings)
    following = priorities(changing, materials, scoring, sayings) if totals.answered else ()
    strongest, weakest = _sides(scoring)
    slots: dict[str, str | int] = {
        "title": plan.title,
        "interviewer": listed(one.name for one in plan.interviewers),
        "minutes": max(1, round(meta.seconds / 60)) if totals.answered else round(meta.seconds / 60),
        "answers": totals.answered,
        "strongest": strongest,
        "weakest": weakest,
        "next": _clause(following[0].how) if following else "",
    }
    told = summary.Story(meta, plan, materials, totals, scoring, keeping, changing, template, not_scored(scoring))
    return Coached(
        opening=render(template, "opening", slots),
        verdict=render(template, "verdict", slots) if scoring.criteria and totals.answered else "",
        keeps=keeping,
        changes=changing,
        priorities=following,
        summary=summary.paragraphs(told),
        closing=render(template, "closing", slots) if totals.answered else "",
    )


def _sides(scoring: Scoring) -> tuple[str, str]:
    """The strongest and the weakest side by name; empty where none is strong or none is weak."""
    known = [one for one in scoring.criteria if one.score is not None and one.confidence >= SURE]
    strongest = max(known, key=_level, default=None)
    weakest = min(known, key=_level, default=None)
    return (
        name_of(strongest) if strongest and _level(strongest) >= STRONG else "",
        name_of(weakest) if weakest and _level(weakest) < STRONG else "",
    )


def not_scored(scoring: Scoring) -> tuple[str, ...]:
    """Criteria of answers without enough evidence, by name; none where nothing was scored at all."""
    of_answers = [one for one in scoring.criteria if one.kind == "answer"]
    if not any(one.score is not None for one in of_answers):
        return ()
    return tuple(name_of(one) for one in of_answers if one.score is None and one.criterion != "positivity")


def name_of(score: Score) -> str:
    """What it is called within a sentence."""
    if score.kind == "answer" and score.criterion in coaching().names:
        return coaching().names[score.criterion]
    return score.title[:1].lower() + score.title[1:]


def _level(score: Score) -> float:
    return score.score if score.score is not None else 0.0


def _clause(text: str) -> str:
    clause = text.strip().rstrip(".")
    return clause[:1].lower() + clause[1:]
