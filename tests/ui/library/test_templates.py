"""The Templates section on a real library: finding, reading, publishing, archiving, beginning a new one."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from interview_desktop.structure.document import Held
from interview_desktop.structure.template import Slot, Template
from interview_desktop.ui.library.page import LibraryPage
from interview_desktop.ui.library.templates.editor.blank import blank
from interview_desktop.ui.library.templates.model import Row, TemplatesModel, Wish, rows
from interview_desktop.ui.library.templates.section import TemplatesSection
from interview_desktop.ui.pages import maker
from tests.ui.desk import Desk, Elsewhere


@pytest.fixture
def section(desk: Desk) -> TemplatesSection:
    desk.window._make = lambda name: maker(name) if name in ("home", "library") else Elsewhere
    desk.window.go("library", "templates")
    desk.settle()
    desk.settle()
    page = desk.window.page
    assert isinstance(page, LibraryPage)
    found = page.section
    assert isinstance(found, TemplatesSection)
    return found


def choose(section: TemplatesSection, template: str) -> Row:
    section.view.table.choose(section.view.model.row_of(template))
    row = section.acts.chosen
    assert row is not None
    assert row.id == template
    return row


def subjects(desk: Desk) -> list[str]:
    page = desk.window.page
    assert isinstance(page, Elsewhere)
    return page.subjects


def draft_of(desk: Desk, template: str, **changes: object) -> int:
    library = desk.services.structure.library
    held = library.held("template", template)
    document = cast("Template", held.document).model_copy(update=changes)
    return library.save(document, based_on=held.head)


def held(number: int, published: int, *, archived: bool = False) -> Held:
    template = blank(()).model_copy(update={"title": f"Title {number}{published}", "summary": "Nights"})
    return Held(template, number, number, published, "archived" if archived else "draft", True)


@pytest.mark.parametrize(
    ("number", "published", "archived", "words"),
    [
        (1, 0, False, "Draft"),
        (3, 3, False, "Published, version 3"),
        (4, 3, False, "Version 4 not published yet"),
        (4, 3, True, "Archived"),
    ],
)
def test_a_state_is_said_in_words(number: int, published: int, archived: bool, words: str) -> None:
    row = rows([held(number, published, archived=archived)])[0]
    assert row.state == words
    assert row.can_publish == (words in ("Draft", "Version 4 not published yet"))


def test_what_is_looked_for_is_found_in_all_that_is_said() -> None:
    row = rows([held(4, 3)])[0]
    assert Wish("title NIGHTS behavioural").fits(row)
    assert not Wish("title days").fits(row)
    assert Wish(interview_type="behavioural", industry="any").fits(row)
    assert not Wish(industry="healthcare").fits(row)
    away = rows([held(1, 0, archived=True)])[0]
    assert not Wish().fits(away)
    assert Wish(archived=True).fits(away)


def test_the_model_keeps_qts_contract(qtmodeltester: pytest.FixtureRequest) -> None:
    model = TemplatesModel()
    model.show(rows([held(1, 0), held(4, 3)]))
    qtmodeltester.check(model)  # type: ignore[attr-defined]


def test_every_template_is_listed_and_the_chosen_one_can_be_read(section: TemplatesSection, desk: Desk) -> None:
    assert section.view.model.rowCount() == len(desk.services.structure.library.all("template"))
    choose(section, "ward-manager")
    desk.settle()
    text = section.view.preview.toPlainText()
    assert "Published, version 1" in text
    assert "head of nursing" in text
    assert "Behavioural question on leadership" in text
    assert "questions fit" in text


def test_words_and_filters_narrow_the_list_and_keep_the_choice(section: TemplatesSection, desk: Desk) -> None:
    choose(section, "ward-manager")
    desk.press(section.view.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is section.view.finder
    desk.type(section.view.finder, "manager healthcare")
    assert [row.id for row in section.view.model.shown] == ["ward-manager"]
    assert section.acts.chosen is not None
    assert section.view.count.text().startswith("1 of ")
    section.view.finder.setText("nothing is called that")
    assert section.view.lists.currentWidget() is section.view.nothing
    assert not section.acts.edit.isEnabled()
    desk.press(section.view.finder, Qt.Key.Key_Escape)
    assert section.view.finder.text() == ""
    assert desk.window.name == "library"
    section.view.type.setCurrentText("Panel")
    section.view.industry.setCurrentText("Education")
    assert [row.id for row in section.view.model.shown] == ["primary-teacher"]


def test_enter_edits_and_keys_lead_on(section: TemplatesSection, desk: Desk) -> None:
    choose(section, "nurse")
    desk.press(section.view.table, Qt.Key.Key_Return)
    assert (desk.window.name, subjects(desk)) == ("template", ["nurse"])
    desk.window.go("library", "templates")
    desk.press(section.view.table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert subjects(desk)[-1] == "new:nurse"
    desk.window.go("library", "templates")
    section.acts.history.click()
    assert (desk.window.name, subjects(desk)) == ("history", ["template:nurse"])


def test_a_new_one_begins_blank_or_as_another(section: TemplatesSection, desk: Desk) -> None:
    section.view.new.click()
    chooser = section.view.chooser
    assert QApplication.focusWidget() is chooser.choice.box
    desk.press(chooser.choice.box, Qt.Key.Key_Escape)
    assert not chooser.isVisible()
    assert desk.window.name == "library"
    section.view.new.click()
    chooser.choice.box.setCurrentText("Ward manager")
    chooser.begin.click()
    assert (desk.window.name, subjects(desk)) == ("template", ["new:ward-manager"])
    desk.window.go("library", "templates")
    section.view.new.click()
    chooser.begin.click()
    assert subjects(desk)[-1] == "new"


def test_a_draft_is_published_from_the_list(section: TemplatesSection, desk: Desk) -> None:
    choose(section, "ward-manager")
    assert not section.acts.publish.isEnabled()
    draft_of(desk, "ward-manager", minutes=35.0)
    section.shown()
    desk.settle()
    assert choose(section, "ward-manager").state == "Version 2 not published yet"
    section.acts.publish.click()
    desk.settle()
    assert choose(section, "ward-manager").state == "Published, version 2"
    assert "version 2" in desk.window.banner.sentence.text()
    assert desk.services.structure.template("ward-manager")[1] == 2


def test_what_has_errors_is_not_published_and_the_mend_is_told(section: TemplatesSection, desk: Desk) -> None:
    draft_of(desk, "ward-manager", slots=(Slot(question="not-there"),))
    section.shown()
    desk.settle()
    choose(section, "ward-manager")
    section.acts.publish.click()
    desk.settle()
    assert "cannot be run" in desk.window.banner.sentence.text()
    assert choose(section, "ward-manager").published == 1


def test_trying_begins_with_the_newest_version(section: TemplatesSection, desk: Desk) -> None:
    number = draft_of(desk, "nurse", minutes=30.0)
    section.shown()
    desk.settle()
    choose(section, "nurse")
    section.acts.attempt.click()
    desk.settle()
    assert [(plan.template, plan.version) for plan, _spoken, _mode in desk.services.interaction.started] == [
        ("nurse", number)
    ]
    assert desk.window.name == "interview"


def test_what_is_archived_can_be_taken_out_again(section: TemplatesSection, desk: Desk) -> None:
    count = section.view.model.rowCount()
    choose(section, "nurse")
    desk.press(section.view.table, Qt.Key.Key_Delete)
    desk.settle()
    assert section.view.model.rowCount() == count - 1
    assert "nurse" not in [one.id for one in desk.services.structure.templates()]
    desk.window.banner.act.click()
    desk.settle()
    assert section.view.model.rowCount() == count
    choose(section, "nurse")
    section.acts.archive.click()
    desk.settle()
    section.view.archived.setChecked(True)
    assert choose(section, "nurse").state == "Archived"
    assert section.acts.archive.text() == "Take out again"
    section.acts.archive.click()
    desk.settle()
    assert choose(section, "nurse").state == "Published, version 1"


@pytest.mark.parametrize("size", [(640, 480), (1280, 800)])
def test_it_fits_every_window(section: TemplatesSection, desk: Desk, size: tuple[int, int]) -> None:
    desk.window.resize(*size)
    desk.settle()
    assert desk.window.page is not None
    assert desk.window.page.scroller.horizontalScrollBar().maximum() == 0
    assert section.acts.edit.isVisible()
