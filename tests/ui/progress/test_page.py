"""The progress page, worked by hand: what is next, trends and their tables, questions, stories, years of practice."""

from __future__ import annotations

import threading
import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from interview_desktop.errors import StoreCorrupt, StoreError
from interview_desktop.events.progress import Practice
from interview_desktop.ui.progress.lines import chart_of
from interview_desktop.ui.progress.rows import Row, RowsModel
from interview_desktop.ui.progress_page import ProgressPage
from interview_desktop.ui.report.layout.more import More
from tests.ui.desk import Desk
from tests.ui.progress.looked_back import ASKED, looked_back, years
from tests.ui.report.opened import texts


def opened(desk: Desk, found: Practice | None = None) -> ProgressPage:
    if found is not None:
        desk.services.coaching.kept_progress = found
    desk.window.go("progress")
    desk.settle()
    page = desk.window.page
    assert isinstance(page, ProgressPage)
    return page


def test_nothing_yet_has_one_next_action(desk: Desk) -> None:
    page = opened(desk)
    assert page.empty.isVisible()
    assert not page.whole.isVisible()
    assert not page.state.isVisible()
    assert QApplication.focusWidget() is page.practise
    desk.press(page.practise, Qt.Key.Key_Space)
    assert desk.window.name == "home"


def test_it_is_a_place_with_a_key_of_its_own(desk: Desk) -> None:
    desk.press(None, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert desk.window.name == "progress"
    assert desk.window.side.places["progress"].isChecked()
    desk.press(None, Qt.Key.Key_F1)
    assert desk.window.name == "help"


def test_until_there_is_an_own_range_it_says_how_many_are_missing(desk: Desk) -> None:
    page = opened(desk, looked_back(2))
    assert "2 sessions so far. After 1 more spoken session, your own range" in page.standing.text()
    page = opened(desk, looked_back(3))
    assert "What is usual for you" in page.standing.text()


def test_the_next_interview_begins_with_one_press(desk: Desk) -> None:
    page = opened(desk, looked_back(2))
    assert QApplication.focusWidget() is page.steps.begin
    desk.press(page.steps.begin, Qt.Key.Key_Space)
    desk.press(page.steps.begin, Qt.Key.Key_Space)
    desk.settle()
    assert len(desk.services.interaction.started) == 1
    assert desk.window.name == "interview"


def test_the_key_begins_it_as_well_and_only_where_there_is_a_plan(desk: Desk) -> None:
    page = opened(desk)
    desk.press(page.practise, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert desk.services.interaction.started == []
    page = opened(desk, looked_back(2))
    desk.press(page.steps.begin, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert len(desk.services.interaction.started) == 1


def test_the_microphone_is_asked_about_first(desk: Desk) -> None:
    page = opened(desk, looked_back(2))
    desk.shell.settings = desk.shell.settings.model_copy(update={"microphone_consent": "unasked"})
    page.steps.begin.click()
    desk.settle()
    assert desk.window.name == "welcome"
    assert desk.services.interaction.started == []


def test_a_question_that_is_due_is_taken_again(desk: Desk) -> None:
    found = looked_back(4)
    page = opened(desk, found)
    assert found.next is not None
    assert len(page.steps.retakes) == len(found.next.retakes) > 0
    assert page.steps.retakes[0].accessibleDescription() == found.next.retakes[0].text
    first = found.next.retakes[0]
    template = desk.services.structure.templates()[0].id
    plan = desk.services.structure.plan(template, max_probes=2)
    desk.services.past.plans[first.session] = plan
    page.steps.retakes[0].click()
    desk.settle()
    assert [one.questions for one, _spoken, _mode in desk.services.interaction.started] == [
        (plan.questions[first.index],)
    ]
    assert desk.window.name == "interview"


def test_a_retake_that_cannot_begin_is_told_and_another_can_be_tried(desk: Desk) -> None:
    page = opened(desk, looked_back(4))
    desk.services.past.refusing = StoreError("There is no such session.", "It may have been deleted.")
    page.steps.retakes[0].click()
    desk.settle()
    assert desk.window.banner.sentence.text() == "There is no such session."
    assert page.steps.begin.isEnabled()
    assert page.steps.retakes[0].isEnabled()


def test_trends_that_stand_out_come_first_with_their_charts(desk: Desk) -> None:
    page = opened(desk, looked_back(7))
    first = page.lines[0]
    assert first.trend.about == "structure"
    assert first.more is not None
    assert first.more.opened
    quiet = next(line for line in page.lines if line.trend.direction == "steady")
    assert quiet.more is not None
    assert not quiet.more.opened
    assert quiet.more.toggle.accessibleName() == f"Show chart, {quiet.trend.title}"


def test_a_chart_says_the_same_as_its_table(desk: Desk) -> None:
    page = opened(desk, looked_back(7))
    trend = page.lines[0].trend
    chart = chart_of(trend)
    assert len(chart.rows) == len(trend.points) == 7
    assert chart.ribbon
    assert chart.unit == "level"


def test_one_session_is_no_line(desk: Desk) -> None:
    page = opened(desk, looked_back(1))
    assert page.lines
    assert all(line.more is None for line in page.lines)
    assert "Too few interviews" in page.lines[0].trend.told


def test_arrows_and_enter_open_the_report_of_a_question(desk: Desk) -> None:
    found = looked_back(4)
    page = opened(desk, found)
    assert page.questions.rows.rowCount() == len(ASKED)
    page.questions.setFocus()
    desk.press(page.questions, Qt.Key.Key_Down)
    desk.press(page.questions, Qt.Key.Key_Return)
    assert desk.window.name == "report"
    assert desk.window.page is not None
    assert desk.window.page.subjects == [found.questions[1].latest.session]  # type: ignore[attr-defined]


def test_stories_tell_what_they_lacked_and_what_has_none(desk: Desk) -> None:
    page = opened(desk, looked_back(4))
    texts = [page.stories.rows.row(at) for at in range(page.stories.rows.rowCount())]
    cells = {row.cells[0]: row.cells for row in texts if row is not None}
    assert cells["last year at the bakery one of the ovens…"][1] == "4"
    assert cells["last year at the bakery one of the ovens…"][4] == "task, result"
    assert "Leadership" in page.untold.text()


def test_the_nine_are_behind_a_line(desk: Desk) -> None:
    page = opened(desk, looked_back(3))
    assert page.steps.table is None
    page.steps.findChildren(More)[0].toggle.click()
    table = page.steps.table
    assert table is not None
    assert table.rowCount() == 9
    first, fourth = table.item(0, 2), table.item(3, 2)
    assert first is not None
    assert first.text().startswith("done")
    assert fourth is not None
    assert not fourth.text().startswith("done")


def test_what_cannot_be_read_is_told_on_the_page(desk: Desk) -> None:
    desk.services.coaching.refusing = StoreCorrupt("The list is damaged.", "Put a backup in its place.")
    page = opened(desk)
    assert page.state.text() == "The list is damaged. Put a backup in its place."
    assert page.state.isVisible()
    desk.services.coaching.refusing = None
    page = opened(desk, looked_back(2))
    assert not page.state.isVisible()
    assert page.whole.isVisible()


def test_coming_back_to_the_same_leaves_everything_in_its_place(desk: Desk) -> None:
    found = looked_back(4)
    page = opened(desk, found)
    before = page.lines[0]
    page.questions.choose(2)
    desk.window.go("home")
    page = opened(desk, found)
    assert page.lines[0] is before
    assert page.questions.row == 2


def test_the_window_answers_while_it_looks_back(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    go_on, asked_on = threading.Event(), []

    def slow() -> Practice:
        asked_on.append(threading.current_thread())
        go_on.wait(5)
        return looked_back(2)

    monkeypatch.setattr(desk.services.coaching, "progress", slow)
    desk.window.go("progress")
    page = desk.window.page
    assert isinstance(page, ProgressPage)
    QApplication.processEvents()
    assert page.state.isVisible()
    desk.press(None, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert desk.window.name == "home"
    go_on.set()
    desk.settle()
    assert asked_on
    assert asked_on[0] is not threading.main_thread()


def test_years_of_practice_are_shown_at_once(desk: Desk) -> None:
    found = years()
    began = time.perf_counter()
    page = opened(desk, found)
    page.questions.choose(10_000)
    page.grab()
    assert page.questions.rows.rowCount() == len(found.questions)
    assert time.perf_counter() - began < 3.0


def test_larger_text_keeps_every_row(desk: Desk) -> None:
    page = opened(desk, looked_back(4))
    before = page.questions.height()
    desk.shell.change(text_scale=200)
    desk.settle()
    assert page.questions.height() > before


def test_the_model_keeps_qts_contract(qtmodeltester: pytest.FixtureRequest) -> None:
    model = RowsModel(("Question", "Tries"))
    model.show([Row((f"Question {at}", "1"), "x") for at in range(20)])
    qtmodeltester.check(model)  # type: ignore[attr-defined]


def test_that_it_is_too_early_to_tell_is_said_once(desk: Desk) -> None:
    page = opened(desk, looked_back(2))
    shown = texts(page)
    assert sum("from 5 interviews on" in text for text in shown) == 1
    assert not any("Too few interviews" in text for text in shown)
    assert page.lines
