"""The bank that comes with the program, held to what it asks of others."""

from __future__ import annotations

from pathlib import Path

import pytest

import interview_desktop
from interview_desktop.structure.packs.pack import Pack
from interview_desktop.structure.quality import Duplicates, check_question

PACKS = sorted((Path(interview_desktop.__file__).parent / "assets" / "bank").glob("*.json"))


def pack(path: Path) -> Pack:
    return Pack.model_validate_json(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", PACKS, ids=lambda path: path.stem)
def test_no_question_has_a_finding_above_a_note(path: Path) -> None:
    found = [
        f"{one.id}: {finding.field}: {finding.message}"
        for one in pack(path).questions
        for finding in check_question(one)
        if finding.severity != "note"
    ]
    assert found == []


def test_no_two_questions_are_alike() -> None:
    questions = [one for path in PACKS for one in pack(path).questions]
    assert len(questions) >= 400
    assert len({one.id for one in questions}) == len(questions)
    assert Duplicates((one.id, one.text) for one in questions).pairs() == ()
