"""Criteria of rubrics that ask for the very thing a criterion of answers measures: a table. Pure.

By the id of the rubric's criterion, with the share of each criterion of answers. A coach's own rubric that uses one of
these ids means the same by it; every other criterion goes by its competency.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from interview_desktop.events.scores import AnswerCriterion

SAME_MEANING: Mapping[str, Mapping[AnswerCriterion, float]] = MappingProxyType(
    {
        # One event, and enough around it to be understood: a story with its parts and with detail.
        "real_event": {"structure": 0.5, "specificity": 0.5},
        # What the person did, apart from everybody else.
        "own_part": {"ownership": 1.0},
        # What came of it, and how one can tell.
        "result": {"result": 1.0},
        "outcome": {"result": 1.0},
        # Results told so that somebody who was not there can judge them, with one's own share.
        "track_record": {"result": 0.5, "ownership": 0.25, "specificity": 0.25},
        # Whether the answer meets what was asked.
        "answers_asker": {"relevance": 1.0},
        "basics": {"relevance": 0.7, "concision": 0.3},
        "example": {"relevance": 0.5, "specificity": 0.5},
        # The deeds by which it shows, in an order that another could follow.
        "behaviour": {"ownership": 0.5, "structure": 0.5},
        # What stands behind claims: events with their detail and their end.
        "evidence": {"specificity": 0.5, "result": 0.5},
    }
)
