"""The progress page in every state worth a picture, for tests/screenshots.py."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QWidget

from interview_desktop.errors import StoreCorrupt
from interview_desktop.events.progress import Practice
from interview_desktop.ui.progress_page import ProgressPage
from interview_desktop.ui.report.layout.chart import Picture
from interview_desktop.ui.report.layout.more import More
from interview_desktop.ui.window import Window
from tests.fakes import QuietServices
from tests.ui.progress.looked_back import looked_back, years

Scene = Callable[[Window, QuietServices], None]


def _page(window: Window, services: QuietServices, found: Practice) -> ProgressPage:
    services.coaching.kept_progress = found
    window.go("progress")
    page = window.page
    assert isinstance(page, ProgressPage)
    _settle(window)
    return page


def _settle(window: Window) -> None:
    """Until everything has arrived and every chart in sight is drawn."""
    until = time.monotonic() + 20
    while time.monotonic() < until:
        window.shell.background.settled(10.0)
        for _ in range(5):
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        shown = [one for one in window.findChildren(Picture) if not one.visibleRegion().isEmpty()]
        if all(one.image is not None for one in shown):
            return


def _at(page: ProgressPage, part: QWidget) -> None:
    inner = page.scroller.widget()
    assert inner is not None
    for _ in range(5):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
    page.scroller.verticalScrollBar().setValue(part.mapTo(inner, part.rect().topLeft()).y() - 60)


def _top(sessions: int) -> Scene:
    def scene(window: Window, services: QuietServices) -> None:
        _page(window, services, looked_back(sessions))

    return scene


def _plan(window: Window, services: QuietServices) -> None:
    page = _page(window, services, looked_back(5))
    page.steps.findChildren(More)[0].toggle.click()
    _at(page, page.steps.findChildren(More)[0])


def _chart(window: Window, services: QuietServices) -> None:
    page = _page(window, services, looked_back(7))
    more = page.lines[0].more
    assert more is not None
    assert more.body is not None
    _at(page, page.lines[0])
    more.body.findChildren(More)[0].toggle.click()
    _settle(window)


def _measures(window: Window, services: QuietServices) -> None:
    page = _page(window, services, looked_back(7))
    _at(page, next(line for line in page.lines if line.trend.kind == "measure"))
    _settle(window)


def _bottom(window: Window, services: QuietServices, found: Practice | None = None) -> None:
    page = _page(window, services, found or looked_back(7))
    _at(page, page.questions)


def _fault(window: Window, services: QuietServices) -> None:
    services.coaching.refusing = StoreCorrupt("The database of sessions is damaged.", "Put a backup in its place.")
    window.go("progress")


def _waiting(window: Window, _services: QuietServices) -> None:
    window.shell.services = None
    window.go("progress")


PICTURES: dict[str, Scene] = {
    "progress": _top(7),
    "progress-narrow": _top(7),
    "progress-two": _top(2),
    "progress-plan": _plan,
    "progress-chart": _chart,
    "progress-chart-narrow": _chart,
    "progress-measures": _measures,
    "progress-stories": _bottom,
    "progress-stories-narrow": _bottom,
    "progress-years": lambda window, services: _bottom(window, services, years()),
    "progress-empty": lambda window, _services: window.go("progress"),
    "progress-fault": _fault,
    "progress-waiting": _waiting,
}
