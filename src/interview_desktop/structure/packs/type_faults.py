"""What pydantic finds wrong with a pack or a row, said so that a coach can mend it. Pure: its errors in, faults out."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError

from interview_desktop.structure.packs.places import Fault, Path
from interview_desktop.structure.packs.refusal import printable
from interview_desktop.structure.packs.schema import names_at

_PATTERNS = (
    ("sha256", "This should be “sha256:” and 64 hexadecimal digits."),
    ("_", "This should be a name of small letters and digits, words joined by “_”, such as public_service."),
    ("-", "This should be small letters and digits, words joined by “-”, such as team-lead-questions."),
)
# type of pydantic's error -> what to say; {…} are its context
_SAID: Mapping[str, str] = {
    "string_type": "This should be a text in quotes.",
    "string_too_short": "This may not be empty.",
    "string_unicode": "This text holds half of a character.",
    "int_type": "This should be a whole number, without quotes.",
    "int_from_float": "This should be a whole number.",
    "float_type": "This should be a number, without quotes.",
    "bool_type": "This should be true or false.",
    "tuple_type": "This should be a list in square brackets.",
    "model_type": "This should be an object in curly brackets.",
    "model_attributes_type": "This should be an object in curly brackets.",
    "mapping_type": "This should be an object in curly brackets.",
    "dict_type": "This should be an object in curly brackets.",
    "greater_than": "This should be more than {gt}.",
    "greater_than_equal": "This should be {ge} or more.",
    "less_than": "This should be less than {lt}.",
    "less_than_equal": "This should be {le} or less.",
    "too_long": "There may be at most {max_length} entries; there are {actual_length}.",
    "too_short": "There are too few entries here; {min_length} or more are needed.",
    "finite_number": "This is no number that can be reckoned with.",
    "json_invalid": "This cannot be read.",
}


def type_faults(error: ValidationError, below: Path = ()) -> list[Fault]:
    """Every error of a validation, in pydantic's order; `below` is the path of what was validated."""
    found: list[Fault] = []
    for one in error.errors(include_url=False):
        path = (*below, *(part for part in one["loc"] if part != "[key]"))
        if one["type"] == "too_short" and found and found[-1].path[: len(path)] == path:
            continue  # it is only short of those entries that were told already
        found.append(Fault(path, _message(path, one)))
    return found


def _message(path: Path, error: Mapping[str, Any]) -> str:
    kind, context = error["type"], error.get("ctx", {})
    if kind == "missing":
        return _missing(path)
    if kind == "extra_forbidden":
        return _extra(path)
    if kind in _SPECIAL:
        return _SPECIAL[kind](context, error["input"])
    if kind in _SAID:
        return _SAID[kind].format(**{name: _whole(value) for name, value in context.items()})
    return str(error["msg"]).replace("Input should", "This should").rstrip(".") + "."


def _whole(value: Any) -> Any:
    """A bound as people write it: 30, not 30.0."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _missing(path: Path) -> str:
    if path and isinstance(path[-1], int):
        return f"Entry {path[-1] + 1} of this list is missing."
    return "This is needed, and is missing."


def _extra(path: Path) -> str:
    name = str(path[-1])
    near = get_close_matches(name, names_at(path[:-1]), n=1, cutoff=0.6)
    meant = f"Did you mean “{near[0]}”?" if near else "Leave it out, or update the program if that is older."
    return f"“{printable(name)}” is not known here. {meant}"


def not_one_of(value: object, allowed: Sequence[str]) -> str:
    """Names the nearest of the values that are allowed, then all of them."""
    if not isinstance(value, str):
        return f"This should be one of: {', '.join(allowed)}."
    near = get_close_matches(value.casefold(), allowed, n=1, cutoff=0.5)
    meant = f" Did you mean “{near[0]}”?" if near else ""
    return f"“{printable(value)}” is not possible here.{meant} It should be one of: {', '.join(allowed)}."


def _allowed(expected: str) -> list[str]:
    """The values that pydantic lists: texts in single quotes, or numbers."""
    return re.findall(r"'([^']*)'", expected) or re.findall(r"\d+", expected)


# what needs the value besides the context
_SPECIAL: Mapping[str, Callable[[Mapping[str, Any], Any], str]] = {
    "string_too_long": lambda context, value: (
        f"This may have at most {context['max_length']} characters; it has {len(value)}."
    ),
    "literal_error": lambda context, value: not_one_of(value, _allowed(str(context["expected"]))),
    "string_pattern_mismatch": lambda context, _: next(
        told for sign, told in _PATTERNS if sign in str(context["pattern"])
    ),
}
