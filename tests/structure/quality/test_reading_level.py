from __future__ import annotations

import pytest

from interview_desktop.structure.quality.reading_level import grade, reading_level, surely_above
from tests.structure.quality.asked import question

HARD = (
    "Describe a situation in which organisational responsibilities necessitated a comprehensive prioritisation of "
    "interdependent administrative deliverables."
)
HARDISH = "Tell me about an occasion when your responsibilities required you to explain difficult things to people."
PLAIN = (
    "Tell me about a time you calmed an upset customer.",
    "A web service that was fast last week now takes three seconds to answer. How do you find out why?",
    "Imagine that in your first week you get a task you have never done, and your manager is away. What would you do?",
    "Responsibilities?",
    "What are your responsibilities?",
    "Describe a disagreement with a colleague.",
    "",
)


def test_the_formula() -> None:
    """Two sentences, ten words, fourteen syllables: 0.39 * 5 + 11.8 * 1.4 - 15.59."""
    assert grade("The manager left the office. I locked the station up.") == pytest.approx(2.88)


@pytest.mark.parametrize(("text", "severity"), [(HARD, "warning"), (HARDISH, "note")])
def test_hard_words_are_found_and_named(text: str, severity: str) -> None:
    (found,) = reading_level(question(text))
    assert found.severity == severity
    assert "responsibilities" in found.fix


@pytest.mark.parametrize("text", [text for text in PLAIN if text])
def test_plain_and_short_texts_are_left_alone(text: str) -> None:
    assert reading_level(question(text)) == ()


def test_what_chance_does_is_taken_off_less_for_long_texts() -> None:
    assert surely_above("") == grade("") == 0.0
    short, long = grade(HARD) - surely_above(HARD), grade(HARD * 4) - surely_above(HARD * 4)
    assert short > long > 0


@pytest.mark.parametrize(("count", "severity"), [(30, None), (31, "note"), (40, "note"), (41, "warning")])
def test_long_sentences_are_found_by_their_place(count: int, severity: str | None) -> None:
    text = f"It is so. {' '.join(['so'] * count)}?"
    found = reading_level(question(text))
    assert [one.severity for one in found] == ([severity] if severity else [])
    assert all((one.start, one.end) == (10, len(text)) for one in found)
