"""Documents and their versions in the database: JSON in, JSON out. What they mean is for `structure` to know.

A version is written once and never changed (triggers refuse it). Reading is one transaction a call; writing is
`with library.write() as writing:`, in which everything happens or nothing does, by one writer at a time.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, bindparam, insert, select, text, update

from interview_desktop.errors import EditConflict
from interview_desktop.store.database import Database
from interview_desktop.store.library_tables import ITEM, PACK, QUESTION, VERSION


@dataclass(frozen=True, slots=True)
class Item:
    """One document as a list shows it: its newest version, the published one (0: none), and what `head` says."""

    kind: str
    id: str
    head: int
    published: int
    archived: bool
    pack: str
    digest: str
    document: str


@dataclass(frozen=True, slots=True)
class Version:
    """One version. `wall` is Unix seconds; `pack` the pack that brought it, empty for an edit made here."""

    kind: str
    id: str
    number: int
    author: str
    wall: float
    note: str
    pack: str
    digest: str


@dataclass(frozen=True, slots=True)
class New:
    """A document that becomes the version after `head` (0: the first). `published` is what interviews then use."""

    kind: str
    id: str
    head: int
    document: str
    published: int


@dataclass(frozen=True, slots=True)
class PackTaken:
    id: str
    version: int
    title: str
    publisher: str
    licence: str
    digest: str
    wall: float


_VERSION = [VERSION.c[name] for name in Version.__slots__]
_NEWEST = (VERSION.c.kind == ITEM.c.kind) & (VERSION.c.id == ITEM.c.id) & (VERSION.c.number == ITEM.c.head)
_HEAD = [ITEM.c[name] for name in ("kind", "id", "head", "published", "archived")]
_HEADS: Select[Any] = select(*_HEAD, VERSION.c.pack, VERSION.c.digest, VERSION.c.document).join(VERSION, _NEWEST)


def digest(document: str) -> str:
    """SHA-256 of a document in its canonical JSON, in hex."""
    return hashlib.sha256(document.encode("utf-8")).hexdigest()


class Library:
    """Every method may be called from any thread. Beside what they say, all may raise what `Database` does."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def items(self, kind: str) -> tuple[Item, ...]:
        """Every document of a kind with its newest version, archived ones too, by id."""
        return self._heads(_HEADS.where(ITEM.c.kind == kind).order_by(ITEM.c.id))

    def item(self, kind: str, id_: str) -> Item | None:
        found = self._heads(_HEADS.where(ITEM.c.kind == kind, ITEM.c.id == id_))
        return found[0] if found else None

    def documents(self, kind: str, versions: Mapping[str, int]) -> dict[str, str]:
        """The JSON of these documents in these versions; what is not there is left out."""
        with self._database.read() as connection:
            rows = (_version(connection, kind, id_, number) for id_, number in versions.items())
            return {row.id: str(row.document) for row in rows if row is not None}

    def history(self, kind: str, id_: str) -> tuple[Version, ...]:
        """Every version, the newest first."""
        wanted = select(*_VERSION).where(VERSION.c.kind == kind, VERSION.c.id == id_).order_by(VERSION.c.number.desc())
        with self._database.read() as connection:
            return tuple(Version(*row) for row in connection.execute(wanted))

    def state(self) -> tuple[int, int, int]:
        """Changes whenever anything in the library does; cheap to ask."""
        counted = text(
            "SELECT (SELECT coalesce(max(rowid), 0) FROM version), (SELECT total(rowid * published) FROM item), "
            "(SELECT total(rowid) FROM item WHERE archived)"
        )
        with self._database.read() as connection:
            versions, published, archived = connection.execute(counted).one()
        return int(versions), int(published), int(archived)

    def packs(self) -> tuple[PackTaken, ...]:
        wanted = select(*(PACK.c[name] for name in PackTaken.__slots__)).order_by(PACK.c.title)
        with self._database.read() as connection:
            return tuple(PackTaken(*row) for row in connection.execute(wanted))

    @contextmanager
    def write(self) -> Iterator[Writing]:
        """Everything in the block happens, or nothing; nobody else writes meanwhile."""
        with self._database.write() as connection:
            yield Writing(connection)

    def _heads(self, wanted: Select[Any]) -> tuple[Item, ...]:
        with self._database.read() as connection:
            return tuple(Item(*row) for row in connection.execute(wanted))


