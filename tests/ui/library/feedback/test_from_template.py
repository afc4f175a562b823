"""A template of interviews names its feedback template: choosing one, and going to look at it."""

from __future__ import annotations

from PySide6.QtCore import Qt

from interview_desktop.ui.library.feedback.editor.page import FeedbackPage
from interview_desktop.ui.pages import maker
from tests.fake_coaching import QuietCoaching
from tests.ui.desk import Desk
from tests.ui.library.editing import opened


def test_choosing_one_is_kept_and_it_opens_from_there(desk: Desk, coaching: QuietCoaching) -> None:
    editing = opened(desk, "nurse")
    desk.window._make = maker
    report = editing.page.form.report
    assert editing.page.form.reach("feedback")
    choices = [report.feedback.box.itemText(at) for at in range(report.feedback.box.count())]
    assert {"Like a coach", "Short and plain", "Direct"} <= set(choices)
    report.feedback.box.setFocus()
    report.feedback.box.setCurrentIndex(choices.index("Direct"))
    assert editing.now.feedback == "direct"
    desk.press(report.feedback.box, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    editing.settle()
    kept, _number = editing.newest("nurse")
    assert kept.feedback == "direct"
    report.open_feedback.setFocus()
    desk.press(report.open_feedback, Qt.Key.Key_Space)
    desk.settle()
    page = desk.window.page
    assert isinstance(page, FeedbackPage)
    assert page.form.title.box.text() == "Direct"
    desk.press(page, Qt.Key.Key_Escape)
    assert desk.window.name == "template"


def test_one_that_is_gone_cannot_be_opened(desk: Desk) -> None:
    library = desk.services.structure.library
    one = library.held("template", "nurse").document
    library.save(one.model_copy(update={"feedback": "gone"}), based_on=1)
    editing = opened(desk, "nurse")
    assert editing.page.form.reach("feedback")
    assert editing.page.form.report.feedback.value == "gone"
    assert not editing.page.form.report.open_feedback.isEnabled()
    assert editing.page.form.report.open_rubric.isEnabled()
