"""Levels by criterion of one answer, for tests that compare an answer with another form of itself."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import pytest

from interview_desktop.events.question import QuestionKind
from interview_desktop.events.scores import AnswerScores, Scoring
from interview_desktop.interaction.scoring.asked import Asked
from interview_desktop.interaction.scoring.interview import score_interview
from tests.interaction.scoring.agreement import career_rubric
from tests.interaction.scoring.labels import Labelled, asked, labelled

Levels = Mapping[str, float | None]
CHALLENGE = "Tell me about a time when you were working on a team and faced a challenge."

REAL = tuple(one for one in labelled("dev") if not one.non_answer)
STORIES = tuple(
    one for one in REAL if one.kind in ("behavioural", "competency") and one.levels["overall"] >= 4 and not one.missing
)
each_answer = pytest.mark.parametrize("answer", REAL, ids=lambda one: one.id)
each_story = pytest.mark.parametrize("answer", STORIES, ids=lambda one: one.id)


def score(*one: Asked) -> Scoring:
    return score_interview(one, career_rubric())


def of(scores: AnswerScores) -> Levels:
    """The seven criteria and "overall"."""
    return {"overall": scores.level, **{one.criterion: one.score for one in scores.scores}}


def levels(answer: Labelled, text: str | None = None) -> Levels:
    """Of the answer, or of its question answered by `text`."""
    return said(answer.text if text is None else text, answer.question, answer.kind)


@lru_cache(maxsize=1024)
def said(text: str, question: str = CHALLENGE, kind: QuestionKind = "behavioural") -> Levels:
    """Criteria of the rubric play no part in the levels of an answer, so that one of them is enough."""
    rubric = career_rubric()
    one = rubric.model_copy(update={"criteria": rubric.criteria[:1]})
    return of(score_interview([asked(question, kind, text)], one).answers[0])


def known(levels: Levels, criterion: str) -> float:
    found = levels[criterion]
    assert found is not None, f"no level for {criterion}"
    return found
