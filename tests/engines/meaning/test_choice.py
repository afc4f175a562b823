"""Which engine compares texts, and why."""

from __future__ import annotations

from pathlib import Path

import pytest

from interview_desktop.engines.meaning import choice
from interview_desktop.engines.outfit import Outfit
from interview_desktop.errors import EngineUnavailable, UsageError
from interview_desktop.settings import Settings


def outfit(*installed: str) -> Outfit:
    return Outfit(Settings(), installed=lambda purpose: installed if purpose == "meaning" else (), model=Path)


def test_what_is_there() -> None:
    assert choice.available(outfit()) == {"words"}
    assert choice.available(outfit("minilm")) == {"words", "minilm"}


@pytest.mark.parametrize(
    ("wanted", "there", "name", "word"),
    [
        ("auto", {"words"}, "words", "comes with the program"),
        ("auto", {"words", "minilm"}, "minilm", "in other words"),
        ("words", {"words", "minilm"}, "words", "You chose"),
        ("minilm", {"words"}, "words", "minilm is not installed"),
    ],
)
def test_it_is_chosen(wanted: str, there: set[str], name: str, word: str) -> None:
    chosen = choice.choose(wanted, there)
    assert chosen.name == name
    assert word in chosen.why


def test_it_is_made_from_the_best_model_installed() -> None:
    assert choice.create("words", outfit()).name == "words"
    made = choice.create("minilm", outfit("best", "worse"))
    assert made.name == "minilm"
    with pytest.raises(EngineUnavailable, match=r"pooling\.json"):
        made.open()  # from the folder "best", where nothing is


def test_what_cannot_be_made() -> None:
    with pytest.raises(EngineUnavailable, match="not installed"):
        choice.create("minilm", outfit())
    with pytest.raises(ValueError, match="hal"):
        choice.create("hal", outfit())
    with pytest.raises(UsageError, match="hal"):
        choice.choose("hal", {"words"})
