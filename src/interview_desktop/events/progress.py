"""What became of practice over time: one result for each session, and what can be said over several of them.

Numbers, names and short quotes of the person's own sessions, kept sealed like everything they said. All times are Unix
seconds; scores are levels 1-5.
"""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import Field

from interview_desktop.events.delivery import MeasureName
from interview_desktop.events.fact import Fact
from interview_desktop.events.interview import Candidate
from interview_desktop.events.question import QuestionKind


class QuestionResult(Fact):
    """One question of one session, at place `index` of the plan. `scores` and `measures` hold only what is known."""

    question: str
    index: int = Field(ge=0)
    text: str
    kind: QuestionKind
    competency: str
    words: int = Field(ge=0)
    level: float | None = Field(default=None, ge=1, le=5)
    scores: Mapping[str, float] = Field(default_factory=dict)
    measures: Mapping[MeasureName, float] = Field(default_factory=dict)
    story: str = Field(default="", max_length=2000, description="the words that tell the story; empty where none is")
    parts: tuple[str, ...] = Field(default=(), description="parts of the story that were told")


class SessionResult(Fact):
    """One session. `competencies` are keys of structure.competencies; `confidence` (0-1) goes by criterion or these."""

    session: str
    started: float
    title: str
    template: str
    candidate: Candidate = "person"
    finished: bool = True
    overall: float | None = Field(default=None, ge=0, le=100)
    level: float | None = Field(default=None, ge=1, le=5)
    criteria: Mapping[str, float] = Field(default_factory=dict)
    competencies: Mapping[str, float] = Field(default_factory=dict)
    confidence: Mapping[str, float] = Field(default_factory=dict)
    measures: Mapping[MeasureName, float] = Field(default_factory=dict)
    questions: tuple[QuestionResult, ...] = ()
    engines: tuple[str, ...] = ()


class Attempt(Fact):
    """One answer to a question, among all that the person ever gave to it."""

    session: str
    index: int = Field(ge=0, description="place of the question in the plan of that session")
    started: float
    level: float | None = Field(default=None, ge=1, le=5)
    scores: Mapping[str, float] = Field(default_factory=dict)
    measures: Mapping[MeasureName, float] = Field(default_factory=dict)


class Practice(Fact):
    """Everything that can be said over several sessions."""

    sessions: int = Field(ge=0, description="that count: answered by the person, with a result")
