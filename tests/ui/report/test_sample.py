"""The sample report: read like every other one, and nothing in it can be heard, mended, practised or compared."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from interview_desktop.events.feedback import SAMPLE_SESSION
from interview_desktop.interaction.feedback.sample import sample
from interview_desktop.ui.pages import maker
from interview_desktop.ui.progress_page import ProgressPage
from interview_desktop.ui.report.layout.more import More
from interview_desktop.ui.report.rating import AskRating
from interview_desktop.ui.report.reading import Reading
from interview_desktop.ui.report.said.mending import Mending
from interview_desktop.ui.report_page import ReportPage
from interview_desktop.ui.sessions_page import SessionsPage
from tests.interaction.parts import ShippedYardsticks
from tests.ui.desk import Desk, Elsewhere
from tests.ui.report import documents
from tests.ui.report.opened import plays, texts


def opened(desk: Desk) -> tuple[ReportPage, Reading]:
    """The sample on the page, with everything behind its lines unfolded."""
    shipped = ShippedYardsticks()
    desk.window._make = lambda name: maker(name) if name == "report" else Elsewhere
    desk.services.past.documents[SAMPLE_SESSION] = sample(shipped.template, shipped.rubric)
    desk.services.coaching.kept_attempts = documents.tries(SAMPLE_SESSION)
    desk.services.opinions.name = "a model"
    desk.shell.adopt(desk.services)
    desk.shell.go("report", SAMPLE_SESSION)
    page = desk.window.page
    assert isinstance(page, ReportPage)
    desk.bot.waitUntil(lambda: page.reading is not None and page.reading.whole)
    desk.settle()
    assert page.reading is not None
    for more in page.reading.findChildren(More):
        more.toggle.click()
    desk.settle()
    return page, page.reading


def test_a_sample_says_so_first_and_offers_nothing_that_needs_a_person(desk: Desk) -> None:
    page, reading = opened(desk)
    shown = texts(page)
    assert shown[0].endswith("(sample)")
    assert any(text.startswith("This is a sample: nobody gave these answers.") for text in shown[:4])
    assert [text for text in shown if "1970" in text or "attempts" in text] == []
    assert plays(reading) == []
    assert reading.findChildren(Mending) == []
    assert page.findChildren(AskRating) == []
    pressed = [one.text() for one in reading.findChildren(QPushButton)]
    assert pressed
    assert not any("again" in text or "Practise" in text or "attempts" in text for text in pressed)
    assert not page.opinion.isVisible()
    assert QApplication.focusWidget() is page


def test_a_sample_is_exported_without_sound_and_never_as_a_session(desk: Desk, tmp_path: Path) -> None:
    page, _reading = opened(desk)
    page.export.sound.setChecked(True)
    assert page.export.feedback is not None
    page.export.offer(page.export.feedback)
    shown = [name for name, action in page.export.actions_of.items() if action.isVisible()]
    assert shown == ["html", "pdf", "text", "json"]
    assert not page.export.sound.isVisible()
    page.export.write_to("html", tmp_path / "sample.html")
    page.export.export_to(tmp_path / "folder")
    desk.settle()
    assert desk.services.coaching.written == [(SAMPLE_SESSION, "html", tmp_path / "sample.html", False)]
    assert not (tmp_path / "folder").exists()


@pytest.mark.parametrize(("name", "kind"), [("sessions", SessionsPage), ("progress", ProgressPage)])
def test_where_nothing_is_yet_a_sample_can_be_seen(
    desk: Desk, name: str, kind: type[SessionsPage | ProgressPage]
) -> None:
    desk.window._make = maker
    desk.shell.adopt(desk.services)
    desk.shell.go(name)
    desk.settle()
    page = desk.window.page
    assert isinstance(page, kind)
    assert page.empty.isVisible()
    page.sample.click()
    desk.settle()
    assert desk.window.name == "report"
    assert isinstance(desk.window.page, ReportPage)
    assert desk.window.page.session == SAMPLE_SESSION
