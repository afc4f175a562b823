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
from interview_desktop.events.scores import Scoring
from interview_desktop.events.turns import Turn
from interview_desktop.interaction.feedback.english import listed
from interview_desktop.interaction.feedback.material import Material
from interview_desktop.interaction.feedback.points.advice import Sayings
from interview_desktop.interaction.feedback.points.changes import changes
from interview_desktop.interaction.feedback.points.keeps import keeps
from interview_desktop.interaction.feedback.points.points import choose
from interview_desktop.interaction.feedback.points.sides import lacking, leading, name_of
from interview_desktop.interaction.feedback.points.spoken import spoken_points
from interview_desktop.interaction.feedback.priorities import priorities
from interview_desktop.interaction.feedback.summary import summary
from interview_desktop.interaction.feedback.wording import render
from interview_desktop.structure.feedback_template import FeedbackTemplate, Thresholds


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
    strongest, weakest = leading(keeping, scoring), lacking(changing, scoring)
    slots: dict[str, str | int] = {
        "title": plan.title,
        "interviewer": listed(one.name for one in plan.interviewers),
        "minutes": max(1, round(meta.seconds / 60)) if totals.answered else round(meta.seconds / 60),
        "answers": totals.answered - len(summary.left_open(scoring)) or totals.answered,
        "strongest": name_of(strongest, scoring),
        "weakest": name_of(weakest, scoring),
        "next": _clause(following[0].how) if following else "",
    }
    told = summary.Story(meta, plan, materials, totals, scoring, keeping, strongest, weakest, template)
    return Coached(
        opening=render(template, "opening", slots),
        verdict=render(template, "verdict", slots) if scoring.criteria and totals.answered else "",
        keeps=keeping,
        changes=changing,
        priorities=following,
        summary=summary.paragraphs(told),
        closing=render(template, "closing", slots) if totals.answered else "",
    )


def _clause(text: str) -> str:
    clause = text.strip().rstrip(".")
    return clause[:1].lower() + clause[1:]
