"""What the verbs of the library have in common: each explains itself, and JSON is all there is on standard output."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from interview_desktop.structure.service import StructureService
from tests.cli.entry import Run

GROUPS = {
    "bank": (
        "list", "search", "show", "validate", "stats", "import", "export", "history", "retire", "unretire", "schema",
    ),
    "template": (
        "list", "show", "new", "edit", "validate", "history", "diff", "restore", "publish", "archive", "unarchive",
    ),
    "rubric": ("list", "show", "validate"),
    "feedback-template": ("list", "show", "validate", "preview"),
}  # fmt: skip
VERBS = [(group, verb) for group, verbs in GROUPS.items() for verb in verbs]


@pytest.mark.parametrize("arguments", [*VERBS, ("plan",), ("calibrate",)], ids=" ".join)
def test_every_verb_explains_itself(run: Run, arguments: tuple[str, ...]) -> None:
    ended = run(*arguments, "--help")
    assert (ended.code, ended.err) == (0, "")
    assert "Usage: interview-desktop" in ended.out


@pytest.mark.parametrize("group", list(GROUPS))
def test_a_group_names_its_verbs(run: Run, group: str) -> None:
    listed = {line.split()[0] for line in run(group, "--help").out.splitlines() if line.startswith("  ")}
    assert listed >= set(GROUPS[group])
    assert run(group, "no-such-verb").code == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ("bank", "list"),
        ("bank", "search", "team"),
        ("bank", "show", "any-opening"),
        ("bank", "stats"),
        ("bank", "history", "any-opening"),
        ("bank", "schema"),
        ("template", "list"),
        ("template", "show", "nurse"),
        ("template", "history", "nurse"),
        ("rubric", "list"),
        ("rubric", "show", "panel"),
        ("feedback-template", "list"),
        ("feedback-template", "show", "coach"),
        ("plan", "--template", "nurse"),
    ],
    ids=" ".join,
)
def test_json_is_all_there_is(run: Run, service: StructureService, arguments: tuple[str, ...]) -> None:
    ended = run(*arguments, "--json")
    assert isinstance(ended.data, dict | list)
    assert (ended.code, ended.err) == (0, "")


def test_bytes_that_are_no_text_are_refused(run: Run) -> None:
    for arguments in (("bank", "show", "a\udcff"), ("template", "new", "x", "--from", "nurse", "--title", "\udcff")):
        ended = run(*arguments)
        assert (ended.code, ended.out) == (2, "")
        assert "is not UTF-8 text" in ended.err


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no file with such a name")
def test_a_file_may_have_a_name_that_is_no_text(run: Run, service: StructureService, tmp_path: Path) -> None:
    file = tmp_path / "\udcff.csv"
    file.write_text("Question\nWhy this job and no other?\n")
    assert run("bank", "import", str(file), "--json").data["counts"]["added"] == 1
