"""`feedback-template list|show|validate|preview`: how reports are laid out and worded.

In: the id of a feedback template, a JSON file with one, or a pack. Out: text or JSON; a preview also as a file.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from interview_desktop.cli.document_file import is_file, read_document
from interview_desktop.cli.findings import Bar, Checked, tell_checks
from interview_desktop.cli.library import opened
from interview_desktop.cli.printing import AsJson, many, plain, tell, tell_fields, tell_json, tell_table, tell_wrapped
from interview_desktop.cli.versions import VersionNumber, version_told
from interview_desktop.errors import UsageError
from interview_desktop.events.feedback import ReportKind
from interview_desktop.structure.document import Held
from interview_desktop.structure.feedback_template import WORDINGS, FeedbackTemplate
from interview_desktop.structure.packs.pack import PARTS
from interview_desktop.structure.service import StructureService

app = typer.Typer(rich_markup_mode=None, no_args_is_help=True, help="List, show, check and preview report wordings.")

KINDS: dict[str, ReportKind] = {".html": "html", ".htm": "html", ".pdf": "pdf", ".json": "json", ".txt": "text"}
UNITS = {
    "slow_below": "words a minute",
    "fast_above": "words a minute",
    "many_fillers": "a minute",
    "long_pause": "seconds",
}

Id = Annotated[str, typer.Argument(help="An id, as `feedback-template list` shows it.", metavar="ID")]
IdOrFile = Annotated[str, typer.Argument(help="An id, or a JSON file.", metavar="ID or FILE")]


@app.command("list")
def list_templates(json: AsJson = False) -> None:
    """List the feedback templates with their tone and what they show."""
    with opened() as service:
        rows = [(held, template_of(held)) for held in service.library.all("feedback")]
    if json:
        shown = {"id", "title", "summary", "tone", "sections", "keeps", "changes"}
        tell_json([one.model_dump(mode="json", include=shown) | version_told(held) for held, one in rows])
        return
    cells = [
        (one.id, one.title, one.tone, str(len(one.sections)), str(held.number), "own" if held.own else "shipped")
        for held, one in rows
    ]
    tell_table(("id", "title", "tone", "sections", "version", "from"), cells, right=(3, 4), whole=(0,))
    tell(f"{many(len(rows), 'feedback template')}.")


@app.command("show")
def show(template: Id, version: VersionNumber = None, json: AsJson = False) -> None:
    """Show a feedback template: sections in order, thresholds, and what it says."""
    with opened() as service:
        held = service.library.held("feedback", template, version)
    found = template_of(held)
    if json:
        tell_json(found.model_dump(mode="json") | version_told(held))
        return
    tell_fields(
        (
            ("id", found.id),
            ("version", f"{held.number} of {held.head}{', your own' if held.own else ''}"),
            ("title", found.title),
            ("summary", found.summary),
            ("tone", found.tone),
            ("points", f"at most {found.keeps} to keep, {found.changes} to change"),
            ("sections", ", ".join(section.replace("_", " ") for section in found.sections)),
        )
    )
    tell("\nThresholds")
    limits = found.thresholds.model_dump().items()
    tell_table((), [(f"  {name.replace('_', ' ')}", f"{value:g} {UNITS[name]}") for name, value in limits], whole=(0,))
    for key in dict.fromkeys((*WORDINGS, *found.wording)):
        tell(f"\n{key.replace('_', ' ').capitalize()}")
        tell_wrapped(found.wording.get(key, "(the program's own plain sentence)"), "  ")


@app.command("validate")
def validate(
    template: Annotated[
        str | None, typer.Argument(help="An id, a JSON file or a pack; without, all.", metavar="ID or FILE")
    ] = None,
    severity: Bar = "warning",
    json: AsJson = False,
) -> None:
    """Say what is wrong with a feedback template. Exit code 1 where something reaches the severity."""

    def check() -> list[Checked]:
        with opened() as service:
            return [Checked("feedback", one.id, service.check(one)) for one in _meant(service, template)]

    tell_checks(check, severity, "feedback template", json=json)


@app.command("preview")
def preview(
    template: IdOrFile,
    version: VersionNumber = None,
    out: Annotated[Path | None, typer.Option(help="The file to write: .html, .pdf, .json or .txt.")] = None,
    text: Annotated[bool, typer.Option("--text", help="Plain text, whatever the file is called.")] = False,
) -> None:
    """Show the report of a sample session in the words of a template. Printed as text without --out."""
    kind = _kind(out, text)
    from interview_desktop.compose import build

    services = build()
    try:
        one = _one(services.structure, template, version)
        errors = tuple(found for found in services.structure.check(one) if found.severity == "error")
        if errors:
            told = errors[0]
            more = f" There {'is' if len(errors) == 2 else 'are'} {len(errors) - 1} more." if len(errors) > 1 else ""
            raise UsageError(
                f"The feedback template “{one.id}” cannot be previewed. {told.field}: {told.message}{more}",
                f"{told.fix} `interview-desktop feedback-template validate` tells all of them.",
            )
        document = services.coaching.preview(one)
    finally:
        services.close()
    from interview_desktop.interaction.report import rendered, write

    if out is None:
        typer.echo(plain(rendered(document, kind).decode()), nl=False)
    else:
        write(document, kind, out)
        typer.echo(out)


def template_of(held: Held) -> FeedbackTemplate:
    assert isinstance(held.document, FeedbackTemplate)  # noqa: S101 - the library opens a document by its kind
    return held.document


def _kind(out: Path | None, text: bool) -> ReportKind:
    """Raises UsageError for a file whose name does not say what it shall be, before anything is opened."""
    if text or out is None:
        return "text"
    if out.suffix.casefold() not in KINDS:
        raise UsageError(
            f"What should {out.name} be?", "Let its name end in .html, .pdf, .json or .txt, or add --text."
        )
    return KINDS[out.suffix.casefold()]


def _one(service: StructureService, given: str, version: int | None) -> FeedbackTemplate:
    if not is_file(given):
        return template_of(service.library.held("feedback", given, version))
    if version is not None:
        raise UsageError("A file has one version only.", "Leave --version out, or name a template of the library.")
    found = _of_file(service, Path(given))
    if len(found) != 1:
        told = f"{Path(given).name} holds {many(len(found), 'feedback template')}; one can be previewed."
        raise UsageError(told, "Import the pack, or give a file with one of them.")
    return found[0]


def _meant(service: StructureService, given: str | None) -> list[FeedbackTemplate]:
    if given is None:
        return [template_of(held) for held in service.library.all("feedback")]
    return _of_file(service, Path(given)) if is_file(given) else [_one(service, given, None)]


def _of_file(service: StructureService, path: Path) -> list[FeedbackTemplate]:
    """The one in the file, or all of a pack. Raises PackRefused with the place of every fault."""
    from interview_desktop.structure.packs.json_text import parsed
    from interview_desktop.structure.packs.material import file_name, json_text, read_bytes
    from interview_desktop.structure.packs.pack_file import read_pack

    data, file = read_bytes(path), file_name(path)
    value = parsed(json_text(data, file), file)
    if not isinstance(value, dict) or not {"format", *PARTS.values()} & value.keys():
        return [read_document(path, FeedbackTemplate)[0]]
    known = {kind: [held.document.id for held in service.library.all(kind, archived=True)] for kind in PARTS}
    return list(read_pack(data, file, known).feedback_templates)
