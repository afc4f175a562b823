"""`template`: interviews listed, checked, changed and published, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from interview_desktop.structure.service import StructureService
from tests.cli.entry import Run
from tests.structure.documents import template


@pytest.fixture
def file(run: Run, service: StructureService, tmp_path: Path) -> Path:
    """The nurse's interview in a file, as `show --json` writes it."""
    path = tmp_path / "nurse.json"
    path.write_text(run("template", "show", "nurse", "--json").out, encoding="utf-8")
    return path


def changed(file: Path, **fields: object) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(file.read_text(encoding="utf-8")) | fields
    file.write_text(json.dumps(value, indent=1, ensure_ascii=False), encoding="utf-8")
    return value


def test_the_list_shows_drafts_and_hides_what_is_archived(run: Run, service: StructureService) -> None:
    count = len(service.library.all("template"))
    service.library.save(template(title="Ausbildung zur Pflegekraft 🏥"), based_on=0)
    told = run("template", "list").out
    assert f"{count + 1} templates." in told
    assert "Ausbildung zur Pflegekraft 🏥" in told
    assert "; draft, version 1)" in told
    assert run("template", "archive", "nurse", "--json").data["state"] == "archived"
    ids = [row["id"] for row in run("template", "list", "--json").data]
    assert "nurse" not in ids
    assert "made-up" in ids
    everything = {row["id"]: row for row in run("template", "list", "--all", "--json").data}
    assert everything["nurse"]["state"] == "archived"
    assert everything["made-up"]["questions"] == 3
    assert "nurse" in run("template", "unarchive", "nurse").out
    assert "nurse" in [row["id"] for row in run("template", "list", "--json").data]


def test_show_tells_places_in_words(run: Run, service: StructureService) -> None:
    told = run("template", "show", "ward-manager").out
    assert "any question, technical, about critical_thinking" in told
    assert "[healthcare-opening]" in told
    assert "head of nursing" in told
    assert max(map(len, told.splitlines())) <= 80
    data = run("template", "show", "ward-manager", "--json").data
    assert (data["id"], data["version"], data["published"], data["state"]) == ("ward-manager", 1, 1, "published")


@pytest.mark.parametrize("verb", ["show", "validate", "history", "publish", "archive"])
def test_a_wrong_id_names_the_nearest(run: Run, service: StructureService, verb: str) -> None:
    ended = run("template", verb, "ward-manger")
    assert (ended.code, ended.out) == (2, "")
    assert "Did you mean “ward-manager”?" in ended.err


def test_the_templates_of_the_program_can_be_run(run: Run, service: StructureService) -> None:
    ended = run("template", "validate", "--json")
    assert (ended.code, ended.data["ok"]) == (0, True)
    assert ended.data["checked"] == len(service.library.all("template"))


