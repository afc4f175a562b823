from __future__ import annotations

from collections import Counter

import pytest

from interview_desktop.structure.packs.sheet.columns import COLUMNS, field_of, heading, nearest, plain


def test_no_heading_means_two_things() -> None:
    counted = Counter(plain(name) for names in COLUMNS.values() for name in set(map(plain, names)))
    assert [name for name, count in counted.items() if count > 1] == []


def test_what_is_written_is_understood() -> None:
    assert {field_of(heading(field)): field for field in COLUMNS} == {field: field for field in COLUMNS}


@pytest.mark.parametrize(
    ("cell", "field"),
    [
        ("QUESTIONS", "text"),
        ("question_text", "text"),
        (" Question  Text: ", "text"),
        ("Wording", "text"),
        ("Strong answer", "looks_for"),
        ("What to listen for", "looks_for"),
        ("LEVEL 1", "anchors.one"),
        ("Anchor 1", "anchors.one"),
        ("Poor answers", "anchors.one"),
        ("level_5", "anchors.five"),
        ("Probe: result", "probes.result"),
        ("Follow-up (result)", "probes.result"),
        ("Followup – too short", "probes.too_short"),
        ("Time", "minutes"),
        ("Minutes", "minutes"),
        ("min", "minutes"),
        ("Time (minutes)", "minutes"),
        ("Mins.", "minutes"),
        ("Job level", "seniority"),
        ("Sector", "industry"),
        ("Industries", "industry"),
        ("Types of interview", "interview_types"),
        ("Interview-type", "interview_types"),
        ("Type", "kind"),
        ("Catégorie", None),
        ("", None),
        ("Follow-up", None),
    ],
)
def test_headings_as_people_write_them(cell: str, field: str | None) -> None:
    assert field_of(cell) == field


@pytest.mark.parametrize(
    ("cell", "near"), [("Competancy", "Competency"), ("Dificulty", "Difficulty"), ("Colour", None)]
)
def test_the_nearest_heading_is_offered(cell: str, near: str | None) -> None:
    assert nearest(cell) == near
