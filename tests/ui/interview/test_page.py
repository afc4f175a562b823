"""The interview page hears an interview through the bridge, and what a person presses reaches the service."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from interview_desktop.events.notices import Failed, SessionClosed, SpeechBegan, SpokenWord
from interview_desktop.interaction.interview import inputs
from interview_desktop.ui.interview import InterviewPage
from tests.interaction.interview.candidates import HALF_A_STORY, WHOLE_STORY
from tests.ui.desk import Desk
from tests.ui.interview.keys import press
from tests.ui.interview.scenes import LONG, SESSION, Told, studio_plan


def test_a_whole_turn_is_shown(desk: Desk, page: InterviewPage, told: Told) -> None:
    desk.settle()
    assert page.stage.word.text() == "Morgan is speaking"
    assert page.stage.question.accessibleName() == "Hello, I am Morgan."
    told.hear_lines()
    desk.settle()
    assert page.stage.word.text() == "Your turn"
    assert page.top.microphone.isVisible()
    told.partial("well last")
    told.level()
    desk.settle()
    assert page.stage.word.text() == "Listening…"
    assert "well last" not in page.answer.words.text()  # one span for each word: they are not yet sure
    assert "last" in page.answer.words.text()
    told.say_phrase("well last year", confidence=0.2)
    desk.settle()
    assert page.answer.words.text().count("?") == 3
    told.answer("we lost a customer")
    desk.settle()
    assert not page.top.microphone.isVisible()
    assert page.state == told.sitting.state


def test_the_word_being_said_is_underlined_where_it_stands(desk: Desk, page: InterviewPage, told: Told) -> None:
    told.give(inputs.LineEnded(1, cut=False, seconds=1.0))
    told.word(3)
    desk.settle()
    assert "underline" in page.stage.question.text()
    assert ">about</span>" in page.stage.question.text()
    assert "estimated" in page.stage.question.toolTip()


def test_a_word_of_another_line_changes_nothing(desk: Desk, page: InterviewPage, told: Told) -> None:
    desk.shell.bridge.carry(SpokenWord(line=9, start=0, end=3, estimated=False))
    desk.settle()
    assert "underline" not in page.stage.question.text()


@pytest.mark.parametrize(
    ("key", "wanted"),
    [
        (Qt.Key.Key_T, inputs.Think(on=True)),
        (Qt.Key.Key_R, inputs.Repeat()),
        (Qt.Key.Key_S, inputs.Skip()),
        (Qt.Key.Key_P, inputs.Pause()),
        (Qt.Key.Key_M, inputs.SetMode("patient")),
    ],
)
def test_a_key_does_what_its_control_says(
    desk: Desk, page: InterviewPage, told: Told, key: Qt.Key, wanted: inputs.Input
) -> None:
    told.hear_lines()
    press(desk, page, key)
    assert desk.services.interaction.handled == [wanted]


def test_space_moves_the_floor(desk: Desk, page: InterviewPage, told: Told) -> None:
    press(desk, page, Qt.Key.Key_Space)  # the interviewer speaks
    told.give(inputs.CutIn())
    press(desk, page, Qt.Key.Key_Space)  # the answer is over
    assert desk.services.interaction.pressed == ["begin_answer", "finished_answer"]


def test_in_manual_turns_space_starts_and_finishes(desk: Desk, page: InterviewPage) -> None:
    told = Told(desk.shell.bridge.carry, mode="manual")
    told.hear_lines()
    press(desk, page, Qt.Key.Key_Space)
    press(desk, page, Qt.Key.Key_Space)
    assert desk.services.interaction.pressed == ["begin_answer", "finished_answer"]


def test_space_on_another_control_presses_that_one(desk: Desk, page: InterviewPage, told: Told) -> None:
    told.hear_lines()
    desk.settle()
    page.controls.buttons["repeat"].setFocus()
    press(desk, page, Qt.Key.Key_Space)
    assert desk.services.interaction.handled == [inputs.Repeat()]
    assert not desk.services.interaction.pressed


def test_taking_back_and_undoing_are_offered_when_they_make_sense(desk: Desk, page: InterviewPage, told: Told) -> None:
    told.answer(WHOLE_STORY)
    told.hear_lines()
    press(desk, page, Qt.Key.Key_W)
    told.give(inputs.Skip())
    told.hear_lines()
    press(desk, page, Qt.Key.Key_U)
    assert desk.services.interaction.handled == [inputs.NotFinished(), inputs.UndoSkip()]


def test_letters_typed_into_the_answer_are_only_letters(desk: Desk, page: InterviewPage, told: Told) -> None:
    told.hear_lines()
    desk.settle()
    QTest.keyClick(page, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert page.answer.field.hasFocus()
    QTest.keyClicks(page.answer.field, "stop wrap u.")
    assert page.answer.field.toPlainText() == "stop wrap u."
    assert not desk.services.interaction.handled
    QTest.keyClick(page.answer.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.services.interaction.handled == [inputs.Typed("stop wrap u.")]
    assert page.answer.field.toPlainText() == ""
    assert not page.answer.typing.isVisible()


def test_escape_gives_the_keys_back_and_keeps_what_was_typed(desk: Desk, page: InterviewPage, told: Told) -> None:
    told.hear_lines()
    desk.settle()
    QTest.keyClick(page, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(page.answer.field, "half")
    QTest.keyClick(page.answer.field, Qt.Key.Key_Escape)
    assert not page.answer.field.hasFocus()
    assert page.answer.field.toPlainText() == "half"


def test_a_typed_session_is_complete_without_a_microphone(desk: Desk, page: InterviewPage) -> None:
    told = Told(desk.shell.bridge.carry, spoken=False)
    told.hear_lines()
    desk.settle()
    assert page.stage.word.text() == "Your turn: type your answer"
    assert page.answer.field.hasFocus()
    assert not page.answer.meter.isVisible()
    assert not page.top.microphone.isVisible()
    assert not page.controls.buttons["mode"].isVisible()


def test_a_lost_microphone_turns_to_typing_until_it_is_heard_again(desk: Desk, page: InterviewPage, told: Told) -> None:
    told.hear_lines()
    desk.shell.bridge.carry(Failed(part="microphone", sentence="The microphone went away.", hint="Plug it in."))
    desk.settle()
    assert page.stage.word.text() == "Microphone off: type your answer"
    assert page.answer.typing.isVisible()
    assert desk.window.banner.message is not None
    told.level()
    desk.settle()
    assert page.stage.word.text() == "Your turn"


def test_a_microphone_from_which_nothing_comes_is_not_waited_for(desk: Desk, page: InterviewPage, told: Told) -> None:
    page.hearing.silence.setInterval(10)
    told.hear_lines()
    desk.settle()
    desk.bot.waitUntil(lambda: page.stage.word.text() == "Microphone off: type your answer")
    assert page.answer.field.hasFocus()
    told.level()
    told.give(inputs.Repeat())
    told.hear_lines()
    told.level()
    desk.settle()
    desk.bot.wait(30)
    assert page.stage.word.text() == "Your turn"


def test_a_quiet_offer_goes_when_somebody_speaks(desk: Desk, page: InterviewPage, told: Told) -> None:
    told.hear_lines()
    turn = told.sitting.state.open_turn
    assert turn is not None
    told.give(inputs.NothingSaid(turn.number))
    desk.settle()
    assert page.offer.isVisible()
    desk.shell.bridge.carry(SpeechBegan(turn=turn.number))
    desk.settle()
    assert not page.offer.isVisible()


def test_what_is_offered_is_done(desk: Desk, page: InterviewPage, told: Told) -> None:
    told.hear_lines()
    desk.settle()
    for choice, wanted in (("repeat", inputs.Repeat()), ("think", inputs.Think(on=True)), ("skip", inputs.Skip())):
        page.offer.make("quiet")
        page.offer.taken.emit(choice)
        assert desk.services.interaction.handled[-1] == wanted


def test_a_microphone_check_pauses_and_leads_back(desk: Desk, page: InterviewPage, told: Told) -> None:
    told.hear_lines()
    desk.settle()
    page.offer.make("recognition")
    page.offer.taken.emit("check")
    assert desk.window.name == "device_check"
    assert desk.services.interaction.handled == [inputs.Pause()]


def test_finishing_asks_first_and_the_harmless_answer_goes_on(desk: Desk, page: InterviewPage, told: Told) -> None:
    told.hear_lines()
    desk.settle()
    QTest.keyClick(page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert page.ending.go_on.hasFocus()
    page.ending.go_on.click()
    page.controls.press("end")
    page.ending.now.click()
    done = [type(one).__name__ for one in desk.services.interaction.handled]
    assert done == ["Pause", "Resume", "Pause", "Finish"]


def test_leaving_for_later_goes_home(desk: Desk, page: InterviewPage, told: Told) -> None:
    desk.services.interaction.session = SESSION
    told.hear_lines()
    desk.settle()
    page.controls.press("end")
    page.ending.later.click()
    assert desk.services.interaction.session == ""
    assert desk.window.name == "home"
    assert inputs.Pause() in desk.services.interaction.handled  # while it was asked; not once more on the way out


def test_the_report_opens_when_everything_is_written(desk: Desk, page: InterviewPage, told: Told) -> None:
    told.answer(WHOLE_STORY)
    told.give(inputs.Finish())
    told.hear_lines()
    desk.settle()
    assert page.goodbye.isVisible()
    assert not page.goodbye.read.isEnabled()
    desk.shell.bridge.carry(SessionClosed(session=SESSION, finished=True))
    desk.settle()
    assert page.goodbye.read.hasFocus()
    page.goodbye.read.click()
    assert desk.window.name == "report"


def test_a_page_that_came_late_asks_the_journal(desk: Desk, page: InterviewPage) -> None:
    late = "b" * 32
    unheard = Told(lambda _fact: None, session=late)
    unheard.answer(HALF_A_STORY)
    desk.services.past.written[late] = tuple(unheard.entries)
    desk.window.go("interview", late)
    desk.settle()
    assert page.state == unheard.sitting.state
    unheard.hear_lines()
    desk.services.past.written[late] = tuple(unheard.entries)
    desk.shell.bridge.carry(unheard.entries[-1])  # those before it never came
    desk.settle()
    assert page.state == unheard.sitting.state


def test_entries_that_come_twice_or_from_elsewhere_change_nothing(desk: Desk, page: InterviewPage, told: Told) -> None:
    told.hear_lines()
    other = Told(lambda _fact: None, session="c" * 32)
    other.hear_lines()
    for entry in (*told.entries, other.entries[-1]):
        desk.shell.bridge.carry(entry)
    desk.settle()
    assert page.state == told.sitting.state


def test_the_interviewer_moves_only_while_seen_and_allowed(desk: Desk, page: InterviewPage, told: Told) -> None:
    desk.settle()
    assert page.stage.portrait.moving
    told.give(inputs.Pause())
    desk.settle()
    assert not page.stage.portrait.moving
    told.give(inputs.Resume())
    desk.settle()
    assert page.stage.portrait.moving
    desk.shell.change(reduced_motion=True)
    desk.settle()
    assert not page.stage.portrait.moving
    desk.shell.change(reduced_motion=False)
    desk.settle()
    desk.window.go("help")
    assert not page.stage.portrait.moving


def test_screen_readers_hear_questions_and_turns_and_never_captions(
    desk: Desk, page: InterviewPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    for module in ("hearing", "page"):
        monkeypatch.setattr(f"interview_desktop.ui.interview.{module}.announce", lambda _who, text: heard.append(text))
    told = Told(desk.shell.bridge.carry)
    told.hear_lines()
    told.partial("my secret words")
    told.say_phrase("my secret words")
    told.give(inputs.Repeat())
    desk.settle()
    assert heard[0] == "Hello, I am Morgan."
    assert "Your turn" in heard
    assert any("persuade" in one for one in heard[2:])
    assert not any("secret" in one for one in heard)


@pytest.mark.parametrize("spoken", [True, False])
def test_a_turn_fits_the_usual_window_without_scrolling(desk: Desk, page: InterviewPage, spoken: bool) -> None:
    desk.window.resize(1280, 800)
    told = Told(desk.shell.bridge.carry, spoken=spoken)
    told.hear_lines()
    told.level(clipped=True)
    desk.settle()
    assert page.scroller.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("scale", [100, 200])
def test_nothing_is_wider_than_the_window(desk: Desk, page: InterviewPage, scale: int) -> None:
    desk.shell.change(text_scale=scale)
    desk.window.resize(1280, 800)
    plan = studio_plan(60, "Wilhelmina Featherstonehaugh-Cholmondeley")
    told = Told(desk.shell.bridge.carry, of=plan)
    told.answer(WHOLE_STORY)
    told.hear_lines()
    told.partial("wort" * 400)
    desk.settle()
    assert page.stage.question.accessibleName() == LONG
    assert page.scroller.horizontalScrollBar().maximum() == 0
    for made in page.controls.buttons.values():
        if made.isVisible():
            assert made.width() >= made.sizeHint().width()
            assert made.mapTo(page, made.rect().bottomRight()).x() <= page.width()


def test_controls_have_names_and_tell_their_keys(desk: Desk, page: InterviewPage, told: Told) -> None:
    told.hear_lines()
    desk.settle()
    QCoreApplication.processEvents()
    for made in page.controls.buttons.values():
        if made.isVisible():
            reader = QAccessible.queryAccessibleInterface(made)
            assert reader.text(QAccessible.Text.Name)
            assert "(" in reader.text(QAccessible.Text.Description)
