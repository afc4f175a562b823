"""A misheard answer is mended: kept, worked out anew, told what is different; nothing typed is lost on the way."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from interview_desktop.errors import UsageError
from interview_desktop.ui.report.layout.more import More
from interview_desktop.ui.report.said.mending import Mending
from interview_desktop.ui.report_page import ReportPage
from tests.ui.desk import Desk
from tests.ui.report import documents
from tests.ui.report.documents import SESSION
from tests.ui.report.opened import read, texts

SPOKEN = "we usually try to help each other and um we um did what had to be done"


def editor(desk: Desk, page: ReportPage, question: int = 1) -> Mending:
    """The editor of a question's answer, open."""
    assert page.reading is not None
    card = page.reading.cards[question]
    more = next(one for one in card.findChildren(More) if "the transcript" in one.toggle.text())
    if not more.opened:
        more.toggle.click()
    mending = card.findChildren(Mending)[0]
    mending.begin.click()
    desk.settle()
    return mending


def test_the_editor_holds_what_was_heard_and_says_what_it_changes(desk: Desk, page: ReportPage) -> None:
    read(desk, page, documents.coached())
    mending = editor(desk, page)
    assert mending.field.toPlainText() == SPOKEN
    assert QApplication.focusWidget() is mending.field
    assert mending.field.accessibleName() == "What you said"
    assert any("pauses and fillers still rest on what was heard" in text for text in texts(mending))
    assert not mending.save.isEnabled(), "nothing is different yet"
    assert page.unsaved() == ""


def test_what_was_mended_is_kept_and_the_difference_told(desk: Desk, page: ReportPage) -> None:
    read(desk, page, documents.coached())
    after = documents.coached().model_copy(update={"verdict": "Now the story has an end."})
    desk.services.coaching.document = after
    desk.services.coaching.told = ("Result and learning is now one level higher.",)
    mending = editor(desk, page)
    mending.field.setPlainText("we always\nhelp  each other")
    assert page.unsaved() == "The transcript that you are mending"
    desk.press(mending.save, Qt.Key.Key_Space)
    desk.settle()
    desk.bot.waitUntil(lambda: page.reading is not None and page.reading.whole)
    assert desk.services.coaching.corrected == [(SESSION, 2, "we always help each other")]
    assert page.feedback == after
    assert page.unsaved() == ""
    assert page.reading is not None
    assert QApplication.focusWidget() is page.reading.cards[1], "where it was mended"
    assert desk.window.banner.sentence.text() == "The transcript is mended and the report worked out again."
    assert desk.window.banner.hint.text() == "Result and learning is now one level higher."


def test_where_nothing_is_different_that_is_told(desk: Desk, page: ReportPage) -> None:
    read(desk, page, documents.coached())
    mending = editor(desk, page)
    mending.field.setPlainText("we help")
    mending.save.click()
    desk.settle()
    assert desk.window.banner.hint.text() == "Nothing else in the report is different."


def test_a_text_that_cannot_be_kept_stays_in_the_editor(desk: Desk, page: ReportPage) -> None:
    read(desk, page, documents.coached())
    desk.services.coaching.refusing = UsageError("This interview is running.", "Finish it first.")
    mending = editor(desk, page)
    mending.field.setPlainText("we help")
    mending.save.click()
    assert not mending.save.isEnabled()
    desk.settle()
    assert desk.window.banner.sentence.text() == "This interview is running."
    assert mending.field.toPlainText() == "we help"
    assert mending.save.isEnabled()
    assert not mending.field.isReadOnly()


def test_cancel_lets_go_and_puts_the_focus_back(desk: Desk, page: ReportPage) -> None:
    read(desk, page, documents.coached())
    mending = editor(desk, page)
    mending.field.setPlainText("we help")
    desk.press(mending.cancel, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is mending.begin
    assert page.unsaved() == ""
    mending.begin.click()
    assert mending.field.toPlainText() == SPOKEN


def test_a_second_editor_waits_for_the_first(desk: Desk, page: ReportPage) -> None:
    read(desk, page, documents.coached())
    first = editor(desk, page, 1)
    second = editor(desk, page, 0)
    assert not first.field.isVisible(), "nothing was written: it makes room"
    second.field.setPlainText("so i called")
    again = editor(desk, page, 1)
    assert not again.field.isVisible()
    assert QApplication.focusWidget() is second.field
    assert second.field.toPlainText() == "so i called"


def test_leaving_asks_and_saving_goes_on(desk: Desk, page: ReportPage) -> None:
    read(desk, page, documents.coached())
    editor(desk, page).field.setPlainText("we help")
    desk.window.go("sessions")
    assert desk.window.name == "report"
    gone: list[bool] = []
    page.save_then(lambda: gone.append(True))
    desk.settle()
    assert gone == [True]
    assert desk.services.coaching.corrected == [(SESSION, 2, "we help")]


def test_what_is_discarded_is_asked_about_no_more(desk: Desk, page: ReportPage) -> None:
    read(desk, page, documents.coached())
    editor(desk, page).field.setPlainText("we help")
    page.discard()
    assert page.unsaved() == ""


def test_a_report_that_changes_meanwhile_waits_for_the_editor(desk: Desk, page: ReportPage) -> None:
    reading = read(desk, page, documents.coached())
    mending = editor(desk, page)
    mending.field.setPlainText("we help")
    desk.services.past.documents[SESSION] = documents.poor()
    page.opinion.given.emit()
    desk.settle()
    assert page.reading is reading
    assert mending.field.toPlainText() == "we help"


def test_typed_answers_are_not_mended_and_mended_ones_say_so(desk: Desk, page: ReportPage) -> None:
    reading = read(desk, page, documents.typed())
    for more in reading.cards[0].findChildren(More):
        if not more.opened:
            more.toggle.click()
    assert not reading.findChildren(Mending)
    found = documents.coached()
    card = found.questions[1]
    turn = card.turns[0].model_copy(update={"corrected": True})
    cards = (found.questions[0], card.model_copy(update={"turns": (turn,)}), found.questions[2])
    desk.services.past.documents["c" * 32] = found.model_copy(update={"questions": cards})
    desk.window.go("report", "c" * 32)
    desk.settle()
    desk.bot.waitUntil(lambda: page.reading is not None and page.reading.whole)
    editor(desk, page)
    assert page.reading is not None
    assert any(text.startswith("You mended these words") for text in texts(page.reading.cards[1]))