class Writing:
    """The library in the hands of its only writer; valid inside `Library.write`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def item(self, kind: str, id_: str) -> Item | None:
        row = self._connection.execute(_HEADS.where(ITEM.c.kind == kind, ITEM.c.id == id_)).one_or_none()
        return None if row is None else Item(*row)

    def items(self, kind: str) -> tuple[Item, ...]:
        return tuple(Item(*row) for row in self._connection.execute(_HEADS.where(ITEM.c.kind == kind)))

    def add(
        self, kind: str, id_: str, document: str, *, based_on: int, author: str, wall: float, note: str, pack: str
    ) -> int:
        """Write the next version and return its number; the number it has already where nothing differs.

        `based_on` is the version that was edited, 0 for a new document. Raises EditConflict where there is a newer one.
        """
        before = self.item(kind, id_)
        head = 0 if before is None else before.head
        if head != based_on:
            raise _conflict(id_, head, based_on)
        mark = digest(document)
        if before is not None and before.digest == mark:
            return head
        values = {"kind": kind, "id": id_, "number": head + 1, "author": author, "wall": wall, "note": note}
        if before is None:
            self._connection.execute(insert(ITEM).values(kind=kind, id=id_, head=head + 1, published=0, archived=False))
        else:
            self._connection.execute(update(ITEM).where(_is(kind, id_)).values(head=head + 1))
        self._connection.execute(insert(VERSION).values(**values, pack=pack, digest=mark, document=document))
        return head + 1

    def add_all(self, new: Sequence[New], *, author: str, wall: float, note: str, pack: str) -> None:
        """Write the next version of many documents. `New.head` must be what `items` just said."""
        if not new:
            return
        rows = [{"kind": one.kind, "id": one.id, "head": one.head + 1, "published": one.published} for one in new]
        fresh = [{**row, "archived": False} for row, one in zip(rows, new, strict=True) if not one.head]
        known = [{f"this_{key}": value for key, value in row.items()} for row in rows if row["head"] != 1]
        if fresh:
            self._connection.execute(insert(ITEM), fresh)
        if known:
            here = (ITEM.c.kind == bindparam("this_kind")) & (ITEM.c.id == bindparam("this_id"))
            values: dict[str, Any] = {name: bindparam(f"this_{name}") for name in ("head", "published")}
            self._connection.execute(update(ITEM).where(here).values(**values), known)
        by = {"author": author, "wall": wall, "note": note, "pack": pack}
        self._connection.execute(
            insert(VERSION),
            [
                {"kind": one.kind, "id": one.id, "number": one.head + 1, "document": one.document, **by}
                | {"digest": digest(one.document)}
                for one in new
            ],
        )

    def publish(self, kind: str, id_: str, number: int) -> None:
        """Interviews use this version from now on; 0 takes it back into draft."""
        self._connection.execute(update(ITEM).where(_is(kind, id_)).values(published=number))

    def archive(self, kind: str, id_: str, archived: bool) -> None:
        self._connection.execute(update(ITEM).where(_is(kind, id_)).values(archived=archived))

    def index(self, rows: Sequence[Mapping[str, object]], words: Sequence[Sequence[str]]) -> None:
        """What lists and the search know of questions; `words` are text, spoken, about, looks_for of each."""
        known = {row.id: row.number for row in self._connection.execute(select(QUESTION.c.id, QUESTION.c.number))}
        last = max(known.values(), default=0)
        numbers = [known.get(str(row["id"]), last + at) for at, row in enumerate(rows, start=1)]
        numbered = [{**row, "number": number} for row, number in zip(rows, numbers, strict=True)]
        fresh = [row for row in numbered if row["id"] not in known]
        changed = [{f"this_{key}": value for key, value in row.items()} for row in numbered if row["id"] in known]
        if fresh:
            self._connection.execute(insert(QUESTION), fresh)
        if changed:
            values: dict[str, Any] = {name: bindparam(f"this_{name}") for name in rows[0] if name != "id"}
            here = QUESTION.c.number == bindparam("this_number")
            self._connection.execute(update(QUESTION).where(here).values(**values), changed)
            old = [{"number": row["this_number"]} for row in changed]
            self._connection.execute(text("DELETE FROM question_words WHERE rowid = :number"), old)
        if numbered:
            self._connection.execute(
                text(
                    "INSERT INTO question_words (rowid, text, spoken, about, looks_for) "
                    "VALUES (:number, :text, :spoken, :about, :looks_for)"
                ),
                [
                    {"number": number, **dict(zip(("text", "spoken", "about", "looks_for"), own, strict=True))}
                    for number, own in zip(numbers, words, strict=True)
                ],
            )

    def pack(self, id_: str) -> PackTaken | None:
        """The pack of this id as it was taken in last."""
        wanted = select(*(PACK.c[name] for name in PackTaken.__slots__)).where(PACK.c.id == id_)
        row = self._connection.execute(wanted).one_or_none()
        return None if row is None else PackTaken(*row)

    def take_pack(self, pack: PackTaken) -> None:
        values = {name: getattr(pack, name) for name in PackTaken.__slots__}
        self._connection.execute(PACK.delete().where(PACK.c.id == pack.id))
        self._connection.execute(insert(PACK).values(**values))


def _is(kind: str, id_: str) -> ColumnElement[bool]:
    return (ITEM.c.kind == kind) & (ITEM.c.id == id_)


def _version(connection: Connection, kind: str, id_: str, number: int) -> Any:
    wanted = select(VERSION.c.id, VERSION.c.document)
    wanted = wanted.where(VERSION.c.kind == kind, VERSION.c.id == id_, VERSION.c.number == number)
    return connection.execute(wanted).one_or_none()


def _conflict(id_: str, head: int, based_on: int) -> EditConflict:
    if based_on == 0:
        return EditConflict(
            f"There is already a document called “{id_}”.", "Choose another id, or edit that one.", head
        )
    if based_on > head:
        return EditConflict(
            f"“{id_}” has no version {based_on}; the newest is {head}.", f"Base your edit on version {head}.", head
        )
    return EditConflict(
        f"Somebody saved version {head} of “{id_}” while you were editing version {based_on}. Yours is not lost.",
        f"Compare both, then save yours on top of version {head}, or as a copy.",
        head,
    )
