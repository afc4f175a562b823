"""`rubric list|show|validate`: what answers are measured by.

In: the id of a rubric, or a JSON file with one. Out: text or JSON.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from interview_desktop.cli.document_file import is_file, read_document
from interview_desktop.cli.findings import Bar, Checked, tell_checks
from interview_desktop.cli.library import opened
from interview_desktop.cli.printing import AsJson, many, tell, tell_fields, tell_json, tell_table, tell_wrapped
from interview_desktop.cli.versions import VersionNumber, version_told
from interview_desktop.structure.document import Held
from interview_desktop.structure.rubric import LEVELS, Rubric

app = typer.Typer(rich_markup_mode=None, no_args_is_help=True, help="List, show and check rubrics.")

Id = Annotated[str, typer.Argument(help="The id of a rubric, as `rubric list` shows it.", metavar="ID")]


@app.command("list")
def list_rubrics(json: AsJson = False) -> None:
    """List the rubrics with the types of interview they are for."""
    with opened() as service:
        rows = [(held, rubric_of(held)) for held in service.library.all("rubric")]
    if json:
        shown = {"id", "title", "summary", "interview_types"}
        tell_json(
            [
                one.model_dump(mode="json", include=shown) | {"criteria": len(one.criteria)} | version_told(held)
                for held, one in rows
            ]
        )
        return
    cells = [(one.id, one.title, ", ".join(one.interview_types), str(len(one.criteria))) for _, one in rows]
    tell_table(("id", "title", "for interviews", "criteria"), cells, right=(3,), whole=(0,))
    tell(f"{many(len(rows), 'rubric')}.")


@app.command("show")
def show(rubric: Id, version: VersionNumber = None, json: AsJson = False) -> None:
    """Show a rubric: its criteria, their weights, and what an answer at each level is like."""
    with opened() as service:
        held = service.library.held("rubric", rubric, version)
    found = rubric_of(held)
    if json:
        tell_json(found.model_dump(mode="json") | version_told(held))
        return
    tell_fields(
        (
            ("id", found.id),
            ("version", f"{held.number} of {held.head}{', your own' if held.own else ''}"),
            ("title", found.title),
            ("summary", found.summary),
            ("types", ", ".join(found.interview_types)),
        )
    )
    for one in found.criteria:
        tell(f"\n{one.title} ({one.competency}, {one.weight:.0%})")
        if one.about:
            tell_wrapped(one.about, "  ")
        levels = enumerate(zip(LEVELS, one.levels, strict=True), 1)
        tell_table((), [(f"  {place} {name}", text) for place, (name, text) in levels], whole=(0,))


@app.command("validate")
def validate(
    rubric: Annotated[
        str | None, typer.Argument(help="The id of a rubric, or a JSON file; without, all.", metavar="ID or FILE")
    ] = None,
    severity: Bar = "warning",
    json: AsJson = False,
) -> None:
    """Say what is wrong with a rubric. Exit code 1 where something reaches the severity."""

    def check() -> list[Checked]:
        with opened() as service:
            if rubric is None:
                rubrics = [rubric_of(held) for held in service.library.all("rubric")]
            elif is_file(rubric):
                rubrics = [read_document(Path(rubric), Rubric)[0]]
            else:
                rubrics = [rubric_of(service.library.held("rubric", rubric))]
            return [Checked("rubric", one.id, service.check(one)) for one in rubrics]

    tell_checks(check, severity, "rubric", json=json)


def rubric_of(held: Held) -> Rubric:
    assert isinstance(held.document, Rubric)  # noqa: S101 - the library opens a document by its kind
    return held.document
