"""`bank import`, `bank export`, `bank schema`: content that travels, as JSON packs and as the sheets of a spreadsheet.

In: a file and what to do with it, or what to write into one. Out: what changed (text or JSON), or the file.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from interview_desktop.cli.findings import refused_as_data
from interview_desktop.cli.library import opened
from interview_desktop.cli.printing import AsJson, many, tell, tell_json, tell_wrapped
from interview_desktop.cli.question_filters import (
    Category,
    Competency,
    Difficulty,
    Industry,
    OfKind,
    OfSeniority,
    OfType,
    Retired,
    Tag,
    chosen,
)
from interview_desktop.errors import PackRefused, UsageError
from interview_desktop.structure.bank.query import Query
from interview_desktop.structure.finding import SEVERITIES

if TYPE_CHECKING:
    from interview_desktop.structure.packs.merging import Change, What
    from interview_desktop.structure.packs.packs import Preview

_WHAT: tuple[What, ...] = ("added", "changed", "kept", "unchanged")
_MEANING: Mapping[str, str] = {"kept": "kept as here, --replace takes the file's"}
Write = Annotated[Path, typer.Argument(help="The file to write: .json for a pack, .csv for a sheet.", metavar="FILE")]


def import_pack(
    file: Annotated[Path, typer.Argument(help="A pack (.json) or a sheet with a row of headings (.csv).")],
    replace: Annotated[
        bool | None,
        typer.Option(
            "--replace/--keep",
            help="Whether the file wins over what was edited here; else a sheet does, and a pack does not.",
        ),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would change.")] = False,
    json: AsJson = False,
) -> None:
    """Take in a pack or a sheet, all of it or nothing. Exit code 1 and every fault in its place where it is refused."""
    try:
        with opened() as service:
            preview = service.packs.preview(file, replace=replace)
            changes = preview.changes if dry_run else service.packs.take(preview)
    except PackRefused as fault:
        if not json:
            raise
        tell_json(_as_data(None, (), dry_run=dry_run) | {"file": str(file)} | refused_as_data(fault))
        raise typer.Exit(1) from None
    if json:
        tell_json(_as_data(preview, changes, dry_run=dry_run))
    else:
        _tell(file, preview, changes, dry_run=dry_run)


def export(
    file: Write,
    questions: Annotated[
        list[str] | None, typer.Argument(help="Ids of questions; without any, those of the filters.", metavar="ID...")
    ] = None,
    industry: Industry = None,
    interview_type: OfType = None,
    kind: OfKind = None,
    competency: Competency = None,
    difficulty: Difficulty = None,
    seniority: OfSeniority = None,
    tag: Tag = None,
    category: Category = None,
    retired: Retired = False,
    templates: Annotated[
        bool, typer.Option("--templates", help="Also every template, with all that it refers to.")
    ] = False,
    title: Annotated[str, typer.Option("--title", help="What the pack is called; else as the file.")] = "",
    publisher: Annotated[str, typer.Option("--publisher", help="Who publishes it; else the author in settings.")] = "",
    licence: Annotated[str, typer.Option("--licence", help="An SPDX name, such as CC-BY-4.0, or a sentence.")] = (
        "all rights reserved"
    ),
    edition: Annotated[int | None, typer.Option("--edition", min=1, help="Its number; else the next one.")] = None,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace the file where there is one.")] = False,
    json: AsJson = False,
) -> None:
    """Write questions to a pack or a sheet: all in use, those of the filters, or those named."""
    with opened() as service:
        facets = chosen(
            service.bank,
            industry=industry,
            interview_type=interview_type,
            kind=kind,
            competency=competency,
            difficulty=difficulty,
            seniority=seniority,
            tag=tag,
            category=category,
            retired=retired,
        )
        if questions and facets:
            raise UsageError("Questions are named or filtered, not both.", "Leave out the ids or the filters.")
        wanted = [line.id for line in service.bank.search(Query(chosen=facets)).lines] if facets else questions
        written = service.packs.export(
            file,
            title=title or file.stem or "Questions",
            questions=wanted,
            templates=None if templates else (),
            rubrics=(),
            feedback=(),
            publisher=publisher,
            licence=licence,
            version=edition,
            overwrite=overwrite,
        )
    for note in written.notes:
        typer.echo(note, err=True)
    parts = {name: len(getattr(written.pack, name)) for name in _PARTS}
    if json:
        head = written.pack.model_dump(include={"id", "version", "title", "publisher", "licence", "checksum"})
        tell_json({"file": str(file), "format": written.format, "pack": head, **parts, "notes": list(written.notes)})
    else:
        told = [many(count, called) for count, called in zip(parts.values(), _PARTS.values(), strict=True) if count]
        tell(f"{file}: {', '.join(told)}.")


_PARTS: Mapping[str, str] = {  # of a pack -> how one of them is called
    "questions": "question",
    "templates": "template",
    "rubrics": "rubric",
    "feedback_templates": "feedback template",
}


def schema(json: AsJson = False) -> None:  # noqa: ARG001 - a schema is JSON in any case
    """Print the JSON Schema of a pack."""
    from interview_desktop.structure.packs.schema import schema as of_a_pack

    tell_json(of_a_pack())


def _as_data(preview: Preview | None, changes: Sequence[Change], *, dry_run: bool) -> dict[str, Any]:
    """`ok` is whether the file was taken in, or would be; the last three keys are for one that is refused."""
    counted = Counter(change.what for change in changes)
    found = preview.findings.items() if preview else ()
    return {
        "ok": preview is not None,
        "file": preview.source if preview else "",
        "format": preview.format if preview else "",
        "pack": preview.pack.model_dump(include={"id", "version", "title", "publisher", "licence"})
        if preview
        else None,
        "dry_run": dry_run,
        "replace": bool(preview and preview.replace),
        "counts": {what: counted[what] for what in _WHAT},
        "changes": [change.model_dump() for change in changes],
        "findings": [{"kind": "question", "id": id_, **one.model_dump()} for id_, some in found for one in some],
        "notes": list(preview.notes) if preview else [],
        "refused": "",
        "hint": "",
        "faults": [],
    }


def _tell(file: Path, preview: Preview, changes: Sequence[Change], *, dry_run: bool) -> None:
    for note in preview.notes:
        typer.echo(note, err=True)
    for what in _WHAT[:-1]:
        some = [change for change in changes if change.what == what]
        if some:
            tell(f"{what} ({_MEANING[what]}):" if what in _MEANING else f"{what}:")
        for change in some:
            fields = f" ({', '.join(one.field for one in change.differences)})" if change.differences else ""
            tell_wrapped(f"{change.kind} {change.id}: {change.title}{fields}", "    ")
    counted = Counter(change.what for change in changes)
    would = "would be " if dry_run else ""
    tell(f"{preview.pack.title}: {would}{', '.join(f'{counted[what]} {what}' for what in _WHAT)}.")
    bar = SEVERITIES.index("warning")
    grave = sum(any(SEVERITIES.index(one.severity) >= bar for one in some) for some in preview.findings.values())
    if grave:
        told = f"{many(grave, 'question')} of it should be mended; “bank validate {file}” says what."
        typer.echo(told, err=True)
