"""What the person looks for, as it changes with every key and click: queries in, queries out. No Qt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from interview_desktop.structure.bank.query import Facet, Query, Sort
from interview_desktop.ui.texts import _
from interview_desktop.ui.vocabulary import FACETS

SORTS: dict[Sort, str] = {
    "relevance": _("Best match"),
    "text": _("Question"),
    "industry": _("Industry"),
    "kind": _("Kind"),
    "competency": _("Competency"),
    "difficulty": _("Difficulty"),
    "minutes": _("Minutes"),
    "asked": _("Most asked"),
    "changed": _("Latest change"),
}
_LARGEST_FIRST: frozenset[Sort] = frozenset({"asked", "changed"})


def looking_for(query: Query, words: str) -> Query:
    return replace(query, words=words)


def toggled(query: Query, facet: Facet, value: str) -> Query:
    """With the value chosen where it was not, and the other way round."""
    values = query.chosen.get(facet, frozenset()) ^ {value}
    chosen = {one: wanted for one, wanted in query.chosen.items() if one != facet}
    return replace(query, chosen=chosen | {facet: values} if values else chosen)


def cleared(query: Query) -> Query:
    """Without any filter; words and order stay."""
    return replace(query, chosen={})


def sorted_by(query: Query, sort: Sort) -> Query:
    """In this order; the same again turns it round, except by relevance, which has one direction."""
    if sort != "relevance" and query.sort == sort:
        return replace(query, descending=not query.descending)
    return replace(query, sort=sort, descending=sort in _LARGEST_FIRST)


def chosen(query: Query) -> Iterator[tuple[Facet, str]]:
    """Every chosen filter, in the order in which filters are shown."""
    for facet in sorted(query.chosen, key=list(FACETS).index):
        for value in sorted(query.chosen[facet]):
            yield facet, value
