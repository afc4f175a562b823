"""Hypothesis strategies that spoil what was right: packs by keys, values and types, texts by bytes."""

from __future__ import annotations

import copy
from typing import Any

from hypothesis import strategies as st

SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=10)
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abcid_", max_size=6), inner, max_size=3),
    max_leaves=6,
)


def containers(value: Any) -> list[Any]:
    """Every object and list in a value, itself among them."""
    if not isinstance(value, dict | list):
        return []
    below = value.values() if isinstance(value, dict) else value
    return [value, *(one for inner in below for one in containers(inner))]


@st.composite
def spoilt(draw: st.DrawFn, value: Any) -> Any:
    """One to three members or entries of a value taken out, renamed, doubled, or given another value."""
    value = copy.deepcopy(value)
    for _ in range(draw(st.integers(1, 3))):
        inside = draw(st.sampled_from([one for one in containers(value) if one] or [[0]]))
        if isinstance(inside, dict):
            _spoil_object(draw, inside)
        else:
            _spoil_list(draw, inside)
    return value


def _spoil_object(draw: st.DrawFn, inside: dict[str, Any]) -> None:
    name = draw(st.sampled_from(sorted(inside)))
    match draw(st.sampled_from(["drop", "rename", "retype"])):
        case "drop":
            del inside[name]
        case "rename":
            inside[draw(st.sampled_from([f"{name}s", name[:-1], name.upper(), ""]))] = inside.pop(name)
        case _:
            inside[name] = draw(VALUES)


def _spoil_list(draw: st.DrawFn, inside: list[Any]) -> None:
    at = draw(st.integers(0, len(inside) - 1))
    match draw(st.sampled_from(["drop", "double", "retype"])):
        case "drop":
            del inside[at]
        case "double":
            inside.insert(at, copy.deepcopy(inside[at]))
        case _:
            inside[at] = draw(VALUES)


@st.composite
def damaged(draw: st.DrawFn, data: bytes) -> bytes:
    """Bytes cut off, changed, put in or taken out."""
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(data)))
        end = draw(st.sampled_from([start, start + 1, start + 20, len(data)]))
        data = data[:start] + draw(st.binary(max_size=6) | st.sampled_from(_NASTY)) + data[end:]
    return data


_NASTY = [
    b'"',
    b"\\",
    b"{",
    b"]",
    b"\0",
    b"\r",
    b"\n",
    b"\xff",
    b"\xef\xbb\xbf",
    b'","',
    b"'=1",
    b"NaN",
    b"\\ud800",
    b";",
]
