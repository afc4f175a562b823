from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from interview_desktop.events.notices import AudioDropped, EngineInUse, Failed, Level
from interview_desktop.ui.keys import is_plain
from interview_desktop.ui.shell import Message
from interview_desktop.ui.status import drops_line, engines_line
from tests.ui.desk import HERE, Desk, Elsewhere

CTRL = Qt.KeyboardModifier.ControlModifier


def test_places_are_reached_with_keys_and_with_the_side_bar(desk: Desk) -> None:
    places = ("home", "sessions", "progress", "library", "device_check", "models", "settings", "help")
    for number, name in enumerate(places, start=1):
        desk.press(desk.window, Qt.Key(Qt.Key.Key_0.value + number), CTRL)
        assert desk.window.name == name
        assert desk.window.side.places[name].isChecked()
    desk.click(desk.window.side.places["home"])
    assert desk.window.name == "home"


def test_f1_opens_the_section_of_the_page_and_escape_leads_back(desk: Desk) -> None:
    desk.window.go("sessions")
    desk.settle()
    desk.press(desk.window, Qt.Key.Key_F1)
    assert desk.window.name == "help"
    assert desk.window.page is not None
    assert desk.window.page.section == "report"  # type: ignore[attr-defined]
    desk.press(desk.window, Qt.Key.Key_Escape)
    assert desk.window.name == "sessions"
    desk.press(desk.window, Qt.Key.Key_Escape)
    assert desk.window.name == "home"
    desk.press(desk.window, Qt.Key.Key_Escape)
    assert desk.window.name == "home"


def test_a_page_gets_its_subject_back_after_help(desk: Desk) -> None:
    desk.window.go("interview", "abc")
    page = desk.window.page
    assert isinstance(page, Elsewhere)
    desk.press(desk.window, Qt.Key.Key_F1)
    desk.press(desk.window, Qt.Key.Key_Escape)
    assert page.subjects == ["abc", "hidden", "abc"]


def test_single_letters_do_nothing_while_typing_and_something_otherwise(desk: Desk) -> None:
    pressed: list[str] = []
    field = QLineEdit()
    page = desk.window.page
    assert page is not None
    page.column.addWidget(field)
    desk.shell.keys.add(page, "R", "Repeat", lambda: pressed.append("R"), where="Test")
    desk.shell.keys.add(page, "Ctrl+L", "Leave", lambda: pressed.append("Ctrl+L"), where="Test")
    field.setFocus()
    desk.type(field, "rR r")
    desk.press(field, Qt.Key.Key_L, CTRL)
    assert pressed == ["Ctrl+L"]
    assert field.text() == "rR r"
    page.focus_first()
    desk.press(QApplication.focusWidget(), Qt.Key.Key_R)
    assert pressed == ["Ctrl+L", "R"]
    field.setFocus()
    desk.type(field, "r")
    assert pressed == ["Ctrl+L", "R"]


@pytest.mark.parametrize(
    ("keys", "plain"),
    [("R", True), ("Shift+R", True), ("Space", True), ("1", True), ("Ctrl+R", False), ("F1", False), ("Esc", False)],
)
def test_plain_keys_are_those_that_are_text(keys: str, plain: bool) -> None:
    assert is_plain(keys) is plain


def test_the_banner_tells_offers_and_goes_away(desk: Desk) -> None:
    done: list[int] = []
    desk.shell.tell(Message("The computer slept.", action="Go on", act=lambda: done.append(1)))
    banner = desk.window.banner
    assert banner.isVisible()
    assert not banner.hint.isVisible()
    desk.click(banner.act)
    assert done == [1]
    assert not banner.isVisible()
    desk.shell.tell(Message("Something."))
    assert not banner.act.isVisible()
    desk.press(desk.window, Qt.Key.Key_Escape)
    assert not banner.isVisible()
    assert desk.window.name == "home"


