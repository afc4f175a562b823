from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_desktop.structure.packs.sheet.cells import FORMULA, guarded, joined, split, unguarded

CELLS = st.text(st.sampled_from("ab '=+-@\t\r\n;,|\"A"), max_size=6) | st.text(max_size=6)


@given(CELLS)
def test_a_text_comes_back_as_it_was(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert unguarded(guarded(text, str.lower), str.lower) == text


@given(CELLS)
def test_no_cell_is_a_formula(text: str) -> None:
    assert not guarded(text).startswith(FORMULA)


@given(CELLS)
def test_what_needs_no_guard_has_none(text: str) -> None:
    assert guarded(text) in (text, f"'{text}")
    if text == text.strip() and not text.lstrip("'").startswith((*FORMULA, " ")):
        assert guarded(text) == text or text.startswith("'")


@given(st.lists(CELLS, max_size=5).map(tuple))
def test_several_values_come_back_as_they_were(values: tuple[str, ...]) -> None:
    assert split(joined(values)) == values
    assert split(unguarded(guarded(joined(values)))) == values


@pytest.mark.parametrize(
    ("cell", "values"),
    [
        ("a; b, c | d\ne", ("a", "b", "c", "d", "e")),
        (";;a;", ("a",)),
        ('"a, b"; c', ("a, b", "c")),
        ('a "quoted" word; b', ('a "quoted" word', "b")),
        ('"half; b', ('"half', "b")),
        ("  ", ()),
    ],
)
def test_several_values_as_people_write_them(cell: str, values: tuple[str, ...]) -> None:
    assert split(cell) == values


@pytest.mark.parametrize(
    ("cell", "text"), [("  plain  ", "plain"), ("'=1", "=1"), ("'tis so", "'tis so"), ("'-x ", "-x ")]
)
def test_a_cell_as_people_write_it(cell: str, text: str) -> None:
    assert unguarded(cell) == text
