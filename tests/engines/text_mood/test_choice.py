"""Which engine tells how a text sounds, and why."""

from __future__ import annotations

from pathlib import Path

import pytest

from interview_desktop.engines.outfit import Outfit
from interview_desktop.engines.text_mood import choice
from interview_desktop.errors import EngineUnavailable, UsageError
from interview_desktop.settings import Settings


def outfit(*installed: str) -> Outfit:
    return Outfit(Settings(), installed=lambda purpose: installed if purpose == "text_mood" else (), model=Path)


def test_what_is_there() -> None:
    assert choice.available(outfit()) == {"vader"}
    assert choice.available(outfit("distilbert-sst2")) == {"vader", "distilbert"}


@pytest.mark.parametrize(
    ("wanted", "there", "name", "word"),
    [
        ("auto", {"vader"}, "vader", "comes with the program"),
        ("auto", {"vader", "distilbert"}, "distilbert", "whole sentences"),
        ("vader", {"vader", "distilbert"}, "vader", "You chose"),
        ("distilbert", {"vader"}, "vader", "distilbert is not installed"),
    ],
)
def test_it_is_chosen(wanted: str, there: set[str], name: str, word: str) -> None:
    chosen = choice.choose(wanted, there)
    assert chosen.name == name
    assert word in chosen.why


def test_it_is_made_from_the_best_model_installed() -> None:
    assert choice.create("vader", outfit()).name == "vader"
    made = choice.create("distilbert", outfit("best", "worse"))
    assert made.name == "distilbert"
    with pytest.raises(EngineUnavailable, match=r"labels\.json"):
        made.open()  # from the folder "best", where nothing is


def test_what_cannot_be_made() -> None:
    with pytest.raises(EngineUnavailable, match="not installed"):
        choice.create("distilbert", outfit())
    with pytest.raises(ValueError, match="hal"):
        choice.create("hal", outfit())
    with pytest.raises(UsageError, match="hal"):
        choice.choose("hal", {"vader"})