def test_notices_reach_banner_and_status_line(desk: Desk) -> None:
    desk.shell.bridge.carry(Failed(part="microphone", sentence="The microphone is gone.", hint="Plug it in."))
    desk.shell.bridge.carry(
        EngineInUse(capability="speech_to_text", name="PocketSphinx", why="nothing else is installed")
    )
    desk.shell.bridge.carry(AudioDropped(seconds=1.5))
    desk.shell.bridge.carry(Level(rms=-30, peak=-20, speech=0.9))
    desk.bot.waitUntil(lambda: "1 gap" in desk.window.status.notes.text())
    assert desk.window.banner.sentence.text() == "The microphone is gone."
    assert desk.window.status.engines.text() == "Listening: PocketSphinx"
    assert "nothing else" in desk.window.status.engines.toolTip()


def test_status_lines_in_words() -> None:
    listening = EngineInUse(capability="speech_to_text", name="A", why="")
    speaking = EngineInUse(capability="text_to_speech", name="B", why="")
    assert engines_line(()) == ""
    assert engines_line((listening, speaking)) == "Listening: A · Voice: B"
    assert drops_line(0) == ""
    assert drops_line(2).startswith("2 gaps")


def test_every_control_of_every_page_has_a_name_and_can_be_reached(desk: Desk) -> None:
    for name in HERE:
        desk.window.go(name)
        desk.settle()
        page = desk.window.page
        assert page is not None
        nameless = [
            part
            for part in page.findChildren(QWidget)
            if part.focusPolicy() & Qt.FocusPolicy.TabFocus
            and part.isVisibleTo(page)
            and not part.objectName().startswith("qt_")
            and not (part.accessibleName() or getattr(part, "text", lambda: "")())
        ]
        assert not nameless, (name, nameless)


@pytest.mark.parametrize("name", HERE)
def test_tab_goes_round_and_comes_back(desk: Desk, name: str) -> None:
    desk.window.go(name)
    desk.settle()
    first = QApplication.focusWidget()
    assert first is not None
    seen = [first]
    for _ in range(120):
        desk.press(QApplication.focusWidget(), Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is first:
            break
        assert now is not None
        assert now not in seen, "Tab is caught in a circle that leaves controls out"
        seen.append(now)
    assert QApplication.focusWidget() is first
    assert len(seen) >= 2


@pytest.mark.parametrize("name", HERE)
def test_nothing_is_wider_than_the_window_at_200_percent(desk: Desk, name: str) -> None:
    desk.window.resize(1280, 800)
    desk.shell.change(text_scale=200)
    desk.window.go(name)
    desk.settle()
    page = desk.window.page
    assert page is not None
    assert page.scroller.horizontalScrollBar().maximum() == 0
    assert desk.window.width() == 1280


def test_pages_are_made_one_after_another_when_there_is_time(desk: Desk) -> None:
    desk.window.prepare()
    desk.bot.waitUntil(lambda: desk.window.pages.count() == len(HERE))
    where = {key.where for key in desk.shell.keys.listed}
    assert {"Everywhere", "Home", "Past sessions", "Welcome"} <= where


def test_making_a_page_opens_no_window_of_its_own(desk: Desk, qapp: QApplication) -> None:
    opened: list[QWidget] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                opened.append(watched)
            return False

    watch = Watch()
    qapp.installEventFilter(watch)
    for name in HERE:
        desk.window.go(name)
        desk.settle()
    qapp.removeEventFilter(watch)
    assert not opened
    assert desk.window.isActiveWindow()


def test_a_closed_window_says_so_once(desk: Desk) -> None:
    closings: list[int] = []
    desk.window.closing.connect(lambda: closings.append(1))
    desk.window.close()
    desk.window.close()
    assert closings == [1]


def test_pages_are_not_made_beforehand_while_somebody_is_in_an_interview(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window
    window.go("interview")
    made = len(window._pages)
    window.prepare()
    desk.settle()
    assert len(window._pages) == made
    with qtbot.waitSignal(window.prepared):
        window.go("home")
    assert set(window._names) <= set(window._pages)
