"""What will be asked, by whom: a template made into a plan, pinned in the session that runs it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from interview_desktop.events.fact import Fact

QuestionKind = Literal["behavioural", "situational", "technical", "motivational", "competency", "case"]
Persona = Literal["warm", "neutral", "demanding"]
ProbeKind = Literal[
    "situation",
    "task",
    "action",
    "result",
    "number",
    "ownership",
    "hypothetical",
    "too_short",
    "off_topic",
    "rambling",
]


class Question(Fact):
    """One question of an interview. `minutes` is how long a good answer takes."""

    id: str
    text: str = Field(min_length=1)
    kind: QuestionKind
    competency: str
    difficulty: int = Field(default=2, ge=1, le=5)
    minutes: float = Field(default=3.0, gt=0, le=30)
    spoken: str = Field(default="", description="how it is said, where that differs from the text")
    looks_for: str = Field(default="", description="what a strong answer contains")

    @property
    def aloud(self) -> str:
        return self.spoken or self.text


class Interviewer(Fact):
    """Who asks. The persona changes wording and patience, never fairness."""

    name: str
    persona: Persona = "warm"


class Plan(Fact):
    """A whole interview, ready to be walked."""

    template: str
    version: int
    title: str
    interviewer: Interviewer
    minutes: float = Field(gt=0)
    greeting: str
    questions: tuple[Question, ...] = Field(min_length=1)
    invitation: str = Field(description="asks for the candidate's own questions")
    closing: str
    max_probes: int = Field(default=2, ge=0, le=5, description="follow-ups per question")
