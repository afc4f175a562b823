"""A report leaves the program as the file that was asked for, and what that means is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from interview_desktop.errors import StoreError
from interview_desktop.events.feedback import ReportKind
from interview_desktop.ui.report_page import ReportPage
from tests.ui.desk import Desk
from tests.ui.report import documents
from tests.ui.report.documents import SESSION
from tests.ui.report.opened import read


@pytest.mark.parametrize("kind", ["html", "pdf", "text", "json"])
def test_every_form_is_written_by_the_service(desk: Desk, page: ReportPage, kind: ReportKind, tmp_path: Path) -> None:
    read(desk, page, documents.coached())
    page.export.write_to(kind, tmp_path / "report")
    desk.settle()
    assert desk.services.coaching.written == [(SESSION, kind, tmp_path / "report", False)]
    assert desk.window.banner.sentence.text() == f"Exported to {tmp_path / 'report'}."
    assert "outside the program" in desk.window.banner.hint.text()


def test_the_tick_puts_sound_into_a_web_page_and_nothing_else(desk: Desk, page: ReportPage, tmp_path: Path) -> None:
    read(desk, page, documents.coached())
    page.export.sound.setChecked(True)
    page.export.write_to("html", tmp_path / "page.html")
    desk.settle()
    assert "read and hear it" in desk.window.banner.hint.text()
    page.export.write_to("pdf", tmp_path / "page.pdf")
    desk.settle()
    assert [written[3] for written in desk.services.coaching.written] == [True, False]


def test_a_file_that_cannot_be_written_is_told(desk: Desk, page: ReportPage, tmp_path: Path) -> None:
    read(desk, page, documents.coached())
    desk.services.coaching.refusing = StoreError("The disk is full.", "Make room.")
    page.export.write_to("text", tmp_path / "report.txt")
    desk.settle()
    assert desk.window.banner.sentence.text() == "The disk is full."


def test_the_menu_opens_by_key(desk: Desk, page: ReportPage, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QPoint] = []
    monkeypatch.setattr(page.export.forms, "popup", opened.append)
    page.export.open()
    assert not opened, "there is nothing to take out yet"
    read(desk, page, documents.coached())
    desk.press(page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert len(opened) == 1
    assert [action.text().replace("&", "") for action in page.export.forms.actions() if not action.isSeparator()] == [
        "Web page…",
        "Web page with sound",
        "PDF…",
        "Text…",
        "Data…",
        "Whole session to a folder…",
        "What is exported leaves the program",
    ]


def test_a_tick_is_set_by_key_without_choosing_a_form(desk: Desk, page: ReportPage) -> None:
    read(desk, page, documents.coached())
    menu = page.export.forms
    menu.setActiveAction(page.export.sound)
    menu.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier))
    assert page.export.sound.isChecked()
    assert not page.findChildren(QFileDialog)


def test_the_dialogue_asks_for_a_file_of_the_right_kind(desk: Desk, page: ReportPage, tmp_path: Path) -> None:
    read(desk, page, documents.coached())
    page.export.actions_of["pdf"].trigger()
    (dialogue,) = page.findChildren(QFileDialog)
    assert dialogue.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert dialogue.defaultSuffix() == "pdf"
    assert any(
        name.startswith("interview-") and name.endswith(".pdf") for name in dialogue.selectedFiles()[0].split("/")
    )
    dialogue.fileSelected.emit(str(tmp_path / "mine.pdf"))
    dialogue.reject()
    desk.settle()
    QApplication.processEvents()
    assert desk.services.coaching.written == [(SESSION, "pdf", tmp_path / "mine.pdf", False)]


def test_in_a_small_window_the_foot_is_only_for_exports(desk: Desk, page: ReportPage) -> None:
    read(desk, page, documents.coached())
    assert page.warning.isVisible()
    desk.shell.change(text_scale=200)
    desk.window.resize(640, 480)
    desk.settle()
    assert page.export.isVisible()
    assert not page.warning.isVisible()
    assert not page.sessions.isVisible()
