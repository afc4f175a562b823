"""The feedback template editor: sections, sentences with slots, findings at their field, a preview that follows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from interview_desktop.errors import StoreError
from interview_desktop.events.feedback import SECTIONS
from interview_desktop.structure.feedback_template import FeedbackTemplate
from interview_desktop.ui.library.feedback.editor.page import FeedbackPage
from tests.fake_coaching import QuietCoaching
from tests.ui.desk import Desk

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def editing(desk: Desk, subject: str) -> FeedbackPage:
    desk.window.go("feedback", subject)
    desk.settle()
    page = desk.window.page
    assert isinstance(page, FeedbackPage)
    desk.bot.waitUntil(lambda: page.preview.text.shown is not None)
    return page


def stored(desk: Desk, id_: str) -> FeedbackTemplate:
    document = desk.services.structure.library.held("feedback", id_).document
    assert isinstance(document, FeedbackTemplate)
    return document


def now(page: FeedbackPage) -> FeedbackTemplate:
    assert isinstance(page.document, FeedbackTemplate)
    return page.document


def reads(page: FeedbackPage) -> str:
    return page.preview.text.toPlainText()


def test_the_form_holds_the_whole_template(desk: Desk, coaching: QuietCoaching) -> None:
    page = editing(desk, "direct")
    one = stored(desk, "direct")
    assert page.form.title.box.text() == one.title
    assert page.form.tone.value == "direct"
    assert page.form.order.shown == one.sections
    assert (page.form.keeps.box.value(), page.form.changes.box.value()) == (one.keeps, one.changes)
    assert page.form.thresholds["long_pause"].box.value() == 3.0
    assert {key: field.box.toPlainText() for key, field in page.form.wordings.items()} == dict(one.wording)
    assert not page.unsaved()
    assert not page.save.isEnabled()


def test_what_is_untouched_stays_as_it_was(desk: Desk, coaching: QuietCoaching) -> None:
    before = stored(desk, "coach")
    page = editing(desk, "coach")
    page.form.summary.box.setPlainText("Short.")
    page.note.setText("Shorter")
    desk.press(page.form.title.box, Qt.Key.Key_S, CTRL)
    desk.settle()
    assert stored(desk, "coach") == before.model_copy(update={"summary": "Short."})
    assert desk.services.structure.library.history("feedback", "coach")[0].note == "Shorter"
    assert page.state.text() == "Version 2, saved just now"


def test_the_preview_follows_what_is_written(desk: Desk, coaching: QuietCoaching) -> None:
    page = editing(desk, "coach")
    assert "There is most to build on in" in reads(page)
    for text in ("S", "Si", "Sit down, {{ interviewer }}!"):
        page.form.wordings["opening"].box.setPlainText(text)
    desk.bot.waitUntil(lambda: "Sit down, Anna!" in reads(page))
    assert [one.wording["opening"] for one in coaching.previewed[1:]] == ["Sit down, {{ interviewer }}!"], "once"
    page.form.wordings["not_enough"].box.setPlainText("Nobody can tell about {{ what }}.")
    desk.bot.waitUntil(lambda: "Nobody can tell about what came of it." in reads(page))


def test_a_template_with_errors_keeps_the_last_preview_and_says_so(desk: Desk, coaching: QuietCoaching) -> None:
    page = editing(desk, "coach")
    before, made = reads(page), len(coaching.previewed)
    page.form.wordings["opening"].box.setPlainText("Hello {{ name }}")
    desk.bot.waitUntil(lambda: "last preview without errors" in page.preview.state.text())
    assert reads(page) == before
    assert len(coaching.previewed) == made
    remark = page.form.remarks["wording.opening"].remark
    assert "uses the slot “name”" in remark.text()
    assert "{{ interviewer }}" in remark.text(), "the fix stands beside the field"
    assert "uses the slot “name”" in page.form.wordings["opening"].control.accessibleDescription()
    desk.press(page.form.title.box, Qt.Key.Key_F8)
    assert QApplication.focusWidget() is page.form.wordings["opening"].box
    page.form.wordings["opening"].box.setPlainText("Hello {{ title }}")
    desk.bot.waitUntil(lambda: "Hello General behavioural" in reads(page))
    assert "last preview" not in page.preview.state.text()
    assert remark.isHidden()


def test_a_preview_that_fails_is_told_beside_the_form(desk: Desk, coaching: QuietCoaching) -> None:
    page = editing(desk, "coach")
    coaching.refusing = StoreError("The sample session cannot be read.", "Install the program anew.")
    page.form.keeps.box.setValue(1)
    desk.bot.waitUntil(lambda: "cannot be read. Install" in page.preview.state.text())
    assert not desk.window.banner.isVisible()
    coaching.refusing = None
    page.form.keeps.box.setValue(0)
    desk.bot.waitUntil(lambda: "Nothing is shown here" in reads(page))


def test_sections_are_moved_and_ticked_with_the_keyboard(desk: Desk, coaching: QuietCoaching) -> None:
    page = editing(desk, "plain")
    order = page.form.order
    assert order.shown[:3] == ("self_rating", "verdict", "keeps")
    order.reach(2)
    keeps = order.rows["keeps"].tick
    assert QApplication.focusWidget() is keeps
    desk.press(keeps, Qt.Key.Key_Up, ALT)
    assert now(page).sections[:3] == ("self_rating", "keeps", "verdict")
    assert QApplication.focusWidget() is keeps, "the row that moves keeps the focus"
    desk.press(keeps, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is order.rows["keeps"].up
    desk.press(order.rows["keeps"].up, Qt.Key.Key_Space)
    assert now(page).sections[0] == "keeps"
    assert not order.rows["keeps"].up.isEnabled()
    assert QApplication.focusWidget() is keeps, "a button that is out of use passes the focus on"
    desk.press(keeps, Qt.Key.Key_Space)
    assert "keeps" not in now(page).sections
    desk.bot.waitUntil(lambda: reads(page).startswith("How you see it"))
    desk.press(keeps, Qt.Key.Key_Space)
    assert now(page).sections[0] == "keeps", "it comes back where it was"
    desk.bot.waitUntil(lambda: reads(page).startswith("What to keep"))


def test_a_report_without_sections_cannot_be_saved(desk: Desk, coaching: QuietCoaching) -> None:
    page = editing(desk, "plain")
    for one in page.form.order.rows.values():
        one.tick.setChecked(False)
    page.save.click()
    desk.settle()
    assert "no section" in desk.window.banner.sentence.text()
    assert QApplication.focusWidget() in [one.tick for one in page.form.order.rows.values()]
    assert desk.services.structure.library.held("feedback", "plain").head == 1


def test_a_slot_is_put_where_the_cursor_is(desk: Desk, coaching: QuietCoaching) -> None:
    page = editing(desk, "plain")
    field = page.form.wordings["closing"]
    field.box.setPlainText("Try  soon.")
    field.box.select(4, 4)
    chip = field.chips["next"]
    assert isinstance(chip, QPushButton)
    assert chip.accessibleName() == "Closing: put in next"
    chip.setFocus()
    desk.press(chip, Qt.Key.Key_Space)
    assert now(page).wording["closing"] == "Try {{ next }} soon."
    assert QApplication.focusWidget() is field.box


def test_an_empty_wording_is_left_out(desk: Desk, coaching: QuietCoaching) -> None:
    page = editing(desk, "plain")
    keys = list(stored(desk, "plain").wording)
    page.form.wordings["keep"].box.clear()
    assert list(now(page).wording) == [key for key in keys if key != "keep"]
    desk.bot.waitUntil(lambda: page.sides.findings.findings == ())
    page.form.wordings["keep"].box.setPlainText("Again: {{ what }}.")
    desk.bot.waitUntil(lambda: "Again: " in reads(page))


def test_thresholds_have_units_and_reach_the_report(desk: Desk, coaching: QuietCoaching) -> None:
    page = editing(desk, "plain")
    slow = page.form.thresholds["slow_below"]
    assert slow.control.accessibleName() == "Slow below, words a minute"
    assert "110 is usual" in slow.hint.text()
    assert (slow.box.minimum(), slow.box.maximum()) == (40, 300)
    slow.box.setValue(200)
    desk.bot.waitUntil(lambda: [one.field for one in page.sides.findings.findings or ()] == ["thresholds.slow_below"])
    page.sides.findings.buttons[0].click()
    assert QApplication.focusWidget() is slow.box


def test_a_new_one_gets_its_id_from_its_title(desk: Desk, coaching: QuietCoaching) -> None:
    page = editing(desk, "new")
    assert now(page).sections == SECTIONS
    page.save.click()
    desk.settle()
    assert "needs a title" in desk.window.banner.sentence.text()
    page.form.title.box.setText("Warm and short")
    page.save.click()
    desk.settle()
    assert stored(desk, "warm-and-short").wording == {}
    assert page.subject == "warm-and-short"


def test_one_begins_as_a_shipped_one(desk: Desk, coaching: QuietCoaching) -> None:
    page = editing(desk, "new:coach")
    assert page.form.title.box.text() == "Copy of Like a coach"
    page.save.click()
    desk.settle()
    assert stored(desk, page.subject).wording == stored(desk, "coach").wording
    assert page.subject != "coach"


def test_one_with_errors_is_saved_only_when_the_person_says_so(desk: Desk, coaching: QuietCoaching) -> None:
    page = editing(desk, "coach")
    page.form.wordings["keep"].box.setPlainText("{{ nothing }}")
    page.save.click()
    desk.settle()
    assert page.confirm.isVisible()
    desk.press(page, Qt.Key.Key_Escape)
    assert desk.services.structure.library.held("feedback", "coach").head == 1


def test_two_edits_are_both_kept(desk: Desk, coaching: QuietCoaching) -> None:
    page = editing(desk, "coach")
    page.form.title.box.setText("Mine")
    desk.services.structure.library.save(stored(desk, "coach").model_copy(update={"title": "Theirs"}), based_on=1)
    page.save.click()
    desk.settle()
    assert page.conflict.isVisible()
    page.conflict.look.click()
    desk.settle()
    (shown,) = page.conflict.compared.fields
    assert shown.line.aloud == "removed “Theirs”; added “Mine”"
    page.conflict.over.click()
    desk.settle()
    assert desk.services.structure.library.held("feedback", "coach").head == 3


def test_a_wording_that_no_report_has_can_be_taken_out(desk: Desk, coaching: QuietCoaching) -> None:
    odd = stored(desk, "coach").model_copy(update={"id": "odd", "wording": {"hello": "Hello."}})
    desk.services.structure.library.save(odd, based_on=0)
    desk.window.go("feedback", "odd")
    desk.settle()
    page = desk.window.page
    assert isinstance(page, FeedbackPage)
    desk.bot.waitUntil(lambda: "as soon as what is marked is mended" in page.preview.state.text())
    desk.press(page.form.title.box, Qt.Key.Key_F8)
    assert QApplication.focusWidget() is page.form.wordings["hello"].box
    page.form.wordings["hello"].box.clear()
    desk.bot.waitUntil(lambda: page.preview.text.shown is not None)
    assert now(page).wording == {}


def test_a_narrow_window_has_the_preview_below_and_a_way_there(desk: Desk, coaching: QuietCoaching) -> None:
    page = editing(desk, "coach")
    assert page.sides.right.isAncestorOf(page.preview)
    desk.window.resize(640, 480)
    desk.settle()
    assert page.sides.left.isAncestorOf(page.preview)
    assert page.sides.mend.isVisible()
    page.form.first()
    page.sides.mend.click()
    assert QApplication.focusWidget() is page.preview.text
    assert page.sides.left.verticalScrollBar().value() > 0
    page.sides.mend.click()
    assert QApplication.focusWidget() is page.form.title.box


def test_the_preview_is_read_with_the_keyboard(desk: Desk, coaching: QuietCoaching) -> None:
    page = editing(desk, "coach")
    page.preview.text.setFocus()
    bar = page.sides.right.verticalScrollBar()
    desk.press(page.preview.text, Qt.Key.Key_PageDown)
    first = bar.value()
    assert first > 0
    desk.press(page.preview.text, Qt.Key.Key_Down)
    assert bar.value() > first


@pytest.mark.parametrize("subject", ["new:coach", "coach"])
def test_edits_are_still_there_after_help(desk: Desk, coaching: QuietCoaching, subject: str) -> None:
    page = editing(desk, subject)
    page.form.title.box.setText("Half written")
    page.form.wordings["opening"].box.setPlainText("Half a sentence")
    desk.press(page.form.title.box, Qt.Key.Key_F1)
    assert desk.window.name == "help"
    desk.press(desk.window.page, Qt.Key.Key_Escape)
    desk.settle()
    assert page.form.title.box.text() == "Half written"
    desk.bot.waitUntil(lambda: "Half a sentence" in reads(page))


def test_every_control_has_a_name(desk: Desk, coaching: QuietCoaching) -> None:
    page = editing(desk, "coach")
    for field in (*page.form.wordings.values(), *page.form.thresholds.values()):
        assert field.control.accessibleName()
    for one in page.form.order.rows.values():
        assert all(part.accessibleName() for part in (one.tick, one.up, one.down))
    assert page.preview.text.accessibleName()
