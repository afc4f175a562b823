"""The filters that `bank list`, `bank search` and `bank export` share.

In: values as they were given, each option as often as wanted. Out: a Query; UsageError for a value that no question
of the bank has, with the nearest one that some have.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Annotated, get_args

import typer

from interview_desktop.cli.printing import nearest
from interview_desktop.errors import UsageError
from interview_desktop.events.question import InterviewType, QuestionKind, Seniority
from interview_desktop.structure.bank.query import Facet, Query, Sort

if TYPE_CHECKING:
    from interview_desktop.structure.bank.bank import Bank

Values = list[str] | None
Industry = Annotated[Values, typer.Option("--industry", help="Only of this industry, such as healthcare, or any.")]
OfType = Annotated[
    Values, typer.Option("--type", help=f"Only for interviews of: {', '.join(get_args(InterviewType))}.")
]
OfKind = Annotated[Values, typer.Option("--kind", help=f"Only: {', '.join(get_args(QuestionKind))}.")]
Competency = Annotated[Values, typer.Option("--competency", help="Only about this competency, such as teamwork.")]
Difficulty = Annotated[Values, typer.Option("--difficulty", help="Only of this difficulty, 1 to 5.")]
OfSeniority = Annotated[Values, typer.Option("--seniority", help=f"Only for: {', '.join(get_args(Seniority))}.")]
Tag = Annotated[Values, typer.Option("--tag", help="Only with this tag.")]
Category = Annotated[Values, typer.Option("--category", help="Only of this category.")]
Retired = Annotated[bool, typer.Option("--retired", help="Retired questions in place of those in use.")]
Limit = Annotated[int | None, typer.Option("--limit", min=1, help="At most so many.")]
SortBy = Annotated[Sort, typer.Option("--sort", help="What comes first; relevance is for words that are searched.")]
Descending = Annotated[bool, typer.Option("--descending", help="The other way round: the most, the newest first.")]

_FIXED: Mapping[Facet, tuple[str, ...]] = {
    "interview_type": get_args(InterviewType),
    "kind": get_args(QuestionKind),
    "difficulty": ("1", "2", "3", "4", "5"),
    "seniority": get_args(Seniority),
}
_CALLED: Mapping[Facet, str] = {"interview_type": "type of interview", "seniority": "seniority level"}


def chosen(
    bank: Bank,
    *,
    industry: Values = None,
    interview_type: Values = None,
    kind: Values = None,
    competency: Values = None,
    difficulty: Values = None,
    seniority: Values = None,
    tag: Values = None,
    category: Values = None,
    retired: bool = False,
) -> dict[Facet, frozenset[str]]:
    """What a Query takes as `chosen`: any of the values of a facet, and all facets. Raises UsageError."""
    given: dict[Facet, Values] = {
        "industry": industry,
        "interview_type": interview_type,
        "kind": kind,
        "competency": competency,
        "difficulty": difficulty,
        "seniority": seniority,
        "tag": tag,
        "category": category,
    }
    found = {facet: frozenset(values) for facet, values in given.items() if values}
    if found:
        counts = bank.search(Query()).counts
        for facet, values in found.items():
            _check(facet, values, _FIXED.get(facet) or counts[facet])
    if retired:
        found["state"] = frozenset({"retired"})
    return found


def _check(facet: Facet, values: Iterable[str], known: Iterable[str]) -> None:
    names = list(known)
    called = _CALLED.get(facet, facet)
    for value in values:
        if value not in names:
            hint = f"Known: {', '.join(names)}." if len(names) < 40 else "`interview-desktop bank stats` names many."
            raise UsageError(f"The bank has no {called} “{value}”.{nearest(value, names)}", hint)
