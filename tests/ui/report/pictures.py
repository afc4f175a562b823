"""The report page in every state worth a picture, for tests/screenshots.py."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QLabel

from interview_desktop.events.feedback import Feedback
from interview_desktop.ui.report.layout.more import More
from interview_desktop.ui.report.layout.table import ReadTable
from interview_desktop.ui.report.said.mending import Mending
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
    while page.rating is None and (page.reading is None or not page.reading.whole):
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


def _rating(window: Window, services: QuietServices) -> None:
    """Asked first; two rows are chosen already."""
    page = opened(window, services, documents.unrated())
    assert page.rating is not None
    page.rating.overall.radios[3].setChecked(True)
    page.rating.criteria["structure"].radios[1].setChecked(True)


def _below(head: str, document: Callable[[], Feedback] = documents.coached) -> Scene:
    """At the heading that begins like this, with what is seen there drawn."""

    def scene(window: Window, services: QuietServices) -> None:
        page = opened(window, services, document())
        inner = page.scroller.widget()
        found = next(one for one in page.findChildren(QLabel) if one.text().startswith(head))
        assert inner is not None
        for _ in range(5):
            QApplication.processEvents()
        page.scroller.verticalScrollBar().setValue(found.mapTo(inner, found.rect().topLeft()).y() - 8)
        window.grab()  # what is seen for the first time is drawn now
        assert window.shell.background.settled(30.0)

    return scene


def _why(window: Window, services: QuietServices) -> None:
    """A question with its evidence, its outline and its transcript in the editor."""
    page = opened(window, services, documents.coached())
    page.go_to(0)
    assert page.reading is not None
    for more in page.reading.cards[0].findChildren(More)[:2]:
        more.toggle.click()


def _mending(window: Window, services: QuietServices) -> None:
    page = opened(window, services, documents.coached())
    assert page.reading is not None
    page.go_to(0)
    card = page.reading.cards[0]
    for more in card.findChildren(More)[-3:]:
        more.toggle.click()
    mending = card.findChildren(Mending)[0]
    mending.begin.click()
    for _ in range(5):
        QApplication.processEvents()
    page.scroller.ensureWidgetVisible(mending.cancel, 0, 60)


def _attempts(window: Window, services: QuietServices) -> None:
    services.coaching.kept_attempts = documents.tries()
    services.past.documents["d" * 32] = documents.coached()
    page = opened(window, services, documents.coached())
    assert page.reading is not None
    assert window.shell.background.settled(10.0)
    for _ in range(5):
        QApplication.processEvents()
    more = page.reading.cards[0].findChildren(More)[-1]
    more.toggle.click()
    assert window.shell.background.settled(10.0)
    for _ in range(5):
        QApplication.processEvents()
    inner = page.scroller.widget()
    assert inner is not None
    page.scroller.verticalScrollBar().setValue(more.mapTo(inner, more.rect().topLeft()).y() - 8)


def _menu(window: Window, services: QuietServices) -> None:
    """A menu is a window of its own: it is painted where it would stand."""
    page = opened(window, services, documents.coached())
    page.export.forms.ensurePolished()
    page.export.forms.resize(page.export.forms.sizeHint())
    picture = page.export.forms.grab()
    shown = QLabel(window)
    shown.setPixmap(picture)
    shown.adjustSize()
    shown.move(window.width() - shown.width() - 40, window.height() - shown.height() - 90)
    shown.show()


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
    "report-rating": _rating,
    "report-rating-narrow": _rating,
    "report-coached": _scene(documents.coached),
    "report-coached-narrow": _scene(documents.coached),
    "report-coached-short": _below("In short"),
    "report-coached-keep": _below("What to keep"),
    "report-coached-question": _scene(documents.coached, 0),
    "report-coached-question-narrow": _scene(documents.coached, 0),
    "report-coached-unscored": _scene(documents.coached, 2),
    "report-coached-why": _why,
    "report-coached-mending": _mending,
    "report-coached-attempts": _attempts,
    "report-coached-attempts-narrow": _attempts,
    "report-coached-chart": _below("The questions at a glance"),
    "report-coached-criteria": _below("Over all your answers"),
    "report-coached-competencies": _below("Competencies"),
    "report-coached-delivery": _below("How it was said", documents.at_home),
    "report-coached-moods": _below("Moods"),
    "report-coached-next": _below("Next session"),
    "report-coached-long": _below("In short", documents.long_words),
    "report-coached-long-question": _scene(documents.long_words, 0),
    "report-coached-long-narrow": _scene(documents.long_words, 0),
    "report-coached-export": _menu,
    "report-loading": _loading,
    "report-gone": lambda window, _services: window.go("report", SESSION),
}
