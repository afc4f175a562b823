"""A second opinion is asked for from the report, and shown as the words of who gave it."""

from __future__ import annotations

import pytest

from interview_desktop.errors import EngineFailed
from interview_desktop.events.second_opinion import OpinionPoint, SecondOpinion
from interview_desktop.ui.report_page import ReportPage
from tests.ui.desk import Desk
from tests.ui.report import documents
from tests.ui.report.documents import SESSION
from tests.ui.report.opened import read, texts

OPINION = SecondOpinion(
    engine="llama-test",
    points=(OpinionPoint(text="The place is clear at once.", quote="last year at the bakery", turn=1),),
    summary="A story that is easy to follow.",
)


def test_where_nobody_may_be_asked_nothing_is_offered(desk: Desk, page: ReportPage) -> None:
    read(desk, page, documents.whole())
    assert not page.opinion.isVisible()


def test_it_is_asked_for_by_a_button_that_says_what_goes_where(desk: Desk, page: ReportPage) -> None:
    desk.services.opinions.name = "llama-test"
    read(desk, page, documents.whole())
    assert page.opinion.isVisible()
    assert "llama-test" in page.opinion.what.text()
    page.opinion.ask.click()
    desk.settle()
    assert desk.services.opinions.asked == [SESSION]


def test_it_is_shown_as_somebody_elses_words(desk: Desk, page: ReportPage) -> None:
    read(desk, page, documents.whole().model_copy(update={"second_opinion": OPINION}))
    shown = " ".join(texts(page))
    assert "A second opinion, by llama-test" in shown
    assert "not of this program" in shown
    assert "“last year at the bakery”" in shown
    assert OPINION.summary in shown


def test_a_failure_is_one_sentence_in_its_place(desk: Desk, page: ReportPage, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_session: str) -> None:
        raise EngineFailed("The server did not answer.", "Start it and try again.")

    desk.services.opinions.name = "llama-test"
    monkeypatch.setattr(desk.services.opinions, "ask", refuse)
    read(desk, page, documents.whole())
    page.opinion.ask.click()
    desk.settle()
    assert page.opinion.what.text() == "The server did not answer. Start it and try again."
    assert page.opinion.ask.isEnabled()
    assert desk.window.banner.message is None
