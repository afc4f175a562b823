from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_desktop.structure.packs.places import Path, deeper_than, lines

VALUES = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=15,
)


def paths(value: Any, path: Path = ()) -> list[Path]:
    members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(below for key, inner in members for below in paths(inner, (*path, key)))]


def expected(value: Any, line: int = 1) -> tuple[dict[Path, int], int]:
    """The line of each path in JSON that is indented, and the line on which the value ends."""
    if not isinstance(value, dict | list) or not value:
        return {(): line}, line
    found: dict[Path, int] = {(): line}
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
        below, end = expected(inner, line + 1)
        found |= {(key, *path): at for path, at in below.items()}
        line = end
    return found, line + 1


@given(VALUES, st.booleans())
def test_every_path_has_the_line_that_an_editor_shows(value: Any, ascii_only: bool) -> None:
    text = json.dumps(value, indent=2, ensure_ascii=ascii_only)
    assert lines(text, paths(value)) == expected(value)[0]


@given(VALUES, st.data())
def test_one_path_alone_is_found_as_well(value: Any, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(paths(value)))
    assert lines(json.dumps(value, indent=2), [path]) == {path: expected(value)[0][path]}


def test_what_is_not_there_stands_where_it_would_belong() -> None:
    text = '\n{"a": [\n {"b": 1}\n]}'
    assert lines(text, [("a", 0, "c", "d"), ("a", 7), ("x",)]) == {("a", 0, "c", "d"): 3, ("a", 7): 2, ("x",): 2}


def test_of_two_keys_it_is_the_second() -> None:
    assert lines('{"a": 1,\n"a": [\n2]}', [("a",), ("a", 0)]) == {("a",): 2, ("a", 0): 3}


@pytest.mark.parametrize(
    ("text", "depth", "line"),
    [
        ("[\n[\n[1]]]", 2, 3),
        ("[\n[\n[1]]]", 3, None),
        ('["[[[["]', 1, None),
        ('["\\"[[["]', 1, None),
        ("[[],[],[]]", 2, None),
    ],
)
def test_brackets_are_counted_outside_of_texts(text: str, depth: int, line: int | None) -> None:
    assert deeper_than(text, depth) == line
