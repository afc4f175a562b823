"""The sign beside the listening ring, while an engine sends what it works on somewhere else."""

from __future__ import annotations

from interview_desktop.events.notices import EngineInUse
from interview_desktop.ui.interview import InterviewPage
from tests.ui.desk import Desk
from tests.ui.interview.scenes import Told

GOOGLE = EngineInUse(capability="speech_to_text", name="google", why="You allowed it.", online=True)
WHISPER = EngineInUse(capability="speech_to_text", name="whisper-base.en", why="There is no network. So it takes over.")


def test_it_stands_under_who_has_the_floor_as_long_as_it_is_true(desk: Desk, page: InterviewPage, told: Told) -> None:
    told.hear_lines()
    desk.shell.bridge.carry(GOOGLE)
    desk.settle()
    sign = page.stage.online
    assert sign.isVisible()
    assert sign.words.text() == "Google hears you: your voice leaves this computer"
    assert sign.height() == sign.heightForWidth(2000), "in one line, where there is room"
    assert page.stage.portrait.height() < sign.mapTo(page.stage, sign.rect().topLeft()).y()
    desk.shell.bridge.carry(WHISPER)
    desk.settle()
    assert not sign.isVisible()
    assert desk.window.banner.message is None


def test_it_is_there_on_a_page_that_is_made_after_the_engine_began(desk: Desk, page: InterviewPage) -> None:
    desk.shell.bridge.carry(GOOGLE)
    desk.settle()
    late = InterviewPage(desk.shell)
    assert not late.stage.online.isHidden()
    late.deleteLater()


def test_the_question_stays_in_sight_with_it(desk: Desk, page: InterviewPage, told: Told) -> None:
    told.hear_lines()
    desk.shell.bridge.carry(GOOGLE)
    desk.settle()
    assert page.scroller.verticalScrollBar().maximum() == 0
    assert page.scroller.horizontalScrollBar().maximum() == 0
