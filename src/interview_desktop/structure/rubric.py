"""What answers are measured by: criteria with weights and five levels, each anchored in behaviour.

The scale runs from awareness (1) to expert (5), after the proficiency levels of the US Office of Personnel
Management's guide to structured interviews (2008).
"""

from __future__ import annotations

from pydantic import Field

from interview_desktop.events.fact import Fact
from interview_desktop.events.question import InterviewType, Name, Slug

LEVELS = ("awareness", "basic", "intermediate", "advanced", "expert")


class Criterion(Fact):
    """One thing that is looked at. `levels` are five sentences: what a person at level 1, 2, 3, 4, 5 does or says."""

    id: Name
    title: str = Field(min_length=1, max_length=80)
    competency: Name
    about: str = Field(default="", max_length=400)
    weight: float = Field(gt=0, le=1, description="share of the whole; the weights of a rubric sum to 1")
    levels: tuple[str, str, str, str, str]


class Rubric(Fact):
    """A set of criteria for interviews of some types."""

    id: Slug
    title: str = Field(min_length=1, max_length=120)
    summary: str = Field(default="", max_length=400)
    interview_types: tuple[InterviewType, ...] = ()
    criteria: tuple[Criterion, ...] = Field(min_length=1, max_length=20)
