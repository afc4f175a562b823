"""How soon the library page is filled with 10,000 questions, and whether the window stays alive in a search.

In: nothing. Out: milliseconds from the wish for the page until every question is in its table and painted, first and
again (target 300); the longest gap on the window's thread while a person types, filters and scrolls (budget 50).
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from interview_desktop.settings import Settings
from interview_desktop.ui.bridge import Bridge
from interview_desktop.ui.library.page import LibraryPage
from interview_desktop.ui.library.questions.section import QuestionsSection
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.theme import Theme
from interview_desktop.ui.window import Window
from tests.bench.bank_of import bank_of
from tests.bench.bench_stall import Ticks
from tests.fakes import QuietServices

COUNT = 10_000
TYPED = "patient safety"
PATIENCE = 10.0  # seconds: more would be a fault


def measure() -> dict[str, float]:
    app = QApplication(sys.argv[:1])
    settings = Settings(first_run_done=True)
    shell = Shell(Theme(app, settings), settings, Bridge())
    window = Window(shell)
    window.show()
    with tempfile.TemporaryDirectory() as folder:
        shell.adopt(QuietServices(structure=bank_of(COUNT, Path(folder) / "library.sqlite3")))
        window.go("home")
        window.prepare()  # as a person looks at Home, the other pages are made
        _until(lambda: len(window._pages) == len(window._names) and shell.background.settled(0.0))
        _until(lambda: len(_page(window).sections) == len(_page(window)._names))
        times = [_opened(window) for _ in range(5)]
        section = _section(window)
        ticks = Ticks()
        ticks.start()
        _use(section)
        window.close()
    return {
        "library_page_first_ms": times[0],
        "library_page_again_ms": sorted(times[1:])[len(times[1:]) // 2],
        "longest_stall_ms": max(ticks.late),
    }


def _opened(window: Window) -> float:
    window.go("home")
    _until(lambda: window.shell.background.settled(0.0))  # a person reads there before going on
    began = time.perf_counter()
    window.go("library", "questions")
    section = _section(window)
    section.found = None
    _until(lambda: section.found is not None and section.view.model.rowCount() == COUNT)
    window.repaint()
    return (time.perf_counter() - began) * 1000


def _use(section: QuestionsSection) -> None:
    """Type letter by letter, tick a filter, scroll from top to bottom."""
    finder, table = section.view.finder, section.view.table
    for at in range(1, len(TYPED) + 1):
        finder.setText(TYPED[:at])
        section.found = None
        _until(lambda: section.found is not None)
    finder.clear()
    _until(lambda: section.view.model.rowCount() == COUNT)
    bar = table.verticalScrollBar()
    for step in range(101):
        bar.setValue(bar.maximum() * step // 100)
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
    section.view.facets.toggled.emit("industry", "healthcare")
    _until(lambda: 0 < section.view.model.rowCount() < COUNT)


def _page(window: Window) -> LibraryPage:
    page = window._pages["library"]
    assert isinstance(page, LibraryPage)
    return page


def _section(window: Window) -> QuestionsSection:
    section = _page(window)._made("questions")
    assert isinstance(section, QuestionsSection)
    return section


def _until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > deadline:
            raise TimeoutError("it never happened")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
