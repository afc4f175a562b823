"""Dates and names of columns in a centre's sheet of scores."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from interview_desktop.cli.score_sheet import read_scores
from interview_desktop.errors import PackRefused
from interview_desktop.structure.calibration import Scored

DAY = (date(2026, 3, 14) - date(1970, 1, 1)).days


def read(folder: Path, *rows: str, header: str = "person;question;score;date") -> tuple[Scored, ...]:
    file = folder / "scores.csv"
    file.write_text("\n".join((header, *rows)), encoding="utf-8")
    return read_scores(file, ["q"])[0]


@pytest.mark.parametrize(
    "told", ["2026-03-14", "2026/03/14", "14.03.2026", "14.3.2026", "14/03/2026", "2026-03-14 09:30"]
)
def test_a_day_is_read_as_people_write_it(tmp_path: Path, told: str) -> None:
    assert [one.day for one in read(tmp_path, f"p;q;3;{told}")] == [DAY]


def test_what_a_slash_means_is_learnt_from_the_sheet(tmp_path: Path) -> None:
    days = [one.day for one in read(tmp_path, "p;q;3;04/03/2026", "r;q;3;14/03/2026")]
    assert days == [DAY - 10, DAY]
    days = [one.day for one in read(tmp_path, "p;q;3;03/04/2026", "r;q;3;03/14/2026")]
    assert days == [DAY - 10, DAY]
    assert len(read(tmp_path, "p;q;3;05/05/2026")) == 1


@pytest.mark.parametrize(
    "rows", [("p;q;3;04/03/2026",), ("p;q;3;14/03/2026", "r;q;3;03/14/2026"), ("p;q;3;soon",), ("p;q;3;2026-02-30",)]
)
def test_a_day_that_cannot_be_known_is_refused(tmp_path: Path, rows: tuple[str, ...]) -> None:
    with pytest.raises(PackRefused) as refused:
        read(tmp_path, *rows)
    assert {fault.field for fault in refused.value.faults} == {"date"}


@pytest.mark.parametrize(
    "header", ["Person;QUESTION_ID;Rating;when", "\ufeffstudent ;Item; mark;Day", "code;question-id;level;date"]
)
def test_columns_are_known_by_many_names(tmp_path: Path, header: str) -> None:
    [one] = read(tmp_path, "p;q;4,5;14.03.2026", header=header)
    assert (one.question, one.score, one.day) == ("q", 4.5, DAY)


def test_the_first_of_two_columns_with_a_name_counts(tmp_path: Path) -> None:
    [one] = read(tmp_path, "p;q;2;5", header="person;question;score;rating")
    assert one.score == 2


def test_very_many_wrong_rows_are_told_soon(tmp_path: Path) -> None:
    with pytest.raises(PackRefused) as refused:
        read(tmp_path, *(f"p;x{at};3;" for at in range(20_000)))
    assert len(refused.value.faults) <= 101
