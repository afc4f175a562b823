"""The report page in a window; the other pages are elsewhere."""

from __future__ import annotations

import pytest

from interview_desktop.ui.pages import maker
from interview_desktop.ui.report_page import ReportPage
from tests.ui.desk import Desk, Elsewhere
from tests.ui.report.documents import SESSION


@pytest.fixture
def page(desk: Desk) -> ReportPage:
    """The page, waiting: there are no services yet."""
    desk.window._make = lambda name: maker(name) if name == "report" else Elsewhere
    desk.shell.services = None
    desk.window.go("report", SESSION)
    shown = desk.window.page
    assert isinstance(shown, ReportPage)
    desk.settle()
    return shown
