"""What the library keeps: four kinds of documents, and each as the JSON that is stored, compared and signed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from pydantic import ValidationError

from interview_desktop.errors import StoreCorrupt
from interview_desktop.events.fact import Fact
from interview_desktop.events.question import Question
from interview_desktop.store.library import PackTaken, Version
from interview_desktop.structure.feedback_template import FeedbackTemplate
from interview_desktop.structure.rubric import Rubric
from interview_desktop.structure.template import Lifecycle, Template

Kind = Literal["question", "template", "rubric", "feedback"]
Document = Question | Template | Rubric | FeedbackTemplate

MODELS: Mapping[Kind, type[Document]] = {
    "question": Question,
    "template": Template,
    "rubric": Rubric,
    "feedback": FeedbackTemplate,
}


@dataclass(frozen=True)
class Held:
    """A document in one of its versions. `own`: this version was saved here and did not come with a pack.

    `state` and `published` are the document's, whatever version is looked at; `head` is its newest version.
    """

    document: Document
    number: int
    head: int
    published: int
    state: Lifecycle
    own: bool


__all__ = [
    "MODELS",
    "Document",
    "Held",
    "Kind",
    "PackTaken",
    "Version",
    "canonical",
    "kind_of",
    "opened",
    "title_of",
]


def kind_of(document: Document) -> Kind:
    return next(kind for kind, model in MODELS.items() if type(document) is model)


def title_of(document: Document) -> str:
    """What a person calls it: the title, or the words of a question."""
    return document.text if isinstance(document, Question) else document.title


def canonical(document: Fact) -> str:
    """JSON with sorted keys and without what is at its default: equal documents give equal text, also in later versions
    of the program that know more fields."""
    return json.dumps(
        document.model_dump(mode="json", exclude_defaults=True),
        sort_keys=True,
        ensure_ascii=False,
        separators=(",", ":"),
    )


def opened(kind: Kind, text: str) -> Document:
    """Raises StoreCorrupt where the library holds what is no such document."""
    try:
        return MODELS[kind].model_validate_json(text)
    except ValidationError as fault:
        where = ".".join(str(part) for part in fault.errors()[0]["loc"])
        raise StoreCorrupt(
            f"A {kind} in the library cannot be read (at “{where}”).",
            "A newer version of the program may have written it; else put a backup in its place.",
        ) from None
