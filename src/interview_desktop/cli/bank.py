"""`bank list|search|show|validate|stats|import|export|history|retire|unretire|schema`: the question bank.

In: filters, words, the id of a question, or a pack. Out: text or JSON. What checks and travels is in `bank_checks` and
`bank_packs`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from interview_desktop.cli import bank_checks, bank_packs
from interview_desktop.cli.library import opened
from interview_desktop.cli.printing import AsJson, many, moment, tell, tell_fields, tell_json, tell_table
from interview_desktop.cli.question_filters import (
    Category,
    Competency,
    Descending,
    Difficulty,
    Industry,
    Limit,
    OfKind,
    OfSeniority,
    OfType,
    Retired,
    SortBy,
    Tag,
    chosen,
)
from interview_desktop.cli.question_lines import as_data, tell_counts, tell_lines
from interview_desktop.cli.versions import VersionNumber, tell_history, version_told
from interview_desktop.errors import UsageError
from interview_desktop.events.question import Question
from interview_desktop.structure.bank.query import Query

if TYPE_CHECKING:
    from interview_desktop.structure.bank.statistics import Usage
    from interview_desktop.structure.service import StructureService

app = typer.Typer(rich_markup_mode=None, no_args_is_help=True, help="Find, check, import and export questions.")
app.command("validate")(bank_checks.validate)
app.command("import")(bank_packs.import_pack)
app.command("export")(bank_packs.export)
app.command("schema")(bank_packs.schema)

Id = Annotated[str, typer.Argument(help="The id of a question, as `bank list` shows it.", metavar="ID")]


@app.command("list")
def list_questions(
    limit: Limit = None,
    industry: Industry = None,
    interview_type: OfType = None,
    kind: OfKind = None,
    competency: Competency = None,
    difficulty: Difficulty = None,
    seniority: OfSeniority = None,
    tag: Tag = None,
    category: Category = None,
    retired: Retired = False,
    sort: SortBy = "text",
    descending: Descending = False,
    json: AsJson = False,
) -> None:
    """List the questions of the bank; a filter may be given several times."""
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
        found = service.bank.search(Query(chosen=facets, sort=sort, descending=descending))
    if json:
        tell_json(as_data(found.lines[:limit]))
    else:
        tell_lines(found, found.lines[:limit])


@app.command("search")
def search(
    words: Annotated[list[str], typer.Argument(help="Words that must all be there; the last may be unfinished.")],
    limit: Limit = None,
    industry: Industry = None,
    interview_type: OfType = None,
    kind: OfKind = None,
    competency: Competency = None,
    difficulty: Difficulty = None,
    seniority: OfSeniority = None,
    tag: Tag = None,
    category: Category = None,
    retired: Retired = False,
    sort: SortBy = "relevance",
    descending: Descending = False,
    counts: Annotated[
        bool, typer.Option("--counts", help="Also, of every filter, how many questions its values would leave.")
    ] = False,
    json: AsJson = False,
) -> None:
    """Find questions by their words, what they are about, and what a strong answer contains.

    With --json a list as that of `bank list`; with --json --counts an object of both.
    """
    typed = " ".join(words)
    if not any(sign.isalnum() for sign in typed):
        raise UsageError(f"There is no word to look for in “{typed}”.", "“bank list” lists all.")
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
        found = service.bank.search(Query(typed, facets, sort, descending))
    shown = found.lines[:limit]
    if json:
        lines = as_data(shown)
        tell_json({"found": len(found.lines), "questions": lines, "counts": found.counts} if counts else lines)
        return
    tell_lines(found, shown)
    if counts:
        tell_counts(found.counts)


@app.command("show")
def show(question: Id, version: VersionNumber = None, json: AsJson = False) -> None:
    """Show a question with all that belongs to it, and what is known of it."""
    with opened() as service:
        held = service.library.held("question", question, version)
        usage = service.bank.usage(question)
    assert isinstance(held.document, Question)  # noqa: S101 - the library opens a document by its kind
    told = version_told(held)
    if json:
        tell_json(held.document.model_dump(mode="json") | told | {"usage": usage.model_dump(exclude={"question"})})
        return
    _tell_question(held.document, held.state == "archived", told, usage)


def _tell_question(question: Question, retired: bool, told: dict[str, Any], usage: Usage) -> None:
    state = "retired" if retired else "in use"
    tell_fields(
        (
            ("id", question.id),
            ("version", f"{told['version']} of {told['newest']}, {state}{', your own' if told['own'] else ''}"),
            ("question", question.text),
            ("spoken", question.spoken),
            ("kind", question.kind),
            ("competency", question.competency),
            ("difficulty", f"{question.difficulty} of 5"),
            ("minutes", f"{question.minutes:g}"),
            ("industry", question.industry),
            ("seniority", ", ".join(question.seniority)),
            ("types", ", ".join(question.interview_types)),
            ("category", question.category),
            ("tags", ", ".join(question.tags)),
            ("strong answer", question.looks_for),
            ("level 1", question.anchors.one),
            ("level 3", question.anchors.three),
            ("level 5", question.anchors.five),
            *((f"probe: {kind}", text) for kind, text in question.probes.items()),
            ("asked", f"in {many(usage.asked, 'session')}{', last ' + moment(usage.last) if usage.last else ''}"),
            ("scores", _scores(usage)),
        )
    )


def _scores(usage: Usage) -> str:
    if usage.persons is None or usage.mean is None:
        return "shown when five people or more have contributed theirs"
    return f"{usage.mean:.1f} of 5 on average, give or take {usage.spread or 0.0:.1f}, from {usage.persons} people"


@app.command("stats")
def stats(json: AsJson = False) -> None:
    """Count the questions in use by industry, type, kind, competency, difficulty and seniority."""
    with opened() as service:
        told = service.bank.statistics()
    if json:
        tell_json(told.model_dump(mode="json"))
        return
    tell(f"{many(told.questions, 'question')} in use, {told.retired} retired, {told.own} written or changed here.")
    tell(f"Asked {many(told.asked, 'time')}; {told.never_asked} never.")
    for facet, counts in told.by.items():
        tell()
        tell_table((facet, "questions"), [(value, f"{count:,}") for value, count in counts.items()], right=(1,))


@app.command("history")
def history(question: Id, json: AsJson = False) -> None:
    """List the versions of a question, the newest first."""
    with opened() as service:
        tell_history(service.library.history("question", question), 0, json=json)


@app.command("retire")
def retire(question: Id, json: AsJson = False) -> None:
    """Take a question out of use; its versions and its past sessions stay."""
    with opened() as service:
        service.library.archive("question", question)
        asking = _templates_that_ask(service, question)
    if json:
        tell_json({"id": question, "retired": True, "templates": asking})
        return
    tell(f"“{question}” is retired.")
    if asking:
        typer.echo(f"These templates ask it as a fixed question, and need another: {', '.join(asking)}.", err=True)


@app.command("unretire")
def unretire(question: Id, json: AsJson = False) -> None:
    """Take a retired question into use again."""
    with opened() as service:
        service.library.archive("question", question, archived=False)
    if json:
        tell_json({"id": question, "retired": False, "templates": []})
    else:
        tell(f"“{question}” is in use again.")


def _templates_that_ask(service: StructureService, question: str) -> list[str]:
    from interview_desktop.structure.template import Template

    templates = (held.document for held in service.library.all("template"))
    return [
        one.id
        for one in templates
        if isinstance(one, Template) and any(slot.question == question for slot in one.slots)
    ]
