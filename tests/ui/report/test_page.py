"""The report page: what is shown of every document, gone to, taken out and practised again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QLabel

from interview_desktop.errors import StoreCorrupt
from interview_desktop.ui.report.layout.more import More
from interview_desktop.ui.report.layout.table import ReadTable
from interview_desktop.ui.report.said.transcript import Answer
from interview_desktop.ui.report_page import ReportPage
from tests.ui.desk import Desk
from tests.ui.report import documents
from tests.ui.report.documents import SESSION
from tests.ui.report.opened import button, plays, read, texts


def test_until_it_is_there_the_page_says_so(desk: Desk, page: ReportPage) -> None:
    assert page.head.waiting.isVisible()
    assert not page.head.state_card.isVisible()
    assert not page.export.isVisible()
    read(desk, page, documents.whole())
    assert not page.head.waiting.isVisible()
    assert page.export.isVisible()


def test_everything_stands_in_the_order_of_the_written_report(desk: Desk, page: ReportPage) -> None:
    read(desk, page, documents.whole())
    shown = texts(page)
    order = [
        "General behavioural",
        documents.whole().notice,
        "In short",
        documents.whole().headline,
        "The questions at a glance",
        "Question by question",
        "What was told",
        "“last year at the bakery one of the ovens broke on a saturday”",
        "Figures you gave",
        "Follow-up questions",
        "How did it end?",
        "The result was then told.",
        "None of the words of the answer were heard clearly, so nothing is inferred from it.",
        "How it was said",
        "Your own questions",
        "Not measured",
    ]
    places = [shown.index(text) for text in order]
    assert places == sorted(places)


def test_what_is_told_is_announced(desk: Desk, page: ReportPage, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("interview_desktop.ui.report_page.announce", lambda _source, text: said.append(text))
    monkeypatch.setattr("interview_desktop.ui.report.said.player.announce", lambda _source, text: said.append(text))
    reading = read(desk, page, documents.whole())
    plays(reading)[0].click()
    desk.settle()
    desk.services.playback.end()
    desk.settle()
    assert said == [documents.whole().headline, "Playing", "Stopped"]


def test_an_unfinished_interview_can_be_resumed(desk: Desk, page: ReportPage) -> None:
    reading = read(desk, page, documents.unfinished())
    assert page.head.state.text() == "This interview is not finished"
    assert QApplication.focusWidget() is page.head.resume
    assert len(reading.cards) == 3
    desk.press(page.head.resume, Qt.Key.Key_Space)
    assert desk.services.interaction.resumed == [SESSION]
    assert desk.window.name == "interview"


def test_the_running_interview_is_gone_back_to_and_not_begun_anew(desk: Desk, page: ReportPage) -> None:
    read(desk, page, documents.unfinished())
    desk.services.interaction.session = SESSION
    page.head.resume.click()
    assert desk.services.interaction.resumed == []
    assert desk.window.name == "interview"


def test_where_nothing_was_answered_questions_can_still_be_practised(desk: Desk, page: ReportPage) -> None:
    reading = read(desk, page, documents.empty())
    assert page.head.state.text() == "Nothing was answered"
    assert QApplication.focusWidget() is page.head.home
    assert reading.glance is None
    assert not plays(reading)
    assert "How it was said" not in texts(reading)
    button(reading.cards[1], "Practise this question").click()
    desk.settle()
    ((plan, _spoken, _mode),) = desk.services.interaction.started
    assert plan.questions == documents.a_plan().questions[1:2]


def test_a_session_that_is_gone_says_so_on_the_page(desk: Desk, page: ReportPage) -> None:
    desk.shell.adopt(desk.services)
    desk.settle()
    assert page.head.state.text() == "This session is not here any more."
    assert page.head.home.isVisible()
    assert not page.export.isVisible()
    assert desk.window.banner.message is None


def test_a_damaged_session_says_what_to_do_and_the_next_one_opens(desk: Desk, page: ReportPage) -> None:
    desk.services.past.refusing = StoreCorrupt("This session cannot be read.", "Delete it.")
    desk.shell.adopt(desk.services)
    desk.settle()
    assert (page.head.state.text(), page.head.hint.text()) == ("This session cannot be read.", "Delete it.")
    desk.services.past.refusing = None
    read(desk, page, documents.whole())
    assert not page.head.state_card.isVisible()


@pytest.mark.expect_errors
def test_a_bug_is_told_as_one(desk: Desk, page: ReportPage) -> None:
    desk.services.past.refusing = ZeroDivisionError()
    desk.shell.adopt(desk.services)
    desk.settle()
    assert page.head.state.text() == "There is no report to show."
    assert "This is a bug" in desk.window.banner.sentence.text()


def test_the_transcript_is_made_when_asked_for(desk: Desk, page: ReportPage) -> None:
    card = read(desk, page, documents.whole()).cards[0]
    assert not card.findChildren(Answer)
    more = next(one for one in card.findChildren(More) if one.toggle.text() == "Show the transcript")
    assert more.toggle.accessibleName() == "Show the transcript, question 1"
    desk.press(more.toggle, Qt.Key.Key_Space)
    desk.settle()
    first, _second = card.findChildren(Answer)
    assert first.toPlainText().startswith("0:01  last year at the bakery")
    assert more.toggle.text() == "Hide the transcript"
    assert plays(more)[0].accessibleName() == "Play: this answer, at 0:00"
    desk.press(more.toggle, Qt.Key.Key_Space)
    assert not first.isVisible()


def test_words_of_doubt_are_dotted_and_explained(desk: Desk, page: ReportPage) -> None:
    card = read(desk, page, documents.poor()).cards[0]
    (answer,) = card.findChildren(Answer)
    assert answer.isVisible(), "of one question, everything is open"
    cursor = QTextCursor(answer.document())
    cursor.setPosition(len("0:01  last"))
    assert cursor.charFormat().underlineStyle() is QTextCharFormat.UnderlineStyle.DotLine
    cursor.setPosition(2)
    assert cursor.charFormat().underlineStyle() is QTextCharFormat.UnderlineStyle.NoUnderline
    assert "Words underlined with dots were not heard clearly and may be wrong." in texts(card)
    assert "last, year, at" in answer.accessibleDescription()
    desk.shell.change(theme="dark", text_scale=150)
    desk.settle()
    cursor = QTextCursor(answer.document())
    cursor.setPosition(len("0:01  last"))
    assert cursor.charFormat().underlineColor() == desk.shell.theme.colour("warning")
    assert answer.verticalScrollBar().maximum() == 0, "nothing is cut off"


def test_enter_in_the_glance_goes_to_the_question(desk: Desk, page: ReportPage) -> None:
    reading = read(desk, page, documents.whole())
    table = reading.glance
    assert table is not None
    table.setFocus()
    desk.press(table, Qt.Key.Key_Down)
    desk.press(table, Qt.Key.Key_Down)
    desk.press(table, Qt.Key.Key_Return)
    desk.settle()
    assert QApplication.focusWidget() is reading.cards[2]
    assert reading.cards[2].accessibleName().startswith("Question 3 of 5: Can you tell me about a mistake")
    top = reading.cards[2].mapTo(page.scroller.viewport(), QPoint()).y()
    assert 0 <= top < 40
    read_out = QAccessible.queryAccessibleInterface(table).child(8 + 2)  # after a corner, seven heads, a row, a name
    assert read_out.text(QAccessible.Text.Name) == "Situation: told"


def test_keys_go_from_question_to_question(desk: Desk, page: ReportPage) -> None:
    reading = read(desk, page, documents.whole())
    control = Qt.KeyboardModifier.ControlModifier
    visited = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up):
        desk.press(QApplication.focusWidget(), key, control)
        desk.settle()
        visited.append(reading.cards.index(QApplication.focusWidget()))  # type: ignore[arg-type]
    assert visited == [0, 1, 0, 0]
    button(reading.cards[3], "Show").setFocus()
    desk.press(QApplication.focusWidget(), Qt.Key.Key_Down, control)
    assert QApplication.focusWidget() is reading.cards[4]


def test_the_page_scrolls_by_keys_from_the_start(desk: Desk, page: ReportPage) -> None:
    read(desk, page, documents.whole())
    bar = page.scroller.verticalScrollBar()
    assert QApplication.focusWidget() is page
    desk.press(page, Qt.Key.Key_PageDown)
    assert bar.value() == bar.pageStep()
    desk.press(page, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    desk.press(page, Qt.Key.Key_Home)
    assert bar.value() == 0


def test_practising_a_question_again_asks_only_that_one(desk: Desk, page: ReportPage) -> None:
    reading = read(desk, page, documents.whole())
    button(reading.cards[1], "Practise this question again").click()
    desk.settle()
    ((plan, spoken, mode),) = desk.services.interaction.started
    assert plan.questions == documents.a_plan().questions[1:2]
    assert plan.minutes == pytest.approx(documents.a_plan().minutes / 5)
    assert (spoken, mode) == (True, "automatic")
    assert desk.window.name == "interview"


def test_an_export_says_that_it_leaves_the_program(desk: Desk, page: ReportPage, tmp_path: Path) -> None:
    read(desk, page, documents.whole())
    assert any("whoever can open its folder can read and hear it" in text for text in texts(page))
    page.export.export_to(tmp_path)
    desk.settle()
    (written,) = tmp_path.rglob("session.json")
    assert str(written.parent) in desk.window.banner.sentence.text()
    assert "outside the program" in desk.window.banner.hint.text()


def test_the_same_report_keeps_its_place_and_another_one_is_read_anew(desk: Desk, page: ReportPage) -> None:
    reading = read(desk, page, documents.whole())
    desk.window.go("sessions")
    desk.window.go("report", SESSION)
    desk.settle()
    assert page.reading is reading
    desk.services.past.documents["c" * 32] = documents.poor()
    desk.window.go("report", "c" * 32)
    assert page.head.waiting.isVisible()
    desk.settle()
    assert page.feedback == documents.poor()


@pytest.mark.parametrize("scale", [100, 200])
def test_nothing_is_cut_off(desk: Desk, page: ReportPage, scale: int) -> None:
    desk.window.resize(1280, 800)
    desk.shell.change(text_scale=scale)
    reading = read(desk, page, documents.whole())
    for more in reading.findChildren(More):
        more.toggle.click()
    desk.settle()
    desk.settle()
    for label in reading.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width()) > 0, label.text()
    for table in reading.findChildren(ReadTable):
        rows = table.verticalHeader().length()
        assert table.viewport().height() >= rows, table.accessibleName()
        assert table.width() <= reading.width()
    for answer in reading.findChildren(Answer):
        assert answer.verticalScrollBar().maximum() == 0
    inner = page.scroller.widget()
    assert inner is not None
    bottom = reading.mapTo(inner, QPoint(0, reading.height())).y()
    assert inner.height() - bottom <= 50, "no blank below the last line"
    assert page.scroller.horizontalScrollBar().maximum() == 0


def test_sixty_questions_are_gone_through_before_all_are_made(desk: Desk, page: ReportPage) -> None:
    desk.services.past.documents[SESSION] = documents.sixty()
    desk.shell.adopt(desk.services)
    desk.bot.waitUntil(lambda: page.reading is not None)
    assert page.reading is not None
    assert not page.reading.whole
    page.go_to(50)
    assert len(page.reading.cards) == 51
    assert QApplication.focusWidget() is page.reading.cards[50]
    page.go_to(59)
    assert len(page.reading.cards) == 60


def test_a_second_press_begins_no_second_interview(desk: Desk, page: ReportPage) -> None:
    reading = read(desk, page, documents.whole())
    again = button(reading.cards[1], "Practise")
    again.click()
    again.click()
    desk.settle()
    assert len(desk.services.interaction.started) == 1


def test_an_interview_that_cannot_begin_says_why_and_can_be_tried_again(desk: Desk, page: ReportPage) -> None:
    reading = read(desk, page, documents.whole())
    again = button(reading.cards[1], "Practise")
    desk.services.past.refusing = StoreCorrupt("This session cannot be read.")
    again.click()
    desk.settle()
    assert desk.window.banner.sentence.text() == "This session cannot be read."
    desk.services.past.refusing = None
    again.click()
    desk.settle()
    assert len(desk.services.interaction.started) == 1
