"""`calibrate`: authors' difficulties beside how people did; what a sheet may look like, and what is never told."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from interview_desktop.store.question_index import Score
from interview_desktop.structure.service import StructureService
from tests.cli.entry import Run

HARD = "any-opening"
ASKED = (HARD, *(f"{industry}-opening" for industry in ("healthcare", "law", "retail", "energy", "media", "science")))


def sheet(path: Path, people: int, *, seed: int = 1) -> Path:
    """Everybody answers ASKED; the first of them is hard for all."""
    chance = random.Random(seed)
    rows = ["Candidate;Question ID;Remark;Score;Day"]
    for person in range(people):
        for question in ASKED:
            score = 1.5 if question == HARD else chance.choice((3, 3.5, 4))
            rows.append(f"Ä{person};{question};fine;{str(score).replace('.', ',')};{1 + person % 28}.03.2026")
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


def test_without_scores_every_author_is_right(run: Run, service: StructureService) -> None:
    ended = run("calibrate")
    assert ended.code == 0
    assert "Fewer than 5 people have contributed" in ended.out
    data = run("calibrate", "--json").data
    assert (data["persons"], data["answers"], data["moved"]) == (None, None, 0)
    assert len(data["questions"]) == len(service.bank.lines())


def test_nothing_is_told_of_groups_under_five(run: Run, service: StructureService, tmp_path: Path) -> None:
    four = sheet(tmp_path / "four.csv", 4)
    assert run("calibrate", "--scores", str(four), "--json").out == run("calibrate", "--json").out
    assert run("calibrate", "--scores", str(four)).out == run("calibrate").out


def test_a_sheet_moves_what_enough_people_answered(run: Run, service: StructureService, tmp_path: Path) -> None:
    before = {line.id: (line.difficulty, line.version) for line in service.bank.lines()}
    file = sheet(tmp_path / "scores.csv", 24)
    data = run("calibrate", "--scores", str(file), "--json").data
    assert (data["persons"], data["answers"]) == (24, 168)
    found = {one["question"]: one for one in data["questions"]}
    hard = found["any-opening"]
    assert hard["moved"]
    assert hard["difficulty"] > hard["authored"] + 1
    assert hard["disputed"]
    assert not found["any-ai-text-check"]["moved"]
    told = run("calibrate", "--scores", str(file)).out
    assert "168 scores of 24 people." in told
    assert "disputed" in told
    assert "other questions: their authors' word stands" in " ".join(told.split())
    assert max(map(len, told.splitlines())) <= 80
    assert {line.id: (line.difficulty, line.version) for line in service.bank.lines()} == before


def test_what_too_few_answered_is_refused_with_its_reason(run: Run, service: StructureService, tmp_path: Path) -> None:
    told = run("calibrate", "--scores", str(sheet(tmp_path / "seven.csv", 7))).out
    assert "any-opening: 7 people have answered it: the author's difficulty stands until 10 have." in " ".join(
        told.split()
    )


def test_a_sheet_stands_beside_what_was_contributed_here(run: Run, service: StructureService, tmp_path: Path) -> None:
    service.contribute([Score(f"Ä{at}", "any-opening", 1.7e9 + at, 1, 3.0) for at in range(6)])
    data = run("calibrate", "--scores", str(sheet(tmp_path / "seven.csv", 7)), "--json").data
    assert data["persons"] == 13, "the same code here and there is not the same person"


def test_a_sheet_with_commas_without_dates_counts_a_first_answer_only(
    run: Run, service: StructureService, tmp_path: Path
) -> None:
    file = tmp_path / "scores.csv"
    rows = [f"{score},{question},p{person}" for person in range(6) for question in ASKED for score in (2, 5)]
    file.write_bytes("\r\n".join(["LEVEL,Question,Person", "", *rows, ""]).encode("utf-16"))
    ended = run("calibrate", "--scores", str(file), "--json")
    assert ended.data["answers"] == 42
    assert "42 rows left out" in ended.err


def test_every_fault_of_a_sheet_is_told_in_its_place(run: Run, service: StructureService, tmp_path: Path) -> None:
    file = tmp_path / "scores.csv"
    file.write_text(
        "person,question,score,date\n"
        "a,any-opening,3,2026-03-14\n"
        ",any-opening,3,\n"
        "b,any-openin,3,\n"
        "\n"
        'c,any-opening,"six\nor so",\n'
        "d,any-opening,nan,03/04/2026\n"
        "e,,5.5,31.02.2026\n"
    )
    ended = run("calibrate", "--scores", str(file))
    assert (ended.code, ended.out) == (1, "")
    told = ended.err
    for place in ("line 3, person", "line 4, question", "line 6, score", "line 8, score", "line 8, date"):
        assert f"scores.csv, {place}: " in told, place
    for column in ("question", "score", "date"):
        assert f"scores.csv, line 9, {column}: " in told, column
    assert "Did you mean “any-opening”?" in told
    assert len(run("calibrate", "--scores", str(file), "--json").data["faults"]) == 8


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a,b,c\n1,2,3\n", "line 1, person"),
        ("person,question,score\n", "no score below"),
        ("person,question\nx,any-opening\n", "line 1, score"),
        ("", "empty"),
        ('person,question,score\n"' + "x" * 200_000 + '",any-opening,3\n', "line 2: This row cannot be read"),
    ],
)
def test_a_sheet_that_is_none(run: Run, service: StructureService, tmp_path: Path, text: str, told: str) -> None:
    file = tmp_path / "scores.csv"
    file.write_text(text)
    ended = run("calibrate", "--scores", str(file))
    assert (ended.code, ended.out) == (1, "")
    assert told in ended.err
    assert run("calibrate", "--scores", str(tmp_path / "none.csv")).code == 1
