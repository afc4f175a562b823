"""`report SESSION --format html|pdf|json|text`: what a session came to, as a file or on the terminal.

In: the id of a session, its beginning, or the one of the sample. Out: a file; text and JSON go to standard output
where none is named.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from interview_desktop.cli.printing import plain
from interview_desktop.errors import UsageError
from interview_desktop.events.feedback import SAMPLE_SESSION

if TYPE_CHECKING:
    from interview_desktop.compose import Services

LEAVES = "Whoever gets this file can read what was said."
LEAVES_AUDIO = "Whoever gets this file can read and hear what was said."


class Format(StrEnum):
    """A ReportKind, as typer offers it."""

    html = "html"
    pdf = "pdf"
    json = "json"
    text = "text"


def report(
    session: Annotated[
        str,
        typer.Argument(help="As `sessions list` shows it; its beginning is enough; or “sample”.", metavar="SESSION"),
    ] = "",
    format: Annotated[Format, typer.Option(help="What to write.")] = Format.text,
    out: Annotated[Path | None, typer.Option(help="The file to write; text and JSON are printed without it.")] = None,
    audio: Annotated[bool, typer.Option("--audio", help="Embed the recordings in the page.")] = False,
    schema: Annotated[bool, typer.Option("--schema", help="Print the JSON schema of the document and stop.")] = False,
) -> None:
    """Write the report of a session: a page, a PDF, JSON or plain text."""
    if schema:
        from interview_desktop.interaction.report import document

        typer.echo(document.schema(), nl=False)
        return
    _check(session, format, out, audio)
    from interview_desktop.compose import build

    services = build()
    try:
        found = session if session == SAMPLE_SESSION else services.past.find(session).id
        if out is None:
            _print(services, found, format)
            return
        services.coaching.write(found, format.value, out, audio=audio)
    finally:
        services.close()
    typer.echo(out)
    typer.echo(LEAVES_AUDIO if audio else LEAVES, err=True)


def _check(session: str, format: Format, out: Path | None, audio: bool) -> None:
    """Raises UsageError for options that do not go together, before anything is opened."""
    if not session:
        raise UsageError("Which session?", "`interview-desktop sessions list` shows them all.")
    if out is None and format in (Format.html, Format.pdf):
        raise UsageError(
            f"A report as {format.value} needs a file.", f"Say where, for example --out report.{format.value}."
        )
    if audio and format is not Format.html:
        raise UsageError("Recordings go into a page only.", "Use --audio with --format html.")


def _print(services: Services, session: str, format: Format) -> None:
    from interview_desktop.interaction.report import rendered

    content = rendered(services.coaching.feedback(session), format.value).decode()  # nothing is left on the disk
    typer.echo(content if format is Format.json else plain(content), nl=False)
