"""The interview page when somebody leaves it, comes back, or the interview is held: nothing is heard unseen."""

from __future__ import annotations

from PySide6.QtCore import Qt

from interview_desktop.events.notices import Failed, SessionClosed
from interview_desktop.interaction.interview import inputs
from interview_desktop.ui.interview import InterviewPage
from tests.ui.desk import Desk
from tests.ui.interview.keys import press
from tests.ui.interview.scenes import SESSION, Told


def test_leaving_the_page_pauses(desk: Desk, page: InterviewPage, told: Told) -> None:
    told.hear_lines()
    desk.settle()
    desk.window.go("help", "interview")
    assert desk.services.interaction.handled == [inputs.Pause()]


def test_leaving_the_page_before_anything_was_heard_pauses_too(desk: Desk, page: InterviewPage) -> None:
    desk.window.go("help", "interview")
    assert desk.services.interaction.handled == [inputs.Pause()]


def test_leaving_the_page_after_the_end_pauses_nothing(desk: Desk, page: InterviewPage, told: Told) -> None:
    told.give(inputs.Finish())
    desk.settle()
    desk.window.go("help", "interview")
    assert desk.services.interaction.handled == []


def left_for_later(desk: Desk, told: Told) -> None:
    told.hear_lines()
    told.give(inputs.Pause())
    desk.shell.bridge.carry(SessionClosed(session=SESSION, finished=False))
    desk.settle()


def test_leaving_the_page_while_a_session_is_taken_up_again_pauses(desk: Desk, page: InterviewPage, told: Told) -> None:
    left_for_later(desk, told)
    desk.window.go("help", "interview")
    assert desk.services.interaction.handled == []
    desk.window.go("interview", SESSION)
    assert page.goodbye.isVisible()
    page.goodbye.read.click()
    assert desk.services.interaction.resumed == [SESSION]
    assert not page.goodbye.isVisible()
    desk.shell.bridge.carry(SessionClosed(session=SESSION, finished=False))  # of the part before
    desk.settle()
    desk.window.go("help", "interview")
    assert desk.services.interaction.handled == [inputs.Pause()]


def test_a_session_that_cannot_be_taken_up_can_be_tried_again(desk: Desk, page: InterviewPage, told: Told) -> None:
    left_for_later(desk, told)
    page.goodbye.read.click()
    desk.shell.bridge.carry(Failed(part="interview", sentence="It is open elsewhere."))
    desk.settle()
    assert page.goodbye.isVisible()
    page.goodbye.read.click()
    assert desk.services.interaction.resumed == [SESSION, SESSION]


def test_manual_turns_in_the_middle_of_an_answer_go_on_with_it(desk: Desk, page: InterviewPage, told: Told) -> None:
    told.hear_lines()
    told.partial("well last")
    told.give(inputs.SetMode("manual"))
    desk.settle()
    assert page.controls.buttons["answer"].accessibleName() == "I have finished"
    assert page.stage.word.text() == "Listening…"
    press(desk, page, Qt.Key.Key_Space)
    assert desk.services.interaction.pressed == ["finished_answer"]


def test_manual_turns_chosen_while_the_interviewer_speaks_wait_for_the_start(
    desk: Desk, page: InterviewPage, told: Told
) -> None:
    told.give(inputs.SetMode("manual"))
    told.hear_lines()
    press(desk, page, Qt.Key.Key_Space)
    assert desk.services.interaction.pressed == ["begin_answer"]


FULL = Failed(part="journal", sentence="The disk is full.", hint="Make room. Then resume.")


def hold(desk: Desk, told: Told) -> None:
    desk.services.interaction.session = SESSION
    told.hear_lines()
    told.partial("well last")
    told.level()
    desk.shell.bridge.carry(FULL)
    desk.settle()


def test_a_journal_that_cannot_be_written_holds_the_interview_until_it_is_resumed(
    desk: Desk, page: InterviewPage, told: Told
) -> None:
    hold(desk, told)
    assert page.stage.word.text() == "Paused: the interview cannot be saved right now"
    assert not page.top.microphone.isVisible()
    assert page.controls.buttons["pause"].accessibleName() == "Resume"
    press(desk, page, Qt.Key.Key_P)
    assert desk.services.interaction.handled == [inputs.Resume()]
    assert page.room.held, "until something has been written"
    told.give(inputs.Pause("store"), inputs.Resume())
    told.hear_lines()
    desk.settle()
    assert page.stage.word.text() == "Your turn"
    assert page.controls.buttons["pause"].accessibleName() == "Pause"
    assert desk.window.banner.message is None, "what it said no longer holds"


def test_the_message_about_the_journal_resumes_where_it_can_be_seen(
    desk: Desk, page: InterviewPage, told: Told
) -> None:
    hold(desk, told)
    desk.window.go("help", "interview")
    assert desk.window.banner.act.text() == "Resume"
    desk.window.banner.act.click()
    assert desk.window.name == "interview"
    assert desk.services.interaction.handled == [inputs.Pause(), inputs.Resume()]


def test_a_closed_session_leaves_nothing_to_resume_in_the_message(desk: Desk, page: InterviewPage, told: Told) -> None:
    hold(desk, told)
    desk.shell.bridge.carry(SessionClosed(session=SESSION, finished=False))
    desk.settle()
    assert desk.window.banner.sentence.text() == "The disk is full."
    assert not desk.window.banner.act.isVisible()
    assert page.goodbye.isVisible()


def test_finishing_an_interview_that_is_held_works_off_what_was_kept(
    desk: Desk, page: InterviewPage, told: Told
) -> None:
    hold(desk, told)
    page.controls.press("end")
    page.ending.now.click()
    assert desk.services.interaction.handled == [inputs.Finish(), inputs.Resume()]
