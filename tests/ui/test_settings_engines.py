"""Settings of engines: what is installed is offered, and a voice can be heard before it is chosen."""

from __future__ import annotations

import threading

from interview_desktop.errors import EngineFailed, StoreError
from interview_desktop.ui.settings_engines import WhisperChoice
from interview_desktop.ui.settings_page import SettingsPage
from interview_desktop.ui.settings_voice import VoiceChoice
from tests.ui.desk import Desk


def opened(desk: Desk) -> SettingsPage:
    desk.window.go("settings")
    page = desk.window.page
    assert isinstance(page, SettingsPage)
    desk.settle()
    return page


def entries(made: WhisperChoice | VoiceChoice) -> list[str]:
    return [made.box.itemText(at) for at in range(made.box.count())]


def test_only_installed_whisper_models_are_offered(desk: Desk) -> None:
    made = opened(desk).controls["whisper_model"]
    assert isinstance(made, WhisperChoice)
    assert entries(made) == ["Automatic", "whisper-small.en"]
    made.box.setCurrentIndex(1)
    assert desk.shell.settings.whisper_model == "whisper-small.en"


def test_a_model_that_was_removed_is_shown_as_such(desk: Desk) -> None:
    desk.shell.change(whisper_model="whisper-tiny.en")
    made = opened(desk).controls["whisper_model"]
    assert isinstance(made, WhisperChoice)
    assert made.box.currentText() == "whisper-tiny.en (not installed)"
    assert desk.shell.settings.whisper_model == "whisper-tiny.en", "looking changes nothing"


def test_models_that_cannot_be_listed_leave_the_choice_as_it_is(desk: Desk) -> None:
    desk.services.models.refusing = StoreError("The folder cannot be read.")
    made = opened(desk).controls["whisper_model"]
    assert isinstance(made, WhisperChoice)
    assert entries(made) == ["Automatic"]
    assert desk.window.banner.message is None


def test_a_voice_brings_its_engine_and_online_ones_are_marked(desk: Desk) -> None:
    made = opened(desk).voice
    assert entries(made) == [
        "Its usual one",
        "Amy, American – Piper",
        "British English – eSpeak NG",
        "Neural2 A, British – Google, online",
    ]
    made.box.setCurrentIndex(3)
    assert desk.shell.settings.voice == "en-GB-Neural2-A"
    assert desk.shell.settings.text_to_speech == "google"
    assert "sent to the service" in made.sample.toolTip()


def test_another_engine_lets_go_of_a_voice_it_does_not_have(desk: Desk) -> None:
    page = opened(desk)
    page.voice.box.setCurrentIndex(1)
    engine = page.controls["text_to_speech"]
    engine.changed.emit("espeak-ng")
    assert desk.shell.settings.text_to_speech == "espeak-ng"
    assert desk.shell.settings.voice == ""
    assert page.voice.box.currentText() == "Its usual one"


def test_a_sample_is_played_stopped_and_over(desk: Desk) -> None:
    made = opened(desk).voice
    made.box.setCurrentIndex(2)
    desk.click(made.sample)
    assert desk.services.voices.played == [("espeak-ng", "en-gb")]
    assert made.sample.text() == "Stop"
    ending = threading.Thread(target=desk.services.voices.end, name="player")
    ending.start()
    ending.join()
    desk.settle()
    assert made.sample.text() == "Hear a sample"
    desk.click(made.sample)
    desk.click(made.sample)
    assert made.sample.text() == "Hear a sample"
    assert len(desk.services.voices.played) == 2


def test_the_usual_voice_is_that_of_the_engine_in_force(desk: Desk) -> None:
    desk.shell.change(text_to_speech="espeak-ng")
    made = opened(desk).voice
    desk.click(made.sample)
    assert desk.services.voices.played == [("espeak-ng", "en-gb")]


def test_a_sample_that_fails_says_why_beside_its_button(desk: Desk) -> None:
    made = opened(desk).voice
    desk.click(made.sample)
    desk.services.voices.end(EngineFailed("The voice gave no sound.", "Choose another one."))
    desk.settle()
    assert made.trouble.text() == "The voice gave no sound. Choose another one."
    assert desk.window.banner.message is None


def test_no_sample_goes_on_behind_another_page(desk: Desk) -> None:
    made = opened(desk).voice
    desk.click(made.sample)
    desk.window.go("home")
    assert made.sample.text() == "Hear a sample"


def test_without_voices_there_is_nothing_to_hear(desk: Desk) -> None:
    desk.services.voices.kept = ()
    desk.shell.change(voice="slt")
    made = opened(desk).voice
    assert entries(made) == ["Its usual one", "slt"]
    assert not made.sample.isEnabled()


def test_the_card_of_the_engines_leads_to_the_models(desk: Desk) -> None:
    page = opened(desk)
    page.models.click()
    assert desk.window.name == "models"
