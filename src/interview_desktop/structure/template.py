"""An interview template as its author wrote it: who asks, what about, for how long, in which order.

A slot is one place in the interview: a fixed question of the bank, or a wish that selection fulfils for each
candidate anew. Nothing here decides; `validation` says what is wrong with a template and `selection` fills it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from interview_desktop.events.fact import Fact
from interview_desktop.events.plan import Interviewer
from interview_desktop.events.question import InterviewType, Name, QuestionKind, Seniority, Short, Slug, Text

Curve = Literal["rising", "level", "arch"]
Lifecycle = Literal["draft", "published", "archived"]


class Slot(Fact):
    """With `question`, that question; without, one that fits what is given. `interviewer` counts from 0."""

    question: str = Field(default="", max_length=80, description="id of a fixed question; empty: chosen")
    competency: Short = ""
    kind: QuestionKind | None = None
    difficulty: int | None = Field(default=None, ge=1, le=5, description="empty: what the curve wants here")
    tag: Short = Field(default="", description="a tag or category that the question must have")
    interviewer: int = Field(default=0, ge=0, le=2)


class Template(Fact):
    """`weights` are competencies and their shares, summing to 1; empty: all alike. `minutes` is the whole interview,
    greeting and own questions included."""

    id: Slug
    title: str = Field(min_length=1, max_length=120)
    summary: str = Field(min_length=1, max_length=400)
    role: str = Field(default="", max_length=120, description="the job that is being practised for")
    industry: Name = "any"
    seniority: Seniority = "mid"
    interview_type: InterviewType
    minutes: float = Field(ge=3, le=180)
    interviewers: tuple[Interviewer, ...] = Field(min_length=1, max_length=3)
    greeting: Text
    announcement: str = Field(default="", max_length=2000, description="empty: the interview type's own")
    invitation: Text
    closing: Text
    slots: tuple[Slot, ...] = Field(min_length=1, max_length=40)
    weights: Mapping[str, float] = Field(default_factory=dict)
    curve: Curve = "rising"
    difficulty: int = Field(default=3, ge=1, le=5, description="about which the curve lies")
    novelty: bool = Field(default=True, description="avoid what this candidate was asked lately")
    adapt: bool = Field(default=True, description="follow the answers: harder or easier questions")
    max_probes: int | None = Field(default=None, ge=0, le=5, description="empty: the person's setting")
    rubric: Slug
    feedback: Slug


class TemplateSummary(Fact):
    """What a list of templates shows. `questions` is how many there are, `minutes` how long they take."""

    id: str
    title: str
    summary: str
    minutes: float
    questions: int
    interview_type: InterviewType
    industry: str = "any"
    seniority: Seniority = "mid"
    role: str = ""
    version: int = 1
    state: Lifecycle = "published"
    own: bool = Field(default=False, description="made or changed here, not as it came with a pack")


def summarised(
    template: Template, *, version: int = 1, state: Lifecycle = "published", own: bool = False
) -> TemplateSummary:
    return TemplateSummary(
        id=template.id,
        title=template.title,
        summary=template.summary,
        minutes=template.minutes,
        questions=len(template.slots),
        interview_type=template.interview_type,
        industry=template.industry,
        seniority=template.seniority,
        role=template.role,
        version=version,
        state=state,
        own=own,
    )