def test_a_new_one_begins_as_a_copy_and_is_a_draft(run: Run, service: StructureService) -> None:
    ended = run("template", "new", "my-nurse", "--from", "nurse", "--title", "Pflege – Frühdienst", "--json")
    assert ended.data == {"id": "my-nurse", "version": 1, "published": 0, "state": "draft"}
    assert service.library.held("template", "my-nurse").document.model_dump(exclude={"id", "title"}) == (
        service.library.held("template", "nurse").document.model_dump(exclude={"id", "title"})
    )
    taken = run("template", "new", "my-nurse", "--from", "nurse")
    assert taken.code == 1
    assert "already a document called “my-nurse”" in taken.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("x",), "either --from ID or --from-file FILE"),
        (("x", "--from", "nurse", "--from-file", "x.json"), "either --from ID or --from-file FILE"),
        (("Not An Id", "--from", "nurse"), "cannot be an id"),
        (("x", "--from", "nurse", "--title", "t" * 121), "121 characters"),
        (("x", "--from", "nurs"), "Did you mean “nurse”?"),
    ],
)
def test_a_new_one_that_makes_no_sense(
    run: Run, service: StructureService, arguments: tuple[str, ...], told: str
) -> None:
    ended = run("template", "new", *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert told in ended.err
    assert "x" not in [held.document.id for held in service.library.all("template")]


def test_a_new_one_begins_from_a_file(run: Run, service: StructureService, file: Path) -> None:
    run("template", "new", "my-nurse", "--from-file", str(file), "--title", "Mine")
    document = service.library.held("template", "my-nurse").document
    assert (document.id, getattr(document, "title", "")) == ("my-nurse", "Mine")


def test_an_edit_is_the_next_version_and_a_second_editor_is_told(
    run: Run, service: StructureService, file: Path
) -> None:
    changed(file, minutes=40)
    ended = run("template", "edit", "nurse", "--from-file", str(file), "--note", "more time", "--json")
    assert ended.data == {"id": "nurse", "version": 2, "published": 1, "state": "published"}
    changed(file, minutes=45)
    late = run("template", "edit", "nurse", "--from-file", str(file))
    assert late.code == 1
    assert "Somebody saved version 2 of “nurse”" in late.err
    assert service.library.held("template", "nurse").head == 2
    on_top = run("template", "edit", "nurse", "--from-file", str(file), "--based-on", "2")
    assert "“nurse” is at version 3." in on_top.out
    same = run("template", "edit", "nurse", "--from-file", str(file), "--based-on", "3")
    assert "Nothing in it differs" in same.out
    assert service.library.history("template", "nurse")[1].note == "more time"


def test_a_file_without_a_version_is_saved_on_the_newest(run: Run, service: StructureService, file: Path) -> None:
    value = changed(file, minutes=40)
    bare = {name: one for name, one in value.items() if name not in ("version", "newest", "published", "state", "own")}
    file.write_text(json.dumps(bare), encoding="utf-8")
    assert "at version 2" in run("template", "edit", "nurse", "--from-file", str(file)).out


def test_every_fault_of_a_file_is_told_with_its_line(run: Run, service: StructureService, file: Path) -> None:
    value = changed(file, minutes="long", curve="risng", colour="red")
    del value["slots"]
    file.write_text(json.dumps(value, indent=1), encoding="utf-8")
    ended = run("template", "edit", "nurse", "--from-file", str(file))
    assert (ended.code, ended.out) == (1, "")
    told = [line for line in ended.err.splitlines() if line.startswith("nurse.json")]
    assert len(told) == 4
    line = next(at for at, text in enumerate(file.read_text().splitlines(), 1) if "risng" in text)
    assert any(one.startswith(f"nurse.json, line {line}, curve: ") and "rising" in one for one in told)
    assert any("colour" in one and "line" in one for one in told)
    assert any("slots" in one for one in told)


@pytest.mark.parametrize("text", ["", "{", "[]", '"nurse"', '{"id": "nurse", "id": "nurse"}', "{}", '{"id": NaN}'])
def test_any_file_gives_a_sentence(run: Run, service: StructureService, tmp_path: Path, text: str) -> None:
    (tmp_path / "x.json").write_text(text)
    for arguments in (("edit", "nurse"), ("new", "mine")):
        ended = run("template", *arguments, "--from-file", str(tmp_path / "x.json"))
        assert (ended.code, ended.out) == (1, "")
        assert "x.json" in ended.err
    assert service.library.held("template", "nurse").head == 1


def test_a_file_of_another_template_is_refused(run: Run, service: StructureService, file: Path) -> None:
    ended = run("template", "edit", "ward-manager", "--from-file", str(file))
    assert ended.code == 2
    assert "holds the template “nurse”" in ended.err


def test_versions_are_listed_compared_and_restored(run: Run, service: StructureService, file: Path) -> None:
    changed(file, minutes=40, title="Pflegefachkraft")
    run("template", "edit", "nurse", "--from-file", str(file), "--note", "kürzer gesagt")
    rows = run("template", "history", "nurse", "--json").data
    assert [(row["version"], row["published"]) for row in rows] == [(2, False), (1, True)]
    assert "1 published" in run("template", "history", "nurse").out
    assert {one["field"] for one in run("template", "diff", "nurse", "1", "2", "--json").data} == {"title", "minutes"}
    told = run("template", "diff", "nurse", "1", "2").out
    assert "+ Pflegefachkraft" in told
    assert "say the same" in run("template", "diff", "nurse", "2", "2").out
    assert run("template", "diff", "nurse", "1", "7").code == 2
    assert run("template", "restore", "nurse", "1", "--json").data["version"] == 3
    assert run("template", "diff", "nurse", "1", "3", "--json").data == []
    assert "says already" in run("template", "restore", "nurse", "1").out
    assert run("template", "restore", "nurse", "9").code == 2


def test_publishing_moves_interviews_to_a_version(run: Run, service: StructureService, file: Path) -> None:
    changed(file, minutes=40)
    run("template", "edit", "nurse", "--from-file", str(file))
    assert service.template("nurse")[1] == 1
    assert "run version 2 now" in run("template", "publish", "nurse").out
    assert service.template("nurse")[1] == 2
    data = run("template", "publish", "nurse", "1", "--json").data
    assert (data["ok"], data["version"], data["state"]) == (True, 1, "published")
    assert service.template("nurse")[1] == 1


def test_what_cannot_be_run_is_not_published(run: Run, service: StructureService, file: Path) -> None:
    changed(file, rubric="no-such-rubric", feedback="none-such")
    run("template", "edit", "nurse", "--from-file", str(file))
    ended = run("template", "publish", "nurse")
    assert ended.code == 1
    assert "no-such-rubric" in ended.out
    assert "none-such" in ended.out
    assert "was not published" in ended.out
    assert service.template("nurse")[1] == 1
    refused = run("template", "publish", "nurse", "--json")
    assert (refused.code, refused.data["ok"], refused.data["counts"]["error"]) == (1, False, 2)
    checked = run("template", "validate", "nurse")
    assert checked.code == 1
    assert "nurse: error" in checked.out
