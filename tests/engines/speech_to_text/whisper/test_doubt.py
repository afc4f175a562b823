"""What is not believed, and what is although it is unlikely."""

from __future__ import annotations

import pytest

from interview_desktop.engines.speech_to_text.whisper.doubt import FAREWELLS, Reading, doubtful, repetitive

SAID = "I led a team of five people in a hospital, and we answered calls."
LOUD, FAINT = 1e-2, 1e-5


def test_an_ordinary_reading_is_believed() -> None:
    assert not doubtful(Reading(SAID, -0.3, 0.01), LOUD)
    assert not doubtful(Reading(SAID, -0.9, 0.01), FAINT)


@pytest.mark.parametrize(
    ("average", "no_speech", "dropped"), [(-1.1, 0.7, True), (-0.9, 0.7, False), (-1.1, 0.5, False)]
)
def test_no_speech_needs_both_signs(average: float, no_speech: float, dropped: bool) -> None:
    assert doubtful(Reading(SAID, average, no_speech), LOUD) is dropped


def test_a_hopeless_reading_is_dropped_however_loud() -> None:
    assert doubtful(Reading(SAID, -1.6, 0.0), LOUD)


def test_going_in_circles() -> None:
    assert repetitive("and then we did it " * 8)
    assert doubtful(Reading("and then we did it " * 8, -0.1, 0.0), LOUD)
    assert not repetitive(SAID)
    assert not repetitive("no no no")
    assert not repetitive("")


@pytest.mark.parametrize("text", ["Thank you.", "Thanks for watching!", "you", "Bye-bye."])
def test_farewells_out_of_silence_are_dropped_only_where_unsure_and_faint(text: str) -> None:
    assert doubtful(Reading(text, -0.9, 0.3), FAINT)
    assert not doubtful(Reading(text, -0.9, 0.3), LOUD)
    assert not doubtful(Reading(text, -0.1, 0.3), FAINT)


def test_farewells_are_as_they_are_looked_up() -> None:
    assert all(farewell == " ".join(farewell.casefold().split()) for farewell in FAREWELLS)


def test_confidence_is_the_mean_probability() -> None:
    assert Reading("x", 0.0, 0.0).confidence == 1.0
    assert Reading("x", -0.6931, 0.0).confidence == pytest.approx(0.5, abs=1e-4)
