"""Packs, sheets and libraries for tests, and all that a library holds as one value to compare."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from interview_desktop.store.library import Item, PackTaken, Version
from interview_desktop.store.library import Library as Store
from interview_desktop.structure.document import Document
from interview_desktop.structure.feedback_template import FeedbackTemplate
from interview_desktop.structure.library import Library
from interview_desktop.structure.packs.pack import PARTS, Pack
from interview_desktop.structure.packs.packs import Packs
from tests.structure.documents import question, rubric, template

WALL = 1_700_000_000.0
FEEDBACK = FeedbackTemplate(id="plain", title="Plain", sections=("verdict", "keeps"))


def nothing() -> None:
    """Stands in for putting the content of the program into the library."""


def library_on(store: Store) -> Library:
    return Library(store, lambda: "Robin", nothing, lambda: WALL)


def packs_on(store: Store) -> Packs:
    return Packs(library_on(store), store, lambda: "Robin", nothing, lambda: WALL)


def pack(**changes: object) -> Pack:
    """A pack with one document of each kind, of which the template refers to the others."""
    whole = Pack(
        id="harbour",
        version=1,
        title="Questions of the harbour",
        publisher="Harbour Careers",
        licence="CC-BY-4.0",
        questions=(question(1), question(2)),
        rubrics=(rubric(),),
        feedback_templates=(FEEDBACK,),
        templates=(template(),),
    )
    return whole.model_copy(update=changes)


def raw(made: Pack | None = None) -> dict[str, Any]:
    """A pack as plain values, to be spoilt."""
    dumped: dict[str, Any] = (made or pack()).model_dump(mode="json")
    return dumped


def written(path: Path, value: object) -> Path:
    """Readable JSON: each member on a line of its own."""
    path.write_text(json.dumps(value, indent=1, ensure_ascii=False), encoding="utf-8")
    return path


def sheet(folder: Path, text: str, name: str = "questions.csv", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def state(store: Store) -> tuple[list[Item], list[Version], list[PackTaken], list[str]]:
    """Every item, every version with its text, every pack that was taken in."""
    items = [item for kind in PARTS for item in store.items(kind)]
    versions = [version for item in items for version in store.history(item.kind, item.id)]
    texts = [store.documents(one.kind, {one.id: one.number})[one.id] for one in versions]
    return items, versions, list(store.packs()), texts


def filled(store: Store, *documents: Document) -> None:
    library = library_on(store)
    for document in documents:
        library.save(document, based_on=0)
