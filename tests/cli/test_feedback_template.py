"""`feedback-template`: how reports are worded, listed, shown, checked and previewed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from interview_desktop.structure.feedback_template import FeedbackTemplate
from interview_desktop.structure.service import StructureService
from tests.cli.entry import Run


def template(**changes: Any) -> FeedbackTemplate:
    return FeedbackTemplate.model_validate(
        {
            "id": "for-nurses",
            "title": "For nurses – kurz",
            "tone": "encouraging",
            "sections": ["changes", "verdict", "next_session"],
            "wording": {"opening": "Well done with {{ title }}.", "closing": "Then: {{ next }}."},
        }
        | changes
    )


def written(folder: Path, value: object, name: str = "mine.json") -> str:
    file = folder / name
    file.write_text(value if isinstance(value, str) else json.dumps(value, indent=1), encoding="utf-8")
    return str(file)


def test_the_list_tells_own_ones_from_shipped_ones(run: Run, service: StructureService) -> None:
    service.library.save(template(), based_on=0)
    rows = run("feedback-template", "list", "--json").data
    assert {row["id"]: row["own"] for row in rows} == {"coach": False, "direct": False, "plain": False} | {
        "for-nurses": True
    }
    told = run("feedback-template", "list").out
    assert "4 feedback templates." in told
    assert "own" in next(line for line in told.splitlines() if line.startswith("for-nurses"))
    assert max(map(len, told.splitlines())) <= 80


def test_show_has_sections_thresholds_and_wordings(run: Run, service: StructureService) -> None:
    service.library.save(template(), based_on=0)
    service.library.save(template(keeps=1), based_on=1)
    told = run("feedback-template", "show", "for-nurses").out
    for part in ("2 of 2, your own", "changes, verdict, next session", "110 words a minute", "{{ title }}"):
        assert part in told
    assert "at most 1 to keep, 3 to change" in told
    assert "(the program's own plain sentence)" in told, "a wording that is left out"
    older = run("feedback-template", "show", "for-nurses", "--version", "1", "--json").data
    assert (older["keeps"], older["version"], older["newest"]) == (3, 1, 2)


def test_a_wrong_id_names_the_nearest(run: Run, service: StructureService) -> None:
    for verb in ("show", "validate", "preview"):
        ended = run("feedback-template", verb, "coachh")
        assert (ended.code, ended.out) == (2, "")
        assert "Did you mean “coach”?" in ended.err


def test_those_of_the_program_pass(run: Run, service: StructureService) -> None:
    ended = run("feedback-template", "validate", "--json")
    assert (ended.code, ended.data["ok"], ended.data["checked"]) == (0, True, 3)
    assert run("feedback-template", "validate", "plain").code == 0


def test_a_file_is_checked_without_taking_it_in(run: Run, service: StructureService, tmp_path: Path) -> None:
    value = template(wording={"opening": "Dear {{ name }},"}).model_dump(mode="json")
    ended = run("feedback-template", "validate", written(tmp_path, value))
    assert ended.code == 1
    assert "for-nurses: error, feedback, wording.opening" in ended.out
    assert "uses the slot “name”" in ended.out
    assert "{{ title }}" in ended.out, "it says what may be used"
    assert run("feedback-template", "show", "for-nurses").code == 2


def test_what_show_writes_can_be_checked_again(run: Run, service: StructureService, tmp_path: Path) -> None:
    shown = run("feedback-template", "show", "coach", "--json").out
    ended = run("feedback-template", "validate", written(tmp_path, shown), "--json")
    assert (ended.code, ended.data["ok"], ended.data["checked"]) == (0, True, 1)


def test_a_pack_is_checked_whole(run: Run, service: StructureService, tmp_path: Path) -> None:
    one = template().model_dump(mode="json")
    head = {"format": 1, "id": "p", "version": 1, "title": "P", "publisher": "P", "licence": "CC0-1.0"}
    both = head | {"feedback_templates": [one, one | {"id": "other", "wording": {"keep": " "}}]}
    ended = run("feedback-template", "validate", written(tmp_path, both))
    assert ended.code == 1
    assert "other: warning, feedback, wording.keep" in ended.out
    assert "2 feedback templates checked" in ended.out
    ended = run("feedback-template", "preview", written(tmp_path, both))
    assert (ended.code, "holds 2 feedback templates" in ended.err) == (2, True)
    broken = head | {"feedback_templates": [one | {"wording": {"keep": "{{ 1 + 1 }}"}}, one]}
    data = run("feedback-template", "validate", written(tmp_path, broken), "--json").data
    assert {fault["field"].split(" (")[0] for fault in data["faults"]} == {
        "feedback_templates.0.wording.keep",
        "feedback_templates.1.id",
    }
    assert all(fault["line"] for fault in data["faults"])


def test_a_file_that_is_none_is_refused_in_its_place(run: Run, service: StructureService, tmp_path: Path) -> None:
    text = '{"id": "x",\n "title": "X",\n "sections": ["verdikt"],\n "tonne": "plain"}'
    ended = run("feedback-template", "validate", written(tmp_path, text))
    assert (ended.code, ended.out) == (1, "")
    assert "mine.json, line 3, sections.0:" in ended.err
    assert "Did you mean “verdict”?" in ended.err
    assert "Did you mean “tone”?" in ended.err
    data = run("feedback-template", "validate", written(tmp_path, text), "--json").data
    assert [fault["line"] for fault in data["faults"]] == [3, 4]
    ended = run("feedback-template", "preview", written(tmp_path, "[1]"))
    assert "It should be one feedback template." in ended.err
    assert run("feedback-template", "validate", str(tmp_path / "none.json")).code == 1


def test_a_preview_speaks_in_the_words_of_the_template(run: Run, service: StructureService, tmp_path: Path) -> None:
    told = run("feedback-template", "preview", written(tmp_path, template().model_dump(mode="json")))
    assert (told.code, told.err) == (0, "")
    assert "Well done with" in told.out
    assert told.out.index("What to change") < told.out.index("In short")
    assert "Questions\n" not in told.out, "a section that the template does not have"


def test_a_preview_is_written_as_what_its_name_says(run: Run, service: StructureService, tmp_path: Path) -> None:
    page = tmp_path / "sample.html"
    ended = run("feedback-template", "preview", "coach", "--out", str(page))
    assert (ended.code, ended.out.strip()) == (0, str(page))
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    ended = run("feedback-template", "preview", "coach", "--out", str(tmp_path / "sample.odt"))
    assert (ended.code, ended.out) == (2, "")
    assert ".html, .pdf, .json or .txt" in ended.err
    assert run("feedback-template", "preview", "coach", "--text", "--out", str(tmp_path / "a.md")).code == 0
    assert "IN SHORT" in (tmp_path / "a.md").read_text(encoding="utf-8").upper()


@pytest.mark.parametrize("wording", ["{{ name }}", "{{ title "])
def test_a_template_with_errors_is_not_previewed(
    run: Run, service: StructureService, tmp_path: Path, wording: str
) -> None:
    value = template(wording={"opening": wording}).model_dump(mode="json")
    out = tmp_path / "a.html"
    ended = run("feedback-template", "preview", written(tmp_path, value), "--out", str(out))
    assert ended.code != 0
    assert "wording.opening" in ended.err
    assert not out.exists()
