"""Engines from one interview to the next: kept, and made anew where what they were made from has changed."""

from __future__ import annotations

from dataclasses import replace

from interview_desktop.compose.on_duty import OnDuty
from interview_desktop.engines.online.decision import Verdict
from interview_desktop.engines.outfit import Outfit
from interview_desktop.engines.rota import Rung
from interview_desktop.events.notices import EngineInUse
from interview_desktop.settings import Settings

OUTFIT = Outfit(Settings())


class Engine:
    def __init__(self) -> None:
        self.closed = False

    def close(self) -> None:
        self.closed = True


def on_duty() -> OnDuty[Engine]:
    return OnDuty("speech_to_text", lambda wanted, _: (Rung(wanted, "", Engine),), lambda _: Verdict(False, ""))


def test_engines_are_kept_for_the_next_interview_which_is_told_of_them() -> None:
    duty, told = on_duty(), list[EngineInUse]()
    first = duty.rota("one", OUTFIT, told.append).choose()
    assert duty.rota("one", OUTFIT, told.append).choose() is first
    assert [one.name for one in told] == ["one", "one"]
    duty.close()
    assert first.closed


def test_with_other_credentials_they_are_made_anew() -> None:
    """Else a service that refused the old ones would refuse until the program is started again."""
    duty, told = on_duty(), list[EngineInUse]()
    first = duty.rota("one", OUTFIT, told.append).choose()
    second = duty.rota("one", replace(OUTFIT, edition=1), told.append).choose()
    assert second is not first
    assert first.closed
    duty.close()
