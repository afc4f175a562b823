"""One question of an interview: what is asked, how it sounds, what follows, and what a good answer is measured by.

A question is the same thing in the bank, in a pack, in a plan and in the journal. Only what an interview cannot do
without is required, so that journals of earlier versions still read; what a question of the bank should have besides
is for `structure.quality` to say.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from interview_desktop.events.fact import Fact

QuestionKind = Literal["behavioural", "situational", "technical", "motivational", "competency", "case"]
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
Seniority = Literal["entry", "mid", "senior"]
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
    "reasoning",
    "limits",
    "learning",
]
# Probes that go deeper into an answer that lacks nothing: why so, where it ends, what was learnt.
DEEPER: tuple[ProbeKind, ...] = ("reasoning", "limits", "learning")

Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Name = Annotated[str, Field(pattern=r"^[a-z0-9]+(_[a-z0-9]+)*$", max_length=40)]
Text = Annotated[str, Field(min_length=1, max_length=2000)]
Short = Annotated[str, Field(max_length=80)]


class Anchors(Fact):
    """What an answer at levels 1, 3 and 5 sounds like, each in a sentence about behaviour."""

    one: str = Field(default="", max_length=2000)
    three: str = Field(default="", max_length=2000)
    five: str = Field(default="", max_length=2000)


class Question(Fact):
    """`difficulty` is its author's, 1 (anybody has an answer) to 5 (few have a good one); `minutes` is how long a
    good answer takes, follow-ups included. `industry` is a name such as healthcare, or "any".
    """

    id: str = Field(min_length=1, max_length=80)
    text: Text
    spoken: str = Field(default="", max_length=2000, description="how it is said, where that differs from the text")
    kind: QuestionKind
    competency: Short
    difficulty: int = Field(default=2, ge=1, le=5)
    minutes: float = Field(default=3.0, gt=0, le=30)
    looks_for: str = Field(default="", max_length=2000, description="what a strong answer contains")
    anchors: Anchors = Anchors()
    probes: Mapping[ProbeKind, Text] = Field(default_factory=dict, description="follow-ups of its own, by kind")
    category: str = Field(default="", max_length=80, description="what it is about, in a word or two")
    tags: tuple[Short, ...] = ()
    industry: Name = "any"
    seniority: tuple[Seniority, ...] = ("entry", "mid", "senior")
    interview_types: tuple[InterviewType, ...] = ()

    @property
    def aloud(self) -> str:
        return self.spoken or self.text
