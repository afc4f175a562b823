"""Filters and counts as sets of bits say what a plain loop over all questions says."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as some

from interview_desktop.structure.bank.filtering import Filtering
from interview_desktop.structure.bank.query import FACETS, Facet, Query, QuestionLine

INDUSTRIES, TYPES = ("any", "law", "retail"), ("case", "panel", "stress")


def line(at: int, industry: str = "any", types: tuple[str, ...] = ("case",), *, retired: bool = False) -> QuestionLine:
    return QuestionLine(
        id=f"q{at}",
        text=f"Question {at:05d}?",
        kind="case",
        competency="teamwork",
        difficulty=1 + at % 5,
        minutes=3.0,
        category="c",
        tags=(),
        industry=industry,
        seniority=("mid",),
        interview_types=types,
        version=1,
        retired=retired,
        own=False,
        changed=float(at),
        asked=at % 3,
    )


banks = some.lists(
    some.tuples(some.sampled_from(INDUSTRIES), some.sets(some.sampled_from(TYPES)), some.booleans()), max_size=40
).map(lambda rows: [line(at, one, tuple(sorted(types)), retired=gone) for at, (one, types, gone) in enumerate(rows)])
choices = some.fixed_dictionaries(
    {},
    optional={
        "industry": some.frozensets(some.sampled_from(INDUSTRIES)),
        "interview_type": some.frozensets(some.sampled_from(TYPES)),
        "state": some.frozensets(some.sampled_from(("active", "retired"))),
    },
)


def values(one: QuestionLine, facet: Facet) -> tuple[str, ...]:
    return {
        "industry": (one.industry,),
        "interview_type": one.interview_types,
        "state": ("retired",) if one.retired else ("active",),
    }.get(facet, ())


@given(banks, choices, some.booleans())
def test_what_is_found_and_counted_is_what_a_loop_finds(
    bank: list[QuestionLine], chosen: dict[Facet, frozenset[str]], searched: bool
) -> None:
    filtering = Filtering(bank)
    hits = [at for at in range(len(bank)) if at % 2][::-1] if searched else None
    found = filtering.find(Query(chosen=chosen), hits)
    wanted = {facet: picked for facet, picked in chosen.items() if picked}
    wanted.setdefault("state", frozenset({"active"}))
    pool = filtering.lines if hits is None else [filtering.lines[at] for at in hits]

    def fits(one: QuestionLine, but: Facet | None = None) -> bool:
        return all(set(values(one, facet)) & picked for facet, picked in wanted.items() if facet != but)

    assert list(found.lines) == [one for one in pool if fits(one)]
    for facet in FACETS[:2]:
        counted = Counter(value for one in pool if fits(one, facet) for value in values(one, facet))
        assert {value: count for value, count in found.counts[facet].items() if count} == counted


def test_sorting_is_by_what_is_asked_for_and_stable() -> None:
    filtering = Filtering([line(at) for at in range(12)])
    by_difficulty = filtering.find(Query(sort="difficulty", descending=True), None).lines
    assert [one.difficulty for one in by_difficulty] == sorted((1 + at % 5 for at in range(12)), reverse=True)
    assert filtering.find(Query(sort="changed", descending=True), None).lines[0].id == "q11"
    assert filtering.find(Query(sort="text", descending=True), None).lines[0].id == "q11"
    assert [one.id for one in filtering.find(Query(), [5, 2]).lines] == ["q5", "q2"]
    assert [one.id for one in filtering.find(Query(sort="text"), [5, 2]).lines] == ["q2", "q5"]


def test_ten_thousand_are_filtered_without_a_bit_lost() -> None:
    filtering = Filtering([line(at, INDUSTRIES[at % 3]) for at in range(10_000)])
    found = filtering.find(Query(chosen={"industry": frozenset({"law"})}), None)
    assert len(found.lines) == found.counts["industry"]["law"] == 3_333
