"""The Library in a window, on a real Structure service with the questions that come with the program."""

from __future__ import annotations

import pytest

from interview_desktop.ui.library.page import LibraryPage
from interview_desktop.ui.library.questions.section import QuestionsSection
from interview_desktop.ui.pages import maker
from tests.ui.desk import Desk, Elsewhere
from tests.ui.library.editing import Editing, opened


@pytest.fixture
def library(desk: Desk) -> LibraryPage:
    desk.window._make = lambda name: maker(name) if name in ("home", "library", "question") else Elsewhere
    desk.window.go("library")
    page = desk.window.page
    assert isinstance(page, LibraryPage)
    desk.settle()
    return page


@pytest.fixture
def section(library: LibraryPage) -> QuestionsSection:
    found = library.sections["questions"]
    assert isinstance(found, QuestionsSection)
    return found


@pytest.fixture
def ward(desk: Desk) -> Editing:
    return opened(desk, "ward-manager")


@pytest.fixture
def new(desk: Desk) -> Editing:
    return opened(desk, "new")
