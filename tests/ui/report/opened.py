"""A report on the page, and how its parts are found."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from interview_desktop.events.feedback import Feedback
from interview_desktop.ui.report.reading import Reading
from interview_desktop.ui.report.said.player import PlayButton
from interview_desktop.ui.report_page import ReportPage
from tests.ui.desk import Desk
from tests.ui.report import documents
from tests.ui.report.documents import SESSION


def read(desk: Desk, page: ReportPage, document: Feedback) -> Reading:
    """The document is there, and the page has been built to its end."""
    desk.services.past.documents[SESSION] = document
    desk.services.past.plans[SESSION] = documents.a_plan()
    desk.shell.adopt(desk.services)
    desk.bot.waitUntil(lambda: page.reading is not None and page.reading.whole)
    desk.settle()
    assert page.reading is not None
    return page.reading


def texts(widget: QWidget) -> list[str]:
    """What can be seen, from top to bottom."""
    labels = [label for label in widget.findChildren(QLabel) if label.isVisible() and label.text()]
    return [label.text() for label in sorted(labels, key=lambda label: label.mapTo(widget, QPoint()).y())]


def button(widget: QWidget, starts: str) -> QPushButton:
    return next(found for found in widget.findChildren(QPushButton) if found.text().startswith(starts))


def plays(widget: QWidget) -> list[PlayButton]:
    return widget.findChildren(PlayButton)
