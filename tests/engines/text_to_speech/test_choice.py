"""Which voice speaks, and why."""

from __future__ import annotations

import pytest

from interview_desktop.engines.outfit import Outfit
from interview_desktop.engines.text_to_speech.choice import available, choose, create, rungs
from interview_desktop.errors import EngineUnavailable, UsageError
from interview_desktop.settings import Settings

BOTH = {"flite", "espeak-ng"}
OUTFIT = Outfit(Settings())


@pytest.mark.parametrize(
    ("wanted", "there", "name", "word"),
    [
        ("auto", BOTH, "flite", "pleasant"),
        ("auto", {"espeak-ng"}, "espeak-ng", "comes with the program"),
        ("espeak-ng", BOTH, "espeak-ng", "You chose"),
        ("flite", {"espeak-ng"}, "espeak-ng", "flite is not installed"),
        ("espeak-ng", {"flite"}, "flite", "espeak-ng is not installed"),
    ],
)
def test_the_wanted_voice_or_the_best_there_is(wanted: str, there: set[str], name: str, word: str) -> None:
    choice = choose(wanted, there)
    assert choice.name == name
    assert word in choice.why


def test_no_voice_at_all() -> None:
    with pytest.raises(EngineUnavailable, match="no voice"):
        choose("auto", set())


def test_a_name_that_is_no_engine() -> None:
    with pytest.raises(UsageError, match="siri"):
        choose("siri", BOTH)
    with pytest.raises(ValueError, match="siri"):
        create("siri", OUTFIT)


def test_what_is_available_can_be_made() -> None:
    assert "espeak-ng" in available(OUTFIT)
    for name in available(OUTFIT):
        made = create(name, OUTFIT)
        assert made.name == name
        made.close()


def test_everybody_else_follows_the_best_first() -> None:
    everything = Outfit(Settings(), installed=lambda _: ("piper-amy",), google_allowed=True)
    order = [rung.name for rung in rungs("auto", everything)]
    assert order[:2] == ["google", "piper"]
    assert order[-1] == "espeak-ng"
    assert [rung.online for rung in rungs("auto", everything)] == [True] + [False] * (len(order) - 1)
    assert rungs("espeak-ng", everything)[0].name == "espeak-ng"
