"""A JSON pack: the bytes of a file in, a valid pack out, or PackRefused with the line and the field of every fault."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any

from interview_desktop.errors import Located, PackRefused
from interview_desktop.structure.packs.content_faults import WRONG_CHECKSUM, Known, content_faults
from interview_desktop.structure.packs.json_text import parsed
from interview_desktop.structure.packs.material import json_text
from interview_desktop.structure.packs.pack import FORMAT, Pack
from interview_desktop.structure.packs.pack_types import typed
from interview_desktop.structure.packs.places import Fault, Path, lines
from interview_desktop.structure.packs.refusal import ENOUGH, printable, refused

_CHANGED = (
    "The file was damaged, or edited after its export. Get it anew, or take the line “checksum” out of it if you trust "
    "what is in it. Nothing was changed here."
)


def read_pack(data: bytes, file: str, known: Known) -> Pack:
    """`known` are the ids of the library, to which templates of the pack may refer."""
    text = json_text(data, file)
    value = parsed(text, file)
    _check_format(value, text, file)
    pack, faults = typed(value)
    if pack is not None:
        faults = list(islice(content_faults(pack, known), ENOUGH))
    if pack is None or faults:
        raise _refused(faults, value, text, file)
    return pack


def _check_format(value: Any, text: str, file: str) -> None:
    """A newer format is told alone: whatever else seems wrong is only new to this version."""
    found = value.get("format") if isinstance(value, dict) else None
    if isinstance(found, int) and found > FORMAT:
        line = lines(text, [("format",)])["format",]
        message = f"The pack has format {found}; this version of the program reads format {FORMAT}."
        raise refused(file, (Located(file, line, "format", message),), "Update the program. Nothing was changed.")


def _refused(faults: Sequence[Fault], value: Any, text: str, file: str) -> PackRefused:
    faults = faults[:ENOUGH]
    places = lines(text, [path for fault in faults for path in (fault.path, fault.earlier) if path is not None])
    located = [
        Located(file, places[fault.path], _field(fault.path, value), fault.message + _first(fault, places))
        for fault in faults
    ]
    hint = _CHANGED if [fault.message for fault in faults] == [WRONG_CHECKSUM] else ""
    return refused(file, located, hint)


def _first(fault: Fault, places: Mapping[Path, int]) -> str:
    return f" It is first used on line {places[fault.earlier]}." if fault.earlier else ""


def _field(path: Path, value: Any) -> str:
    """The path as a person reads it, with the id of the document that it leads into."""
    named = ".".join(printable(str(part)) for part in path)
    try:
        id_ = value[path[0]][path[1]]["id"]
    except (KeyError, IndexError, TypeError):
        return named
    return f"{named} (id {printable(id_)})" if isinstance(id_, str) and id_ else named
