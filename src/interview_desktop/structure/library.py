"""The library: every question, template, rubric and feedback template, in all its versions.

In: edited documents with the version they were made from. Out: new versions, or the news that somebody else saved
first. A version, once saved, is never changed; restoring an old one writes it anew on top.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from difflib import get_close_matches
from typing import cast

from interview_desktop.errors import UsageError
from interview_desktop.events.question import Question
from interview_desktop.store.library import Item, New, Version, Writing
from interview_desktop.store.library import Library as Store
from interview_desktop.structure.comparison import Difference, differences
from interview_desktop.structure.document import Document, Held, Kind, canonical, kind_of, opened
from interview_desktop.structure.template import Lifecycle

_LISTED = {"id", "text", "kind", "competency", "difficulty", "minutes", "category", "industry"}
_CALLED = {"question": "question", "template": "template", "rubric": "rubric", "feedback": "feedback template"}


class Library:
    """Every method may be called from any thread. `author` names who saves; `prepare` puts the content that comes
    with the program into the store and is called before anything is read."""

    def __init__(
        self,
        store: Store,
        author: Callable[[], str],
        prepare: Callable[[], None] = lambda: None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._store = store
        self._author = author
        self._prepare = prepare
        self._clock = clock

    # Reading

    def all(self, kind: Kind, *, archived: bool = False) -> tuple[Held, ...]:
        """The newest version of every document of a kind, by id; with `archived`, also those put away."""
        self._prepare()
        return tuple(_held(item) for item in self._store.items(kind) if archived or not item.archived)

    def held(self, kind: Kind, id_: str, number: int | None = None) -> Held:
        """A document in its newest version, or in that of `number`. Raises UsageError for what does not exist."""
        self._prepare()
        item = self._store.item(kind, id_)
        if item is None:
            raise self._unknown(kind, id_)
        if number is None or number == item.head:
            return _held(item)
        found = self._store.documents(kind, {id_: number}) if 0 < number < item.head else {}
        if not found:
            raise UsageError(f"“{id_}” has no version {number}.", f"It has versions 1 to {item.head}.")
        own = not next(one.pack for one in self._store.history(kind, id_) if one.number == number)
        return _held(item, document=found[id_], number=number, own=own)

    def history(self, kind: Kind, id_: str) -> tuple[Version, ...]:
        """Every version with its author, time and note, the newest first. Raises UsageError for an unknown id."""
        self.held(kind, id_)
        return self._store.history(kind, id_)

    def compare(self, kind: Kind, id_: str, old: int, new: int) -> tuple[Difference, ...]:
        """Field by field, in the order of the fields; () for equal versions."""
        return differences(self.held(kind, id_, old).document, self.held(kind, id_, new).document)

    # Writing

    def save(self, document: Document, *, based_on: int, note: str = "") -> int:
        """Write the next version of a document; returns its number, or the old one where nothing differs.

        `based_on` is the version that was edited, 0 for a new document. Raises EditConflict where somebody saved
        a newer one meanwhile, or the id of a new document is taken: nothing is overwritten. A template is saved
        as a draft; everything else is in use from now on.
        """
        self._prepare()
        kind = kind_of(document)
        with self._store.write() as writing:
            number = self._add(writing, document, based_on, note)
            if kind != "template":
                writing.publish(kind, document.id, number)
        return number

    def restore(self, kind: Kind, id_: str, number: int, *, based_on: int) -> int:
        """Save an old version anew as the newest one; returns its number. See `save`."""
        old = self.held(kind, id_, number)
        return self.save(old.document, based_on=based_on, note=f"Version {number} restored")

    def duplicate(self, kind: Kind, id_: str, new_id: str, title: str = "") -> int:
        """A copy under another id, as version 1. Raises EditConflict where that id is taken."""
        original = self.held(kind, id_)
        named: dict[str, object] = {"id": new_id}
        if not isinstance(original.document, Question):
            named["title"] = title or f"Copy of {original.document.title}"[:120]
        copy = type(original.document).model_validate(original.document.model_dump() | named)
        return self.save(copy, based_on=0, note=f"Copied from {id_}, version {original.number}")

    def publish(self, id_: str, number: int) -> None:
        """Interviews of this template run this version from now on; 0 takes it back into draft.

        Whether it should be is for `StructureService.publish` to check. Raises UsageError for what does not exist.
        """
        self.held("template", id_, number or None)
        with self._store.write() as writing:
            writing.publish("template", id_, number)

    def archive(self, kind: Kind, id_: str, archived: bool = True) -> None:
        """Put away (a question: retire), or take out again. All versions stay."""
        self.held(kind, id_)
        with self._store.write() as writing:
            writing.archive(kind, id_, archived)

    def _add(self, writing: Writing, document: Document, based_on: int, note: str) -> int:
        author, wall = self._author(), self._clock()
        return add(writing, document, based_on=based_on, author=author, wall=wall, note=note, pack="")

    def _unknown(self, kind: Kind, id_: str) -> UsageError:
        known = [item.id for item in self._store.items(kind)]
        near = get_close_matches(id_, known, n=1, cutoff=0.4)
        nearest = f" Did you mean “{near[0]}”?" if near else ""
        hint = f"Known: {', '.join(known)}." if len(known) < 60 else "“interview-desktop bank search” finds it."
        return UsageError(f"There is no {_CALLED[kind]} called “{id_}”.{nearest}", hint)


def add(writing: Writing, document: Document, *, based_on: int, author: str, wall: float, note: str, pack: str) -> int:
    """Write a version, and for a question what the search knows of it. Raises EditConflict."""
    kind = kind_of(document)
    number = writing.add(
        kind, document.id, canonical(document), based_on=based_on, author=author, wall=wall, note=note, pack=pack
    )
    if isinstance(document, Question) and number != based_on:
        _index(writing, [document])
    return number


def add_all(
    writing: Writing,
    documents: Sequence[tuple[Document, int, int]],
    *,
    author: str,
    wall: float,
    note: str,
    pack: str,
) -> None:
    """Write the next versions of many documents, each with the head it has now (0: a new one) and the version that
    interviews are to use (0: none)."""
    new = [New(kind_of(one), one.id, head, canonical(one), published) for one, head, published in documents]
    writing.add_all(new, author=author, wall=wall, note=note, pack=pack)
    _index(writing, [document for document, *_ in documents if isinstance(document, Question)])


def _index(writing: Writing, questions: Sequence[Question]) -> None:
    rows, words = [], []
    for question in questions:
        row = question.model_dump(mode="json", include=_LISTED)
        for name in ("tags", "seniority", "interview_types"):
            row[name] = "\n".join(getattr(question, name))
        about = " ".join((question.category, *question.tags, question.competency, question.industry, question.id))
        rows.append(row)
        words.append((question.text, question.spoken, about.replace("_", " "), question.looks_for))
    writing.index(rows, words)


def state_of(item: Item) -> Lifecycle:
    if item.archived:
        return "archived"
    return "published" if item.published else "draft"


def _held(item: Item, document: str = "", number: int = 0, own: bool | None = None) -> Held:
    kind = cast("Kind", item.kind)  # nothing else is written
    return Held(
        document=opened(kind, document or item.document),
        number=number or item.head,
        head=item.head,
        published=item.published,
        state=state_of(item),
        own=not item.pack if own is None else own,
    )
