from __future__ import annotations

import pytest

from interview_desktop.structure.competencies import COMPETENCIES, title_of


def test_there_are_eight_with_titles_of_their_own() -> None:
    assert len(COMPETENCIES) == len(set(COMPETENCIES.values())) == 8
    assert all(name == name.lower() and " " not in name for name in COMPETENCIES)


@pytest.mark.parametrize(
    ("name", "title"),
    [("teamwork", "Teamwork"), ("critical_thinking", "Critical thinking"), ("ward_ethics", "Ward ethics"), ("", "")],
)
def test_titles(name: str, title: str) -> None:
    assert title_of(name) == title
