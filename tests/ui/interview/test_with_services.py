"""The interview page on the real services, from the first line to the report that can be read: typed, left and taken
up again, and spoken (real listening and recogniser, a candidate made of flite; no sound card).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interview_desktop import compose
from interview_desktop.compose import Services
from interview_desktop.devices.files import AnswersMicrophone
from interview_desktop.devices.silent_speaker import SilentSpeaker
from interview_desktop.engines.text_to_speech.flite import engine as flite
from interview_desktop.events.interview import Entry, ListeningOpened
from interview_desktop.settings import Settings
from interview_desktop.ui.bridge import Bridge
from interview_desktop.ui.interview import InterviewPage
from interview_desktop.ui.pages import maker
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.theme import Theme
from interview_desktop.ui.window import Window
from tests.interaction.interview.candidates import WHOLE_STORY, plan
from tests.ui.desk import Elsewhere

ANSWER = "last summer the kitchen burned and I called every guest myself. in the end nobody was hurt"


@pytest.fixture
def microphone() -> AnswersMicrophone:
    """A candidate in a box: what is said is heard as fast as it can be."""
    return AnswersMicrophone()


@pytest.fixture
def services(microphone: AnswersMicrophone) -> Iterator[Services]:
    made = compose.build(microphone=lambda _: microphone, speaker=lambda _: SilentSpeaker())
    yield made
    made.close()


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, services: Services) -> Iterator[Window]:
    bridge = Bridge()
    settings = Settings(first_run_done=True, microphone_consent="refused")
    shell = Shell(Theme(qapp, settings), settings, bridge)
    made = Window(shell, lambda name: maker(name) if name == "interview" else Elsewhere, names=("interview",))
    qtbot.addWidget(made)
    made.go("home")
    made.show()
    services.interaction.subscribe(bridge.carry)
    shell.adopt(services)
    yield made
    made.close()
    shell.background.stop()
    bridge.close()
    qapp.styleHints().colorSchemeChanged.disconnect(shell.theme.follow_system)
    shell.theme.deleteLater()


def page_of(window: Window) -> InterviewPage:
    assert isinstance(window.page, InterviewPage)
    return window.page


def until(qtbot: QtBot, holds: Callable[[], bool]) -> None:
    qtbot.waitUntil(holds, timeout=40_000)


def test_a_typed_interview_to_its_report(qtbot: QtBot, window: Window, services: Services) -> None:
    window.go("interview", services.interaction.start(plan(2, max_probes=0), spoken=False))
    page = page_of(window)
    for at in range(2):
        until(qtbot, lambda at=at: page.state.listening and page.state.question == at)  # type: ignore[misc]
        assert page.stage.word.text() == "Your turn: type your answer"
        page.answer.field.setPlainText(WHOLE_STORY)
        page.answer.field.sent.emit()
    until(qtbot, lambda: page.state.listening and page.state.phase == "candidate_questions")
    page.controls.press("skip")
    until(qtbot, page.goodbye.isVisible)
    until(qtbot, page.goodbye.read.isEnabled)
    assert page.state == services.past.state(page.following.session)
    assert len(services.past.feedback(page.following.session).questions) == 2


def test_an_interview_that_was_left_is_taken_up_where_it_stood(
    qtbot: QtBot, window: Window, services: Services
) -> None:
    session = services.interaction.start(plan(2, max_probes=0), spoken=False)
    window.go("interview", session)
    page = page_of(window)
    until(qtbot, lambda: page.state.listening)
    page.controls.press("end")
    until(qtbot, lambda: page.state.paused)
    page.ending.later.click()
    assert window.name == "home"
    until(qtbot, lambda: not services.interaction.session)
    services.interaction.resume_session(session)
    window.go("interview", session)
    until(qtbot, lambda: page.state.listening and not page.room.left)
    assert page.stage.isVisible()
    assert not page.goodbye.isVisible()
    assert page.state == services.interaction.state


@pytest.mark.skipif(flite.program() is None, reason="flite is not installed")
def test_a_spoken_interview_to_its_report(
    qtbot: QtBot, window: Window, services: Services, microphone: AnswersMicrophone
) -> None:
    spoken = list(flite.Flite().synthesise(ANSWER, "slt"))

    def speak(told: object) -> None:
        if isinstance(told, Entry) and isinstance(told.event, ListeningOpened) and told.event.purpose == "answer":
            for block in spoken:
                microphone.answer(block.samples, block.rate)

    services.interaction.subscribe(speak)
    window.go("interview", services.interaction.start(plan(1, max_probes=0), spoken=True))
    page = page_of(window)

    until(qtbot, lambda: page.state.listening and page.state.phase == "candidate_questions")
    assert page.top.microphone.isVisible()
    page.answer.field.setPlainText("no thank you")
    page.answer.field.sent.emit()
    until(qtbot, page.goodbye.read.isEnabled)
    turn = services.past.state(page.following.session).turns[0]
    assert "guest" in turn.text
    assert services.past.feedback(page.following.session).questions[0].turns[0].engines == ("pocketsphinx",)
