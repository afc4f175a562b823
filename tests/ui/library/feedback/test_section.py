"""Feedback templates as a list: what is there, what it says, and where one goes from there."""

from __future__ import annotations

from typing import get_args

from PySide6.QtCore import Qt

from interview_desktop.events.feedback import Section
from interview_desktop.structure.feedback_template import WORDINGS, FeedbackTemplate, Thresholds, Tone
from interview_desktop.ui import vocabulary
from interview_desktop.ui.library.feedback import words
from interview_desktop.ui.library.feedback.editor.page import FeedbackPage
from interview_desktop.ui.library.feedback.reading import reading
from interview_desktop.ui.library.feedback.section import FeedbackSection
from interview_desktop.ui.library.history.page import HistoryPage
from interview_desktop.ui.library.page import LibraryPage
from tests.ui.desk import Desk


def listed(desk: Desk) -> FeedbackSection:
    desk.window.go("library", "feedback")
    desk.settle()
    page = desk.window.page
    assert isinstance(page, LibraryPage)
    assert isinstance(page.section, FeedbackSection)
    return page.section


def lines(section: FeedbackSection) -> list[list[str]]:
    model = section.model
    return [str(model.data(model.index(row, 0))).split("\n") for row in range(model.rowCount())]


def test_the_list_tells_own_ones_from_those_that_came(desk: Desk) -> None:
    library = desk.services.structure.library
    one = library.held("feedback", "direct").document
    library.save(one.model_copy(update={"summary": "Changed."}), based_on=1)
    shown = lines(listed(desk))
    assert shown[0] == ["Direct", "Direct · 9 sections", "Version 2 · written or changed here"]
    assert shown[1][2] == "Version 1 · came with the program or a pack"


def test_the_chosen_one_is_there_to_be_read(desk: Desk) -> None:
    section = listed(desk)
    section.list.setFocus()
    desk.press(section.list, Qt.Key.Key_Down)
    text = section.reading.toPlainText()
    assert "Like a coach" in text
    assert "How you see it" in text
    assert "{{ interviewer }}" in text
    assert "Slow below, words a minute: 110" in text


def test_keys_lead_to_editor_copy_and_history(desk: Desk) -> None:
    section = listed(desk)
    section.list.setFocus()
    desk.press(section.list, Qt.Key.Key_Return)
    desk.settle()
    page = desk.window.page
    assert isinstance(page, FeedbackPage)
    assert page.subject == "direct"
    desk.press(page, Qt.Key.Key_Escape)
    assert desk.window.name == "library"
    desk.press(section.list, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert desk.window.page is page
    assert page.form.title.box.text() == "Copy of Direct"
    assert page.unsaved() == "", "a copy that nobody touched is no loss"


def test_archiving_can_be_undone(desk: Desk) -> None:
    section = listed(desk)
    section.list.setFocus()
    desk.press(section.list, Qt.Key.Key_Delete)
    desk.settle()
    assert [one[0] for one in lines(section)] == ["Like a coach", "Short and plain"]
    desk.window.banner.act.click()
    desk.settle()
    assert len(lines(section)) == 3


def test_versions_are_compared_and_brought_back(desk: Desk) -> None:
    library = desk.services.structure.library
    one = library.held("feedback", "plain").document
    assert isinstance(one, FeedbackTemplate)
    wording = dict(one.wording) | {"closing": "See you, {{ next }}."}
    changed = one.model_copy(update={"sections": (*one.sections, "transcript"), "tone": "direct", "wording": wording})
    library.save(changed, based_on=1)
    section = listed(desk)
    section.list.choose(2)
    section.history.click()
    desk.settle()
    page = desk.window.page
    assert isinstance(page, HistoryPage)
    desk.bot.waitUntil(lambda: page.comparison.whole)
    told = {field.line.title: field.line.aloud for field in page.comparison.fields}
    assert set(told) == {"Tone", "Sections, in order", "Wording: Closing"}
    assert told["Tone"] == "removed “Plain”; added “Direct”"
    assert "Transcript" in told["Sections, in order"]
    page.list.choose(1)
    desk.settle()
    page.restore.click()
    page.confirm.yes.click()
    desk.settle()
    assert library.held("feedback", "plain").document == one
    assert page.open.isVisible()
    page.open.click()
    assert desk.window.name == "feedback"


def test_nothing_of_a_template_is_without_words() -> None:
    assert set(vocabulary.SECTIONS) == set(get_args(Section))
    assert set(vocabulary.TONES) == set(words.TONES) == set(get_args(Tone))
    assert set(vocabulary.WORDINGS) == set(words.WHERE) == set(WORDINGS)
    assert set(words.SLOTS) == {slot for slots in WORDINGS.values() for slot in slots}
    assert set(words.THRESHOLDS) == set(Thresholds.model_fields)


def test_what_others_wrote_is_never_markup() -> None:
    one = FeedbackTemplate(id="x", title="<b>T</b>", summary="<i>", sections=("verdict",), wording={"keep": "<u>"})
    html = reading(one)
    assert "<b>T" not in html
    assert "<u>" not in html
    assert "&lt;u&gt;" in html
