"""A pack: questions, templates, rubrics and feedback templates that travel together, as versioned JSON.

What comes with the program is packs too (assets/bank/*.json), so that there is one way into the library. The
published JSON Schema is made from these types. A checksum may be left out while a pack is written; every export has
one, and one that is there must be right.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from pydantic import Field

from interview_desktop.events.fact import Fact
from interview_desktop.events.question import Question, Slug
from interview_desktop.structure.document import Document, Kind
from interview_desktop.structure.feedback_template import FeedbackTemplate
from interview_desktop.structure.rubric import Rubric
from interview_desktop.structure.template import Template

FORMAT: Literal[1] = 1
PARTS: Mapping[Kind, str] = {
    "question": "questions",
    "rubric": "rubrics",
    "feedback": "feedback_templates",
    "template": "templates",
}


class Pack(Fact):
    """`version` counts up with each edition; `licence` is an SPDX expression or a sentence."""

    format: Literal[1] = FORMAT
    id: Slug
    version: int = Field(ge=1, le=1_000_000)
    title: str = Field(min_length=1, max_length=120)
    publisher: str = Field(min_length=1, max_length=120)
    licence: str = Field(min_length=1, max_length=120)
    checksum: str = Field(default="", pattern=r"^(sha256:[0-9a-f]{64})?$")
    questions: tuple[Question, ...] = ()
    templates: tuple[Template, ...] = ()
    rubrics: tuple[Rubric, ...] = ()
    feedback_templates: tuple[FeedbackTemplate, ...] = ()

    def documents(self) -> Iterator[tuple[Kind, Document]]:
        """Everything in it, what templates refer to before the templates."""
        for kind, part in PARTS.items():
            for document in getattr(self, part):
                yield kind, document
