"""What a coach made is kept: drafts, publishing, conflicts, leaving, trying; nothing is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from interview_desktop.settings import Settings
from interview_desktop.structure.template import Slot
from tests.ui.desk import Desk
from tests.ui.library.editing import Editing, opened

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def test_a_template_without_a_title_is_not_saved_and_says_why(new: Editing) -> None:
    new.page.form.places.suggest.click()
    new.page.keeping.save()
    new.settle()
    assert "needs a title" in new.desk.window.banner.sentence.text()
    assert QApplication.focusWidget() is new.page.form.basics.title.control
    assert new.page.unsaved()


def test_a_draft_is_saved_with_its_note_and_the_published_one_stays(ward: Editing) -> None:
    ward.page.form.basics.minutes.box.setValue(35)
    ward.page.below.note.setText("Longer nights")
    ward.page.below.buttons["save"].click()
    ward.settle()
    history = ward.desk.services.structure.library.history("template", "ward-manager")
    assert [(one.number, one.note, one.author) for one in history[:1]] == [(2, "Longer nights", "Ada")]
    assert "Version 2 not published yet; interviews run version 1" in ward.page.below.standing.text()
    assert ward.page.below.note.text() == ""
    assert ward.desk.services.structure.template("ward-manager")[1] == 1


def test_an_error_keeps_it_from_being_published_and_leads_to_its_place(ward: Editing) -> None:
    slots = (*ward.now.slots, Slot(question="not-there"))
    ward.page.edit(ward.now.model_copy(update={"slots": slots}), "")
    ward.page.publish()
    ward.settle()
    card = ward.page.keeping.publish_card
    assert card.isVisible()
    assert not card.yes.isVisible()
    assert "cannot be published yet" in card.question.text()
    card.look.click()
    assert ward.page.form.places.place == len(slots) - 1
    assert ward.newest("ward-manager")[1] == 1


def test_two_coaches_save_and_nothing_is_lost(ward: Editing) -> None:
    library = ward.desk.services.structure.library
    theirs = ward.now.model_copy(update={"title": "Ward manager (theirs)"})
    library.save(theirs, based_on=1, note="first")
    ward.page.form.basics.minutes.box.setValue(45)
    ward.page.keeping.save()
    ward.settle()
    card = ward.page.keeping.conflict_card
    assert card.isVisible()
    assert "Ada saved version 2" in card.question.text()
    assert ward.now.minutes == 45, "what was edited is still there"
    card.compare.click()
    assert card.table.count() == 1
    card.top.click()
    ward.settle()
    document, number = ward.newest("ward-manager")
    assert (document.title, document.minutes, number) == ("Ward manager", 45, 3)
    assert library.held("template", "ward-manager", 2).document == theirs


def test_or_it_becomes_an_interview_of_its_own(ward: Editing) -> None:
    library = ward.desk.services.structure.library
    library.save(ward.now.model_copy(update={"title": "Theirs"}), based_on=1)
    ward.page.form.basics.minutes.box.setValue(45)
    ward.page.keeping.save()
    ward.settle()
    ward.page.keeping.conflict_card.copy.click()
    ward.settle()
    assert ward.newest("ward-manager")[0].title == "Theirs"
    assert ward.newest("copy-of-ward-manager")[0].minutes == 45
    assert ward.page.subject == "copy-of-ward-manager"
    assert not ward.page.unsaved()


def test_two_new_ones_of_one_title_get_two_ids(new: Editing) -> None:
    new.page.form.basics.title.box.setText("Nurse")
    new.page.keeping.save()
    new.settle()
    assert new.page.subject == "nurse-2"


def test_leaving_asks_and_saving_goes_on(ward: Editing) -> None:
    ward.page.form.basics.title.box.setText("Night manager")
    ward.desk.window.go("home")
    assert ward.desk.window.name == "template"
    assert "Night manager" in ward.desk.window.leaving.question.text()
    ward.desk.window.leaving.save.click()
    ward.settle()
    assert ward.desk.window.name == "home"
    assert ward.newest("ward-manager")[0].title == "Night manager"


def test_discarding_lets_go(ward: Editing) -> None:
    ward.page.form.basics.title.box.setText("Night manager")
    ward.desk.window.go("home")
    ward.desk.window.leaving.discard.click()
    ward.settle()
    assert ward.desk.window.name == "home"
    ward.desk.window.go("template", "ward-manager")
    ward.settle()
    assert ward.page.form.basics.title.box.text() == "Ward manager"


def test_a_copy_of_another_begins_unsaved_and_keeps_its_places(desk: Desk) -> None:
    made = opened(desk, "new:nurse")
    original = made.newest("nurse")[0]
    assert made.now.title == "Copy of Nurse"
    assert made.now.slots == original.slots
    made.page.keeping.save()
    made.settle()
    assert made.newest("copy-of-nurse")[1] == 1


def test_an_unknown_template_is_told(desk: Desk) -> None:
    made = opened(desk, "no-such-thing")
    assert made.page.edited is None
    assert "no template called" in desk.window.banner.sentence.text()


def test_trying_saves_first_and_begins_with_that_version(ward: Editing) -> None:
    ward.page.form.basics.minutes.box.setValue(40)
    ward.page.below.buttons["attempt"].click()
    ward.settle()
    started = ward.desk.services.interaction.started
    assert [(plan.template, plan.version) for plan, _spoken, _mode in started] == [("ward-manager", 2)]
    assert ward.desk.window.name == "interview"
    assert ward.desk.services.structure.template("ward-manager")[1] == 1, "nothing is published by trying"


class TestBeforeTheMicrophoneIsDecidedOn:
    @pytest.fixture
    def settings(self) -> Settings:
        return Settings(first_run_done=True, microphone_consent="unasked", theme="light")

    def test_it_is_asked_first_and_the_interview_begins_after(self, ward: Editing) -> None:
        ward.page.below.buttons["attempt"].click()
        ward.settle()
        assert ward.desk.window.name == "welcome"
        assert not ward.desk.services.interaction.started
        ward.desk.shell.change(microphone_consent="refused")
        ward.settle()
        assert [plan.version for plan, _spoken, _mode in ward.desk.services.interaction.started] == [1]

    def test_undecided_nothing_begins_later(self, ward: Editing) -> None:
        ward.page.below.buttons["attempt"].click()
        ward.settle()
        ward.desk.window.go("template", "ward-manager")
        ward.settle()
        ward.desk.shell.change(microphone_consent="granted")
        ward.settle()
        assert not ward.desk.services.interaction.started
