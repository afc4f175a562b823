"""A pack and the library: what taking it in would change, told beforehand; and taking it in, all of it or nothing.

In: a valid pack. Out: one change for each of its documents. A document that somebody here has edited, or that another
pack brought, is kept as it is unless the pack is asked to replace it; all versions stay in any case.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
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


def planned(pack: Pack, items: Sequence[Item], *, replace: bool, taken: PackTaken | None = None) -> tuple[Change, ...]:
    """What taking in `pack` would do to a library that holds `items`. Pure.

    `taken` is the pack of that id as it was taken in last: only its own publisher's later editions go on from it.
    """
    known = {(item.kind, item.id): item for item in items}
    later = taken is None or (taken.publisher == pack.publisher and taken.version <= pack.version)
    own = pack.id if later else ""
    return tuple(
        _change(own, document, known.get((kind, document.id)), replace, kind) for kind, document in pack.documents()
    )


def take(
    writing: Writing, pack: Pack, *, replace: bool, wall: float, drafts: Collection[str] = ()
) -> tuple[Change, ...]:
    """Do it, inside the caller's transaction. Returns what was done.

    `drafts` are templates that are kept from being run for now; the version that interviews use stays.
    """
    items = [item for kind in ("question", "rubric", "feedback", "template") for item in writing.items(kind)]
    before = {(item.kind, item.id): (item.head, item.published) for item in items}
    changes = planned(pack, items, replace=replace, taken=writing.pack(pack.id))
    note = f"{pack.title}, edition {pack.version}"
    new = []
    for change, (kind, document) in zip(changes, pack.documents(), strict=True):
        if change.what in ("added", "changed"):
            head, published = before.get((kind, document.id), (0, 0))
            draft = kind == "template" and document.id in drafts
            new.append((document, head, published if draft else head + 1))
    add_all(writing, new, author=pack.publisher, wall=wall, note=note, pack=pack.id)
    writing.take_pack(PackTaken(pack.id, pack.version, pack.title, pack.publisher, pack.licence, signature(pack), wall))
    return changes


def signature(pack: Pack) -> str:
    """SHA-256 of the pack's canonical JSON without its checksum, in hex: what the checksum states."""
    return digest(canonical(pack.model_copy(update={"checksum": ""})))


def _change(own: str, document: Document, item: Item | None, replace: bool, kind: Kind) -> Change:
    """`own` is the id of the pack, empty where it is not the one whose documents it may go on from."""
    change = Change(kind=kind, id=document.id, title=title_of(document), what="added")
    if item is None:
        return change
    if item.digest == digest(canonical(document)):
        return change.model_copy(update={"what": "unchanged"})
    what: What = "changed" if replace or (own and item.pack == own) else "kept"
    found = differences(opened(cast("Kind", item.kind), item.document), document)
    return change.model_copy(update={"what": what, "differences": found})
