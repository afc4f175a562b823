"""Keys pressed on the interview page, as a person does."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from interview_desktop.ui.interview import InterviewPage
from tests.ui.desk import Desk


def press(desk: Desk, page: InterviewPage, key: Qt.Key) -> None:
    desk.settle()
    QTest.keyClick(page.window().focusWidget() or page, key)
    desk.settle()
