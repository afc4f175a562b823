"""`calibrate`: how hard the questions have proved to be, beside what their authors thought. Changes nothing.

In: the scores that people contributed here, and a sheet of a centre's own (see `score_sheet`). Out: a table, or one
JSON object. Nothing is told of groups under five.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from interview_desktop.cli.findings import refused_as_data
from interview_desktop.cli.library import opened
from interview_desktop.cli.printing import AsJson, many, tell, tell_json, tell_table, tell_wrapped
from interview_desktop.errors import PackRefused

if TYPE_CHECKING:
    from interview_desktop.structure.calibration import Calibration, Estimate


def calibrate(
    scores: Annotated[
        Path | None,
        typer.Option(
            "--scores", help="A CSV sheet with the columns person, question, score (1-5) and, if known, date."
        ),
    ] = None,
    json: AsJson = False,
) -> None:
    """Compare the authors' difficulties with how people did. No question is changed."""
    from interview_desktop.cli.score_sheet import read_scores

    try:
        with opened() as service:
            known = [line.id for line in service.bank.lines()]
            extra, passed_over = read_scores(scores, known) if scores else ((), 0)
            found = service.calibration(extra)
    except PackRefused as fault:
        if not json:
            raise
        tell_json(refused_as_data(fault))
        raise typer.Exit(1) from None
    if passed_over:
        told = f"{many(passed_over, 'row')} left out: the same person and question again, without a date."
        typer.echo(told, err=True)
    if json:
        tell_json(_as_data(found))
    else:
        _tell(found)


def _as_data(found: Calibration) -> dict[str, Any]:
    from interview_desktop.structure.calibration import FEWEST_TOLD, MIN_ANSWERS

    return {
        "persons": found.persons,
        "answers": found.answers,
        "fewest_told": FEWEST_TOLD,
        "fewest_moved": MIN_ANSWERS,
        "moved": sum(one.moved for one in found.estimates),
        "thresholds": [] if found.persons is None else list(found.thresholds),
        "questions": [dataclasses.asdict(one) for one in found.estimates],
    }


def _tell(found: Calibration) -> None:
    from interview_desktop.structure.calibration import FEWEST_TOLD, differences

    if found.persons is None:
        tell_wrapped(
            f"Fewer than {FEWEST_TOLD} people have contributed scores, so nothing is told of them. Each of the "
            f"{many(len(found.estimates), 'question')} stands where its author put it."
        )
        return
    tell(f"{many(found.answers or 0, 'score')} of {many(found.persons, 'person', 'people')}.")
    moved = [one for one in found.estimates if one.moved]
    if moved:
        tell()
        headers = ("question", "author", "estimate", "error", "people", "drift", "look again")
        tell_table(headers, [_row(one) for one in moved], right=(1, 2, 3, 4, 5))
    for one in differences(found):
        tell_wrapped(f"{one.question}: {one.why}")
    _tell_refused([one for one in found.estimates if not one.moved])


def _tell_refused(unmoved: Sequence[Estimate]) -> None:
    """Each question that five people or more answered, with why its author's difficulty stands; the rest in all."""
    told = [one for one in unmoved if one.persons is not None]
    tell()
    for one in told:
        tell_wrapped(f"{one.question}: {one.why}")
    few = len(unmoved) - len(told)
    if few:
        tell_wrapped(f"Fewer than five people have answered {many(few, 'other question')}: their authors' word stands.")


def _row(one: Estimate) -> tuple[str, ...]:
    look = " and ".join(name for name, is_so in (("disputed", one.disputed), ("drifting", one.drifting)) if is_so)
    error = "" if one.standard_error is None else f"{one.standard_error:.2f}"
    return one.question, str(one.authored), f"{one.difficulty:.1f}", error, str(one.persons), f"{one.drift:+.1f}", look
