"""The report page in every state worth a picture, for tests/screenshots.py."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from interview_desktop.events.feedback import Feedback
from interview_desktop.ui.report.more import More
from interview_desktop.ui.report.table import ReadTable
from interview_desktop.ui.report_page import ReportPage
from interview_desktop.ui.window import Window
from tests.fakes import QuietServices
from tests.ui.report import documents
from tests.ui.report.documents import SESSION

Scene = Callable[[Window, QuietServices], None]


def opened(window: Window, services: QuietServices, document: Feedback) -> ReportPage:
    """The page with the whole document on it."""
    services.past.documents[SESSION] = document
    window.go("report", SESSION)
    page = window.page
    assert isinstance(page, ReportPage)
    assert window.shell.background.settled(10.0)
    while page.reading is None or not page.reading.whole:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
    return page


def _scene(document: Callable[[], Feedback], at: int | None = None, *, more: bool = False) -> Scene:
    """`at` goes to a question; with `more`, what is behind a line of it is opened."""

    def scene(window: Window, services: QuietServices) -> None:
        page = opened(window, services, document())
        if at is None:
            return
        page.go_to(at)
        for part in page.reading.cards[at].findChildren(More) if page.reading and more else ():
            part.toggle.click()

    return scene


def _delivery(window: Window, services: QuietServices) -> None:
    """The figures of the whole interview, and what stands under them."""
    page = opened(window, services, documents.whole())
    for _ in range(5):
        QApplication.processEvents()
    table = page.findChildren(ReadTable)[-1]
    inner = page.scroller.widget()
    assert inner is not None
    page.scroller.verticalScrollBar().setValue(table.mapTo(inner, table.rect().topLeft()).y())


def _loading(window: Window, _services: QuietServices) -> None:
    window.shell.services = None
    window.go("report", SESSION)


PICTURES: dict[str, Scene] = {
    "report": _scene(documents.whole),
    "report-question": _scene(documents.whole, 0),
    "report-transcript": _scene(documents.whole, 1, more=True),
    "report-typed": _scene(documents.whole, 2, more=True),
    "report-delivery": _delivery,
    "report-poor": _scene(documents.poor),
    "report-poor-question": _scene(documents.poor, 0),
    "report-unfinished": _scene(documents.unfinished),
    "report-empty": _scene(documents.empty),
    "report-loading": _loading,
    "report-gone": lambda window, _services: window.go("report", SESSION),
}
