"""Rubrics: the list, the editor with live findings, and saving that loses nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from interview_desktop.structure.rubric import Rubric
from interview_desktop.ui.library.page import LibraryPage
from interview_desktop.ui.library.rubrics.editor.page import RubricPage
from interview_desktop.ui.library.rubrics.section import RubricsSection
from tests.ui.desk import Desk

CTRL = Qt.KeyboardModifier.ControlModifier


def listed(desk: Desk) -> RubricsSection:
    desk.window.go("library", "rubrics")
    desk.settle()
    page = desk.window.page
    assert isinstance(page, LibraryPage)
    section = page.section
    assert isinstance(section, RubricsSection)
    return section


def editing(desk: Desk, subject: str) -> RubricPage:
    desk.window.go("rubric", subject)
    desk.settle()
    page = desk.window.page
    assert isinstance(page, RubricPage)
    desk.bot.waitUntil(lambda: page.form.whole and page.sides.findings.findings is not None)
    return page


def stored(desk: Desk, id_: str) -> Rubric:
    document = desk.services.structure.library.held("rubric", id_).document
    assert isinstance(document, Rubric)
    return document


def until_found(desk: Desk, page: RubricPage, wanted: Callable[[set[str]], bool]) -> None:
    desk.bot.waitUntil(lambda: wanted({one.field for one in page.sides.findings.findings or ()}))


def test_the_list_shows_what_each_is_for(desk: Desk) -> None:
    section = listed(desk)
    first = str(section.model.data(section.model.index(0, 0))).split("\n")
    assert len(first) == 3
    assert "criteria" in first[1]
    assert isinstance(section.reading.shown, Rubric)
    assert section.reading.shown.criteria[0].levels[4] in section.reading.toPlainText()


def test_enter_opens_the_editor_and_escape_comes_back(desk: Desk) -> None:
    section = listed(desk)
    section.list.setFocus()
    desk.press(section.list, Qt.Key.Key_Down)
    chosen = section.chosen
    assert chosen is not None
    desk.press(section.list, Qt.Key.Key_Return)
    desk.settle()
    page = desk.window.page
    assert isinstance(page, RubricPage)
    assert page.rubric == chosen[1]
    desk.press(page, Qt.Key.Key_Escape)
    assert desk.window.name == "library"


def test_archiving_can_be_undone(desk: Desk) -> None:
    section = listed(desk)
    count = section.model.rowCount()
    section.away.click()
    desk.settle()
    assert section.model.rowCount() == count - 1
    section.archived.setChecked(True)
    desk.settle()
    assert section.model.rowCount() == count
    desk.window.banner.act.click()
    desk.settle()
    assert len(desk.services.structure.library.all("rubric")) == count


def test_findings_come_while_typing_and_lead_to_their_field(desk: Desk) -> None:
    page = editing(desk, "nace")
    assert page.sides.findings.findings == ()
    second = list(page.form.cards.values())[1]
    second.open()
    second.levels[2].box.setPlainText(second.levels[1].box.toPlainText())
    second.weight.box.setValue(30)
    until_found(desk, page, lambda fields: fields == {"criteria.1.levels.2", "criteria"})
    assert "115 %" in page.form.sum.text()
    found = next(one for one in page.sides.findings.buttons if one.finding.field == "criteria.1.levels.2")
    found.click()
    assert QApplication.focusWidget() is second.levels[2].box
    page.form.evenly.click()
    until_found(desk, page, lambda fields: fields == {"criteria.1.levels.2"})
    assert page.form.sum.text() == "The weights add up to 100 %."


def test_saving_makes_a_version_with_its_note(desk: Desk) -> None:
    page = editing(desk, "nace")
    assert not page.save.isEnabled()
    page.form.title.box.setText("Readiness")
    assert page.unsaved() == "The rubric “Readiness”"
    page.note.setText("Shorter")
    desk.press(page.form.title.box, Qt.Key.Key_S, CTRL)
    desk.settle()
    assert stored(desk, "nace").title == "Readiness"
    assert desk.services.structure.library.history("rubric", "nace")[0].note == "Shorter"
    assert page.unsaved() == ""
    assert page.state.text() == "Version 2, saved just now"


def test_what_is_untouched_stays_as_it_was(desk: Desk) -> None:
    before = stored(desk, "nace")
    page = editing(desk, "nace")
    page.form.title.box.setText("Readiness")
    page.save.click()
    desk.settle()
    assert stored(desk, "nace") == before.model_copy(update={"title": "Readiness"})


def test_a_new_rubric_gets_its_id_from_its_title(desk: Desk) -> None:
    page = editing(desk, "new")
    page.form.title.box.setText("Nursing, first years")
    card = next(iter(page.form.cards.values()))
    card.title.box.setText("Calm under pressure")
    for at, level in enumerate(card.levels):
        level.box.setPlainText(f"Stays calm in situation number {at + 1} and says so.")
    page.form.types["panel"].click()
    page.save.click()
    desk.settle()
    made = stored(desk, "nursing-first-years")
    assert [one.id for one in made.criteria] == ["calm_under_pressure"]
    assert made.interview_types == ("panel",)
    assert page.subject == made.id
    assert page.unsaved() == ""


def test_what_cannot_be_saved_says_why_and_goes_there(desk: Desk) -> None:
    page = editing(desk, "new")
    page.form.title.box.setText("Half done")
    page.save.click()
    desk.settle()
    assert "title is empty" in desk.window.banner.sentence.text()
    assert QApplication.focusWidget() is next(iter(page.form.cards.values())).title.box
    assert page.unsaved()


def test_a_rubric_with_errors_is_saved_only_when_the_person_says_so(desk: Desk) -> None:
    page = editing(desk, "nace")
    next(iter(page.form.cards.values())).weight.box.setValue(50)
    page.save.click()
    desk.settle()
    assert page.confirm.isVisible()
    assert desk.services.structure.library.held("rubric", "nace").head == 1
    page.confirm.yes.click()
    desk.settle()
    assert stored(desk, "nace").criteria[0].weight == 0.5


def test_criteria_are_added_moved_and_taken_out(desk: Desk) -> None:
    page = editing(desk, "nace")
    names = [one.id for one in stored(desk, "nace").criteria]
    page.form.add.click()
    made = list(page.form.cards.values())[-1]
    assert QApplication.focusWidget() is made.title.box
    assert page.form.sum.text() == "The weights add up to 100 %."
    made.title.box.setText("Calm")
    made.up.setFocus()
    desk.press(made.up, Qt.Key.Key_Space)
    assert page.rubric is not None
    assert [one.id for one in page.rubric.criteria][-2:] == ["criterion", names[-1]]
    assert QApplication.focusWidget() is made.up, "the row that moves keeps the focus"
    first = page.form.cards[names[0]]
    first.out.click()
    assert names[0] not in page.form.cards
    assert QApplication.focusWidget() is page.form.cards[names[1]].title.box
    desk.window.banner.act.click()
    assert names[0] in page.form.cards
    assert page.form.cards[names[0]].title.box.text()


def test_leaving_asks_and_save_keeps(desk: Desk) -> None:
    page = editing(desk, "nace")
    page.form.title.box.setText("Readiness")
    desk.window.go("home")
    assert desk.window.name == "rubric"
    desk.window.leaving.save.click()
    desk.settle()
    assert desk.window.name == "home"
    assert stored(desk, "nace").title == "Readiness"


def test_leaving_can_discard(desk: Desk) -> None:
    page = editing(desk, "nace")
    page.form.title.box.setText("Readiness")
    desk.window.go("home")
    desk.window.leaving.discard.click()
    desk.settle()
    assert desk.window.name == "home"
    assert stored(desk, "nace").title == "Career readiness"


def test_two_edits_of_one_rubric_are_both_kept(desk: Desk) -> None:
    page = editing(desk, "nace")
    page.form.title.box.setText("Mine")
    theirs = stored(desk, "nace").model_copy(update={"title": "Theirs"})
    desk.services.structure.library.save(theirs, based_on=1)
    page.save.click()
    desk.settle()
    assert page.conflict.isVisible()
    assert page.form.title.box.text() == "Mine"
    page.conflict.look.click()
    desk.settle()
    (shown,) = page.conflict.compared.fields
    assert (shown.line.title, shown.line.aloud) == ("Title", "removed “Theirs”; added “Mine”")
    page.conflict.over.click()
    desk.settle()
    assert [one.number for one in desk.services.structure.library.history("rubric", "nace")] == [3, 2, 1]
    assert stored(desk, "nace").title == "Mine"


def test_an_edit_in_conflict_can_become_a_copy(desk: Desk) -> None:
    page = editing(desk, "nace")
    page.form.title.box.setText("Mine")
    desk.services.structure.library.save(stored(desk, "nace").model_copy(update={"title": "Theirs"}), based_on=1)
    page.save.click()
    desk.settle()
    page.conflict.apart.click()
    desk.settle()
    assert stored(desk, "nace").title == "Theirs"
    assert stored(desk, page.subject).title == "Mine (my edit)"
    assert page.unsaved() == ""


@pytest.mark.parametrize("subject", ["new:nace", "nace"])
def test_edits_are_still_there_after_help(desk: Desk, subject: str) -> None:
    page = editing(desk, subject)
    page.form.title.box.setText("Half written")
    desk.press(page.form.title.box, Qt.Key.Key_F1)
    assert desk.window.name == "help"
    desk.press(desk.window.page, Qt.Key.Key_Escape)
    desk.settle()
    assert page.form.title.box.text() == "Half written"
