"""The history page on a real library: what each version changed, an old one restored, who ran which."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from interview_desktop.events.sessions import SessionSummary
from interview_desktop.ui.library.comparison.words import Side
from interview_desktop.ui.library.history.page import HistoryPage
from tests.structure.documents import question, template
from tests.ui.desk import Desk

TEXTS = ("Tell me about a late delivery.", "Tell me about a very late delivery.", "Tell me about a delivery that came.")


def kept(desk: Desk) -> None:
    library = desk.services.structure.library
    for at, text in enumerate(TEXTS):
        library.save(question(text=text), based_on=at, note=f"Wording {at + 1}" if at else "")


def opened(desk: Desk, subject: str) -> HistoryPage:
    desk.window.go("history", subject)
    desk.settle()
    page = desk.window.page
    assert isinstance(page, HistoryPage)
    desk.bot.waitUntil(lambda: page.comparison.whole)
    return page


def sides(page: HistoryPage) -> list[tuple[str, str, str]]:
    return [(one.line.title, _joined(one.line.old), _joined(one.line.new)) for one in page.comparison.fields]


def _joined(side: Side) -> str:
    return "".join(part.text for part in side)


def test_the_newest_is_compared_with_the_one_before(desk: Desk) -> None:
    kept(desk)
    page = opened(desk, "question:made-up-1")
    assert [page.versions.data(page.versions.index(row, 0)).split("\n")[0] for row in range(3)] == [
        "Version 3 · newest",
        "Version 2",
        "Version 1",
    ]
    assert page.about.text() == TEXTS[2]
    assert sides(page) == [("Question", TEXTS[1], TEXTS[2])]
    spoken = "Question: removed “very late delivery”; added “delivery that came”"
    assert page.comparison.fields[0].accessibleName() == spoken
    assert not page.restore.isEnabled()


def test_arrows_go_through_the_history(desk: Desk) -> None:
    kept(desk)
    page = opened(desk, "question:made-up-1")
    assert QApplication.focusWidget() is page.list
    desk.press(page.list, Qt.Key.Key_Down)
    desk.settle()
    assert sides(page) == [("Question", TEXTS[0], TEXTS[1])]
    desk.press(page.list, Qt.Key.Key_Down)
    desk.settle()
    desk.bot.waitUntil(lambda: page.comparison.whole)
    assert ("Question", TEXTS[0], TEXTS[0]) in sides(page), "the first version is shown whole"
    assert {field.line.what for field in page.comparison.fields} == {"same"}


def test_any_two_can_be_compared(desk: Desk) -> None:
    kept(desk)
    page = opened(desk, "question:made-up-1")
    page.before.setFocus()
    desk.press(page.before, Qt.Key.Key_End)
    desk.settle()
    assert sides(page) == [("Question", TEXTS[0], TEXTS[2])]
    page.after.setFocus()
    desk.press(page.after, Qt.Key.Key_End)
    desk.settle()
    assert page.list.row == 2


def test_everything_is_shown_when_asked_for(desk: Desk) -> None:
    kept(desk)
    page = opened(desk, "question:made-up-1")
    desk.press(page.list, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    desk.bot.waitUntil(lambda: page.comparison.whole)
    assert len(page.comparison.fields) > 10
    assert [field.line.title for field in page.comparison.fields if field.line.what == "changed"] == ["Question"]
    page.comparison.fields[0].setFocus()
    desk.press(page.comparison.fields[0], Qt.Key.Key_Down)
    assert QApplication.focusWidget() is page.comparison.fields[1]


def test_restoring_asks_and_makes_a_new_version(desk: Desk) -> None:
    kept(desk)
    page = opened(desk, "question:made-up-1")
    page.list.choose(2)
    desk.settle()
    assert page.restore.text() == "Restore version 1…"
    page.restore.click()
    assert QApplication.focusWidget() is page.confirm.no
    desk.press(page.confirm.no, Qt.Key.Key_Escape)
    assert desk.window.name == "history"
    page.restore.click()
    page.confirm.yes.click()
    desk.settle()
    held = desk.services.structure.library.held("question", "made-up-1")
    assert (held.head, held.document.model_dump()["text"]) == (4, TEXTS[0])
    assert page.list.model().rowCount() == 4
    assert desk.window.banner.sentence.text() == "Version 1 is back, as version 4."


def test_somebody_who_saved_meanwhile_is_not_overwritten(desk: Desk) -> None:
    kept(desk)
    page = opened(desk, "question:made-up-1")
    page.list.choose(2)
    desk.settle()
    page.restore.click()
    desk.services.structure.library.save(question(text="Saved by somebody else."), based_on=3)
    page.confirm.yes.click()
    desk.settle()
    assert "Somebody saved version 4" in desk.window.banner.sentence.text()
    assert desk.services.structure.library.held("question", "made-up-1").head == 4
    assert page.list.model().rowCount() == 4, "the new version is there to be looked at"


def test_sessions_tell_which_version_they_ran(desk: Desk) -> None:
    library = desk.services.structure.library
    library.save(template(), based_on=0)
    library.save(template(title="Renamed"), based_on=1)
    library.publish("made-up", 1)
    now = time.time()
    desk.services.past.kept = [
        SessionSummary(
            id=f"{at:032x}",
            title="A made-up interview",
            template="made-up" if at else "other",
            template_version=version,
            started=now - 1_000 * at,
            changed=now,
            status="finished",
        )
        for at, version in enumerate((1, 1, 1, 2, 0))
    ]
    page = opened(desk, "template:made-up")
    assert page.ran.text() == ("Version 2 was run in 1 session. 1 older session does not say which version it ran.")
    page.list.choose(1)
    desk.settle()
    first = page.versions.data(page.versions.index(1, 0)).split("\n")
    assert first[0] == "Version 1 · published"
    assert first[1].endswith("run 2 times")
    assert page.runs.rowCount() == 2
    page.sessions.setFocus()
    desk.press(page.sessions, Qt.Key.Key_Return)
    assert desk.window.name == "report"
    assert desk.window.page is not None
    assert desk.window.page.subjects == [f"{1:032x}"]  # type: ignore[attr-defined]


def test_what_does_not_exist_is_told(desk: Desk) -> None:
    page = opened(desk, "question:nobody-wrote-this")
    assert "There is no question called" in desk.window.banner.sentence.text()
    assert not page.comparison.fields


@pytest.mark.parametrize("kind", ["rubric", "feedback"])
def test_every_kind_has_a_history(desk: Desk, kind: str) -> None:
    id_ = desk.services.structure.library.all(kind)[0].document.id  # type: ignore[arg-type]
    page = opened(desk, f"{kind}:{id_}")
    assert page.open.isVisible()
    assert page.comparison.fields
