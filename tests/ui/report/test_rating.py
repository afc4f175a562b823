"""The person's own view comes first: asked by keys or mouse, kept, skipped, shown beside the program's."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from interview_desktop.errors import StoreError
from interview_desktop.events.coaching import SelfRating
from interview_desktop.events.feedback import Feedback
from interview_desktop.ui.report import wording
from interview_desktop.ui.report.rating import AskRating
from interview_desktop.ui.report.scale import TwoMarks
from interview_desktop.ui.report_page import ReportPage
from tests.ui.desk import Desk
from tests.ui.report import documents
from tests.ui.report.documents import SESSION
from tests.ui.report.opened import texts


def asked(desk: Desk, page: ReportPage, document: Feedback | None = None) -> AskRating:
    """The page as it asks."""
    desk.services.past.documents[SESSION] = document or documents.unrated()
    desk.services.coaching.document = document or documents.coached()
    desk.shell.adopt(desk.services)
    desk.bot.waitUntil(lambda: page.rating is not None)
    desk.settle()
    assert page.rating is not None
    return page.rating


def test_only_what_a_person_answered_to_the_end_is_asked_about() -> None:
    unrated = documents.unrated()
    assert wording.asks_first(unrated)
    assert not wording.asks_first(documents.coached())
    assert not wording.asks_first(documents.empty())
    assert not wording.asks_first(documents.unfinished())
    assert not wording.asks_first(documents.whole()), "skipped is an answer"
    assert not wording.asks_first(unrated.model_copy(update={"sections": ("verdict", "questions")}))
    machine = unrated.meta.model_copy(update={"candidate": "sample"})
    assert not wording.asks_first(unrated.model_copy(update={"meta": machine}))


def test_the_report_is_not_to_be_seen_before_the_question_is_answered(desk: Desk, page: ReportPage) -> None:
    rating = asked(desk, page)
    shown = texts(page)
    assert "How do you see it yourself?" in shown
    assert documents.coached().verdict not in shown
    assert page.reading is None
    assert not rating.save.isEnabled()
    desk.press(page, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert page.reading is None


def test_a_rating_is_given_by_keys_alone(desk: Desk, page: ReportPage) -> None:
    rating = asked(desk, page)
    assert QApplication.focusWidget() is rating.overall.radios[0]
    desk.press(QApplication.focusWidget(), Qt.Key.Key_4)
    desk.press(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is rating.criteria["structure"].radios[0], "one stop for each row"
    desk.press(QApplication.focusWidget(), Qt.Key.Key_2)
    desk.press(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert rating.criteria["structure"].level == 3, "arrows move on from there"
    assert rating.rating() == SelfRating(overall=4, criteria={"structure": 3})
    desk.press(rating.save, Qt.Key.Key_Space)
    desk.settle()
    assert desk.services.coaching.rated == [(SESSION, SelfRating(overall=4, criteria={"structure": 3}))]
    assert page.rating is None
    assert page.reading is not None
    assert QApplication.focusWidget() is page, "reading begins at the top"


def test_every_level_says_what_it_is_to_a_screen_reader(desk: Desk, page: ReportPage) -> None:
    rating = asked(desk, page)
    assert rating.overall.radios[2].accessibleName() == "The interview as a whole: 3, intermediate"
    assert rating.criteria["ownership"].radios[4].accessibleName() == "It was clear what I did myself: 5, expert"
    assert [radio.text() for radio in rating.overall.radios] == [
        "1 awareness",
        "2 basic",
        "3 intermediate",
        "4 advanced",
        "5 expert",
    ]


def test_skipping_is_kept_and_shows_the_report(desk: Desk, page: ReportPage) -> None:
    rating = asked(desk, page)
    rating.overall.radios[1].setChecked(True)
    rating.skip.click()
    desk.settle()
    assert desk.services.coaching.rated == [(SESSION, SelfRating(skipped=True))]
    assert page.reading is not None


def test_what_was_chosen_stays_where_it_cannot_be_kept(desk: Desk, page: ReportPage) -> None:
    rating = asked(desk, page)
    desk.services.coaching.refusing = StoreError("The disk is full.")
    rating.overall.radios[1].setChecked(True)
    rating.save.click()
    assert not rating.save.isEnabled(), "no second press while it is kept"
    desk.settle()
    assert desk.window.banner.sentence.text() == "The disk is full."
    assert page.rating is rating
    assert rating.overall.level == 2
    assert rating.save.isEnabled()


def test_who_wants_to_skip_reads_on_whatever_the_disk_says(desk: Desk, page: ReportPage) -> None:
    rating = asked(desk, page)
    desk.services.coaching.refusing = StoreError("The disk is full.")
    rating.skip.click()
    desk.settle()
    assert desk.window.banner.sentence.text() == "The disk is full."
    assert page.reading is not None


@pytest.mark.parametrize("program", [3.5, None])
def test_both_views_stand_on_one_line_in_words(desk: Desk, page: ReportPage, program: float | None) -> None:
    found = documents.coached()
    first = found.agreement[0].model_copy(update={"program": program})
    desk.services.past.documents[SESSION] = found.model_copy(update={"agreement": (first,)})
    desk.shell.adopt(desk.services)
    desk.bot.waitUntil(lambda: page.reading is not None and page.reading.whole)
    said = "not enough evidence" if program is None else "between intermediate and advanced"
    shown = texts(page)
    assert "◇ you   ● the program   from awareness (left) to expert (right)" in shown
    assert f"You: advanced. The program: {said}." in shown
    assert first.told in shown
    assert page.reading is not None
    (marks,) = page.reading.findChildren(TwoMarks)
    assert marks.accessibleName() == f"You: 4, advanced. The program: {said}."
    assert shown.index(first.told) < shown.index(found.verdict), "before the verdict"
