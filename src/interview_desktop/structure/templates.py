"""Interview templates as they are kept: TOML in, a Template out, and a Plan made from it."""

from __future__ import annotations

from importlib.resources.abc import Traversable
from typing import Literal

from pydantic import Field, model_validator

from interview_desktop.events.fact import Fact
from interview_desktop.events.plan import Interviewer, Plan, Question
from interview_desktop.structure.documents import assets, read

InterviewType = Literal[
    "screening",
    "behavioural",
    "technical",
    "case",
    "panel",
    "stress",
    "situational",
    "competency",
    "graduate",
    "promotion",
]


class TemplateSummary(Fact):
    """What a list of templates shows. `questions` is how many there are, `minutes` how long they take."""

    id: str
    title: str
    summary: str
    minutes: float
    questions: int
    interview_type: InterviewType


class Template(Fact):
    """An interview as its author wrote it."""

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    version: int = Field(ge=1)
    title: str = Field(min_length=1)
    summary: str = Field(min_length=1)
    minutes: float = Field(gt=0)
    interview_type: InterviewType
    interviewer: Interviewer
    greeting: str = Field(min_length=1)
    invitation: str = Field(min_length=1)
    closing: str = Field(min_length=1)
    questions: tuple[Question, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _ids_are_unique(self) -> Template:
        ids = [question.id for question in self.questions]
        twice = sorted({one for one in ids if ids.count(one) > 1})
        if twice:
            raise ValueError(f"the question id {twice[0]} is used twice")
        return self

    def summarised(self) -> TemplateSummary:
        return TemplateSummary(
            id=self.id,
            title=self.title,
            summary=self.summary,
            minutes=self.minutes,
            questions=len(self.questions),
            interview_type=self.interview_type,
        )

    def planned(self, *, max_probes: int, questions: int | None = None) -> Plan:
        """The plan that a session pins; with `questions`, only the first so many and their share of the time."""
        chosen = self.questions[:questions]
        share = sum(one.minutes for one in chosen) / sum(one.minutes for one in self.questions)
        return Plan(
            template=self.id,
            version=self.version,
            title=self.title,
            interviewer=self.interviewer,
            minutes=round(self.minutes * share, 1),
            greeting=self.greeting,
            questions=chosen,
            invitation=self.invitation,
            closing=self.closing,
            max_probes=max_probes,
        )


def load_template(source: Traversable) -> Template:
    """Raises MaterialError naming the file and the field that is wrong."""
    return read(source, Template)


def built_in() -> tuple[Template, ...]:
    """The templates that come with the program, the general one first, then by title."""
    found = [one for one in (assets() / "templates").iterdir() if one.name.endswith(".toml")]
    return tuple(sorted(map(load_template, found), key=lambda one: (not one.id.startswith("general"), one.title)))
