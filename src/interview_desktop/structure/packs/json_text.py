"""A JSON text, read with every oddity that the decoder of the standard library lets pass.

In: text. Out: Python values, and faults with their paths. Raises PackRefused where the text is no JSON at all.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from math import isfinite
from typing import Any

from interview_desktop.errors import Located, PackRefused
from interview_desktop.structure.packs.places import Fault, Path, deeper_than, whole_number
from interview_desktop.structure.packs.refusal import MOST_DOCUMENTS, printable, refused

DEPTH = 40  # brackets within brackets; a pack needs 7
WIDEST = 1_000  # entries of a list within a document; templates may have 40 slots
_ODD = re.compile("[\0\ud800-\udfff]")
# how the message of the standard library's decoder begins -> what it means for a person
_SYNTAX = (
    ("Expecting ',' delimiter", "A comma or a closing bracket is missing before this."),
    ("Expecting ':' delimiter", "A colon is missing after this name."),
    ("Expecting property name", "A name in double quotes is missing here; perhaps there is a comma too many."),
    ("Illegal trailing comma", "There is a comma too many before this bracket."),
    ("Expecting value", "A value is missing here, or it is not in quotes; perhaps the file was cut off."),
    ("Unterminated string", "The text that begins here has no closing quote."),
    ("Invalid control character", "This text holds a line feed, a tab or the like; write \\n or \\t."),
    ("Invalid \\", "This text holds a backslash that means nothing; write two of them."),
    ("Extra data", "There is more in the file after the end of the pack."),
)


class Doubled(dict[str, Any]):
    """An object in which keys stand twice: the last of each counts, as in every JSON reader."""

    twice: tuple[str, ...] = ()


def parsed(text: str, file: str) -> Any:
    """The value in `text`. Raises PackRefused for broken syntax, with its line, and for brackets too deep."""
    try:
        value = json.loads(text, object_pairs_hook=_members, parse_int=whole_number)
    except json.JSONDecodeError as fault:
        raise _broken(fault, file) from None
    except RecursionError:
        value = None
    deep = deeper_than(text, DEPTH)
    if deep is not None:
        message = f"Brackets stand more than {DEPTH} deep in one another; no pack is like that."
        raise refused(file, (Located(file, deep, "", message),), "Get the pack anew. Nothing was changed.")
    return value


def oddities(value: Any, path: Path = ()) -> Iterator[Fault]:
    """Keys that stand twice, endless numbers and lists, and characters that no text may hold, anywhere in a value.

    The lists of documents themselves (at paths of one part) may be longer than those within documents.
    """
    most = MOST_DOCUMENTS if len(path) == 1 else WIDEST
    if isinstance(value, dict | list) and len(value) > most:
        yield Fault(path, f"There are {len(value)} entries here, and may be at most {most}.")
    elif isinstance(value, dict):
        for name in getattr(value, "twice", ()):
            yield Fault((*path, name), f"“{printable(name)}” stands here for the second time.")
        for name, below in value.items():
            if _ODD.search(name):
                yield Fault((*path, name), "This name holds a character that no text may hold.")
            yield from oddities(below, (*path, name))
    elif isinstance(value, list):
        for index, below in enumerate(value):
            yield from oddities(below, (*path, index))
    elif isinstance(value, str):
        odd = _ODD.search(value)
        if odd:
            called = "NUL" if odd[0] == "\0" else f"half of a character, U+{ord(odd[0]):04X}"
            yield Fault(path, f"This text holds {called}, which cannot be shown or kept.")
    elif isinstance(value, float) and not isfinite(value):
        yield Fault(path, "This is no number that can be reckoned with.")


def _members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) == len(pairs):
        return members
    doubled = Doubled(pairs)
    doubled.twice = tuple(name for name, count in Counter(name for name, _ in pairs).items() if count > 1)
    return doubled


def _broken(fault: json.JSONDecodeError, file: str) -> PackRefused:
    message = next((told for begins, told in _SYNTAX if fault.msg.startswith(begins)), "This is not JSON.")
    hint = "It was written by hand or cut off on its way. Mend it there, or get it anew. Nothing was changed."
    return refused(file, (Located(file, fault.lineno, f"column {fault.colno}", message),), hint)
