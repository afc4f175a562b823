"""Filters and their counts over all questions, as sets of bits: 10,000 questions are counted in a millisecond.

In: lines. Out: which of them a query means, in order, and the count behind every filter. Pure; the words are looked up
elsewhere and come in as places. Bit n of a number stands for the question at place n.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from interview_desktop.structure.bank.query import FACETS, Facet, Found, Query, QuestionLine

_VALUES: Mapping[Facet, Callable[[QuestionLine], tuple[str, ...]]] = {
    "industry": lambda line: (line.industry,),
    "interview_type": lambda line: line.interview_types,
    "kind": lambda line: (line.kind,),
    "competency": lambda line: (line.competency,),
    "difficulty": lambda line: (str(line.difficulty),),
    "seniority": lambda line: line.seniority,
    "tag": lambda line: line.tags,
    "category": lambda line: (line.category,) if line.category else (),
    "state": lambda line: (("retired",) if line.retired else ("active",)) + (("own",) if line.own else ()),
}
_KEYS: Mapping[str, Callable[[QuestionLine], Any]] = {
    "text": lambda line: line.text.casefold(),
    "industry": lambda line: line.industry,
    "competency": lambda line: line.competency,
    "kind": lambda line: line.kind,
    "difficulty": lambda line: line.difficulty,
    "minutes": lambda line: line.minutes,
    "asked": lambda line: line.asked,
    "changed": lambda line: line.changed,
}


class Filtering:
    """Made once for a state of the bank, then asked as often as somebody types."""

    def __init__(self, lines: Sequence[QuestionLine]) -> None:
        self.lines = tuple(sorted(lines, key=lambda line: (line.text.casefold(), line.id)))
        self._all = (1 << len(self.lines)) - 1
        self._bits: dict[Facet, dict[str, int]] = {facet: _bits(self.lines, _VALUES[facet]) for facet in FACETS}
        self.place = {line.id: at for at, line in enumerate(self.lines)}

    def find(self, query: Query, hits: Sequence[int] | None) -> Found:
        """`hits` are places of lines in which the words were found, the best first; None: no words were given."""
        base = self._all if hits is None else _set(hits)
        chosen = {facet: values for facet, values in query.chosen.items() if values}
        chosen.setdefault("state", frozenset({"active"}))
        allowed = {facet: self._any(facet, values) for facet, values in chosen.items()}
        meant = base
        for bits in allowed.values():
            meant &= bits
        counts: dict[Facet, Mapping[str, int]] = {}
        for facet in FACETS:
            others = base
            for other, bits in allowed.items():
                if other != facet:
                    others &= bits
            counts[facet] = {value: (others & bits).bit_count() for value, bits in self._bits[facet].items()}
        return Found(self._ordered(query, meant, hits), counts, len(self.lines))

    def _any(self, facet: Facet, values: Iterable[str]) -> int:
        bits = 0
        for value in values:
            bits |= self._bits[facet].get(value, 0)
        return bits

    def _ordered(self, query: Query, meant: int, hits: Sequence[int] | None) -> tuple[QuestionLine, ...]:
        by_rank = query.sort == "relevance" and hits is not None
        places = [at for at in hits or () if meant >> at & 1] if by_rank else _places(meant)
        lines = [self.lines[at] for at in places]
        if query.sort not in ("relevance", "text"):
            lines.sort(key=_KEYS[query.sort], reverse=query.descending)
        elif query.descending:
            lines.reverse()
        return tuple(lines)


def _bits(lines: Sequence[QuestionLine], values: Callable[[QuestionLine], tuple[str, ...]]) -> dict[str, int]:
    places: dict[str, list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        for value in values(line):
            places[value].append(at)
    return {value: _set(found) for value, found in sorted(places.items())}


def _set(places: Iterable[int]) -> int:
    """The bits of these places; by way of bytes, since shifting a long number for each would be quadratic."""
    found = list(places)
    octets = bytearray(max(found, default=0) // 8 + 1)
    for at in found:
        octets[at >> 3] |= 1 << (at & 7)
    return int.from_bytes(octets, "little")


def _places(bits: int) -> list[int]:
    return [at for at, digit in enumerate(reversed(f"{bits:b}")) if digit == "1"] if bits else []
