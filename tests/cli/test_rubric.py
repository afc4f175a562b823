"""`rubric`: what answers are measured by, listed, shown and checked."""

from __future__ import annotations

import json
from pathlib import Path

from interview_desktop.structure.service import StructureService
from tests.cli.entry import Run
from tests.structure.documents import rubric


def test_the_list_has_every_rubric(run: Run, service: StructureService) -> None:
    rows = run("rubric", "list", "--json").data
    assert [row["id"] for row in rows] == [held.document.id for held in service.library.all("rubric")]
    told = run("rubric", "list").out
    assert f"{len(rows)} rubrics." in told
    assert max(map(len, told.splitlines())) <= 80


def test_show_has_five_levels_for_each_criterion(run: Run, service: StructureService) -> None:
    service.library.save(rubric(title="Bewertung – Grundstufe"), based_on=0)
    told = run("rubric", "show", "made-up-rubric").out
    assert "Bewertung – Grundstufe" in told
    assert "Teamwork (teamwork, 100%)" in told
    for part in ("1 awareness", "Names the task.", "5 expert", "Tells what came of it."):
        assert part in told
    data = run("rubric", "show", "made-up-rubric", "--json").data
    assert len(data["criteria"][0]["levels"]) == 5
    assert (data["version"], data["own"]) == (1, True)


def test_a_wrong_id_names_the_nearest(run: Run, service: StructureService) -> None:
    for verb in ("show", "validate"):
        ended = run("rubric", verb, "pannel")
        assert (ended.code, ended.out) == (2, "")
        assert "Did you mean “panel”?" in ended.err


def test_the_rubrics_of_the_program_pass(run: Run, service: StructureService) -> None:
    ended = run("rubric", "validate", "--json")
    assert (ended.code, ended.data["ok"], ended.data["faults"]) == (0, True, [])
    assert ended.data["checked"] == len(service.library.all("rubric"))
    assert run("rubric", "validate", "panel").code == 0


def test_a_file_is_checked_without_taking_it_in(run: Run, service: StructureService, tmp_path: Path) -> None:
    file = tmp_path / "rubric.json"
    value = rubric().model_dump(mode="json")
    value["criteria"][0]["weight"] = 0.5
    file.write_text(json.dumps(value))
    ended = run("rubric", "validate", str(file))
    assert ended.code == 1
    assert "made-up-rubric: error" in ended.out
    assert run("rubric", "show", "made-up-rubric").code == 2


def test_a_file_that_is_no_rubric_is_refused_in_its_place(run: Run, service: StructureService, tmp_path: Path) -> None:
    file = tmp_path / "rubric.json"
    file.write_text('{"id": "x",\n "title": "X",\n "criteria": [],\n "kriteria": 1}')
    ended = run("rubric", "validate", str(file))
    assert (ended.code, ended.out) == (1, "")
    assert "rubric.json, line 3, criteria:" in ended.err
    assert "Did you mean “criteria”?" in ended.err
    data = run("rubric", "validate", str(file), "--json").data
    assert [fault["line"] for fault in data["faults"]] == [3, 4]
    assert run("rubric", "validate", str(tmp_path / "none.json")).code == 1
