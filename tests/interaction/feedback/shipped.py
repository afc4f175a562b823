"""The shipped feedback templates and rubrics, and a scored interview to build feedback from."""

from __future__ import annotations

import json
from collections.abc import Sequence

from interview_desktop.events.plan import Plan
from interview_desktop.events.scores import Scoring
from interview_desktop.events.turns import Turn
from interview_desktop.interaction.scoring.asked import Asked
from interview_desktop.interaction.scoring.interview import score_interview
from interview_desktop.structure.documents import assets
from interview_desktop.structure.feedback_template import FeedbackTemplate
from interview_desktop.structure.rubric import Rubric


def templates() -> dict[str, FeedbackTemplate]:
    pack = json.loads((assets() / "bank" / "feedback.json").read_text(encoding="utf-8"))
    return {one["id"]: FeedbackTemplate.model_validate(one) for one in pack["feedback_templates"]}


def rubric() -> Rubric:
    pack = json.loads((assets() / "bank" / "rubrics.json").read_text(encoding="utf-8"))
    return next(Rubric.model_validate(one) for one in pack["rubrics"] if one["id"] == "nace")


def scored(plan: Plan, turns: Sequence[Turn], skipped: frozenset[int] = frozenset()) -> Scoring:
    asked = [
        Asked(
            index=index,
            question=question,
            turns=tuple(turn for turn in turns if turn.question == index and turn.purpose != "own_question"),
            skipped=index in skipped,
        )
        for index, question in enumerate(plan.questions)
    ]
    return score_interview([one for one in asked if one.turns or one.skipped], rubric())
