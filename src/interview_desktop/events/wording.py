"""What the interviewer can say besides the questions: wordings with ids, so that none is used twice.

A wording is written by people and loaded from assets; the ids go into the journal (`Said.wording`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from interview_desktop.events.fact import Fact
from interview_desktop.events.plan import Persona
from interview_desktop.events.question import ProbeKind

ReplyTopic = Literal[
    "team",
    "daily_work",
    "success",
    "growth",
    "culture",
    "challenges",
    "pay",
    "hours",
    "next_steps",
    "company",
    "feedback",
    "interviewer",
    "other",
]


class Wording(Fact):
    """One way to say something. `text` may hold a slot: {quote}, words that the candidate really said, or {name}."""

    id: str = Field(min_length=1)
    text: str = Field(min_length=1)

    @property
    def quotes(self) -> bool:
        return "{quote}" in self.text


class Wordings(Fact):
    """Everything the interviewer can say that is not part of the plan, by purpose."""

    probes: Mapping[ProbeKind, tuple[Wording, ...]]
    acknowledgements: Mapping[Persona, tuple[Wording, ...]]
    hand_over: tuple[Wording, ...] = Field(default=(), description="passes on to {name}, another member of a panel")
    main_point: tuple[Wording, ...] = Field(min_length=1, description="asks once more after poor recognition")
    repeat: tuple[Wording, ...] = Field(min_length=1, description="said before a question that is asked again")
    welcome_back: tuple[Wording, ...] = Field(min_length=1, description="said first when a session is resumed")
    time_up: tuple[Wording, ...] = Field(min_length=1, description="the planned time is used up")
    anything_else: tuple[Wording, ...] = Field(min_length=1, description="asks for one more own question")
    no_questions: tuple[Wording, ...] = Field(min_length=1, description="answers 'I have no questions'")
    closings: tuple[Wording, ...] = Field(min_length=1, description="last line where the plan has none")
    replies: Mapping[ReplyTopic, tuple[Wording, ...]]
