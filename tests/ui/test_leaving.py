"""No edit goes out of sight unasked: leaving a page, opening it for something else, closing the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from interview_desktop.ui.page import Page
from interview_desktop.ui.pages import maker
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.window import Window
from tests.ui.desk import Desk, Elsewhere


class Editor(Page):
    """Keeps a line; saving waits for the test, as a disk would."""

    title = "Editor"
    place = "sessions"

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.line = QLineEdit()
        self.line.setAccessibleName("Line")
        self.column.addWidget(self.line)
        self.subject = ""
        self.kept: list[str] = []
        self.waiting: Callable[[], object] | None = None

    def shown(self, subject: str) -> None:
        if not (subject == self.subject and self.unsaved()):
            self.subject = subject
            self.line.clear()

    def unsaved(self) -> str:
        return f"“{self.subject}”" if self.line.text() else ""

    def save_then(self, go_on: Callable[[], object]) -> None:
        self.waiting = go_on

    def saved(self) -> None:
        assert self.waiting is not None
        self.kept.append(self.line.text())
        self.line.clear()
        self.waiting()

    def discard(self) -> None:
        self.line.clear()


class OtherEditor(Editor):
    title = "Another editor"


EDITORS: dict[str, Callable[[Shell], Page]] = {"editor": Editor, "other": OtherEditor}


@pytest.fixture
def edited(desk: Desk) -> Iterator[Window]:
    """A window on an editor in which something was typed."""
    window = Window(
        desk.shell,
        lambda name: EDITORS[name] if name in EDITORS else maker(name) if name in ("home", "help") else Elsewhere,
        names=("home", "help"),
    )
    desk.bot.addWidget(window)
    window.go("home")
    window.go("editor", "one")
    window.show()
    window.activateWindow()
    desk.bot.waitUntil(window.isActiveWindow)
    desk.settle()
    editor(window).line.setFocus()
    editor(window).line.setText("typed")
    yield window
    for page in window._pages.values():
        if isinstance(page, Editor):
            page.discard()
    window.close()


def editor(window: Window, name: str = "editor") -> Editor:
    page = window._pages[name]
    assert isinstance(page, Editor)
    return page


def test_a_page_that_belongs_to_a_place_marks_it(edited: Window) -> None:
    assert edited.side.places["sessions"].isChecked()


def test_leaving_asks_and_staying_keeps_everything(desk: Desk, edited: Window) -> None:
    edited.go("home")
    assert edited.name == "editor"
    assert edited.leaving.isVisible()
    assert edited.leaving.question.text() == "“one” has changes that are not saved."
    assert QApplication.focusWidget() is edited.leaving.save
    desk.press(edited.leaving.save, Qt.Key.Key_Escape)
    assert not edited.leaving.isVisible()
    assert edited.name == "editor"
    assert editor(edited).line.text() == "typed"
    assert QApplication.focusWidget() is editor(edited).line


def test_save_goes_on_only_when_it_is_kept(edited: Window) -> None:
    edited.go("sessions")
    edited.leaving.save.click()
    assert edited.name == "editor"
    editor(edited).saved()
    assert edited.name == "sessions"
    assert editor(edited).kept == ["typed"]


def test_discard_goes_on_at_once(edited: Window) -> None:
    edited.back()
    assert edited.name == "editor"
    edited.leaving.discard.click()
    assert edited.name == "home"
    assert editor(edited).kept == []


def test_what_was_saved_meanwhile_is_not_saved_again(edited: Window) -> None:
    edited.go("home")
    editor(edited).line.clear()
    edited.leaving.save.click()
    assert edited.name == "home"
    assert editor(edited).waiting is None


def test_another_subject_of_the_same_page_asks_and_the_same_does_not(edited: Window) -> None:
    edited.go("editor", "one")
    assert not edited.leaving.isVisible()
    assert editor(edited).line.text() == "typed"
    edited.go("editor", "two")
    assert editor(edited).subject == "one"
    edited.leaving.discard.click()
    assert editor(edited).subject == "two"


def test_help_is_read_without_a_question_and_leads_back(desk: Desk, edited: Window) -> None:
    desk.press(editor(edited).line, Qt.Key.Key_F1)
    assert edited.name == "help"
    desk.press(edited, Qt.Key.Key_Escape)
    assert edited.name == "editor"
    assert editor(edited).line.text() == "typed"


def test_from_help_too_nothing_replaces_the_edits(edited: Window) -> None:
    edited.go("help")
    edited.go("editor", "two")
    assert edited.name == "help"
    assert edited.leaving.isVisible()
    edited.leaving.save.click()
    editor(edited).saved()
    assert edited.name == "editor"
    assert editor(edited).subject == "two"


def test_closing_asks_on_the_page_itself_one_after_another(desk: Desk, edited: Window) -> None:
    closings: list[int] = []
    edited.closing.connect(lambda: closings.append(1))
    edited.go("help")
    edited.go("other", "three")
    editor(edited, "other").line.setText("typed, too")
    assert not edited.close()
    assert edited.leaving.question.text().startswith("“three”")
    edited.leaving.save.click()
    editor(edited, "other").saved()
    assert closings == []
    assert edited.name == "editor", "the edits that are asked about can be seen"
    assert edited.leaving.question.text().startswith("“one”")
    edited.leaving.discard.click()
    assert closings == [1]
    assert not edited.isVisible()


def test_what_was_new_is_found_again_by_its_name(desk: Desk, edited: Window) -> None:
    edited.go("help")
    desk.shell.rename("one-saved", editor(edited))  # the answer of the disk came late
    editor(edited).line.clear()
    edited.back()
    assert editor(edited).subject == "one-saved"
    desk.shell.rename("one-again")
    edited.go("help")
    edited.back()
    assert editor(edited).subject == "one-again"
