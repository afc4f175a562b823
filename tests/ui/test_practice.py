from __future__ import annotations

from datetime import datetime

import pytest

from interview_desktop.events.sessions import SessionStatus, SessionSummary
from interview_desktop.settings import Settings
from interview_desktop.ui import practice, texts
from interview_desktop.ui.moments import moment
from tests.fakes import QuietServices
from tests.library import library


def session(name: str, changed: float, status: SessionStatus = "finished", template: str = "nurse") -> SessionSummary:
    return SessionSummary(id=name, title=name, template=template, started=1.0, changed=changed, status=status)


def test_the_open_session_changed_last_comes_first() -> None:
    sessions = (session("a", 3, "open"), session("b", 5, "open"), session("c", 9))
    found = practice.to_resume(sessions)
    assert found is not None
    assert found.id == "b"
    assert practice.to_resume((session("c", 9), session("d", 10, "abandoned"))) is None


def test_the_interview_practised_last_is_chosen_beforehand() -> None:
    templates = library().templates()
    assert practice.first_choice(templates, ()) == templates[0].id
    assert practice.first_choice(templates, (session("a", 1, template=templates[-1].id),)) == templates[-1].id
    gone = (session("a", 2, template="gone"), session("b", 1, template=templates[1].id))
    assert practice.first_choice(templates, gone) == templates[1].id
    assert practice.first_choice((), gone) == ""


@pytest.mark.parametrize(
    ("consent", "spoken", "words"),
    [("granted", True, "speak"), ("refused", False, "type"), ("unasked", False, "asked about the microphone")],
)
def test_without_permission_the_same_interview_is_typed(consent: str, spoken: bool, words: str) -> None:
    settings = Settings.model_validate({"microphone_consent": consent, "max_probes": 1, "turn_mode": "patient"})
    services = QuietServices()
    assert words in practice.how_answered(settings)
    practice.begin(services, settings, "general-behavioural")
    plan, was_spoken, mode = services.interaction.started[0]
    assert (was_spoken, mode) == (spoken, "patient")
    assert plan.max_probes == 1


def test_a_warm_up_is_one_question() -> None:
    services = QuietServices()
    practice.warm_up(services, Settings())
    assert len(services.interaction.started[0][0].questions) == 1


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (datetime(2026, 5, 3, 8, 5), "today, 08:05"),
        (datetime(2026, 5, 2, 23, 59), "yesterday, 23:59"),
        (datetime(2026, 5, 1, 12, 0), "1 May 2026, 12:00"),
        (datetime(2026, 5, 3, 20, 0), "3 May 2026, 20:00"),  # later than now: the clock was set back
    ],
)
def test_moments_are_said_as_people_say_them(when: datetime, said: str) -> None:
    now = datetime(2026, 5, 3, 12, 0).timestamp()
    assert moment(when.timestamp(), now) == said


def test_one_and_many() -> None:
    assert texts.minutes(1) == "1 minute"
    assert texts.minutes(0.2) == "1 minute"
    assert texts.minutes(24.6) == "25 minutes"
    assert texts.questions(1) == "1 question"
    assert texts.questions(8) == "8 questions"
