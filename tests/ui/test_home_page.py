from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from interview_desktop.errors import DiskFull
from interview_desktop.events.sessions import SessionSummary
from interview_desktop.ui.home_page import HomePage
from interview_desktop.ui.welcome import WelcomePage
from tests.ui.desk import Desk

CTRL = Qt.KeyboardModifier.ControlModifier


def home(desk: Desk) -> HomePage:
    page = desk.window.page
    assert isinstance(page, HomePage)
    return page


def left_open() -> SessionSummary:
    now = time.time()
    return SessionSummary(
        id="f" * 32, title="Nurse", template="nurse", started=now - 900, changed=now - 600, status="open"
    )


def test_an_interview_is_chosen_and_started_with_the_keyboard_alone(desk: Desk) -> None:
    page = home(desk)
    first = page.choices.template
    assert QApplication.focusWidget() is page.choices.cards[0].radio
    desk.press(QApplication.focusWidget(), Qt.Key.Key_Down)
    second = page.choices.template
    assert second != first
    desk.press(QApplication.focusWidget(), Qt.Key.Key_Return, CTRL)
    desk.settle()
    plan, spoken, mode = desk.services.interaction.started[0]
    assert (plan.template, spoken, mode) == (second, True, "automatic")
    assert desk.window.name == "interview"
    assert desk.window.page is not None
    assert desk.window.page.subjects == [desk.services.interaction.session]  # type: ignore[attr-defined]


def test_a_card_can_be_clicked_anywhere(desk: Desk) -> None:
    page = home(desk)
    desk.click(page.choices.cards[2])
    assert page.choices.cards[2].radio.isChecked()
    assert page.choices.cards[2].property("look") == "chosen"
    assert page.choices.cards[0].property("look") == "choice"


def test_an_open_session_comes_first(desk: Desk) -> None:
    desk.services.past.kept = [left_open()]
    desk.window.go("home")
    desk.settle()
    page = home(desk)
    assert page.resume_card.isVisible()
    assert page.start.property("look") == ""
    desk.window.go("home")
    assert QApplication.focusWidget() is page.resume
    desk.press(page.resume, Qt.Key.Key_Space)
    desk.settle()
    assert desk.services.interaction.resumed == ["f" * 32]
    assert desk.window.name == "interview"


def test_without_an_open_session_nothing_is_offered_to_resume(desk: Desk) -> None:
    page = home(desk)
    assert not page.resume_card.isVisible()
    assert page.start.property("look") == "primary"
    desk.press(desk.window, Qt.Key.Key_R, CTRL)
    assert desk.services.interaction.resumed == []


def test_the_microphone_is_asked_about_first_and_then_it_begins(desk: Desk) -> None:
    desk.shell.change(microphone_consent="unasked")
    desk.settle()
    home(desk).start.click()
    assert desk.services.interaction.started == []
    welcome = desk.window.page
    assert isinstance(welcome, WelcomePage)
    welcome.screens[1].refuse.click()  # type: ignore[attr-defined]
    desk.settle()
    assert desk.window.name == "interview"
    assert desk.services.interaction.started[0][1] is False


def test_deciding_later_begins_nothing(desk: Desk) -> None:
    desk.shell.change(microphone_consent="unasked")
    desk.settle()
    home(desk).start.click()
    assert isinstance(desk.window.page, WelcomePage)
    desk.window.page.skip.click()
    desk.settle()
    assert desk.window.name == "home"
    assert desk.services.interaction.started == []
    assert desk.shell.settings.microphone_consent == "unasked"


def test_a_start_that_fails_is_told_and_can_be_tried_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_given: object, **_named: object) -> str:
        raise DiskFull("There is no room left on the disk.", "Make some room.")

    with monkeypatch.context() as patch:
        patch.setattr(desk.services.interaction, "start", full)
        home(desk).start.click()
        desk.settle()
    assert desk.window.name == "home"
    assert desk.window.banner.sentence.text() == "There is no room left on the disk."
    home(desk).start.click()
    desk.settle()
    assert desk.window.name == "interview"
    assert not desk.window.banner.isVisible()


def test_sessions_that_cannot_be_read_are_told(desk: Desk) -> None:
    desk.services.past.refusing = DiskFull("The disk is full.")
    desk.window.go("home")
    desk.settle()
    assert desk.window.banner.sentence.text() == "The disk is full."
    assert home(desk).choices.cards, "what can be practised is still there"


def test_interviews_are_found_by_words_field_and_type(desk: Desk) -> None:
    page = home(desk)
    whole = len(page.choices.cards)
    assert whole >= 20
    desk.type(page.narrowing.words, "ward manager")
    assert [card.template for card in page.choices.cards] == ["ward-manager"]
    assert page.choices.template == "ward-manager"
    page.narrowing.clear()
    assert len(page.choices.cards) == whole
    assert page.choices.template == "ward-manager"
    page.narrowing.kind.setCurrentIndex(page.narrowing.kind.findData("stress"))
    assert 0 < len(page.choices.cards) < whole
    assert page.choices.template == page.choices.cards[0].template


def test_where_nothing_fits_the_way_back_is_one_button(desk: Desk) -> None:
    page = home(desk)
    desk.type(page.narrowing.words, "astronaut")
    assert page.none_fits.isVisible()
    assert not page.start.isEnabled()
    desk.press(desk.window, Qt.Key.Key_Return, CTRL)
    assert desk.services.interaction.started == []
    desk.click(page.show_all)
    assert page.start.isEnabled()
    assert not page.none_fits.isVisible()


def test_in_a_small_window_with_large_text_nothing_scrolls_sideways(desk: Desk) -> None:
    desk.shell.change(text_scale=200)
    desk.window.resize(640, 480)
    page = home(desk)
    shown = page.choices.cards
    desk.bot.waitUntil(lambda: all(card.isVisible() for card in shown))
    desk.bot.waitUntil(lambda: page.scroller.horizontalScrollBar().maximum() == 0)
    broken = [card.radio for card in shown if "\n" in card.radio.text()]
    assert broken
    for radio in broken:
        assert radio.accessibleName() == radio.text().replace("\n", " ")


def test_interviews_below_the_edge_of_the_window_come_a_moment_later(desk: Desk) -> None:
    choices = home(desk).choices
    last = choices.cards[-1].template
    choices.fill(choices._shown, choices.cards[0].template)
    assert choices.cards[-1].template == last
    assert choices.cards[-1] in choices._hidden
    desk.bot.waitUntil(choices.cards[-1].isVisible)
    choices.fill(choices._shown, last)
    assert not choices._hidden, "what is chosen is there at once"
