"""A pack and the library: what taking it in would change, told beforehand; and taking it in, all of it or nothing.

In: a valid pack. Out: one change for each of its documents. A document that somebody here has edited, or that another
pack brought, is kept as it is unless the pack is asked to replace it; all versions stay in any case.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, cast

from interview_desktop.events.fact import Fact
from interview_desktop.store.library import Item, PackTaken, Writing, digest
from interview_desktop.structure.comparison import Difference, differences
from interview_desktop.structure.document import Document, Kind, canonical, opened, title_of
from interview_desktop.structure.library import add_all
from interview_desktop.structure.packs.pack import Pack

What = Literal["added", "changed", "unchanged", "kept"]


class Change(Fact):
    """What happens to one document. `kept`: it differs and stays as it is here, see `merging`."""

    kind: Kind
    id: str
    title: str
    what: What
    differences: tuple[Difference, ...] = ()


def planned(pack: Pack, items: Sequence[Item], *, replace: bool) -> tuple[Change, ...]:
    """What taking in `pack` would do to a library that holds `items`. Pure."""
    known = {(item.kind, item.id): item for item in items}
    return tuple(
        _change(pack, kind, document, known.get((kind, document.id)), replace) for kind, document in pack.documents()
    )


def take(writing: Writing, pack: Pack, *, replace: bool, wall: float) -> tuple[Change, ...]:
    """Do it, inside the caller's transaction. Returns what was done."""
    items = [item for kind in ("question", "rubric", "feedback", "template") for item in writing.items(kind)]
    heads = {(item.kind, item.id): item.head for item in items}
    changes = planned(pack, items, replace=replace)
    note = f"{pack.title}, edition {pack.version}"
    new = [
        (document, heads.get((kind, document.id), 0))
        for change, (kind, document) in zip(changes, pack.documents(), strict=True)
        if change.what in ("added", "changed")
    ]
    add_all(writing, new, author=pack.publisher, wall=wall, note=note, pack=pack.id)
    writing.take_pack(PackTaken(pack.id, pack.version, pack.title, pack.publisher, pack.licence, signature(pack), wall))
    return changes


def signature(pack: Pack) -> str:
    """SHA-256 of the pack's canonical JSON without its checksum, in hex: what the checksum states."""
    return digest(canonical(pack.model_copy(update={"checksum": ""})))


def _change(pack: Pack, kind: Kind, document: Document, item: Item | None, replace: bool) -> Change:
    change = Change(kind=kind, id=document.id, title=title_of(document), what="added")
    if item is None:
        return change
    if item.digest == digest(canonical(document)):
        return change.model_copy(update={"what": "unchanged"})
    what: What = "changed" if replace or item.pack == pack.id else "kept"
    found = differences(opened(cast("Kind", item.kind), item.document), document)
    return change.model_copy(update={"what": what, "differences": found})
