"""Packs and sheets at the library's door: a file in, previewed, then taken in or not; documents out as a file.

Nothing that a file holds can do harm: what is not wholly understood is refused, with the place of every fault.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from interview_desktop.errors import UsageError
from interview_desktop.events.question import Question
from interview_desktop.store.faults import disk_fault
from interview_desktop.store.files import write_whole
from interview_desktop.store.library import Item, PackTaken
from interview_desktop.store.library import Library as Store
from interview_desktop.structure.document import Document, Kind, opened
from interview_desktop.structure.finding import SEVERITIES, Finding, worst
from interview_desktop.structure.library import Library
from interview_desktop.structure.packs import merging
from interview_desktop.structure.packs.exporting import gathered, pack_bytes, packed
from interview_desktop.structure.packs.material import file_name, read_bytes
from interview_desktop.structure.packs.merging import Change
from interview_desktop.structure.packs.names import slug
from interview_desktop.structure.packs.pack import PARTS, Pack
from interview_desktop.structure.packs.pack_file import read_pack
from interview_desktop.structure.packs.schema import schema
from interview_desktop.structure.packs.sheet.questions import questions as questions_of
from interview_desktop.structure.packs.sheet.reading import Sheet, read_sheet
from interview_desktop.structure.packs.sheet.writing import sheet_bytes
from interview_desktop.structure.template import Template

Format = Literal["json", "csv"]
_UNNAMED = "somebody without a name"
_RESERVED = "all rights reserved"
_PLURALS: Mapping[Kind, str] = {
    "question": "questions",
    "rubric": "rubrics",
    "feedback": "feedback templates",
    "template": "templates",
}


@dataclass(frozen=True)
class Preview:
    """What taking a file in would do. `source` is the file's name, `taken` the edition of the pack that is here.

    `findings` are by question id, for what would be added or changed, the question with the gravest first. `notes` are
    sentences about what was guessed or left out. `sheet` is what a sheet says, so that it can be applied anew.
    """

    source: str
    format: Format
    pack: Pack
    replace: bool
    changes: tuple[Change, ...]
    findings: Mapping[str, tuple[Finding, ...]]
    notes: tuple[str, ...] = ()
    taken: PackTaken | None = None
    sheet: Sheet | None = None


@dataclass(frozen=True)
class Exported:
    """What was written. `notes` are sentences about what stayed behind."""

    path: Path
    format: Format
    pack: Pack
    notes: tuple[str, ...] = ()


class Packs:
    """Every method may be called from any thread; all may raise what the store raises."""

    def __init__(
        self,
        library: Library,
        store: Store,
        author: Callable[[], str],
        prepare: Callable[[], None],
        clock: Callable[[], float],
        check: Callable[[Template, tuple[Document, ...]], tuple[Finding, ...]] = lambda _template, _beside: (),
    ) -> None:
        self._library = library
        self._store = store
        self._author = author
        self._prepare = prepare
        self._clock = clock
        self._check = check

    def preview(self, path: Path, *, replace: bool | None = None) -> Preview:
        """Read and check a file, and say what it would change; nothing is changed yet.

        With `replace`, what was edited here or came with another pack gives way to what the file says; None: it does
        for a sheet, not for a pack. Raises PackRefused for a file with any fault.
        """
        data = read_bytes(path)
        file = file_name(path)
        self._prepare()
        items = [item for kind in PARTS for item in self._store.items(kind)]
        sheet = None
        if _is_json(path, data):
            pack = read_pack(data, file, _ids(items))
        else:
            sheet = read_sheet(data, file)
            pack = self._from_sheet(sheet, items)
        chosen = replace if replace is not None else sheet is not None
        taken = next((one for one in self._store.packs() if one.id == pack.id), None)
        changes = merging.planned(pack, items, replace=chosen, taken=taken)
        return Preview(
            source=file,
            format="csv" if sheet else "json",
            pack=pack,
            replace=chosen,
            changes=changes,
            findings=_findings(pack, changes) | self._of_templates(pack, changes),
            notes=sheet.notes if sheet else (),
            taken=taken,
            sheet=sheet,
        )

    def take(self, preview: Preview) -> tuple[Change, ...]:
        """Do what a preview says, in one transaction; returns what was really done.

        What changed in the library since the preview is heeded: a sheet is applied to what is there now. A template
        that could not be published is taken in as a draft, a question with an error is retired until mended. Raises
        PackRefused where it cannot be any more.
        """
        self._prepare()
        findings = self._of_templates(preview.pack, preview.changes)
        drafts = {id_ for id_, found in findings.items() if worst(found) == "error"}
        pack, sheet, before = preview.pack, preview.sheet, self._store.state()
        if sheet is not None:  # made before the library is held: nobody waits for a long sheet to be read
            pack = self._from_sheet(sheet, self._store.items("question"))
        with self._store.write() as writing:
            if sheet is not None and self._store.state() != before:
                pack = self._from_sheet(sheet, writing.items("question"))
            changes = merging.take(writing, pack, replace=preview.replace, wall=self._clock(), drafts=drafts)
            for change in changes:
                new = change.kind == "question" and change.what in ("added", "changed")
                if new and worst(preview.findings.get(change.id, ())) == "error":
                    writing.archive("question", change.id, True)
            return changes

    def _of_templates(self, pack: Pack, changes: Sequence[Change]) -> dict[str, tuple[Finding, ...]]:
        """What is wrong with the templates that would be taken in; one with an error becomes a draft."""
        told = {change.id for change in changes if change.kind == "template" and change.what in ("added", "changed")}
        beside = tuple(document for _, document in pack.documents())
        found = {one.id: self._check(one, beside) for one in pack.templates if one.id in told}
        return {id_: findings for id_, findings in found.items() if findings}

    def export(
        self,
        path: Path,
        *,
        title: str,
        questions: Collection[str] | None = None,
        templates: Collection[str] | None = None,
        rubrics: Collection[str] | None = None,
        feedback: Collection[str] | None = None,
        publisher: str = "",
        licence: str = _RESERVED,
        id: str = "",
        version: int | None = None,
        overwrite: bool = False,
    ) -> Exported:
        """Write documents to a .json or .csv file, which appears as a whole or not at all.

        None means everything that is not put away, an empty collection none. Templates take along what they refer to.
        A sheet holds questions only. `version` is one more than the edition that was taken in here, if not given.
        Raises UsageError for what makes no sense, DiskFull and StoreError for what the disk reports.
        """
        form = _form(path, overwrite=overwrite)
        wanted: dict[Kind, Collection[str] | None] = {
            "question": questions,
            "rubric": rubrics,
            "feedback": feedback,
            "template": templates,
        }
        notes: tuple[str, ...] = ()
        if form == "csv":
            notes = self._left_behind(wanted)
            wanted |= {"rubric": (), "feedback": (), "template": ()}
        found = gathered(self._library, wanted)
        if not any(found.values()):
            raise UsageError("There is nothing to export.", "Choose at least one question, rubric or template.")
        pack = packed(found, self._head(title, publisher, licence, id, version))
        _write(path, sheet_bytes(pack.questions) if form == "csv" else pack_bytes(pack))
        return Exported(path, form, pack, notes)

    def taken(self) -> tuple[PackTaken, ...]:
        """Every pack and sheet that was taken in, by title; those of the program too."""
        self._prepare()
        return self._store.packs()

    def schema(self) -> dict[str, Any]:
        """The JSON Schema (2020-12) of a pack, as assets/pack.schema.json publishes it."""
        return schema()

    def _from_sheet(self, sheet: Sheet, items: Sequence[Item]) -> Pack:
        known = {item.id: _question(item) for item in items if item.kind == "question"}
        name = Path(sheet.file).stem
        return Pack(
            id=f"sheet-{slug(name)}".rstrip("-"),
            version=1,
            title=name[:120],
            publisher=self._author()[:120] or _UNNAMED,
            licence=_RESERVED,
            questions=questions_of(sheet, known),
        )

    def _head(self, title: str, publisher: str, licence: str, id_: str, version: int | None) -> dict[str, Any]:
        id_ = id_ or slug(title) or "pack"
        before = next((one.version for one in self._store.packs() if one.id == id_), 0)
        return {
            "id": id_,
            "version": before + 1 if version is None else version,
            "title": title,
            "publisher": publisher or self._author()[:120] or _UNNAMED,
            "licence": licence,
        }

    def _left_behind(self, wanted: Mapping[Kind, Collection[str] | None]) -> tuple[str, ...]:
        """What a sheet cannot hold. Raises UsageError where it was asked for by name."""
        others = [kind for kind in PARTS if kind != "question"]
        if any(wanted[kind] for kind in others):
            raise UsageError("A CSV sheet holds questions only.", "Export to a .json file to take the rest along.")
        counts = {kind: len(self._library.all(kind)) for kind in others if wanted[kind] is None}
        named = ", ".join(f"{_PLURALS[kind]}: {count}" for kind, count in counts.items() if count)
        return (f"A CSV sheet holds questions only; these stayed behind: {named}.",) if named else ()


def _is_json(path: Path, data: bytes) -> bool:
    """By its name, and by how it begins: a pack is one, whatever it is called."""
    begins = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    return path.suffix.casefold() == ".json" or begins in (b"{", b"[")


def _ids(items: Sequence[Item]) -> dict[Kind, set[str]]:
    return {kind: {item.id for item in items if item.kind == kind} for kind in PARTS}


def _question(item: Item) -> Question:
    document = opened("question", item.document)
    assert isinstance(document, Question)  # noqa: S101 - the library opens a document by its kind
    return document


def _findings(pack: Pack, changes: Sequence[Change]) -> dict[str, tuple[Finding, ...]]:
    from interview_desktop.structure.quality import check_question

    told = {change.id for change in changes if change.kind == "question" and change.what in ("added", "changed")}
    found = {one.id: check_question(one) for one in pack.questions if one.id in told}
    graded = [(worst(findings), id_) for id_, findings in found.items()]
    order = sorted(((grade, id_) for grade, id_ in graded if grade), key=lambda one: -SEVERITIES.index(one[0]))
    return {id_: found[id_] for _, id_ in order}


def _form(path: Path, *, overwrite: bool) -> Format:
    """What to write, and whether it may be. Raises UsageError, and StoreError for what the disk reports."""
    name, suffix = file_name(path), path.suffix.casefold()
    if suffix not in (".json", ".csv"):
        raise UsageError(f"“{name}” is neither a .json nor a .csv file.", "End its name in one of them.")
    try:
        if not path.parent.is_dir():
            raise UsageError(f"The folder for “{name}” is not there.", "Make it first, or choose another.")
        if path.is_dir() or (path.exists() and not overwrite):
            raise UsageError(f"“{name}” exists already.", "Choose another name, or say that it may be replaced.")
    except OSError as fault:
        raise disk_fault(fault, path) from fault
    return "json" if suffix == ".json" else "csv"


def _write(path: Path, data: bytes) -> None:
    try:
        write_whole(path, data)
    except OSError as fault:
        raise disk_fault(fault, path) from fault
