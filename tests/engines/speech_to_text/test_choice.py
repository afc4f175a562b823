"""Which recogniser listens, and why."""

from __future__ import annotations

from dataclasses import replace

import pytest

from interview_desktop.engines.speech_to_text import choice
from interview_desktop.errors import EngineUnavailable, UsageError


def test_the_one_that_comes_with_the_program_is_there() -> None:
    assert choice.available() == {"pocketsphinx"}


@pytest.mark.parametrize(("wanted", "word"), [("auto", "comes with the program"), ("pocketsphinx", "You chose")])
def test_it_is_chosen(wanted: str, word: str) -> None:
    chosen = choice.choose(wanted, {"pocketsphinx"})
    assert chosen.name == choice.create(chosen.name).name == "pocketsphinx"
    assert word in chosen.why


def test_the_best_stands_in_for_the_wanted_one(monkeypatch: pytest.MonkeyPatch) -> None:
    two = replace(choice.CAPABILITY, by_quality=("whisper", "pocketsphinx"))
    monkeypatch.setattr(choice, "CAPABILITY", two)
    assert "whisper is not installed" in choice.choose("whisper", {"pocketsphinx"}).why
    assert choice.choose("auto", {"whisper", "pocketsphinx"}).name == "whisper"
    assert "best" in choice.choose("auto", {"whisper", "pocketsphinx"}).why


def test_no_recogniser_at_all() -> None:
    with pytest.raises(EngineUnavailable, match="no speech recogniser"):
        choice.choose("auto", set())


def test_a_name_that_is_no_engine() -> None:
    with pytest.raises(UsageError, match="hal"):
        choice.choose("hal", {"pocketsphinx"})
    with pytest.raises(ValueError, match="hal"):
        choice.create("hal")
