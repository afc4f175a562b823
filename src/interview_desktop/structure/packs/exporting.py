"""Documents of the library as a pack that can travel: what is wanted in, a pack with its checksum out.

A template takes along what it refers to. Of a template, the published version travels, or its newest draft where none
is published; of everything else the newest.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from pydantic import ValidationError

from interview_desktop.errors import UsageError
from interview_desktop.structure.document import Document, Held, Kind
from interview_desktop.structure.library import Library
from interview_desktop.structure.packs.content_faults import content_faults, references
from interview_desktop.structure.packs.json_text import oddities
from interview_desktop.structure.packs.merging import signature
from interview_desktop.structure.packs.pack import FORMAT, PARTS, Pack
from interview_desktop.structure.packs.type_faults import type_faults
from interview_desktop.structure.template import Template

Wanted = Mapping[Kind, Collection[str] | None]


def gathered(library: Library, wanted: Wanted) -> dict[Kind, dict[str, Document]]:
    """By kind and id; None wants all that is not put away. Raises UsageError for an id that does not exist."""
    found: dict[Kind, dict[str, Document]] = {kind: {} for kind in PARTS}
    for kind in PARTS:
        for held in _held(library, kind, wanted[kind]):
            found[kind][held.document.id] = _travelling(library, kind, held)
    for template in list(found["template"].values()):
        assert isinstance(template, Template)  # noqa: S101 - the library opens a document by its kind
        for kind, id_, _ in references(template):
            if id_ not in found[kind]:
                found[kind][id_] = library.held(kind, id_).document
    return found


def packed(found: Mapping[Kind, Mapping[str, Document]], head: Mapping[str, Any]) -> Pack:
    """The pack, in the order of ids, with its checksum; `head` is id, version, title, publisher and licence.

    Raises UsageError for a head that makes no sense, and for documents that nobody could take in.
    """
    try:
        pack = Pack.model_validate({name: value for name, value in head.items() if value != ""})
    except ValidationError as error:
        fault = type_faults(error)[0]
        name = ".".join(str(part) for part in fault.path)
        raise UsageError(f"The pack cannot be called so, because of its {name}. {fault.message}") from None
    parts = {PARTS[kind]: tuple(documents[id_] for id_ in sorted(documents)) for kind, documents in found.items()}
    pack = pack.model_copy(update=parts)
    _check(pack)
    return pack.model_copy(update={"checksum": f"sha256:{signature(pack)}"})


def pack_bytes(pack: Pack) -> bytes:
    """As readable JSON, without members at their default."""
    members = {"format": FORMAT, **pack.model_dump(mode="json", exclude_defaults=True)}
    return (json.dumps(members, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _held(library: Library, kind: Kind, ids: Collection[str] | None) -> Iterator[Held]:
    if ids is None:
        yield from library.all(kind)
    else:
        yield from (library.held(kind, id_) for id_ in dict.fromkeys(ids))


def _travelling(library: Library, kind: Kind, held: Held) -> Document:
    if kind == "template" and held.published not in (0, held.number):
        return library.held(kind, held.document.id, held.published).document
    return held.document


def _check(pack: Pack) -> None:
    """What we write must be taken in everywhere: the faults for which a pack is refused are told here already."""
    faults = [*oddities(pack.model_dump(mode="json")), *content_faults(pack, {})]
    if not faults:
        return
    part, index, *below = faults[0].path
    id_ = getattr(pack, str(part))[int(index)].id
    field = ".".join(str(one) for one in below)
    raise UsageError(f"“{id_}” cannot travel because of its {field}. {faults[0].message}", "Mend it, or leave it out.")
