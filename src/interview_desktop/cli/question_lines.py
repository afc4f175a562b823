"""Questions of the bank as lines: for a person id, what it is for, and its words; for a program every field."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from interview_desktop.cli.printing import many, tell, tell_wrapped
from interview_desktop.structure.bank.query import FACETS, Facet, QuestionLine

if TYPE_CHECKING:
    from interview_desktop.structure.bank.query import Found

_FIELDS = tuple(field.name for field in dataclasses.fields(QuestionLine))


def as_data(lines: Iterable[QuestionLine]) -> list[dict[str, Any]]:
    """Every field of a line under its own name (`dataclasses.asdict` would copy 10,000 of them for a second)."""
    return [{name: getattr(line, name) for name in _FIELDS} for line in lines]


def tell_lines(found: Found, shown: Sequence[QuestionLine]) -> None:
    """The lines and, last, how many there are."""
    for line in shown:
        retired = ", retired" if line.retired else ""
        facts = (
            f"{line.industry}, {line.kind}, {line.competency}, {line.difficulty} of 5, {line.minutes:g} min{retired}"
        )
        tell(f"{line.id}  ({facts})")
        tell_wrapped(line.text, "    ")
    if not found.lines:
        tell(f"No question fits. The bank has {many(found.total, 'question')} in all, retired ones included.")
    elif len(shown) < len(found.lines):
        tell(f"{len(shown)} of {many(len(found.lines), 'question')}.")
    else:
        tell(f"{many(len(shown), 'question')}.")


def tell_counts(counts: Mapping[Facet, Mapping[str, int]]) -> None:
    """Of every filter, how many questions each of its values would leave, the most first."""
    for facet in FACETS:
        some = sorted(((value, count) for value, count in counts[facet].items() if count), key=lambda one: -one[1])
        if some:
            tell(f"{facet}:")
            tell_wrapped(", ".join(f"{value} ({count})" for value, count in some), "    ")
