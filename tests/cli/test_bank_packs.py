"""`bank import`, `bank export`, `bank schema`: content that goes out and comes back."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from interview_desktop.structure.service import StructureService
from tests.cli.entry import Run
from tests.structure.documents import question


def versions(service: StructureService) -> dict[str, int]:
    return {held.document.id: held.head for held in service.library.all("question")}


def test_what_is_exported_comes_back_unchanged(run: Run, service: StructureService, tmp_path: Path) -> None:
    before = versions(service)
    for name in ("law.json", "law.csv"):
        file = tmp_path / name
        ended = run("bank", "export", str(file), "--industry", "law", "--json")
        assert ended.data["questions"] == len(run("bank", "list", "--industry", "law", "--json").data)
        taken = run("bank", "import", str(file), "--json")
        assert taken.code == 0
        counts = taken.data["counts"]
        assert (counts["added"], counts["changed"], counts["kept"]) == (0, 0, 0), name
        assert counts["unchanged"] == ended.data["questions"]
    assert versions(service) == before


def test_a_dry_run_says_what_an_import_then_does(run: Run, service: StructureService, tmp_path: Path) -> None:
    file = tmp_path / "sheet.csv"
    file.write_text(
        "ID;Question;Kind;Competency;Difficulty\n"
        "any-opening;What made you apply here and nowhere else?;motivational;professionalism;hard\n"
        ";Wann haben Sie zuletzt eine Frist verpasst – und was dann?;behavioural;teamwork;easy\n",
        encoding="utf-8",
    )
    before = versions(service)
    dry = run("bank", "import", str(file), "--dry-run", "--json").data
    assert (dry["dry_run"], dry["counts"]["added"], dry["counts"]["changed"]) == (True, 1, 1)
    assert "would be 1 added, 1 changed" in run("bank", "import", str(file), "--dry-run").out
    assert versions(service) == before
    done = run("bank", "import", str(file), "--json").data
    assert done["changes"] == dry["changes"]
    assert service.bank.line("any-opening").text.endswith("nowhere else?")  # type: ignore[union-attr]
    again = run("bank", "import", str(file))
    assert "2 unchanged" in again.out
    assert len(versions(service)) == len(before) + 1


def test_what_was_edited_here_is_kept_until_the_file_may_replace_it(
    run: Run, service: StructureService, tmp_path: Path
) -> None:
    file = tmp_path / "pack.json"
    service.library.save(question(1), based_on=0)
    run("bank", "export", str(file), "made-up-1")
    service.library.save(question(1, difficulty=5), based_on=1)
    assert "kept as here" in run("bank", "import", str(file)).out
    assert service.library.held("question", "made-up-1").head == 2
    ended = run("bank", "import", str(file), "--replace")
    assert "question made-up-1" in ended.out
    assert "difficulty" in ended.out
    assert service.library.held("question", "made-up-1").head == 3


def test_a_new_question_with_a_fault_is_taken_in_and_told(run: Run, service: StructureService, tmp_path: Path) -> None:
    file = tmp_path / "sheet.csv"
    file.write_text("Question\nHow old are you?\n")
    ended = run("bank", "import", str(file))
    assert ended.code == 0
    assert "1 question of it should be mended" in ended.err
    assert f"bank validate {file}" in ended.err
    assert run("bank", "validate", str(file)).code == 1


def test_templates_take_along_what_they_refer_to(run: Run, service: StructureService, tmp_path: Path) -> None:
    file = tmp_path / "all.json"
    data = run(
        "bank", "export", str(file), "any-opening", "--templates", "--title", "Everything", "--publisher", "Quay",
        "--licence", "CC-BY-4.0", "--edition", "4", "--json",
    ).data  # fmt: skip
    assert data["templates"] == len(service.library.all("template"))
    assert data["rubrics"]
    written = json.loads(file.read_text(encoding="utf-8"))
    assert (written["title"], written["publisher"], written["version"]) == ("Everything", "Quay", 4)
    assert written["checksum"] == data["pack"]["checksum"]
    ended = run("bank", "export", str(tmp_path / "all.csv"), "any-opening", "--templates")
    assert "1 question." in ended.out
    assert "stayed behind" in ended.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("there.json",), "exists already"),
        (("new.txt",), "neither"),
        (("no/where.json",), "The folder for"),
        (("new.json", "any-openin"), "Did you mean “any-opening”?"),
        (("new.json", "any-opening", "--industry", "law"), "not both"),
        (("new.json", "--industry", "law", "--tag", "ward manager"), "nothing to export"),
    ],
)
def test_an_export_that_makes_no_sense_writes_nothing(
    run: Run, service: StructureService, tmp_path: Path, arguments: tuple[str, ...], told: str
) -> None:
    (tmp_path / "there.json").write_text("mine")
    file, *more = arguments
    ended = run("bank", "export", str(tmp_path / file), *more)
    assert (ended.code, ended.out) == (2, "")
    assert told in ended.err
    assert (tmp_path / "there.json").read_text() == "mine"
    assert not (tmp_path / "new.json").exists()


def test_a_file_may_be_overwritten_when_asked(run: Run, service: StructureService, tmp_path: Path) -> None:
    file = tmp_path / "there.json"
    file.write_text("mine")
    assert run("bank", "export", str(file), "any-opening", "--overwrite").code == 0
    assert json.loads(file.read_text(encoding="utf-8"))["questions"][0]["id"] == "any-opening"


def test_a_disk_that_does_not_take_the_file_is_told(run: Run, service: StructureService, tmp_path: Path) -> None:
    (tmp_path / "new.json.part" / "in the way").mkdir(parents=True)  # chmod would not stop root
    ended = run("bank", "export", str(tmp_path / "new.json"), "any-opening")
    assert (ended.code, ended.out) == (1, "")
    assert str(tmp_path / "new.json") in ended.err
    assert not (tmp_path / "new.json").exists()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is read-only for this user")
def test_a_read_only_folder_is_told(run: Run, service: StructureService, tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o500)
    ended = run("bank", "export", str(folder / "new.json"), "any-opening")
    assert (ended.code, ended.out) == (1, "")
    assert "cannot be written to" in ended.err


def test_the_schema_is_printed_without_a_library(run: Run, home: Path) -> None:
    data = run("bank", "schema").data
    assert data["$schema"].endswith("2020-12/schema")
    assert "questions" in data["properties"]
    assert not list(home.rglob("*.sqlite3"))
