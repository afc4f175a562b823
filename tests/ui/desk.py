"""A window with everything around it, as the tests of this folder get it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from interview_desktop.ui.page import Page
from interview_desktop.ui.pages import maker
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.window import Window
from tests.fakes import QuietServices


class Elsewhere(Page):
    """Stands for a page that is tested in its own file; keeps what it was told."""

    title = "Elsewhere"

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.subjects: list[str] = []

    def shown(self, subject: str) -> None:
        self.subjects.append(subject)

    def hidden(self) -> None:
        self.subjects.append("hidden")


HERE = (
    "welcome",
    "home",
    "sessions",
    "progress",
    "library",
    "question",
    "history",
    "import",
    "export",
    "rubric",
    "feedback",
    "models",
    "settings",
    "help",
)


def make(name: str) -> Callable[[Shell], Page]:
    return maker(name) if name in HERE else Elsewhere


@dataclass
class Desk:
    """A window with everything around it."""

    shell: Shell
    window: Window
    services: QuietServices
    bot: QtBot

    def press(
        self, widget: QWidget | None, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key, as a person does: shortcuts are tried first."""
        QTest.keyClick(widget or self.window, key, held)

    def type(self, widget: QWidget, text: str) -> None:
        QTest.keyClicks(widget, text)

    def click(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def settle(self) -> None:
        """Until nothing works in the background and what it brought has arrived."""
        assert self.shell.background.settled(5.0)
        self.bot.wait(0)
        for _ in range(3):  # what arrives may ask for more
            QApplication.processEvents()
            assert self.shell.background.settled(5.0)
        QApplication.processEvents()
