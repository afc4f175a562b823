"""The verbs of `template` that change something: each saves a new version or moves a template to another state.

In: the id of a template, a file. Out: what it is now, as a sentence or as {"id", "version", "state", ...}.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from interview_desktop.cli.document_file import read_document
from interview_desktop.cli.findings import Checked, as_data, at_or_over, tell_findings
from interview_desktop.cli.library import opened
from interview_desktop.cli.printing import AsJson, tell, tell_json
from interview_desktop.errors import UsageError
from interview_desktop.structure.template import Template

if TYPE_CHECKING:
    from interview_desktop.structure.service import StructureService

Id = Annotated[str, typer.Argument(help="The id of a template, as `template list` shows it.", metavar="ID")]
NewId = Annotated[
    str, typer.Argument(help="Its id: small letters, digits and hyphens, such as ward-manager-2.", metavar="ID")
]
FromFile = Annotated[
    Path | None, typer.Option("--from-file", help="A JSON file, as `template show --json` writes it.", metavar="FILE")
]
Note = Annotated[str, typer.Option("--note", help="What was changed and why, for the history.")]


def new(
    template: NewId,
    origin: Annotated[str, typer.Option("--from", help="The id of a template to copy.", metavar="ID")] = "",
    from_file: FromFile = None,
    title: Annotated[str, typer.Option("--title", help="What it is called.")] = "",
    note: Note = "",
    json: AsJson = False,
) -> None:
    """Begin a template: a copy of another one, or what a file says."""
    if bool(origin) == (from_file is not None):
        raise UsageError("A template begins as a copy or from a file.", "Give either --from ID or --from-file FILE.")
    _check_named(template, title)
    with opened() as service:
        if from_file is None:
            number = service.library.duplicate("template", origin, template, title)
        else:
            document, _ = read_document(from_file, Template, id_=template, title=title)
            number = service.library.save(document, based_on=0, note=note)
        _tell_saved(service, template, number, "It is a draft; “template publish” lets interviews run it.", json=json)


def edit(
    template: Id,
    from_file: Annotated[
        Path,
        typer.Option("--from-file", help="The whole template as a JSON file, as `template show --json` writes it."),
    ],
    based_on: Annotated[
        int | None,
        typer.Option(
            "--based-on", min=1, help="The version that was edited; else the one the file names, or the newest."
        ),
    ] = None,
    note: Note = "",
    json: AsJson = False,
) -> None:
    """Save the template in a file as the next version, a draft. What somebody else saved meanwhile stays."""
    document, made_from = read_document(from_file, Template)
    if document.id != template:
        raise UsageError(
            f"The file holds the template “{document.id}”, not “{template}”.",
            "Correct the id in the file, or begin another one with “template new”.",
        )
    with opened() as service:
        head = service.library.held("template", template).head
        based = based_on or made_from or head
        number = service.library.save(document, based_on=based, note=note)
        saved = "Nothing in it differs from the newest version." if number == based else "It is a draft."
        _tell_saved(service, template, number, saved, json=json)


def restore(
    template: Id,
    version: Annotated[int, typer.Argument(help="The number of the version to bring back.", min=1)],
    json: AsJson = False,
) -> None:
    """Save an old version anew as the newest one, a draft."""
    with opened() as service:
        head = service.library.held("template", template).head
        number = service.library.restore("template", template, version, based_on=head)
        same = number == head
        saved = "It says what the newest version says already." if same else f"It says what version {version} says."
        _tell_saved(service, template, number, saved, json=json)


def publish(
    template: Id,
    version: Annotated[int | None, typer.Argument(help="The number of a version; else the newest.", min=1)] = None,
    json: AsJson = False,
) -> None:
    """Let interviews run a version. Exit code 1, and nothing is changed, where that cannot be run."""
    with opened() as service:
        held = service.library.held("template", template, version)
        findings = [Checked("template", template, service.check(held.document))]
        refused = at_or_over(findings, "error")
        if not refused:
            service.publish(template, held.number)
        state = service.library.held("template", template).state
    if json:
        tell_json({"id": template, "version": held.number, "state": state} | as_data(findings, "error"))
    else:
        tell_findings(findings, "error" if refused else "warning", "template")
        if refused:
            tell(f"Version {held.number} of “{template}” was not published.")
        else:
            tell(f"Interviews of “{template}” run version {held.number} now.")
    raise typer.Exit(int(refused))


def archive(template: Id, json: AsJson = False) -> None:
    """Put a template away; its versions and its past sessions stay."""
    _move(template, archived=True, json=json)


def unarchive(template: Id, json: AsJson = False) -> None:
    """Take an archived template out again."""
    _move(template, archived=False, json=json)


def _move(template: str, *, archived: bool, json: bool) -> None:
    with opened() as service:
        service.library.archive("template", template, archived)
        told = _state(service, template)
    if json:
        tell_json(told)
    else:
        tell(f"“{template}” is {told['state']}.")


def _tell_saved(service: StructureService, template: str, number: int, more: str, *, json: bool) -> None:
    if json:
        tell_json(_state(service, template))
    else:
        tell(f"“{template}” is at version {number}. {more}")


def _state(service: StructureService, template: str) -> dict[str, Any]:
    held = service.library.held("template", template)
    return {"id": template, "version": held.head, "published": held.published, "state": held.state}


def _check_named(template: str, title: str) -> None:
    """Raises UsageError for an id or a title that a template cannot have."""
    from pydantic import TypeAdapter, ValidationError

    from interview_desktop.events.question import Slug

    try:
        TypeAdapter(Slug).validate_python(template)
    except ValidationError:
        raise UsageError(
            f"“{template}” cannot be an id.", "Use up to 80 small letters, digits and hyphens, such as ward-manager-2."
        ) from None
    if len(title) > 120:
        raise UsageError(f"The title has {len(title)} characters.", "Use 120 at most.")
