from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from interview_desktop.errors import StoreCorrupt
from interview_desktop.events.sessions import SessionStatus, SessionSummary
from interview_desktop.ui.sessions_model import SessionsModel, matching
from interview_desktop.ui.sessions_page import SessionsPage
from tests.ui.desk import Desk

NOW = time.time()
STATES: tuple[SessionStatus, ...] = ("open", "finished", "abandoned")


def some(count: int) -> tuple[SessionSummary, ...]:
    return tuple(
        SessionSummary.model_construct(
            id=f"{at:032x}",
            title=f"Interview {at}" if at % 2 else "Gespräch 面接",
            template="nurse",
            started=NOW - 3600 * at,
            changed=NOW - 3600 * at,
            status=STATES[at % 3],
            events=1,
        )
        for at in range(count)
    )


def opened(desk: Desk, count: int) -> SessionsPage:
    desk.services.past.kept = list(some(count))
    desk.window.go("sessions")
    desk.settle()
    page = desk.window.page
    assert isinstance(page, SessionsPage)
    return page


def test_nothing_yet_has_one_next_action(desk: Desk) -> None:
    page = opened(desk, 0)
    assert page.empty.isVisible()
    assert not page.table.isVisible()
    assert QApplication.focusWidget() is page.practise
    desk.press(page.practise, Qt.Key.Key_Space)
    assert desk.window.name == "home"


def test_arrows_and_enter_open_a_report(desk: Desk) -> None:
    page = opened(desk, 5)
    assert QApplication.focusWidget() is page.table
    desk.press(page.table, Qt.Key.Key_Down)
    desk.press(page.table, Qt.Key.Key_Return)
    assert desk.window.name == "report"
    assert desk.window.page is not None
    assert desk.window.page.subjects == [f"{1:032x}"]  # type: ignore[attr-defined]


def test_only_an_open_session_can_be_resumed(desk: Desk) -> None:
    page = opened(desk, 5)
    enabled = []
    for row in range(5):
        page.table.choose(row)
        enabled.append(page.resume.isEnabled())
    assert enabled == [True, False, False, True, False]
    page.table.choose(3)
    page.resume.click()
    assert desk.services.interaction.resumed == [f"{3:032x}"]
    assert desk.window.name == "interview"


def test_deleting_asks_first_and_escape_keeps(desk: Desk) -> None:
    page = opened(desk, 3)
    page.table.choose(1)
    desk.press(page.table, Qt.Key.Key_Delete)
    assert page.confirm.isVisible()
    assert "Interview 1" in page.confirm.question.text()
    assert QApplication.focusWidget() is page.confirm.no, "the harmless answer has the focus"
    desk.press(page.confirm.no, Qt.Key.Key_Escape)
    assert not page.confirm.isVisible()
    assert desk.window.name == "sessions"
    assert QApplication.focusWidget() is page.table
    assert len(desk.services.past.kept) == 3


def test_deleting_deletes_the_chosen_one(desk: Desk) -> None:
    page = opened(desk, 3)
    page.table.choose(1)
    page.delete.click()
    desk.press(page.confirm.yes, Qt.Key.Key_Space)
    desk.settle()
    assert [kept.id for kept in desk.services.past.kept] == [f"{0:032x}", f"{2:032x}"]
    assert page.model.rowCount() == 2
    assert "deleted" in desk.window.banner.sentence.text()
    assert page.offers.isVisible()


def test_an_export_warns_that_it_leaves_the_program(desk: Desk, tmp_path: Path) -> None:
    page = opened(desk, 2)
    page.export_to(tmp_path)
    desk.settle()
    written = list(tmp_path.rglob("session.json"))
    assert len(written) == 1
    assert str(written[0].parent) in desk.window.banner.sentence.text()
    assert "outside the program" in desk.window.banner.hint.text()


def test_a_fault_of_the_store_is_told(desk: Desk, tmp_path: Path) -> None:
    page = opened(desk, 2)
    desk.services.past.refusing = StoreCorrupt("This session cannot be read.", "Delete it.")
    page.export_to(tmp_path)
    desk.settle()
    assert desk.window.banner.sentence.text() == "This session cannot be read."


def test_finding_narrows_and_keeps_the_choice(desk: Desk) -> None:
    page = opened(desk, 9)
    page.table.choose(4)
    desk.press(page.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is page.finder
    desk.type(page.finder, "GESPRÄCH finished")
    assert [page.model.data(page.model.index(row, 2)) for row in range(page.model.rowCount())] == ["Finished"] * 1
    assert page.chosen is not None
    assert page.chosen.id == f"{4:032x}"
    assert page.count.text() == "1 of 9 sessions"
    page.finder.setText("nothing like that")
    assert page.chosen is None
    assert not page.report.isEnabled()


def test_ten_thousand_sessions_are_shown_and_searched_at_once(desk: Desk) -> None:
    page = opened(desk, 10_000)
    assert page.count.text() == "10,000 sessions"
    began = time.perf_counter()
    page.finder.setText("Interview 9999")
    desk.press(page.table, Qt.Key.Key_End)
    page.table.grab()
    assert time.perf_counter() - began < 1.0
    assert page.chosen is not None
    assert page.chosen.title == "Interview 9999"


def test_matching_wants_every_word_somewhere() -> None:
    sessions = some(6)
    assert matching(sessions, "  ", NOW) == list(sessions)
    assert [found.id for found in matching(sessions, "interview ENDED", NOW)] == [f"{5:032x}"]


def test_the_model_keeps_qts_contract(qtmodeltester: pytest.FixtureRequest) -> None:
    model = SessionsModel()
    model.show(list(some(20)), NOW)
    qtmodeltester.check(model)  # type: ignore[attr-defined]
