"""The interview page in every state worth a picture, for tests/screenshots.py."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from interview_desktop.events.interview import OfferMade
from interview_desktop.events.notices import EngineInUse, Failed, SessionClosed
from interview_desktop.interaction.interview import inputs
from interview_desktop.ui.interview import InterviewPage
from interview_desktop.ui.window import Window
from tests.fakes import QuietServices
from tests.interaction.interview.candidates import HALF_A_STORY, WHOLE_STORY
from tests.ui.interview.scenes import SESSION, Told, studio_plan

Scene = Callable[[Window, QuietServices], None]
Act = Callable[[Told, InterviewPage], None]


def _scene(act: Act, **how: Any) -> Scene:
    def scene(window: Window, services: QuietServices) -> None:
        window.go("interview", SESSION)
        page = window.page
        assert isinstance(page, InterviewPage)
        act(Told(page.hearing.hear, **how), page)

    return scene


def _greeting(_told: Told, _page: InterviewPage) -> None:
    """Nothing but the first line."""


def _asking(told: Told, _page: InterviewPage) -> None:
    told.give(inputs.LineEnded(1, cut=False, seconds=1.0))
    told.word(9)


def _yours(told: Told, _page: InterviewPage) -> None:
    told.hear_lines()
    told.level(-52.0, peak=-40.0)


def _listening(told: Told, page: InterviewPage) -> None:
    told.hear_lines()
    told.say_phrase("last year our clinic lost its booking system two days before the")
    told.say_phrase("holly days", confidence=0.3)
    told.partial("and i was responsible for")
    told.level(-22.0, peak=-6.0)
    page.stage.portrait.motion.level(0.7)


def _engines(page: InterviewPage, *, online: bool) -> None:
    names = ("google", "google") if online else ("whisper-base.en", "piper")
    for capability, name in zip(("speech_to_text", "text_to_speech"), names, strict=True):
        why = "You allowed it, and the network is up." if online else f"There is no network. So {name} takes over."
        page.shell.engines.hear(
            EngineInUse.model_validate({"capability": capability, "name": name, "why": why, "online": online})
        )


def _online(told: Told, page: InterviewPage) -> None:
    _listening(told, page)
    _engines(page, online=True)


def _took_over(told: Told, page: InterviewPage) -> None:
    """The network has gone in the middle of an answer."""
    _online(told, page)
    _engines(page, online=False)


def _endless(told: Told, _page: InterviewPage) -> None:
    told.answer(WHOLE_STORY)
    told.hear_lines()
    for _ in range(8):
        told.say_phrase(HALF_A_STORY)
    told.partial("wort" * 60)
    told.level(-0.5, peak=0.0, clipped=True)


def _thinking(told: Told, _page: InterviewPage) -> None:
    told.hear_lines()
    told.say_phrase("well there was this one project")
    told.give(inputs.Think(on=True))


def _paused(told: Told, _page: InterviewPage) -> None:
    told.hear_lines()
    told.give(inputs.Pause())


def _follow_up(told: Told, page: InterviewPage) -> None:
    told.answer(HALF_A_STORY)
    page.top.topics.click()
    page.shell.settings = page.shell.settings.model_copy(update={"show_timer": True})
    page.refresh()


def _deaf(told: Told, page: InterviewPage) -> None:
    told.hear_lines()
    page.hearing.hear(Failed(part="microphone", sentence="The microphone went away.", hint="Plug it in again."))
    page.shell.tell_fault(Failed(part="microphone", sentence="The microphone went away.", hint="Plug it in again."))


def _offer(told: Told, _page: InterviewPage) -> None:
    told.hear_lines()
    turn = told.sitting.state.open_turn
    assert turn is not None
    told.give(inputs.NothingSaid(turn.number))
    told.level(-55.0, peak=-50.0, zeros=True)


def _poor(told: Told, page: InterviewPage) -> None:
    told.hear_lines()
    page.offer.make(OfferMade(kind="recognition").kind)


def _ending(told: Told, page: InterviewPage) -> None:
    told.hear_lines()
    page.controls.press("end")
    told.give(inputs.Pause())


def _skipped(told: Told, _page: InterviewPage) -> None:
    told.answer(WHOLE_STORY)
    told.hear_lines()
    told.give(inputs.Skip())
    told.hear_lines()


def _own(told: Told, _page: InterviewPage) -> None:
    for _ in range(6):
        told.hear_lines()
        told.give(inputs.Skip())
    told.hear_lines()


def _closing(told: Told, _page: InterviewPage) -> None:
    told.answer(WHOLE_STORY)
    told.give(inputs.Finish())


def _over(told: Told, page: InterviewPage) -> None:
    _closing(told, page)
    told.hear_lines()
    page.hearing.hear(SessionClosed(session=SESSION, finished=True))


LONG_NAME = "Wilhelmina Featherstonehaugh-Cholmondeley"
PICTURES: dict[str, Scene] = {
    "interview-greeting": _scene(_greeting),
    "interview-asking": _scene(_asking),
    "interview-yours": _scene(_yours),
    "interview-manual": _scene(_yours, mode="manual"),
    "interview-listening": _scene(_listening),
    "interview-online": _scene(_online),
    "interview-online-narrow": _scene(_online),
    "interview-took-over": _scene(_took_over),
    "interview-long": _scene(_endless, of=studio_plan(60, LONG_NAME)),
    "interview-thinking": _scene(_thinking),
    "interview-paused": _scene(_paused),
    "interview-follow-up": _scene(_follow_up),
    "interview-typed": _scene(_yours, spoken=False),
    "interview-deaf": _scene(_deaf),
    "interview-offer": _scene(_offer),
    "interview-poor": _scene(_poor),
    "interview-ending": _scene(_ending),
    "interview-skipped": _scene(_skipped),
    "interview-own": _scene(_own),
    "interview-closing": _scene(_closing),
    "interview-over": _scene(_over),
}
