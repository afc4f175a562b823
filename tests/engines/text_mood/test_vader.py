"""VADER: its own thresholds, and long texts."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from interview_desktop.engines.text_mood.vader import Vader, labelled
from interview_desktop.errors import EngineUnavailable


@pytest.fixture
def vader() -> Iterator[Vader]:
    vader = Vader()
    vader.open()
    yield vader
    vader.close()


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("I loved that project, and the result was excellent.", "positive"),
        ("I was not happy with it.", "negative"),
        ("It was a disaster and everybody was angry.", "negative"),
        ("The meeting is at ten on Monday.", "neutral"),
        ("GREAT job!!! 😀", "positive"),
    ],
)
def test_how_it_sounds(vader: Vader, text: str, label: str) -> None:
    assert vader.mood(text).label == label


@pytest.mark.parametrize(
    ("valence", "label"),
    [(0.05, "positive"), (0.0499, "neutral"), (0.0, "neutral"), (-0.0499, "neutral"), (-0.05, "negative")],
)
def test_the_thresholds_of_its_authors(valence: float, label: str) -> None:
    assert labelled(valence) == label


def test_a_long_text_is_the_mean_of_its_sentences_and_not_the_extreme_of_its_words(vader: Vader) -> None:
    good = vader.mood("The work was good.").valence
    assert vader.mood("The work was good. " * 200).valence == pytest.approx(good)
    assert vader.mood("The work was good. The food was bad. " * 200).valence == pytest.approx(
        (good + vader.mood("The food was bad.").valence) / 2
    )


def test_words_without_full_stops_do_not_pile_up(vader: Vader) -> None:
    spoken = "and then we went on with the good work on the server and the tests and told the team about it "
    assert vader.mood(spoken * 100).valence < 0.6


def test_neutral_for_lack_of_feeling_is_surer_than_neutral_for_too_much_of_both(vader: Vader) -> None:
    plain = vader.mood("The form has three pages and a cover.")
    torn = vader.mood("I love it. I hate it.")
    assert plain.label == torn.label == "neutral"
    assert plain.confidence > 0.9 > torn.confidence


def test_without_its_word_list(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "vaderSentiment.vaderSentiment", None)
    with pytest.raises(EngineUnavailable, match="word list"):
        Vader().open()
