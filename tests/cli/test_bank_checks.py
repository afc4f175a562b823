"""`bank validate`: what is found in the bank and in files, and what the exit code says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from interview_desktop.events.fact import Fact
from interview_desktop.structure.service import StructureService
from tests.cli.entry import Run
from tests.structure.documents import question, rubric, template

HEAD = {"format": 1, "id": "made-up", "version": 1, "title": "Made up", "publisher": "Ada", "licence": "CC0-1.0"}


def pack(path: Path, **parts: list[Fact]) -> Path:
    documents = {part: [one.model_dump(mode="json") for one in some] for part, some in parts.items()}
    path.write_text(json.dumps(HEAD | documents, indent=1), encoding="utf-8")
    return path


def test_the_bank_of_the_program_passes(run: Run, service: StructureService) -> None:
    ended = run("bank", "validate")
    assert ended.code == 0, ended.out
    assert f"{len(service.bank.lines())} questions checked: 0 errors, 0 warnings" in ended.out


def test_what_is_found_is_told_with_its_mend_and_the_bar_decides(run: Run, service: StructureService) -> None:
    service.library.save(question(1, text="How old are you?", spoken="How old are you?"), based_on=0)
    ended = run("bank", "validate")
    assert ended.code == 1
    assert "made-up-1: error, unlawful, text" in ended.out
    data = run("bank", "validate", "--json", "--severity", "error").data
    assert (data["ok"], data["severity"], data["counts"]["error"]) == (False, "error", 1)
    [found] = [one for one in data["findings"] if one["severity"] == "error"]
    assert (found["kind"], found["id"], found["field"]) == ("question", "made-up-1", "text")
    assert found["fix"]


def test_a_retired_question_is_not_checked(run: Run, service: StructureService) -> None:
    service.library.save(question(1, text="How old are you?"), based_on=0)
    service.library.archive("question", "made-up-1")
    assert run("bank", "validate").code == 0


def test_the_bar_can_be_lowered_and_raised(run: Run, service: StructureService) -> None:
    service.library.save(question(1, probes={}), based_on=0)
    codes = {bar: run("bank", "validate", "--severity", bar).code for bar in ("warning", "error")}
    assert codes == {"warning": 1, "error": 0}
    assert "not shown; --severity note shows all" in run("bank", "validate", "--severity", "error").out
    assert run("bank", "validate", "--severity", "grave").code == 2


def test_a_pack_is_checked_with_what_comes_in_it(run: Run, service: StructureService, tmp_path: Path) -> None:
    questions = [question(at) for at in (1, 2)]
    file = pack(
        tmp_path / "made-up.json", questions=[*questions], templates=[template(feedback="plain")], rubrics=[rubric()]
    )
    data = run("bank", "validate", str(file), "--json").data
    assert data["checked"] == 4
    dead = [one for one in data["findings"] if one["kind"] == "template" and "reference" in one["check"]]
    assert not dead
    alike = [one for one in data["findings"] if one["check"] == "near_duplicate"]
    assert {(one["id"], one["other"]) for one in alike} == {("made-up-1", "made-up-2"), ("made-up-2", "made-up-1")}
    assert not [line for line in service.bank.lines() if line.id.startswith("made-up")], "nothing is taken in"


def test_every_fault_of_a_refused_file_is_told_in_its_place(
    run: Run, service: StructureService, tmp_path: Path
) -> None:
    file = pack(tmp_path / "bad.json", questions=[question(1), question(2)])
    value = json.loads(file.read_text())
    value["questions"][0]["kind"] = "behavioral"
    value["questions"][1]["difficulty"] = 9
    file.write_text(json.dumps(value, indent=1))
    ended = run("bank", "validate", str(file))
    assert (ended.code, ended.out) == (1, "")
    told = [line for line in ended.err.splitlines() if line.startswith("bad.json, line ")]
    assert len(told) == 2
    assert "behavioural" in told[0]
    told_data = run("bank", "validate", str(file), "--json")
    assert told_data.code == 1
    data = told_data.data
    assert (data["ok"], len(data["faults"])) == (False, 2)
    assert data["faults"][0]["line"] == next(
        at for at, line in enumerate(file.read_text().splitlines(), 1) if "behavioral" in line
    )


@pytest.mark.parametrize(("name", "data"), [("none.json", None), ("x.json", b"{"), ("x.csv", b"\x00\xff"), ("e", b"")])
def test_any_file_gives_a_sentence(
    run: Run, service: StructureService, tmp_path: Path, name: str, data: bytes | None
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    for verb in ("validate", "import"):
        ended = run("bank", verb, str(tmp_path / name))
        assert (ended.code, ended.out) == (1, "")
        assert name in ended.err
        assert run("bank", verb, str(tmp_path / name), "--json").data["faults"]
