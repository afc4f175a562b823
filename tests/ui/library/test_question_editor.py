"""The question editor on the real library: nothing typed is lost, nothing saved is overwritten, all faults are told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from interview_desktop.errors import DiskFull
from interview_desktop.events.question import Question
from interview_desktop.ui.library.findings import counted
from interview_desktop.ui.library.growing import Growing, units
from interview_desktop.ui.library.page import LibraryPage
from interview_desktop.ui.library.questions.editor.page import QuestionEditor
from tests.ui.desk import Desk

CTRL = Qt.KeyboardModifier.ControlModifier
WHY = "nurse-why-nursing"


def opened(desk: Desk, subject: str) -> QuestionEditor:
    desk.window.go("question", subject)
    desk.settle()
    page = desk.window.page
    assert isinstance(page, QuestionEditor)
    return page


def kept(desk: Desk, id_: str = WHY, number: int | None = None) -> Question:
    document = desk.services.structure.library.held("question", id_, number).document
    assert isinstance(document, Question)
    return document


def pick(box: QComboBox, value: str) -> None:
    box.setCurrentIndex(box.findData(value))


@pytest.fixture
def editor(desk: Desk, library: LibraryPage) -> QuestionEditor:
    return opened(desk, WHY)


def test_a_question_is_shown_whole_and_unchanged(desk: Desk, editor: QuestionEditor) -> None:
    question = kept(desk)
    assert editor.form.text.toPlainText() == question.text
    assert editor.form.five.toPlainText() == question.anchors.five
    assert dict(editor.form.probes.value) == question.probes
    assert editor.form.interview_types.value == question.interview_types
    assert editor.unsaved() == ""
    assert editor.view.standing.text().startswith(("Version 1, today", "Version 1, yesterday"))
    assert editor.form.id.isReadOnly()
    assert desk.window.side.places["library"].isChecked()


def test_every_shipped_question_goes_through_the_form_unchanged(desk: Desk, editor: QuestionEditor) -> None:
    for held in desk.services.structure.library.all("question")[::60]:
        page = opened(desk, held.document.id)
        page.save()
        desk.settle()
        assert desk.services.structure.library.held("question", held.document.id).number == held.number
        assert "Nothing has changed" in page.view.standing.text()


def test_saving_writes_a_version_with_its_note(desk: Desk, editor: QuestionEditor) -> None:
    editor.form.text.setPlainText("What made you choose nursing?")
    editor.view.note.setText("Asks for a story.")
    assert editor.unsaved() == "The question “What made you choose nursing?”"
    desk.press(editor.form.text, Qt.Key.Key_S, CTRL)
    desk.settle()
    assert kept(desk).text == "What made you choose nursing?"
    assert kept(desk, number=1).text == "Why did you choose nursing?"
    newest = desk.services.structure.library.history("question", WHY)[0]
    assert (newest.number, newest.note) == (2, "Asks for a story.")
    assert editor.unsaved() == ""
    assert "Saved as version 2." in editor.view.standing.text()
    assert editor.view.note.text() == ""


def test_what_is_typed_while_it_is_saved_is_not_taken_for_saved(desk: Desk, editor: QuestionEditor) -> None:
    editor.form.text.setPlainText("What made you choose nursing?")
    editor.save()
    editor.form.text.setPlainText("What made you choose nursing, of all jobs?")
    desk.settle()
    assert kept(desk).text == "What made you choose nursing?"
    assert editor.unsaved()


def test_a_new_question_is_named_checked_and_saved(desk: Desk, library: LibraryPage) -> None:
    editor = opened(desk, "new")
    assert QApplication.focusWidget() is editor.form.text
    assert editor.unsaved() == ""
    assert not editor.findings.buttons, "nobody is told off before the first word"
    desk.type(editor.form.text, "Which shift taught you most?")
    desk.settle()
    assert editor.form.id.text() == "shift-taught-most"
    assert editor.findings.findings is not None
    assert {"competency", "looks_for"} <= {one.field for one in editor.findings.findings}
    editor.save()
    assert QApplication.focusWidget() is editor.form.competency, "the first thing that keeps it from being saved"
    pick(editor.form.competency, "professionalism")
    editor.save()
    desk.settle()
    saved = kept(desk, "shift-taught-most")
    assert saved.competency == "professionalism"
    assert desk.window._subject == "shift-taught-most"
    desk.window.go("help")
    desk.window.back()
    desk.settle()
    assert editor.form.text.toPlainText() == "Which shift taught you most?"


def test_a_name_of_ones_own_is_left_alone_and_a_taken_one_is_told(desk: Desk, library: LibraryPage) -> None:
    editor = opened(desk, "new")
    editor.form.id.clear()
    desk.type(editor.form.id, WHY)
    desk.type(editor.form.text, "Which shift taught you most?")
    assert editor.form.id.text() == WHY
    pick(editor.form.competency, "professionalism")
    desk.settle()
    assert editor.findings.findings is not None
    assert [one.field for one in editor.findings.findings if one.severity == "error"] == ["id"]
    editor.save()
    desk.settle()
    assert editor.conflict.isVisible()
    assert not editor.conflict.over.isVisible()
    editor.conflict.apart.click()
    desk.settle()
    assert kept(desk, f"{WHY}-2").text == "Which shift taught you most?"
    assert kept(desk).text == "Why did you choose nursing?"


def test_a_duplicate_begins_with_everything_and_another_name(desk: Desk, library: LibraryPage) -> None:
    editor = opened(desk, f"new:{WHY}")
    assert editor.form.five.toPlainText() == kept(desk).anchors.five
    assert editor.form.id.text() != WHY
    assert not editor.form.id.isReadOnly()
    assert editor.unsaved() == ""
    editor.save()
    desk.settle()
    assert kept(desk, editor.form.id.text()).anchors == kept(desk).anchors


def test_findings_come_while_typing_and_lead_to_their_words(desk: Desk, editor: QuestionEditor) -> None:
    desk.shell.services.structure.bank.lines()  # type: ignore[union-attr]
    editor.form.text.setPlainText("Do you have children?")
    desk.settle()
    errors = [one for one in editor.findings.buttons if one.finding.severity == "error"]
    assert errors
    assert errors[0].accessibleName().startswith("Error: ")
    desk.click(errors[0])
    assert QApplication.focusWidget() is editor.form.text
    found = errors[0].finding
    assert found.start is not None
    assert editor.form.text.textCursor().selectedText() == "Do you have children?"[found.start : found.end]
    editor.form.text.setPlainText("Why did you choose nursing?")
    desk.settle()
    assert editor.findings.summary.text() == "Nothing to mend"


def test_f8_goes_from_one_thing_to_mend_to_the_next(desk: Desk, editor: QuestionEditor) -> None:
    editor.form.looks_for.clear()
    editor.form.one.clear()
    desk.settle()
    assert editor.findings.findings is not None
    wanted = [editor.form.fields[one.field] for one in editor.findings.findings]
    assert len(wanted) >= 2
    reached = []
    for _ in range(len(wanted) + 1):
        desk.press(editor, Qt.Key.Key_F8)
        reached.append(QApplication.focusWidget())
    assert reached == [*wanted, wanted[0]]


def test_a_later_save_is_told_and_nothing_is_overwritten(desk: Desk, editor: QuestionEditor) -> None:
    library = desk.services.structure.library
    library.save(kept(desk).model_copy(update={"difficulty": 4}), based_on=1)
    editor.form.text.setPlainText("What made you choose nursing?")
    editor.save()
    desk.settle()
    assert "version 2" in editor.conflict.sentence.text()
    assert editor.form.text.toPlainText() == "What made you choose nursing?"
    assert kept(desk).difficulty == 4
    editor.conflict.look.click()
    desk.settle()
    assert len(editor.conflict.compared.fields) == 2, "their difficulty, my words"
    editor.conflict.over.click()
    desk.settle()
    assert not editor.conflict.isVisible()
    assert kept(desk).text == "What made you choose nursing?"
    assert kept(desk, number=2).difficulty == 4
    assert library.held("question", WHY).number == 3


def test_a_conflict_can_become_a_copy_or_wait(desk: Desk, editor: QuestionEditor) -> None:
    desk.services.structure.library.save(kept(desk).model_copy(update={"difficulty": 4}), based_on=1)
    editor.form.text.setPlainText("What made you choose nursing?")
    editor.save()
    desk.settle()
    desk.press(editor, Qt.Key.Key_Escape)
    assert not editor.conflict.isVisible()
    assert desk.window.name == "question"
    assert editor.unsaved()
    editor.save()
    desk.settle()
    editor.conflict.apart.click()
    desk.settle()
    assert kept(desk, f"{WHY}-2").text == "What made you choose nursing?"
    assert kept(desk).difficulty == 4
    assert desk.window._subject == f"{WHY}-2"


def test_leaving_asks_and_saving_goes_on(desk: Desk, editor: QuestionEditor) -> None:
    editor.form.text.setPlainText("What made you choose nursing?")
    desk.press(editor, Qt.Key.Key_Escape)
    assert desk.window.name == "question"
    assert desk.window.leaving.isVisible()
    desk.press(desk.window.leaving.save, Qt.Key.Key_Space)
    desk.settle()
    assert desk.window.name == "library"
    assert kept(desk).text == "What made you choose nursing?"


def test_leaving_with_a_fault_stays_and_shows_it(desk: Desk, editor: QuestionEditor) -> None:
    editor.form.text.clear()
    desk.window.go("home")
    desk.window.leaving.save.click()
    desk.settle()
    assert desk.window.name == "question"
    assert QApplication.focusWidget() is editor.form.text
    desk.window.go("home")
    desk.window.leaving.discard.click()
    assert desk.window.name == "home"
    assert opened(desk, WHY).form.text.toPlainText() == "Why did you choose nursing?"


def test_a_full_disk_keeps_the_text(desk: Desk, editor: QuestionEditor, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_document: object, **_named: object) -> int:
        raise DiskFull("The disk is full.", "Free some space.")

    monkeypatch.setattr(desk.services.structure.library, "save", full)
    editor.form.text.setPlainText("What made you choose nursing?")
    editor.save()
    desk.settle()
    assert desk.window.banner.sentence.text() == "The disk is full."
    assert editor.unsaved()
    assert editor.view.save.isEnabled()


def test_follow_ups_are_added_and_taken_away(desk: Desk, editor: QuestionEditor) -> None:
    before = len(editor.form.probes.rows)
    desk.click(editor.form.probes.add)
    row = editor.form.probes.rows[-1]
    assert len(editor.form.probes.rows) == before + 1
    assert QApplication.focusWidget() is row.kind
    assert row.kind.value not in kept(desk).probes
    assert editor.unsaved() == "", "an empty row is nothing yet"
    desk.press(row.kind, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is row.text
    desk.type(row.text, "And then?")
    assert editor.unsaved()
    desk.press(row.text, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is row.remove
    desk.press(row.remove, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is editor.form.probes.add
    desk.press(row.remove, Qt.Key.Key_Space)
    assert editor.unsaved() == ""


def test_own_words_are_kept_as_names(desk: Desk, editor: QuestionEditor) -> None:
    editor.form.industry.setEditText("Beauty salons")
    editor.form.competency.setEditText("communication")
    editor.save()
    desk.settle()
    assert kept(desk).industry == "beauty_salons"
    assert kept(desk).competency == "communication"
    assert opened(desk, WHY).form.industry.currentText() == "Beauty salons"


@pytest.mark.parametrize("text", ["x" * 2000, "ما الذي جعلك تختار التمريض؟ " * 30, "👩‍⚕️ Why? " * 20])
def test_long_and_foreign_texts_are_kept_to_the_letter(desk: Desk, editor: QuestionEditor, text: str) -> None:
    editor.form.text.setPlainText(text)
    editor.save()
    desk.settle()
    assert kept(desk).text == text.strip()


def test_a_question_that_is_gone_is_told(desk: Desk, library: LibraryPage) -> None:
    editor = opened(desk, "no-such-question")
    assert "no-such-question" in desk.window.banner.sentence.text()
    assert not editor.form.isEnabled()
    assert editor.unsaved() == ""


def test_the_findings_move_into_the_form_where_it_is_narrow(desk: Desk, editor: QuestionEditor) -> None:
    editor.form.looks_for.clear()
    desk.window.resize(640, 480)
    desk.settle()
    assert editor.view.summary.isVisible()
    assert editor.view.summary.text() == counted(editor.findings.findings or ())
    assert editor.scroller.horizontalScrollBar().maximum() == 0
    editor.view.summary.click()
    assert QApplication.focusWidget() is editor.form.looks_for
    desk.window.resize(1280, 800)
    desk.settle()
    assert not editor.view.summary.isVisible()


def test_everything_in_the_editor_has_a_name_and_is_reached(desk: Desk, editor: QuestionEditor) -> None:
    nameless = [
        part
        for part in editor.findChildren(QWidget)
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.isVisibleTo(editor)
        and not part.objectName().startswith("qt_")
        and not (part.accessibleName() or getattr(part, "text", lambda: "")())
    ]
    assert not nameless
    seen: list[QWidget | None] = []
    while QApplication.focusWidget() not in seen and len(seen) < 200:
        seen.append(QApplication.focusWidget())
        desk.press(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert {editor.form.text, editor.form.tags, editor.view.note, editor.view.save} <= set(seen)


def test_characters_are_counted_as_qt_does(desk: Desk) -> None:
    field = Growing(desk.shell.theme)
    desk.bot.addWidget(field)
    field.setPlainText("a👩b c")
    field.select(2, 3)
    assert field.textCursor().selectedText() == "b"
    assert units("👩") == 2
