"""`plan`: the interview that a template gives now: which questions, in which order, why, and what they cover.

In: a template, a seed, a time. Out: text, or one JSON object (see `_as_data`). The same seed gives the same plan as
long as the bank, the template and what was asked lately stay the same.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Annotated, Any

import typer

from interview_desktop.cli.library import opened
from interview_desktop.cli.printing import AsJson, many, tell, tell_json, tell_table, tell_wrapped

if TYPE_CHECKING:
    from interview_desktop.events.plan import Plan
    from interview_desktop.structure.selection import Selection

_SEEDS = 100_000  # short enough to be typed again


def plan(
    template: Annotated[str, typer.Option("--template", help="Which interview.", metavar="ID")],
    seed: Annotated[
        int | None, typer.Option("--seed", help="The same seed gives the same plan; without one, another each time.")
    ] = None,
    minutes: Annotated[
        float | None, typer.Option("--minutes", min=1, max=180, help="The time there is, in place of the template's.")
    ] = None,
    version: Annotated[
        int | None, typer.Option("--version", min=1, help="That version, a draft for instance; else the published one.")
    ] = None,
    json: AsJson = False,
) -> None:
    """Show which questions an interview would ask, and why."""
    from interview_desktop import settings

    chance = random.randrange(_SEEDS) if seed is None else seed  # noqa: S311 - variety, not secrecy
    with opened() as service:
        found, number = service.template(template, version)
        selection = service.select(found, minutes=minutes, seed=chance)
        made = service.plan(
            template, max_probes=settings.load().max_probes, minutes=minutes, seed=chance, version=number
        )
    if json:
        tell_json(_as_data(made, selection))
    else:
        _tell(made, selection)


def _as_data(plan: Plan, selection: Selection) -> dict[str, Any]:
    """Shares are 0-1 of the minutes of all questions; slots count from 0 as in the template, places from 1."""
    from interview_desktop.structure.selection import OPENING, OWN_QUESTIONS

    questions = [
        {
            "place": place,
            "id": pick.question.id,
            "version": pick.question.version,
            "text": question.text,
            "kind": question.kind,
            "competency": question.competency,
            "difficulty": pick.question.difficulty,
            "minutes": question.minutes,
            "interviewer": plan.interviewers[plan.asked_by(place - 1)].name,
            "slot": pick.slot,
            "why": list(pick.why),
            "alternatives": [one.id for one in pick.alternatives],
        }
        for place, (pick, question) in enumerate(zip(selection.picks, plan.questions, strict=True), 1)
    ]
    return {
        "template": plan.template,
        "version": plan.version,
        "title": plan.title,
        "type": plan.behaviour.interview_type,
        "seed": selection.seed,
        "interviewers": [one.model_dump(include={"name", "role", "persona"}) for one in plan.interviewers],
        "questions": questions,
        "minutes": round(selection.minutes, 2),
        "available": round(selection.available, 2),
        "opening": OPENING,
        "own_questions": OWN_QUESTIONS,
        "max_probes": plan.max_probes,
        "coverage": {
            name: {"wanted": round(one.wanted, 4), "got": round(one.got, 4), "questions": one.questions}
            for name, one in selection.coverage.items()
        },
        "left_out": [{"slot": one.slot, "why": one.why} for one in selection.left_out],
    }


def _tell(plan: Plan, selection: Selection) -> None:
    from interview_desktop.structure.selection import OPENING, OWN_QUESTIONS

    tell_wrapped(f"{plan.title} ({plan.template}, version {plan.version}), seed {selection.seed}")
    for place, (pick, question) in enumerate(zip(selection.picks, plan.questions, strict=True), 1):
        asked_by = plan.interviewers[plan.asked_by(place - 1)].name
        tell()
        tell_wrapped(f"{place}. {asked_by}: {question.text}")
        others = f", {many(len(pick.alternatives), 'other')} could stand in" if pick.alternatives else ""
        facts = f"{question.kind}, {question.competency}, {pick.question.difficulty:.2g} of 5, {question.minutes:g} min"
        tell_wrapped(f"{question.id} ({facts}{others})", "   ")
        tell_wrapped(" ".join(pick.why), "   ")
    tell()
    rows = [
        (name, f"{one.wanted:.0%}", f"{one.got:.0%}", str(one.questions))
        for name, one in sorted(selection.coverage.items(), key=lambda item: (-item[1].wanted, item[0]))
    ]
    tell_table(("competency", "wanted", "got", "questions"), rows, right=(1, 2, 3))
    for left in selection.left_out:
        tell_wrapped(f"Place {left.slot + 1} of the template is left out. {left.why}")
    tell_wrapped(
        f"{selection.minutes:g} of {selection.available:g} minutes: {OPENING:g} for greeting and goodbye and "
        f"{OWN_QUESTIONS:g} for your own questions included."
    )
