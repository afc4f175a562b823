"""The Questions section on the real bank: found by words and filters, read, retired, taken along."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from interview_desktop.structure.bank.query import Found, Query, QuestionLine
from interview_desktop.ui.library.page import LibraryPage
from interview_desktop.ui.library.questions.model import DIFFICULTY, NAMES, TEXT, QuestionsModel
from interview_desktop.ui.library.questions.section import QuestionsSection, counted
from tests.ui.desk import Desk

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def lines(count: int) -> tuple[QuestionLine, ...]:
    made = QuestionLine(
        id="q", text="", kind="behavioural", competency="teamwork", difficulty=3, minutes=3.0, category="", tags=(),
        industry="retail", seniority=("mid",), interview_types=("panel",), version=1, retired=False, own=False,
        changed=1.0, asked=0,
    )  # fmt: skip
    return tuple(
        replace(made, id=f"q{at}", text=f"Question number {at}?", difficulty=at % 5 + 1) for at in range(count)
    )


def texts(section: QuestionsSection) -> list[str]:
    return [line.text for line in section.view.model.lines]


def test_the_section_opens_full_with_the_first_question_read(desk: Desk, section: QuestionsSection) -> None:
    view = section.view
    assert len(view.model.lines) > 400
    assert view.table.row == 0
    assert view.preview.question is not None
    assert view.preview.question.id == view.model.lines[0].id
    assert "Never asked" in view.preview.toPlainText()
    assert QApplication.focusWidget() is view.finder


def test_words_are_looked_for_while_they_are_typed(desk: Desk, section: QuestionsSection) -> None:
    desk.type(section.view.finder, "choose nursi")
    desk.settle()
    assert texts(section)[0] == "Why did you choose nursing?"
    assert section.view.count.text() == counted(len(section.view.model.lines), section.found.total, plain=False)  # type: ignore[union-attr]
    assert section.view.preview.question is not None
    assert section.view.preview.question.id == "nurse-why-nursing"
    desk.press(section.view.finder, Qt.Key.Key_Escape)
    desk.settle()
    assert section.view.finder.text() == ""
    assert len(section.view.model.lines) > 400
    assert desk.window.name == "library"


def test_filters_narrow_and_are_taken_away_as_chips(desk: Desk, section: QuestionsSection) -> None:
    view = section.view
    view.facets.toggled.emit("industry", "healthcare")
    view.facets.toggled.emit("competency", "teamwork")
    desk.settle()
    assert view.model.lines
    assert {(line.industry, line.competency) for line in view.model.lines} == {("healthcare", "teamwork")}
    assert [chip.text() for chip in view.chips.chips] == ["Healthcare", "Teamwork"]
    assert view.chips.chips[0].accessibleName() == "Take away the filter Industry: Healthcare"
    view.chips.chips[0].click()
    desk.settle()
    assert len({line.industry for line in view.model.lines}) > 1
    assert view.chips.clear is not None
    view.chips.clear.click()
    desk.settle()
    assert not view.chips.isVisible()
    assert len(view.model.lines) > 400


def test_filters_are_worked_with_the_keyboard_and_show_their_counts(desk: Desk, section: QuestionsSection) -> None:
    facets = section.view.facets
    facets.setFocus()
    first = facets.model().index(0, 0)
    facets.setCurrentIndex(first)
    desk.press(facets, Qt.Key.Key_Space)
    assert not facets.isExpanded(first), "a group folds"
    desk.press(facets, Qt.Key.Key_Space)
    desk.press(facets, Qt.Key.Key_Down)
    desk.press(facets, Qt.Key.Key_Space)
    desk.settle()
    assert {line.industry for line in section.view.model.lines} == {"any"}
    ticked = facets.model().index(0, 0, first)
    assert ticked.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked.value
    count = facets.model().index(0, 1, first).data()
    assert count == f"{len(section.view.model.lines):,}"
    assert ticked.data(Qt.ItemDataRole.AccessibleTextRole) == f"Any industry, {count} questions"


def test_nothing_found_says_so_and_offers_one_way_back(desk: Desk, section: QuestionsSection) -> None:
    section.view.finder.setText("unicycle juggling")
    desk.settle()
    assert section.view.nothing.isVisible()
    assert not section.view.preview.isVisible()
    assert not section.acts.edit.isEnabled()
    section.view.clear.click()
    desk.settle()
    assert section.view.table.isVisible()


def test_an_empty_bank_offers_to_write_the_first_question(desk: Desk, section: QuestionsSection) -> None:
    empty = Found((), {}, 0)
    section._show(Query(), empty)
    assert section.view.nothing_title.text() == "No questions yet"
    assert not section.view.clear.isVisible()
    section.focus_first()
    assert QApplication.focusWidget() is section.view.new


def test_headings_and_the_box_sort_alike(desk: Desk, section: QuestionsSection) -> None:
    view = section.view
    view.table.sorting.emit("difficulty")
    desk.settle()
    levels = [line.difficulty for line in view.model.lines]
    assert levels == sorted(levels)
    assert view.order.currentData() == "difficulty"
    assert view.table.horizontalHeader().isSortIndicatorShown()
    view.table.sorting.emit("difficulty")
    desk.settle()
    assert [line.difficulty for line in view.model.lines] == sorted(levels, reverse=True)
    view.order.activated.emit(view.order.findData("relevance"))
    desk.settle()
    assert not view.table.horizontalHeader().isSortIndicatorShown()


def test_what_is_chosen_stays_chosen_when_the_list_changes(desk: Desk, section: QuestionsSection) -> None:
    table = section.view.table
    table.choose(3)
    table.setFocus()
    desk.press(table, Qt.Key.Key_Down, SHIFT)
    chosen = table.chosen
    assert len(chosen) == 2
    table.sorting.emit("minutes")
    desk.settle()
    assert set(table.chosen) == set(chosen)


def test_arrows_read_on_and_enter_edits(desk: Desk, section: QuestionsSection) -> None:
    view = section.view
    view.table.setFocus()
    desk.press(view.table, Qt.Key.Key_Down)
    desk.settle()
    assert view.preview.question is not None
    assert view.preview.question.id == view.model.lines[1].id
    wanted = view.model.lines[1].id
    went: list[tuple[str, str]] = []
    desk.shell.went.connect(lambda page, subject: went.append((page, subject)))
    desk.press(view.table, Qt.Key.Key_Return)
    desk.window.go("library")
    desk.settle()
    for key in (Qt.Key.Key_N, Qt.Key.Key_D, Qt.Key.Key_H):
        desk.press(view.table, key, CTRL)
        desk.window.go("library")
        desk.settle()
    assert went == [
        ("question", wanted),
        ("question", "new"),
        ("question", f"new:{wanted}"),
        ("history", f"question:{wanted}"),
    ]


def test_several_are_retired_and_brought_back(desk: Desk, section: QuestionsSection) -> None:
    view = section.view
    total = len(view.model.lines)
    view.table.choose(0, (0, 1, 2))
    ids = view.table.chosen
    assert not section.acts.edit.isEnabled(), "one at a time is edited"
    view.table.setFocus()
    desk.press(view.table, Qt.Key.Key_Delete)
    desk.settle()
    assert len(view.model.lines) == total - 3
    assert view.count.text() == f"{total - 3} questions, and 3 retired"
    assert "3 questions" in desk.window.banner.sentence.text()
    view.facets.toggled.emit("state", "retired")
    desk.settle()
    assert {line.id for line in view.model.lines} == set(ids)
    view.table.choose(0, (0, 1, 2))
    assert section.acts.bring_back.isVisible()
    assert not section.acts.retire.isVisible()
    section.acts.bring_back.click()
    desk.settle()
    view.facets.toggled.emit("state", "retired")
    desk.settle()
    assert len(view.model.lines) == total


def test_retiring_can_be_undone_from_the_message(desk: Desk, section: QuestionsSection) -> None:
    total = len(section.view.model.lines)
    section.acts.retire.click()
    desk.settle()
    desk.click(desk.window.banner.act)
    desk.settle()
    assert len(section.view.model.lines) == total


def test_what_is_chosen_is_written_to_a_pack(desk: Desk, section: QuestionsSection, tmp_path: Path) -> None:
    section.view.table.choose(0, (0, 1))
    ids = set(section.view.table.chosen)
    section.acts.export_to(tmp_path / "mine.json")
    desk.settle()
    pack = json.loads((tmp_path / "mine.json").read_text(encoding="utf-8"))
    assert {one["id"] for one in pack["questions"]} == ids
    assert "mine.json" in desk.window.banner.sentence.text()


def test_ten_thousand_questions_are_shown(desk: Desk, section: QuestionsSection) -> None:
    many = lines(10_000)
    section._show(section.query, Found(many, {}, len(many)))
    section.view.table.choose(9_999)
    section.view.table.grab()
    assert section.view.table.chosen == ("q9999",)


@pytest.mark.parametrize(
    "text", ["long " * 400, "ما هي أكبر نقاط قوتك في العمل؟ " * 20, "面接" * 900, "<b>bold</b> & more"]
)
def test_long_and_foreign_questions_stay_in_their_row(desk: Desk, section: QuestionsSection, text: str) -> None:
    section._show(section.query, Found((replace(lines(1)[0], text=text.strip()),), {}, 1))
    rect = section.view.table.visualRect(section.view.model.index(0, TEXT))
    assert not section.view.table.grab(rect).isNull()
    assert section.view.table.rowHeight(0) == section.view.table.verticalHeader().defaultSectionSize()


def test_a_narrow_window_keeps_the_words_and_hides_the_rest(desk: Desk, section: QuestionsSection) -> None:
    view, header = section.view, section.view.table.horizontalHeader()
    desk.window.resize(640, 480)
    QApplication.processEvents()
    assert view.filters.isVisible()
    assert not view.facets.isVisible()
    assert not header.isSectionHidden(TEXT)
    assert header.sectionSize(TEXT) >= view.table.viewport().width() * 0.6
    view.filters.click()
    assert view.facets.isVisible()
    assert QApplication.focusWidget() is view.facets
    desk.press(view.facets, Qt.Key.Key_Escape)
    assert not view.facets.isVisible()
    assert desk.window.name == "library"
    desk.window.resize(2200, 1000)
    QApplication.processEvents()
    assert not any(header.isSectionHidden(NAMES.index(name)) for name in NAMES)
    assert view.both.orientation() is Qt.Orientation.Horizontal


def test_difficulty_is_marks_for_the_eye_and_words_for_the_ear() -> None:
    model = QuestionsModel()
    model.show(lines(1))
    index = model.index(0, DIFFICULTY)
    assert model.data(index, Qt.ItemDataRole.AccessibleTextRole) == "Difficulty: Difficulty 1 of 5"


def test_a_retired_question_says_so_without_colour() -> None:
    model = QuestionsModel()
    model.show((replace(lines(1)[0], retired=True),))
    assert model.data(model.index(0, TEXT), Qt.ItemDataRole.AccessibleTextRole).startswith("Question: Retired. ")


def test_the_model_keeps_qts_contract(qtmodeltester: pytest.FixtureRequest) -> None:
    model = QuestionsModel()
    model.show(lines(20))
    qtmodeltester.check(model)  # type: ignore[attr-defined]


def test_every_control_of_the_library_has_a_name(desk: Desk, library: LibraryPage, section: QuestionsSection) -> None:
    section.ask(replace(section.query, chosen={"industry": frozenset({"law"})}))
    desk.settle()
    nameless = [
        part
        for part in library.findChildren(QWidget)
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.isVisibleTo(library)
        and not part.objectName().startswith("qt_")
        and not (part.accessibleName() or getattr(part, "text", lambda: "")())
    ]
    assert not nameless


def test_sections_are_gone_through_with_keys(desk: Desk, library: LibraryPage) -> None:
    names = library._names
    desk.press(library, Qt.Key.Key_PageDown, CTRL)
    desk.settle()
    assert library.name == names[1 % len(names)]
    desk.press(library, Qt.Key.Key_PageUp, CTRL)
    assert library.name == "questions"
    desk.window.go("home")
    desk.window.go("library", names[-1])
    desk.settle()
    assert library.name == names[-1]


def test_the_controls_stand_side_by_side_where_there_is_room(desk: Desk, section: QuestionsSection) -> None:
    desk.window.resize(1280, 800)
    desk.settle()
    buttons = [item.widget() for at in range(section.view.acts.count()) if (item := section.view.acts.itemAt(at))]
    shown = [one for one in buttons if one is not None and one.isVisible()]
    assert len(shown) >= 4
    assert len({one.y() for one in shown}) == 1
