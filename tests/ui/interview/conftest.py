"""The interview page in a window on a desk of its own, and what it is told."""

from __future__ import annotations

import pytest

from interview_desktop.ui.interview import InterviewPage
from interview_desktop.ui.pages import maker
from tests.ui.desk import Desk, Elsewhere
from tests.ui.interview.scenes import SESSION, Told


@pytest.fixture
def page(desk: Desk) -> InterviewPage:
    desk.window._make = lambda name: maker(name) if name == "interview" else Elsewhere
    desk.window.go("interview", SESSION)
    shown = desk.window.page
    assert isinstance(shown, InterviewPage)
    desk.settle()
    return shown


@pytest.fixture
def told(desk: Desk, page: InterviewPage) -> Told:
    return Told(desk.shell.bridge.carry)
