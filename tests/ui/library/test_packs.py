"""Packs and sheets in and out: shown before anything changes, taken in as a whole, refused with every fault."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication

from interview_desktop.events.question import Question
from interview_desktop.structure.packs.merging import Change
from interview_desktop.structure.packs.packs import Preview
from interview_desktop.ui.library.packs.export_page import ExportPage
from interview_desktop.ui.library.packs.import_page import ImportPage
from interview_desktop.ui.library.packs.section import PacksSection
from interview_desktop.ui.library.page import LibraryPage
from tests.structure.documents import question
from tests.ui.desk import Desk
from tests.ui.library.sheets import pack, sheet


def listed(desk: Desk) -> PacksSection:
    desk.window.go("library", "packs")
    desk.settle()
    page = desk.window.page
    assert isinstance(page, LibraryPage)
    assert isinstance(page.section, PacksSection)
    return page.section


def reading(desk: Desk, path: Path) -> ImportPage:
    desk.window.go("import", str(path))
    desk.settle()
    page = desk.window.page
    assert isinstance(page, ImportPage)
    return page


def exporting(desk: Desk, subject: str = "") -> ExportPage:
    desk.window.go("export", subject)
    desk.settle()
    page = desk.window.page
    assert isinstance(page, ExportPage)
    return page


def entries(page: ImportPage) -> list[list[str]]:
    model = page.view.model
    return [str(model.data(model.index(row, 0))).split("\n") for row in range(model.rowCount())]


def stored(desk: Desk, id_: str) -> Question:
    document = desk.services.structure.library.held("question", id_).document
    assert isinstance(document, Question)
    return document


def test_what_came_with_the_program_is_one_entry(desk: Desk) -> None:
    section = listed(desk)
    assert section.model.rowCount() == 1
    assert str(section.model.data(section.model.index(0, 0))).startswith("What comes with the program")


def test_a_pack_is_shown_before_anything_changes(desk: Desk, tmp_path: Path) -> None:
    before = desk.services.structure.library.all("question")
    page = reading(desk, pack(tmp_path))
    assert "“Ward questions”, edition 2, by St. Mary’s. Licence: CC-BY-4.0." in page.view.source.text()
    assert page.view.sum.text() == "5 will be added."
    assert page.take.text() == "Import 5 changes"
    assert [words[1].split(" · ")[:2] for words in entries(page)][:2] == [["Question", "will be added"]] * 2
    desk.bot.waitUntil(lambda: page.view.comparison.whole and bool(page.view.comparison.fields))
    assert any(field.line.title == "Question" for field in page.view.comparison.fields)
    assert desk.services.structure.library.all("question") == before


def test_importing_takes_all_of_it_and_says_so(desk: Desk, tmp_path: Path) -> None:
    page = reading(desk, pack(tmp_path))
    page.take.click()
    desk.settle()
    assert desk.window.banner.sentence.text() == "ward.json was imported: 5 added."
    assert stored(desk, "made-up-3") == question(3)
    section = listed(desk)
    first = str(section.model.data(section.model.index(0, 0))).split("\n")
    assert first[:2] == ["Ward questions", "St. Mary’s · CC-BY-4.0"]
    assert first[2].startswith("edition 2 · today")


def test_the_same_pack_twice_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    reading(desk, pack(tmp_path)).take.click()
    desk.settle()
    page = reading(desk, tmp_path / "ward.json")
    assert page.view.sum.text() == "5 are here already."
    assert page.take.text() == "Nothing to import"
    assert not page.take.isEnabled()
    assert "Edition 2 of it was taken in before." in page.view.source.text()


def test_what_was_edited_here_stays_unless_the_person_says_so(desk: Desk, tmp_path: Path) -> None:
    library = desk.services.structure.library
    reading(desk, pack(tmp_path)).take.click()
    desk.settle()
    library.save(question(1, text="Edited here, tell me about it."), based_on=1)
    page = reading(desk, tmp_path / "ward.json")
    assert page.view.mine.isChecked()
    assert page.view.sum.text() == "1 stays as it is here, 4 are here already."
    (kept,) = entries(page)
    assert kept[1].startswith("Question · differs, stays as it is here")
    desk.bot.waitUntil(lambda: bool(page.view.comparison.fields))
    assert [field.line.title for field in page.view.comparison.fields] == ["Question"]
    page.view.theirs.click()
    desk.settle()
    assert page.view.sum.text() == "1 will be changed, 4 are here already."
    page.take.click()
    desk.settle()
    assert stored(desk, "made-up-1") == question(1)
    assert library.held("question", "made-up-1").head == 3


def test_a_sheet_names_the_columns_it_leaves_out(desk: Desk, tmp_path: Path) -> None:
    page = reading(desk, sheet(tmp_path, "Tell me about a hard day.,easy,blue", "And what about a good one?,4,"))
    assert page.view.source.text() == "A sheet of questions."
    notes = [page.view._notes.itemAt(at).widget().text() for at in range(page.view._notes.count())]  # type: ignore[union-attr]
    assert any("Favourite colour" in note for note in notes)
    assert page.view.sum.text() == "2 will be added."
    page.view.which.setCurrentIndex(page.view.which.findData("mend"))
    page.view.which.activated.emit(page.view.which.currentIndex())
    assert entries(page), "what is wrong with the new questions is found before they are taken in"
    assert page.view.mends.text().startswith("Warning: ")


def test_a_refused_file_tells_every_fault_and_takes_nothing(desk: Desk, tmp_path: Path) -> None:
    before = desk.services.structure.library.all("question")
    page = reading(desk, sheet(tmp_path, "One question?,impossible,", "Another one?,2,", "A third?,12,"))
    assert page.states.currentWidget() is page.refused
    assert len(page.refused.faults) == 2
    assert [fault.line for fault in page.refused.faults] == [2, 4]
    assert page.refused.table is not None
    assert page.refused.table.rowCount() == 2
    assert "Nothing was changed." in page.refused.hint.text()
    desk.press(page.refused.copy, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().split("\n")[1].startswith("2\t")
    assert not page.take.isVisible()
    assert desk.services.structure.library.all("question") == before


def test_a_mended_file_is_read_again(desk: Desk, tmp_path: Path) -> None:
    page = reading(desk, sheet(tmp_path, "One question?,impossible,"))
    sheet(tmp_path, "One question?,3,")
    desk.press(page, Qt.Key.Key_F5)
    desk.settle()
    assert page.states.currentWidget() is page.view
    assert page.view.sum.text() == "1 will be added."


@pytest.mark.parametrize("content", [b"", b"\x00\xff\x00", b"{", b"[1, 2]", "{}".encode("utf-16")])
def test_any_file_is_refused_in_words(desk: Desk, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "odd.json"
    path.write_bytes(content)
    page = reading(desk, path)
    assert page.states.currentWidget() is page.refused
    assert page.refused.sentence.text()


def test_a_file_that_is_gone_is_told(desk: Desk, tmp_path: Path) -> None:
    page = reading(desk, tmp_path / "gone.csv")
    assert page.states.currentWidget() is page.refused


def test_a_file_can_be_dropped(desk: Desk, tmp_path: Path) -> None:
    section = listed(desk)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(pack(tmp_path)))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(5, 5), copy, data, left, none)
    section.dragEnterEvent(entered)
    assert entered.isAccepted()
    assert "Let go" in section.hint.text()
    section.dropEvent(QDropEvent(QPoint(5, 5), copy, data, left, none))
    desk.settle()
    assert desk.window.name == "import"


def test_other_things_cannot_be_dropped(desk: Desk, tmp_path: Path) -> None:
    section = listed(desk)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "picture.png"))])
    entered = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    entered.ignore()
    section.dragEnterEvent(entered)
    assert not entered.isAccepted()


def test_ten_thousand_changes_do_not_stall(desk: Desk, tmp_path: Path) -> None:
    page = reading(desk, pack(tmp_path))
    before = page.view.preview
    assert before is not None
    changes = tuple(
        Change.model_construct(kind="question", id="made-up-1", title=f"Question {at}", what="added", differences=())
        for at in range(10_000)
    )
    page.view.show_preview(Preview(**{**vars(before), "changes": changes, "findings": {}}))
    page.view.list.setFocus()
    desk.press(page.view.list, Qt.Key.Key_End)
    page.view.list.grab()
    assert page.view.list.row == 9_999


def test_questions_are_exported_to_a_sheet_and_come_back(desk: Desk, tmp_path: Path) -> None:
    page = exporting(desk)
    assert page.boxes["question"].text().endswith(" questions")
    page.csv.click()
    assert not page.boxes["template"].isEnabled()
    target = tmp_path / "out.csv"
    page.write_to(target)
    desk.settle()
    assert str(target) in desk.window.banner.sentence.text()
    back = reading(desk, target)
    assert back.view.sum.text().endswith("are here already.")
    assert not back.take.isEnabled()


def test_a_template_takes_along_what_it_needs(desk: Desk, tmp_path: Path) -> None:
    id_ = desk.services.structure.library.all("template")[0].document.id
    page = exporting(desk, f"template:{id_}")
    assert page.templates.chosen == (id_,)
    assert not page.boxes["question"].isChecked()
    target = tmp_path / "one.json"
    page.write_to(target)
    desk.settle()
    made = desk.services.structure.packs.preview(target).pack
    assert [one.id for one in made.templates] == [id_]
    assert made.rubrics


def test_nothing_chosen_cannot_be_exported(desk: Desk) -> None:
    page = exporting(desk)
    page.boxes["question"].setChecked(False)
    assert not page.write.isEnabled()
    page.boxes["rubric"].setChecked(True)
    assert page.write.isEnabled()
    page.name.box.setText(" ")
    assert not page.write.isEnabled(), "a pack has a title"


def test_a_folder_that_is_gone_is_told(desk: Desk, tmp_path: Path) -> None:
    page = exporting(desk)
    page.write_to(tmp_path / "gone" / "out.json")
    desk.settle()
    assert "is not there" in desk.window.banner.sentence.text()
    assert desk.window.name == "export"
