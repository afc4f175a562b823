"""What counts as a filler or a repetition, and what only looks like one."""

from __future__ import annotations

import pytest

from interview_desktop.interaction.delivery.disfluency import fillers, repetitions


def found(text: str) -> dict[str, int]:
    return {tally.text: tally.count for tally in fillers(text.split())}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("um so uh we went er home", {"uh": 2, "um": 1}),
        ("Um, we, uhm, left.", {"um": 2}),
        ("we you know went home", {"you know": 1}),
        ("do you know why", {}),
        ("as you know we were late", {}),
        ("you know how it works", {}),
        ("it was I mean it was late", {}),  # doubtful cases are not counted
        ("it was i mean quite late", {"I mean": 1}),
        ("i like this kind of work so basically well", {}),
        ("", {}),
    ],
)
def test_fillers(text: str, expected: dict[str, int]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the the cat", 1),
        ("the the the cat", 2),
        ("i was i was going", 1),
        ("i um i went", 1),
        ("The, the cat", 1),
        ("very very late and really really tired", 0),
        ("he had had enough of that that day", 0),
        ("two two five", 0),
        ("we went home and we went out", 0),
        ("", 0),
    ],
)
def test_repetitions(text: str, expected: int) -> None:
    assert repetitions(text.split()) == expected
