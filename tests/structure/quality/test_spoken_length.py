from __future__ import annotations

import pytest

from interview_desktop.structure.quality.spoken_length import seconds_aloud, spoken_length
from tests.structure.quality.asked import question


def test_a_hundred_and_fifty_words_take_a_minute() -> None:
    assert seconds_aloud("so " * 150) == 60
    assert seconds_aloud("") == 0


@pytest.mark.parametrize(
    ("kind", "count", "severity"),
    [
        ("behavioural", 75, None), ("behavioural", 76, "note"), ("behavioural", 100, "note"),
        ("behavioural", 101, "warning"), ("case", 112, None), ("case", 113, "note"), ("case", 151, "warning"),
    ],
)  # fmt: skip
def test_length_when_spoken(kind: str, count: int, severity: str | None) -> None:
    found = spoken_length(question(kind=kind, spoken="so " * count))
    assert [(one.severity, one.field) for one in found] == ([(severity, "spoken")] if severity else [])


def test_the_text_is_judged_where_nothing_else_is_spoken() -> None:
    (found,) = spoken_length(question("so " * 101, spoken=""))
    assert found.field == "text"
    assert "Take out about 26 words" in found.fix


@pytest.mark.parametrize(
    ("text", "trip"),
    [
        ("How do you use a fork lift (or a truck)?", "(or a truck)"),
        ("How do you write and/or test it?", "and/or"),
        ("What do you do with 12500 euros?", "12500"),
        ("What did you save, in the end, of the 10%?", "10%"),
        ("How do you use SQL here?", "SQL"),
        ("What is A&E like?", "A&E"),
        ("How do you test e.g. a pump?", "e.g."),
        ("What is on https://example.org today?", "https://example.org"),
        ("What did £2 buy?", "£2"),
    ],
)
def test_what_a_voice_trips_over_is_noted_at_its_place(text: str, trip: str) -> None:
    found = spoken_length(question(text))
    assert {one.severity for one in found} == {"note"}
    assert text[found[0].start : found[0].end] == trip


@pytest.mark.parametrize(
    "text",
    [
        "How do you use S Q L here?",
        "What is your IT like, and your HR?",
        "What did ten percent of it cost?",
        "How do you talk to a well-known client's lawyer?",
        "I heard that. What did you do then?",
        "What do you do on a ward - any ward?",
    ],
)
def test_what_reads_well_is_left_alone(text: str) -> None:
    assert spoken_length(question(text)) == ()


def test_brackets_hide_what_is_inside() -> None:
    assert len(spoken_length(question("Do you use SQL (or C++)?"))) == 2
