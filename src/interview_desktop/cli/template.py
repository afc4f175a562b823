"""`template list|show|new|edit|validate|history|diff|restore|publish|archive|unarchive`: the kinds of interview.

In: the id of a template. Out: text or JSON. What changes something is in `template_changes`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from interview_desktop.cli import template_changes
from interview_desktop.cli.findings import Bar, Checked, as_data, at_or_over, tell_findings
from interview_desktop.cli.library import opened
from interview_desktop.cli.printing import AsJson, many, tell, tell_fields, tell_json, tell_table, tell_wrapped
from interview_desktop.cli.template_changes import Id
from interview_desktop.cli.versions import VersionNumber, tell_history, version_told
from interview_desktop.structure.template import Slot, Template

if TYPE_CHECKING:
    from interview_desktop.structure.document import Held
    from interview_desktop.structure.service import StructureService

app = typer.Typer(rich_markup_mode=None, no_args_is_help=True, help="List, check, change and publish interviews.")


@app.command("list")
def list_templates(
    archived: Annotated[bool, typer.Option("--all", help="Also those that are archived.")] = False,
    json: AsJson = False,
) -> None:
    """List the templates: drafts and published ones."""
    with opened() as service:
        rows = [(one, template_of(one)) for one in service.library.all("template", archived=archived)]
    if json:
        tell_json([_row(held, template) for held, template in rows])
        return
    for held, one in rows:
        facts = f"{one.interview_type}, {one.industry}, {one.minutes:g} min, {many(len(one.slots), 'question')}"
        tell(f"{one.id}  ({facts}; {state(held)})")
        tell_wrapped(one.title, "    ")
    tell(f"{many(len(rows), 'template')}.")


@app.command("show")
def show(template: Id, version: VersionNumber = None, json: AsJson = False) -> None:
    """Show a template: its newest version, or another one."""
    with opened() as service:
        held = service.library.held("template", template, version)
        found = template_of(held)
        places = [_place(service, slot) for slot in found.slots]
    if json:
        tell_json(found.model_dump(mode="json") | version_told(held))
        return
    tell_fields(_fields(held, found))
    tell()
    rows = [
        (str(place), found.interviewers[min(slot.interviewer, len(found.interviewers) - 1)].name, asked)
        for place, (slot, asked) in enumerate(zip(found.slots, places, strict=True), 1)
    ]
    tell_table(("place", "asked by", "question"), rows, right=(0,), whole=(0,))


@app.command("validate")
def validate(
    template: Annotated[
        str | None, typer.Argument(help="The id of a template; without one, all.", metavar="ID")
    ] = None,
    severity: Bar = "error",
    json: AsJson = False,
) -> None:
    """Say what is wrong with a template. Exit code 1 where an interview could not be run."""
    with opened() as service:
        held = [service.library.held("template", template)] if template else service.library.all("template")
        found = [Checked("template", one.document.id, service.check(one.document)) for one in held]
    if json:
        tell_json(as_data(found, severity))
    else:
        tell_findings(found, severity, "template")
    raise typer.Exit(int(at_or_over(found, severity)))


@app.command("history")
def history(template: Id, json: AsJson = False) -> None:
    """List the versions of a template, the newest first."""
    with opened() as service:
        published = service.library.held("template", template).published
        tell_history(service.library.history("template", template), published, json=json)


@app.command("diff")
def diff(
    template: Id,
    old: Annotated[int, typer.Argument(help="The number of a version.", min=1)],
    new: Annotated[int, typer.Argument(help="The number of another.", min=1)],
    json: AsJson = False,
) -> None:
    """Compare two versions of a template, field by field."""
    with opened() as service:
        found = service.library.compare("template", template, old, new)
    if json:
        tell_json([one.model_dump() for one in found])
        return
    if not found:
        tell(f"Versions {old} and {new} of “{template}” say the same.")
    for one in found:
        tell(f"{one.field}:")
        tell_wrapped(f"- {one.old}" if one.old is not None else "- (nothing)", "    ")
        tell_wrapped(f"+ {one.new}" if one.new is not None else "+ (nothing)", "    ")


app.command("new")(template_changes.new)
app.command("edit")(template_changes.edit)
app.command("restore")(template_changes.restore)
app.command("publish")(template_changes.publish)
app.command("archive")(template_changes.archive)
app.command("unarchive")(template_changes.unarchive)


def template_of(held: Held) -> Template:
    assert isinstance(held.document, Template)  # noqa: S101 - the library opens a document by its kind
    return held.document


def state(held: Held) -> str:
    """Published, a draft or archived, and whether a newer version waits to be published."""
    if held.state == "published" and held.published != held.head:
        return f"published, version {held.published}; version {held.head} is a draft"
    return f"{held.state}, version {held.head}"


def _row(held: Held, template: Template) -> dict[str, Any]:
    fields = {"id", "title", "summary", "interview_type", "industry", "seniority", "role", "minutes"}
    return template.model_dump(mode="json", include=fields) | {"questions": len(template.slots)} | version_told(held)


def _fields(held: Held, template: Template) -> list[tuple[str, str]]:
    panel = [", ".join(part for part in (one.name, one.role, one.persona) if part) for one in template.interviewers]
    return [
        ("id", template.id),
        ("version", f"{held.number} of {held.head} ({state(held)})"),
        ("title", template.title),
        ("summary", template.summary),
        ("role", template.role),
        ("type", template.interview_type),
        ("industry", template.industry),
        ("seniority", template.seniority),
        ("minutes", f"{template.minutes:g}"),
        ("interviewers", "; ".join(panel)),
        ("greeting", template.greeting),
        ("announcement", template.announcement),
        ("invitation", template.invitation),
        ("closing", template.closing),
        ("weights", ", ".join(f"{name} {share:.0%}" for name, share in template.weights.items()) or "all alike"),
        ("difficulty", f"{template.curve}, about {template.difficulty} of 5"),
        ("novelty", "avoids what was asked lately" if template.novelty else "may ask what was asked lately"),
        ("adapts", "to the answers" if template.adapt else "no"),
        ("follow-ups", "as the person set" if template.max_probes is None else f"at most {template.max_probes}"),
        ("rubric", template.rubric),
        ("feedback", template.feedback),
    ]


def _place(service: StructureService, slot: Slot) -> str:
    """A slot in words: its fixed question, or what is wished for."""
    if slot.question:
        line = service.bank.line(slot.question)
        return f"{line.text if line else '(not in the bank)'} [{slot.question}]"
    wishes = (
        slot.kind,
        f"about {slot.competency}" if slot.competency else "",
        f"difficulty {slot.difficulty}" if slot.difficulty else "",
        f"tagged {slot.tag}" if slot.tag else "",
    )
    return f"any question{''.join(f', {wish}' for wish in wishes if wish)}"
