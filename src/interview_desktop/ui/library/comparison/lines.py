"""Two documents as lines to be read side by side. Plain: documents or differences in, lines with marks out.

Comparing long texts takes milliseconds each, so call it off the main thread.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from interview_desktop.ui.library.comparison.fields import ENTRIES, INSIDE, Names, title_of
from interview_desktop.ui.library.comparison.words import Side, Stretch, aloud, compared
from interview_desktop.ui.texts import _
from interview_desktop.ui.vocabulary import called

if TYPE_CHECKING:
    from interview_desktop.structure.comparison import Difference
    from interview_desktop.structure.document import Document, Kind

What = Literal["changed", "added", "removed", "same"]
WORDS: dict[What, str] = {
    "changed": _("changed"),
    "added": _("added"),
    "removed": _("removed"),
    "same": _("not changed"),
}
NAMED = {  # fields whose values are names, not texts, and what the vocabulary calls them
    "kind": "kind",
    "competency": "competency",
    "asks": "competency",
    "industry": "industry",
    "seniority": "seniority",
    "interview_types": "interview_type",
    "interview_type": "interview_type",
    "sections": "section",
    "tone": "tone",
    **dict.fromkeys(("persona", "curve"), ""),
}
COUNTED = {"interviewer", "voice"}  # counted from 0 in the document, from 1 by people
_PAIR = re.compile(rf"(?:^|, )({'|'.join(INSIDE)}): ")


@dataclass(frozen=True)
class Line:
    """One field on both sides. `aloud` is the change in one sentence, for screen readers."""

    field: str
    title: str
    what: What
    old: Side
    new: Side
    aloud: str


def lines_of(kind: Kind, found: Iterable[Difference], names: Names | None = None) -> tuple[Line, ...]:
    """What differs, as lines."""
    return tuple(_line(kind, one.field, one.old, one.new, names) for one in found)


def lines(kind: Kind, old: Document, new: Document, *, everything: bool = False) -> tuple[Line, ...]:
    """What differs between two versions; with `everything` also the fields that are the same, in their place."""
    from interview_desktop.structure.comparison import differences  # not before the first paint

    found = differences(old, new)
    names = _names(old) | _names(new)
    return tuple(_all(kind, new, found, names)) if everything else lines_of(kind, found, names)


def _all(kind: Kind, new: Document, found: tuple[Difference, ...], names: Names) -> Iterator[Line]:
    here = {one.field: one for one in found if one.new is not None}
    gone = [one for one in found if one.new is None]
    for head, value in new.model_dump(mode="json").items():
        for path, text in _flat(head, value, here):
            change = here.get(path)
            if change is None and text is not None:
                yield _line(kind, path, text, text, names)
            elif change is not None:
                yield _line(kind, path, change.old, change.new, names)
        for one in gone:
            if one.field.partition(".")[0] == head:
                yield _line(kind, one.field, one.old, None, names)


def _flat(path: str, value: Any, whole: Mapping[str, object]) -> Iterator[tuple[str, str | None]]:
    """The leaves below a path, as `structure.comparison` cuts them; an entry that is new as a whole stays whole."""
    from interview_desktop.structure.comparison import readable, stands_alone

    pairs: Iterable[tuple[object, Any]] = ()
    if isinstance(value, dict):
        pairs = value.items()
    elif isinstance(value, list) and (
        any(stands_alone(one) for one in value) or any(f"{path}.{at}" in whole for at in range(len(value)))
    ):
        pairs = enumerate(value)
    if path in whole or not pairs:
        yield path, readable(value)
        return
    for key, one in pairs:
        yield from _flat(f"{path}.{key}", one, whole)


def _line(kind: Kind, path: str, old: str | None, new: str | None, names: Names | None) -> Line:
    before, after = (None if text is None else in_words(path, text) for text in (old, new))
    title = title_of(kind, path, names)
    if before is not None and before == after:
        return Line(path, title, "same", (Stretch(before),), (Stretch(before),), WORDS["same"])
    left, right = compared(before or "", after or "")
    what: What = "changed" if before and after else "added" if after else "removed"
    return Line(path, title, what, left, right, aloud(left, right))


def in_words(path: str, text: str) -> str:
    """A value of a field as a coach says it; an entry that came or went as a whole, a line for each of its parts."""
    head, _dot, rest = path.partition(".")
    if head in ENTRIES and rest.isdigit() and _PAIR.match(text):
        parts = _PAIR.split(text)[1:]
        pairs = zip(parts[::2], parts[1::2], strict=True)
        return "\n".join(f"{INSIDE[name].capitalize()}: {in_words(name, value)}" for name, value in pairs)
    leaf = rest.rpartition(".")[2] or path
    if leaf in COUNTED and text.isdigit():
        return str(int(text) + 1)
    if leaf == "weight" or head == "weights":
        return _percent(text)
    if leaf in NAMED:
        return ", ".join(called(NAMED[leaf], one) for one in text.split(", "))
    return text


def _percent(text: str) -> str:
    try:
        return f"{float(text) * 100:g} %"
    except ValueError:
        return text


def _names(document: Document) -> dict[str, str]:
    """What entries of lists are called by themselves."""
    found = {
        f"{field}.{at}": entry.title if field == "criteria" else entry.name
        for field in ("criteria", "interviewers")
        for at, entry in enumerate(getattr(document, field, ()))
    }
    return {path: name for path, name in found.items() if name}
