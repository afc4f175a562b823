"""Which recogniser listens, and who follows it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from interview_desktop.engines.outfit import Outfit
from interview_desktop.engines.speech_to_text import choice
from interview_desktop.errors import EngineUnavailable, UsageError
from interview_desktop.settings import Settings

ALL = {"google", "whisper", "pocketsphinx"}
MODELS = ("whisper-small.en", "whisper-base.en", "whisper-tiny.en")


def outfit(*models: str, whisper_model: str = "", google: bool = False, second_pass: bool = True) -> Outfit:
    return Outfit(
        Settings(whisper_model=whisper_model, second_pass=second_pass),
        installed=lambda purpose: models if purpose == "speech_to_text" else (),
        model=lambda id_: Path("models", id_),
        google_allowed=google,
    )


def test_the_one_that_comes_with_the_program_is_there() -> None:
    assert choice.available(outfit()) == {"pocketsphinx"}


def test_what_is_installed_or_allowed_is_there() -> None:
    assert choice.available(outfit("whisper-tiny.en")) == {"whisper", "pocketsphinx"}
    assert choice.available(outfit(google=True)) == {"google", "pocketsphinx"}


@pytest.mark.parametrize(("wanted", "word"), [("auto", "comes with the program"), ("pocketsphinx", "You chose")])
def test_it_is_chosen(wanted: str, word: str) -> None:
    chosen = choice.choose(wanted, {"pocketsphinx"})
    assert chosen.name == choice.create(chosen.name, outfit()).name == "pocketsphinx"
    assert word in chosen.why


def test_the_best_stands_in_for_the_wanted_one() -> None:
    assert "whisper is not installed" in choice.choose("whisper", {"pocketsphinx"}).why
    assert choice.choose("auto", {"whisper", "pocketsphinx"}).name == "whisper"
    assert "best" in choice.choose("auto", {"whisper", "pocketsphinx"}).why


def test_everybody_else_follows_the_best_first() -> None:
    rungs = choice.rungs("auto", outfit(*MODELS, google=True))
    assert [rung.name for rung in rungs] == [
        "google",
        "whisper-base.en",
        "whisper-tiny.en",
        "whisper-small.en",
        "pocketsphinx",
    ]
    assert [rung.online for rung in rungs] == [True, False, False, False, False]
    assert [rung.name for rung in choice.rungs("pocketsphinx", outfit("whisper-tiny.en"))] == [
        "pocketsphinx",
        "whisper-tiny.en",
    ]


def test_who_chose_an_engine_of_this_machine_is_never_sent_online() -> None:
    rungs = choice.rungs("pocketsphinx", outfit("whisper-tiny.en", google=True))
    assert [rung.name for rung in rungs] == ["pocketsphinx", "whisper-tiny.en"]
    assert choice.rungs("whisper", outfit(google=True))[0].name == "pocketsphinx"
    assert choice.rungs("google", outfit(google=True))[0].name == "google"


def test_the_chosen_whisper_model_comes_first() -> None:
    assert choice.live_models(outfit(*MODELS, whisper_model="whisper-small.en"))[0] == "whisper-small.en"
    assert choice.live_models(outfit("whisper-tiny.en", whisper_model="whisper-small.en")) == ("whisper-tiny.en",)


def test_answers_are_heard_again_by_the_best_model() -> None:
    second = choice.second_hearing(outfit(*MODELS))
    assert second is not None
    assert second.name == "whisper-small.en"
    assert choice.second_hearing(outfit()) is None
    assert choice.second_hearing(outfit(*MODELS, second_pass=False)) is None


def test_no_recogniser_at_all() -> None:
    with pytest.raises(EngineUnavailable, match="no speech recogniser"):
        choice.choose("auto", set())


@pytest.mark.parametrize(("name", "missing"), [("whisper", "No Whisper"), ("google", "credentials")])
def test_what_is_not_there_says_so(name: str, missing: str) -> None:
    with pytest.raises(EngineUnavailable, match=missing):
        choice.create(name, outfit())


def test_a_name_that_is_no_engine() -> None:
    with pytest.raises(UsageError, match="hal"):
        choice.choose("hal", {"pocketsphinx"})
    with pytest.raises(ValueError, match="hal"):
        choice.create("hal", outfit())


def test_a_damaged_model_leaves_the_second_hearing_to_the_next() -> None:
    damaged = {"whisper-small.en"}

    def model(id_: str) -> Path:
        if id_ in damaged:
            raise EngineUnavailable(f"The model {id_} is damaged.")
        return Path("models", id_)

    made = replace(outfit("whisper-small.en", "whisper-tiny.en"), model=model)
    second = choice.second_hearing(made)
    assert second is not None
    assert second.name == "whisper-tiny.en"
    damaged.add("whisper-tiny.en")
    with pytest.raises(EngineUnavailable, match="small"):
        choice.second_hearing(made)


@pytest.mark.parametrize(
    ("second", "live", "better"),
    [
        ("whisper-tiny.en", "pocketsphinx", True),
        ("whisper-small.en", "whisper-base.en", True),
        ("whisper-base.en", "whisper-base.en", True),
        ("whisper-tiny.en", "whisper-base.en", False),
        ("whisper-small.en", "google", False),
        ("whisper-of-another.en", "google", True),
        ("whisper-tiny.en", "another", True),
    ],
)
def test_a_second_hearing_stands_for_no_better_first_one(second: str, live: str, better: bool) -> None:
    assert choice.outdoes(second, live) == better


def test_what_there_is_to_choose_from_is_ranked_for_second_hearings_too() -> None:
    families = dict.fromkeys(name.partition("-")[0] for name in choice.BEST_FIRST)
    assert tuple(families) == choice.CAPABILITY.by_quality
