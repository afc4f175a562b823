"""Levels, evidence and differences in words."""

from __future__ import annotations

import pytest

from interview_desktop.ui.report import levels


@pytest.mark.parametrize(
    ("level", "words"),
    [
        (1.0, "awareness"),
        (1.25, "awareness"),
        (1.5, "between awareness and basic"),
        (2.75, "intermediate"),
        (3.3, "between intermediate and advanced"),
        (4.74, "between advanced and expert"),
        (4.75, "expert"),
        (5.0, "expert"),
    ],
)
def test_a_level_is_named_and_never_a_figure(level: float, words: str) -> None:
    assert levels.in_words(level) == words


def test_a_chosen_level_is_named_with_its_number() -> None:
    assert [levels.named(at) for at in (1, 3, 5)] == ["1, awareness", "3, intermediate", "5, expert"]


def test_confidence_is_said_as_how_much_there_is_to_go_by() -> None:
    assert [levels.evidence(at) for at in (0.1, 0.45, 0.75, 1.0)] == [
        "little evidence",
        "some evidence",
        "good evidence",
        "good evidence",
    ]


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (2.0, 2.2, "about the same"),
        (2.0, 3.0, "1 level higher"),
        (4.5, 3.0, "1.5 levels lower"),
        (1.0, 1.5, "0.5 levels higher"),
    ],
)
def test_differences_are_said_in_levels(before: float, after: float, words: str) -> None:
    assert levels.apart(before, after) == words
