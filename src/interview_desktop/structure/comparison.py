"""Two versions of a document, field by field: what is different, and how it reads in each.

In: documents of one kind. Out: differences in the order of the fields. Entries that were put into a list or taken out
of it are told as such, and those behind them stay equal.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

from interview_desktop.events.fact import Fact

_LONGEST_WORD = 40  # signs; the names and tags of a list are shorter, the levels of a criterion are not


class Difference(Fact):
    """`field` is a path ("probes.result", "slots.3.kind"; in lists the place in the new version, or in the old one
    where the entry is gone). A side that does not have the field is None."""

    field: str
    old: str | None
    new: str | None


def differences(old: Fact, new: Fact) -> tuple[Difference, ...]:
    return tuple(_compared("", old.model_dump(mode="json"), new.model_dump(mode="json")))


def _compared(path: str, old: Any, new: Any) -> Iterator[Difference]:
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict):
        for key in [*new, *(key for key in old if key not in new)]:
            yield from _compared(_below(path, key), old.get(key), new.get(key))
    elif isinstance(old, list) and isinstance(new, list) and any(stands_alone(one) for one in (*old, *new)):
        yield from _listed(path, old, new)
    else:
        yield Difference(field=path, old=readable(old), new=readable(new))


def _listed(path: str, old: list[Any], new: list[Any]) -> Iterator[Difference]:
    """Entries are matched by their content; a changed one is compared with the one that stood in its place."""
    before, after = ([json.dumps(one, sort_keys=True) for one in side] for side in (old, new))
    for change, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if change == "equal":
            continue
        both = min(b - a, d - c)
        for at in range(both):
            yield from _compared(_below(path, c + at), old[a + at], new[c + at])
        for at in range(a + both, b):
            yield Difference(field=_below(path, at), old=readable(old[at]), new=None)
        for at in range(c + both, d):
            yield Difference(field=_below(path, at), old=None, new=readable(new[at]))


def stands_alone(entry: Any) -> bool:
    """Whether an entry of a list is read by itself: an object or a sentence, not a word such as a tag."""
    return isinstance(entry, dict) or (isinstance(entry, str) and len(entry) > _LONGEST_WORD)


def _below(path: str, key: object) -> str:
    return f"{path}.{key}" if path else str(key)


def readable(value: Any) -> str | None:
    """A value as a person reads it; None where there is none."""
    if value is None or value in ("", [], {}):
        return None
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        return ", ".join(f"{key}: {readable(one)}" for key, one in value.items() if readable(one) is not None)
    if isinstance(value, list):
        return ", ".join(readable(one) or "" for one in value)
    return f"{value:g}" if isinstance(value, float) else str(value)
