"""What somebody looks for in the bank, and what is found: the words of lists and filters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Facet = Literal[
    "industry", "interview_type", "kind", "competency", "difficulty", "seniority", "tag", "category", "state"
]
FACETS: tuple[Facet, ...] = (
    "industry", "interview_type", "kind", "competency", "difficulty", "seniority", "tag", "category", "state",
)  # fmt: skip
Sort = Literal["relevance", "text", "industry", "competency", "kind", "difficulty", "minutes", "asked", "changed"]


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """One question as a list shows it. `changed` is Unix seconds; `asked` in how many sessions kept here;
    `own`: its newest version was written here; difficulty is the author's."""

    id: str
    text: str
    kind: str
    competency: str
    difficulty: int
    minutes: float
    category: str
    tags: tuple[str, ...]
    industry: str
    seniority: tuple[str, ...]
    interview_types: tuple[str, ...]
    version: int
    retired: bool
    own: bool
    changed: float
    asked: int


@dataclass(frozen=True)
class Query:
    """`words` as a person types them; `chosen` holds the wanted values of each facet: any of them, and every facet.

    Without a chosen state only questions in use are found: states are "active", "retired" and "own". Sorting by
    relevance without words is by text. Difficulties are chosen as "1" to "5".
    """

    words: str = ""
    chosen: Mapping[Facet, frozenset[str]] = field(default_factory=dict)
    sort: Sort = "relevance"
    descending: bool = False


@dataclass(frozen=True)
class Found:
    """`lines` in order; `counts` says of every value of a facet how many would be found with it chosen alone there,
    all other facets staying as they are."""

    lines: tuple[QuestionLine, ...]
    counts: Mapping[Facet, Mapping[str, int]]
    total: int = 0  # questions in the bank, retired ones too
