"""What a screen reader is told. Qt hands announcements to the platform; here a spy takes its place."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent

from interview_desktop.ui.announce import announce
from interview_desktop.ui.shell import Message
from tests.ui.desk import Desk


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    heard: list[tuple[str, bool]] = []

    def update(event: QAccessibleEvent) -> None:
        assert isinstance(event, QAccessibleAnnouncementEvent)
        heard.append((event.message(), event.politeness() == QAccessible.AnnouncementPoliteness.Assertive))

    monkeypatch.setattr(QAccessible, "updateAccessibility", update)
    return heard


def test_an_announcement_is_polite_unless_it_is_urgent(desk: Desk, said: list[tuple[str, bool]]) -> None:
    announce(desk.window, "Question two")
    announce(desk.window, "The microphone is gone", urgent=True)
    assert said == [("Question two", False), ("The microphone is gone", True)]


def test_pages_and_messages_are_announced(desk: Desk, said: list[tuple[str, bool]]) -> None:
    desk.window.go("settings")
    desk.shell.tell(Message("No microphone was found.", "Plug one in.", "fault"))
    assert said == [("Settings", False), ("No microphone was found. Plug one in.", True)]


def test_the_real_call_takes_the_event(desk: Desk) -> None:
    announce(desk.window, "nobody listens here, and nothing breaks")
