"""How far an interview has come. Plain: the state in, marks, topics and sentences out. Nothing counts down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from interview_desktop.interaction.interview.state import State
from interview_desktop.structure.competencies import title_of
from interview_desktop.ui.texts import _, minutes, ngettext

MarkState = Literal["done", "current", "skipped", "upcoming"]

STATE_WORDS: dict[MarkState, str] = {
    "done": _("asked"),
    "current": _("now"),
    "skipped": _("skipped"),
    "upcoming": _("to come"),
}


@dataclass(frozen=True)
class Topic:
    """A competency of the plan, and where its questions stand."""

    name: str
    state: MarkState


def marks(state: State) -> tuple[MarkState, ...]:
    """One mark for every question of the plan; none before the session has started."""
    if state.started is None:
        return ()
    own = state.awaited is not None and state.awaited.purpose == "own_question"
    over = state.finished is not None or own
    found: list[MarkState] = []
    for index in range(len(state.plan.questions)):
        if index in state.skipped:
            found.append("skipped")
        elif index < state.question or (index == state.question and over):
            found.append("done")
        else:
            found.append("current" if index == state.question else "upcoming")
    return tuple(found)


def sentence(state: State) -> str:
    """For example: Question 3 of 8, 1 skipped."""
    found = marks(state)
    if not found:
        return ""
    if "current" in found:
        words = _("Question {at} of {all}").format(at=found.index("current") + 1, all=len(found))
    elif state.question < 0:
        words = ngettext("{count} question to come", "{count} questions to come", len(found)).format(count=len(found))
    elif state.finished is None:
        words = _("Your own questions")
    else:
        done = found.count("done")
        words = ngettext("{count} question asked", "{count} questions asked", done).format(count=done)
    skipped = found.count("skipped")
    if skipped:
        words += ngettext(", {count} skipped", ", {count} skipped", skipped).format(count=skipped)
    return words


def topics(state: State) -> tuple[Topic, ...]:
    """Every competency once, in the order of the plan: now, still to come, asked, or skipped altogether."""
    by_name: dict[str, list[MarkState]] = {}
    for question, mark in zip(state.plan.questions if state.started else (), marks(state), strict=True):
        by_name.setdefault(title_of(question.competency), []).append(mark)
    order: tuple[MarkState, ...] = ("current", "upcoming", "done", "skipped")
    return tuple(Topic(name, next(mark for mark in order if mark in found)) for name, found in by_name.items())


def time_used(state: State, since: float) -> str:
    """Time used, in whole minutes; `since` is seconds since the last event, counted while somebody has the floor."""
    if state.started is None:
        return ""
    going = state.finished is None and not state.paused and not state.thinking
    used = (state.seconds + (since if going else 0.0)) / 60
    if used < 1:
        return _("Under 1 of about {all}").format(all=minutes(state.plan.minutes))
    return _("{used} of about {all}").format(used=int(used), all=minutes(state.plan.minutes))
