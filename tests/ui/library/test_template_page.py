"""The template editor on a real library: building, what is wrong, places, people, weights, every size."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from interview_desktop.settings import Settings
from tests.ui.library.editing import Editing

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def test_a_coach_builds_a_ward_manager_interview_from_the_bank(new: Editing) -> None:
    """The whole way, as it is done with keyboard and mouse: title, type, industry, places, one fixed question."""
    page, desk = new.page, new.desk
    assert QApplication.focusWidget() is page.form.basics.title.control
    desk.type(page.form.basics.title.control, "Ward manager, nights")
    basics = page.form.basics
    basics.type.box.setCurrentText("Competency")
    basics.industry.box.setCurrentText("Healthcare")
    basics.seniority.box.setCurrentText("Senior")
    page.form.places.suggest.click()
    new.settle()
    assert len(new.now.slots) >= 6
    assert not [one for one in page.findings.findings or () if one.check == "duration"]
    assert new.now.rubric == "competency"
    page.form.places.choose(1)
    page.form.places.form.choose.click()
    new.settle()
    picker = page.form.places.picker
    desk.press(picker.finder, Qt.Key.Key_Return)
    new.settle()
    assert new.now.slots[1].question
    assert not [one for one in page.findings.findings or () if one.severity == "error"]
    assert page.sample.sample is not None
    assert page.sample.sample.asked
    desk.press(page.form.basics.title.control, Qt.Key.Key_S, CTRL)
    new.settle()
    document, number = new.newest("ward-manager-nights")
    assert (document.title, document.industry, number) == ("Ward manager, nights", "healthcare", 1)
    assert "competency interview in healthcare" in document.summary
    assert page.subject == "ward-manager-nights"
    assert not page.unsaved()
    page.below.buttons["publish"].click()
    new.settle()
    if page.keeping.publish_card.isVisible():
        page.keeping.publish_card.yes.click()
        new.settle()
    assert "Published" in page.below.standing.text()
    plan = desk.services.structure.plan("ward-manager-nights", max_probes=2, seed=1)
    assert plan.version == 1


def test_it_opens_with_its_places_their_facts_and_its_standing(ward: Editing) -> None:
    assert ward.page.heading.text() == "Ward manager"
    assert ward.page.form.places.model.rowCount() == len(ward.now.slots)
    assert all(fact is not None and fact.possible for fact in ward.page.form.places.facts)
    assert ward.page.below.standing.text().startswith("Published, version 1")
    assert not ward.page.unsaved()
    assert not ward.page.below.buttons["save"].isEnabled()


def test_typing_is_checked_and_undone(ward: Editing) -> None:
    title = ward.page.form.basics.title.box
    title.clear()
    ward.settle()
    assert ward.page.findings.findings is not None
    assert ward.page.findings.findings[0].field == "title"
    assert ward.page.heading.text() == "New interview"
    ward.page.undo()
    assert title.text() == "Ward manager"
    assert not ward.page.unsaved()
    ward.page.redo()
    assert title.text() == ""


def test_an_interview_that_runs_over_says_so_in_words(ward: Editing) -> None:
    ward.page.form.basics.minutes.box.setValue(15)
    ward.settle()
    assert "too long" in ward.page.head.fit.text()
    assert ward.page.head.mark.isVisible()
    assert any(one.field == "minutes" for one in ward.page.findings.findings or ())


def test_places_are_moved_copied_and_removed_by_keys(ward: Editing) -> None:
    places = ward.page.form.places
    before = ward.now.slots
    places.list.setFocus()
    places.choose(1)
    ward.desk.press(places.list, Qt.Key.Key_Down, ALT)
    assert ward.now.slots[:3] == (before[0], before[2], before[1])
    assert places.place == 2
    ward.desk.press(places.list, Qt.Key.Key_D, CTRL)
    assert len(ward.now.slots) == len(before) + 1
    ward.desk.press(places.list, Qt.Key.Key_Delete)
    ward.page.undo()
    ward.page.undo()
    ward.page.undo()
    assert ward.now.slots == before
    assert not ward.page.unsaved()


def test_a_place_is_dragged_elsewhere(ward: Editing) -> None:
    places = ward.page.form.places
    before = ward.now.slots
    dragged = places.model.mimeData([places.model.index(0)])
    move = Qt.DropAction.MoveAction
    assert not places.model.dropMimeData(dragged, move, 3, 0, places.model.index(-1)), "the view removes nothing"
    ward.settle()
    assert ward.now.slots[:3] == (before[1], before[2], before[0])
    assert places.place == 2


def test_the_time_line_and_the_list_mean_the_same_place(ward: Editing) -> None:
    ward.page.head.line.setFocus()
    ward.desk.press(ward.page.head.line, Qt.Key.Key_Right)
    assert ward.page.form.places.list.currentIndex().row() == 1
    ward.page.form.places.choose(3)
    assert ward.page.head.line.place == 3
    ward.desk.press(ward.page.head.line, Qt.Key.Key_Delete)
    assert len(ward.now.slots) == ward.page.form.places.model.rowCount() == 8


def test_how_many_questions_fit_follows_the_wish(ward: Editing) -> None:
    places = ward.page.form.places
    places.choose(7)
    assert "fit" in places.form.fits.text()
    places.form.fields["tag"].control.setText("unheard of")  # type: ignore[attr-defined]
    ward.settle()
    fact = places.facts[7]
    assert fact is not None
    assert fact.fits == 0
    assert "No question fits" in places.form.fits.text()
    finding = next(one for one in ward.page.findings.findings or () if one.field.startswith("slots.7"))
    places.choose(0)
    ward.page.findings.chosen.emit(finding)
    assert places.place == 7
    assert QApplication.focusWidget() is places.form.fields["tag"].control


def test_a_finding_leads_into_a_folded_group(ward: Editing) -> None:
    ward.page.edit(ward.now.model_copy(update={"rubric": "gone"}), "")
    ward.settle()
    finding = next(one for one in ward.page.findings.findings or () if one.field == "rubric")
    assert finding.severity == "error"
    ward.page.show_finding(finding)
    assert ward.page.form.report.isVisible()
    assert QApplication.focusWidget() is ward.page.form.report.rubric.control
    for field in ("weights.teamwork", "weights", "interviewers.1.voice", "interviewers", "greeting", "curve", "slots"):
        assert ward.page.form.reach(field), field
    assert not ward.page.form.reach("nothing like that")


def test_another_draw_is_another_one_and_an_equal_template_gives_an_equal_one(ward: Editing) -> None:
    first = ward.page.sample.sample
    ward.page.sample.another.click()
    ward.settle()
    second = ward.page.sample.sample
    assert first is not None
    assert second is not None
    assert first.seed != second.seed
    assert [one.text for one in first.asked] != [one.text for one in second.asked]
    assert all(one.why for one in second.asked)
    ward.page.form.basics.title.box.setText("Another title")
    ward.settle()
    assert ward.page.sample.sample is second, "a title has no say in what is asked"


def test_interviewers_come_go_and_are_greeted_by_name(new: Editing) -> None:
    group, part = new.page.form.groups[2]
    group.toggle.click()
    people = new.page.form.interviewers
    assert part is people
    name = people.people[0].fields["name"].control
    name.setFocus()
    name.selectAll()  # type: ignore[attr-defined]
    new.desk.type(name, "Ruth")
    people.more.setFocus()
    assert new.now.interviewers[0].name == "Ruth"
    assert "I'm Ruth" in new.now.greeting
    people.more.click()
    assert [one.voice for one in new.now.interviewers] == [0, 1]
    new.page.form.places.form.who.box.setCurrentIndex(1)
    assert new.now.slots[0].interviewer == 1
    people.people[1].areas["teamwork"].setChecked(True)
    assert new.now.interviewers[1].asks == ("teamwork",)
    people.people[0].remove.click()
    assert [one.asks for one in new.now.interviewers] == [("teamwork",)]
    assert new.now.slots[0].interviewer == 0


def test_weights_are_shared_and_their_sum_is_said(ward: Editing) -> None:
    group, part = ward.page.form.groups[4]
    group.toggle.click()
    balance = ward.page.form.balance
    assert part is balance
    balance.weights["leadership"].box.setValue(90)
    assert "too much" in balance.total.text()
    balance.even.click()
    assert balance.total.text() == "Together 100 %"
    assert sum(ward.now.weights.values()) == pytest.approx(1)
    balance.alike.click()
    assert ward.now.weights == {}
    assert balance.total.text() == "All alike"


def test_the_picker_finds_and_puts_a_question_in(ward: Editing) -> None:
    places = ward.page.form.places
    count = len(ward.now.slots)
    places.add_question.click()
    ward.settle()
    assert places.picker.isVisible()
    everything = len(places.picker.model.lines)
    assert everything > 20
    assert all(line.industry in ("healthcare", "any") for line in places.picker.model.lines)
    ward.desk.type(places.picker.finder, "complaint")
    ward.settle()
    assert 0 < len(places.picker.model.lines) < everything
    ward.desk.press(places.picker.finder, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is places.picker.list
    wanted = places.picker.model.lines[places.picker.list.currentIndex().row()].id
    ward.desk.press(places.picker.list, Qt.Key.Key_Return)
    assert len(ward.now.slots) == count + 1
    assert ward.now.slots[places.place].question == wanted
    places.add_question.click()
    ward.settle()
    assert wanted not in [line.id for line in places.picker.model.lines], "nothing is asked twice"
    ward.desk.press(places.picker.finder, Qt.Key.Key_Escape)
    assert not places.picker.isVisible()
    assert ward.desk.window.name == "template"


@pytest.mark.parametrize("size", [(640, 480), (1280, 800), (1600, 1000)])
def test_everything_is_within_reach_at_every_size(ward: Editing, size: tuple[int, int]) -> None:
    ward.desk.window.resize(*size)
    ward.settle()
    page = ward.page
    assert page.below.buttons["save"].isVisible()
    assert page.below.width() <= page.width()
    assert page.findings.isVisibleTo(page)
    bar = page.scroller.horizontalScrollBar()
    assert bar.maximum() == 0, "nothing is cut off at the side"


class TestWithTextOfDoubleSize:
    @pytest.fixture
    def settings(self) -> Settings:
        return Settings(first_run_done=True, microphone_consent="granted", theme="dark", text_scale=200)

    def test_nothing_is_cut_off_in_the_smallest_window(self, ward: Editing) -> None:
        ward.desk.window.resize(640, 480)
        for group, _part in ward.page.form.groups:
            group.open()
        ward.page.form.show_template(ward.now)
        ward.page.form.places.add_question.click()
        ward.settle()
        assert ward.page.scroller.horizontalScrollBar().maximum() == 0
