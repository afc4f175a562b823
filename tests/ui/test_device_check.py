"""The device check in the window: consent first, every fault said in its place, nothing open that is not seen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from interview_desktop.errors import DeviceLost, DeviceMissing
from interview_desktop.ui import sound_words
from interview_desktop.ui.device_check_page import DeviceCheckPage
from interview_desktop.ui.pages import maker
from tests.ui.desk import Desk, Elsewhere
from tests.ui.device_pictures import heard


@pytest.fixture
def page(desk: Desk) -> Iterator[DeviceCheckPage]:
    desk.window._make = lambda name: maker(name) if name == "device_check" else Elsewhere
    desk.window.go("device_check")
    shown = desk.window.page
    assert isinstance(shown, DeviceCheckPage)
    yield shown
    desk.window.go("home")
    desk.settle()


def arrive(desk: Desk) -> None:
    """What the check's thread told has reached the page."""
    for _ in range(5):
        QApplication.processEvents()


def test_the_microphone_is_open_while_seen_and_says_so(desk: Desk, page: DeviceCheckPage) -> None:
    check = desk.services.device_check
    check.hear(heard())
    arrive(desk)
    assert "Microphone open" in page.check.microphone.open_sign.text()
    assert "quiet" in page.check.microphone.room.text()
    desk.window.go("home")
    desk.settle()
    assert not check.is_open
    assert not check.kept
    assert "closed" in page.check.microphone.open_sign.text()


def test_without_consent_nothing_is_opened_until_it_is_given(desk: Desk, page: DeviceCheckPage) -> None:
    check = desk.services.device_check
    check.wait(is_open=True)
    desk.shell.change(microphone_consent="refused")
    check.wait(is_open=False)
    desk.settle()
    assert page.check.consent.isVisible()
    assert not page.check.microphone.isVisible()
    page.check.consent.allow.click()
    check.wait(is_open=True)
    assert desk.shell.settings.microphone_consent == "granted"
    assert page.check.microphone.isVisible()


def test_a_voice_is_recorded_and_played_back(desk: Desk, page: DeviceCheckPage) -> None:
    check, card = desk.services.device_check, page.check.microphone
    check.hear(heard())
    arrive(desk)
    assert not card.play.isEnabled()
    card.record.click()
    assert check.recordings == 1
    check.hear(heard(recording=True, recorded=2.4))
    arrive(desk)
    assert card.record.text() == "Recording… 2 s"
    check.hear(heard(speech=-24.0, recorded=5.0))
    arrive(desk)
    card.play.click()
    desk.bot.waitUntil(lambda: desk.services.playback.playing)
    assert desk.services.playback.sounds == [(0.5, 0.5)]
    assert check.held
    desk.services.playback.end()
    arrive(desk)
    assert not check.held
    assert card.play.isEnabled()


def test_a_loudspeaker_that_cannot_play_is_told_on_its_card(desk: Desk, page: DeviceCheckPage) -> None:
    page.check.loudspeaker.test.click()
    desk.bot.waitUntil(lambda: desk.services.playback.playing)
    desk.services.playback.end(DeviceMissing("There is no loudspeaker.", "Connect one."))
    arrive(desk)
    assert page.check.loudspeaker.fault.text() == "There is no loudspeaker. Connect one."


def test_an_unplugged_microphone_is_told_and_found_again(desk: Desk, page: DeviceCheckPage) -> None:
    check, card = desk.services.device_check, page.check.microphone
    check.hear(heard())
    check.unplug()
    desk.bot.waitUntil(card.fault.isVisible)
    assert card.fault.text() == "The microphone went away. Plug it in again."
    assert "closed" in card.open_sign.text()
    assert not card.record.isEnabled()
    card.again.click()
    check.hear(heard())
    arrive(desk)
    assert not card.fault.isVisible()


def test_a_missing_microphone_is_no_dead_end(desk: Desk, page: DeviceCheckPage) -> None:
    check = desk.services.device_check
    check.wait(is_open=True)
    check.refusal = DeviceLost("There is no microphone.", "Type your answers.")
    page.check.microphone.again.click()
    desk.bot.waitUntil(page.check.microphone.fault.isVisible)
    assert page.check.microphone.again.isEnabled()
    assert desk.window.banner.message is None


def test_choosing_a_microphone_saves_and_opens_it(desk: Desk, page: DeviceCheckPage) -> None:
    check, card = desk.services.device_check, page.check.microphone
    check.wait(is_open=True)
    desk.bot.waitUntil(lambda: card.devices.count() == 3)
    card.devices.setCurrentIndex(2)
    card.devices.activated.emit(2)
    desk.bot.waitUntil(lambda: check.opened == ["", "Built-in"])
    assert desk.shell.settings.audio_input == "Built-in"


def test_advice_is_shown_once_and_changes_with_what_is_heard(desk: Desk, page: DeviceCheckPage) -> None:
    check, advised = desk.services.device_check, page.check.microphone.advised
    check.hear(heard(noise=-30.0))
    check.hear(heard(noise=-30.0))
    arrive(desk)
    assert advised.count() == 1
    check.hear(heard())
    arrive(desk)
    assert advised.count() == 0


def test_an_interview_that_waits_can_be_gone_back_to(desk: Desk, page: DeviceCheckPage) -> None:
    assert not page.back.isVisible()
    desk.window.go("home")
    desk.services.interaction.session = "a" * 32
    desk.window.go("device_check")
    assert page.back.isVisible()
    page.back.click()
    assert desk.window.name == "interview"


def test_a_chosen_device_that_is_gone_stays_in_the_list_and_says_so() -> None:
    assert sound_words.devices(("A",), "B") == (("System default", ""), ("A", "A"), ("B (not connected)", "B"))
    assert sound_words.devices(("A",), "A") == (("System default", ""), ("A", "A"))
