"""The Library and the question editor in the states worth a picture, for tests/screenshots.py."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from interview_desktop.ui.library.page import LibraryPage
from interview_desktop.ui.library.questions import QuestionsSection
from interview_desktop.ui.window import Window
from tests.fakes import QuietServices

Scene = Callable[[Window, QuietServices], None]


def settle(window: Window) -> None:
    for _ in range(4):
        assert window.shell.background.settled(20.0)
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)


def opened(window: Window) -> QuestionsSection:
    window.go("library", "questions")
    settle(window)
    assert isinstance(window.page, LibraryPage)
    section = window.page.section
    assert isinstance(section, QuestionsSection)
    return section


def _all(window: Window, _services: QuietServices) -> None:
    opened(window)


def _filtered(window: Window, _services: QuietServices) -> None:
    section = opened(window)
    for facet, value in (("industry", "healthcare"), ("industry", "social_care"), ("competency", "teamwork")):
        section.view.facets.toggled.emit(facet, value)
    section.view.table.setFocus()


def _nothing(window: Window, _services: QuietServices) -> None:
    opened(window).view.finder.setText("unicycle juggling")


def _wide(window: Window, services: QuietServices) -> None:
    window.resize(1800, 1000)
    _all(window, services)


def _small(window: Window, services: QuietServices) -> None:
    window.resize(640, 480)
    _all(window, services)


def _small_filters(window: Window, services: QuietServices) -> None:
    _small(window, services)
    opened(window).view.filters.click()


PICTURES: dict[str, Scene] = {
    "library": _all,
    "library-filtered": _filtered,
    "library-nothing": _nothing,
    "library-wide": _wide,
    "library-small": _small,
    "library-small-filters": _small_filters,
}
