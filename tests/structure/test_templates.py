"""Templates as they are written: complete, sayable, and refused with the place of a fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from interview_desktop.errors import MaterialError
from interview_desktop.interaction.conversation.question_kind import question_kind
from interview_desktop.structure.documents import assets
from interview_desktop.structure.templates import Template, built_in, load_template

TEMPLATES = built_in()
EXAMPLE = (assets() / "templates" / "sales.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda one: one.id)
def test_a_template_is_an_interview(template: Template) -> None:
    assert len(template.questions) >= 7
    assert len({question.kind for question in template.questions}) >= 3
    assert sum(question.minutes for question in template.questions) <= template.minutes
    assert all(question.looks_for for question in template.questions)
    assert template.questions[0].difficulty == 1
    assert max(question.difficulty for question in template.questions) >= 3
    assert "practice" in template.greeting
    assert template.interviewer.name in template.greeting


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda one: one.id)
def test_a_question_asks_one_thing(template: Template) -> None:
    for question in template.questions:
        assert question.aloud.count("?") <= 2
        assert len(question.aloud.split()) <= 32


def test_the_kind_that_is_written_is_mostly_the_kind_that_is_seen() -> None:
    pairs = [(one.kind, question_kind(one.text)) for template in TEMPLATES for one in template.questions]
    assert sum(written == seen for written, seen in pairs) >= 0.85 * len(pairs)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("version = 1", "version = 0", "version"),
        ('kind = "case"', 'kind = "riddle"', "questions.6.kind"),
        ('id = "lost-deal"', 'id = "best-deal"', "used twice"),
        ('title = "Sales"', "title = Sales", "cannot be read"),
        ('title = "Sales"', 'tittle = "Sales"', "title"),
    ],
)
def test_a_fault_is_named_with_its_place(tmp_path: Path, old: str, new: str, told: str) -> None:
    assert old in EXAMPLE
    broken = tmp_path / "broken.toml"
    broken.write_text(EXAMPLE.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(MaterialError) as fault:
        load_template(broken)
    assert "broken.toml" in fault.value.sentence
    assert told in fault.value.sentence


def test_a_missing_file_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(MaterialError, match=r"gone\.toml is missing"):
        load_template(tmp_path / "gone.toml")
