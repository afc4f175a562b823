"""The line at the bottom and the sign that something leaves this computer: told once, shown as long as it is true."""

from __future__ import annotations

import pytest

from interview_desktop.events.interview import Entry, SessionStarted
from interview_desktop.events.models import Progress
from interview_desktop.events.notices import AudioDropped, EngineInUse, SessionClosed
from interview_desktop.ui import online_sign, status
from interview_desktop.ui.engines_in_use import leaving_words
from tests.ui.desk import Desk
from tests.ui.interview.scenes import SESSION, studio_plan

ALLOWED = "You allowed it, and the network is up."
CABLE = "There is no network. So whisper-base.en takes over."


def ears(name: str, why: str = "", *, online: bool = False) -> EngineInUse:
    return EngineInUse(capability="speech_to_text", name=name, why=why, online=online)


def voice(name: str, why: str = "", *, online: bool = False) -> EngineInUse:
    return EngineInUse(capability="text_to_speech", name=name, why=why, online=online)


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is told by the line."""
    heard: list[str] = []
    for module in (status, online_sign):
        monkeypatch.setattr(module, "announce", lambda _source, text, **_how: heard.append(text))
    return heard


def carry(desk: Desk, *facts: object) -> None:
    for fact in facts:
        desk.shell.bridge.carry(fact)
    desk.settle()


def test_who_receives_what_is_said_in_one_sentence() -> None:
    assert leaving_words((ears("whisper"), voice("piper"))) == ""
    assert leaving_words((ears("google", online=True),)) == "Google hears you: your voice leaves this computer"
    assert leaving_words((voice("google", online=True),)).startswith("Google speaks:")
    both = leaving_words((ears("google", online=True), voice("google", online=True)))
    assert both.count("Google") == 1
    server = EngineInUse(capability="replies", name="endpoint", why="", online=True)
    assert "your answers leave this computer" in leaving_words((ears("whisper"), server))


def test_pulling_the_cable_is_a_line_in_the_status_bar_and_nothing_else(desk: Desk, said: list[str]) -> None:
    carry(desk, ears("google", ALLOWED, online=True), voice("piper", "piper is installed."))
    line = desk.window.status
    assert line.engines.text() == "Listening: Google · Voice: piper"
    assert line.online.isVisible()
    carry(desk, ears("whisper-base.en", CABLE))
    assert line.engines.text() == CABLE
    assert not line.online.isVisible()
    assert desk.window.banner.message is None
    assert said == ["Google hears you: your voice leaves this computer", CABLE]
    line.news.timeout.emit()
    assert line.engines.text() == "Listening: whisper-base.en · Voice: piper"
    assert CABLE in line.engines.toolTip()


def test_what_comes_often_is_told_once(desk: Desk, said: list[str]) -> None:
    changes: list[int] = []
    desk.shell.engines.changed.connect(lambda: changes.append(1))
    carry(desk, *[ears("google", ALLOWED, online=True)] * 50)
    assert len(changes) == 1
    assert len(said) == 1


def test_ears_and_voice_that_change_together_are_both_explained(desk: Desk) -> None:
    carry(desk, ears("google", online=True), voice("google", online=True))
    carry(desk, ears("whisper-base.en", CABLE), voice("piper", "There is no network. So piper takes over."))
    assert "whisper-base.en takes over" in desk.window.status.engines.text()
    assert "piper takes over" in desk.window.status.engines.text()


def test_after_the_session_nothing_leaves_and_with_the_next_one_it_does_again(desk: Desk) -> None:
    sign = desk.window.status.online
    carry(desk, ears("google", ALLOWED, online=True))
    assert sign.isVisible()
    carry(desk, SessionClosed(session=SESSION, finished=True))
    assert not sign.isVisible()
    begun = SessionStarted(plan=studio_plan(), seed=1, program="test")
    carry(desk, Entry(session="b" * 32, seq=1, wall=1.0, monotonic=0.0, run="test", event=begun))
    assert sign.isVisible(), "an engine that goes on without saying so once more is not forgotten"


def test_the_sign_is_read_with_its_words_and_has_a_mark(desk: Desk) -> None:
    carry(desk, ears("google", ALLOWED, online=True))
    sign = desk.window.status.online
    assert sign.accessibleName() == "Google hears you: your voice leaves this computer"
    assert not sign.mark.pixmap().isNull()


@pytest.mark.parametrize("scale", [100, 200])
def test_with_everything_to_say_it_fits_the_smallest_window(desk: Desk, scale: int) -> None:
    desk.shell.change(text_scale=scale)
    desk.window.resize(640, 480)
    carry(
        desk,
        ears("google", ALLOWED, online=True),
        voice("google", ALLOWED, online=True),
        Progress(model="whisper-base.en", stage="downloading", done=1, total=2),
        AudioDropped(seconds=1.0),
    )
    line = desk.window.status
    assert desk.window.width() == 640
    for part in (line.engines, line.installing, line.notes, line.online):
        assert part.isVisible()
        assert part.geometry().right() <= line.width()


def test_what_is_promised_follows_the_consent(desk: Desk) -> None:
    assert "stays on this machine" in desk.window.side._promise.text()
    desk.shell.change(online_consent="granted")
    assert "stays on this machine" not in desk.window.side._promise.text()
    assert "Google" in desk.window.side._promise.text()
