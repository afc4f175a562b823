"""What a person can do now. Plain: the state of the interview in, the controls of the page out, each with its key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from interview_desktop.events.speech import TurnMode
from interview_desktop.interaction.interview.state import State
from interview_desktop.ui.interview.view import Room, as_met, can_take_back, can_undo_skip, is_running, is_spoken
from interview_desktop.ui.texts import _

ControlName = Literal[
    "answer", "think", "take_back", "repeat", "skip", "undo", "pause", "ease", "mode", "type", "captions", "end"
]

MODES: tuple[TurnMode, ...] = ("automatic", "patient", "manual")
MODE_WORDS: dict[TurnMode, tuple[str, str]] = {
    "automatic": (_("Automatic"), _("A pause ends your answer; it is longer in the middle of a sentence.")),
    "patient": (_("Patient"), _("Only a pause of three seconds or more ends your answer.")),
    "manual": (_("Manual"), _("You say when your answer begins and when it ends.")),
}


@dataclass(frozen=True)
class Control:
    """One button and its key; `aside` ones are quiet and stand above the interviewer, not in the row."""

    name: ControlName
    label: str
    key: str
    about: str
    enabled: bool = True
    shown: bool = True
    primary: bool = False
    aside: bool = False


def next_mode(mode: TurnMode) -> TurnMode:
    return MODES[(MODES.index(mode) + 1) % len(MODES)]


def controls(state: State, room: Room, *, captions: bool = True) -> tuple[Control, ...]:
    """Every control in the order of the row; those that make no sense now are not enabled, or not shown at all."""
    state = as_met(state, room)
    running, spoken = is_running(state, room), is_spoken(state, room)
    asked = running and not state.paused and state.awaited is not None
    own = state.awaited is not None and state.awaited.purpose == "own_question"
    skip = _("No more") if own else _("Skip")
    skips = _("You have no more questions") if own else _("Leave this question; it can be undone")
    return (
        _answer(state, room),
        _think(state, room),
        Control(
            "take_back",
            _("I wasn’t finished"),
            "W",
            _("Open your last answer again"),
            enabled=running and can_take_back(state),
        ),
        Control("repeat", _("Repeat"), "R", _("Hear the question again"), enabled=asked),
        Control("skip", skip, "S", skips, enabled=asked),
        Control(
            "undo", _("Undo skip"), "U", _("Back to the question you skipped"), shown=running and can_undo_skip(state)
        ),
        _pause(state, room),
        Control(
            "ease",
            _("Ease off"),
            "E",
            _("Ends the pressure of this interview for good; you can also say “stop”"),
            enabled=asked,
            shown=running and bool(state.plan.behaviour.stop_word),
        ),
        Control(
            "mode",
            _("Turns: {mode}").format(mode=MODE_WORDS[state.mode][0]),
            "M",
            MODE_WORDS[state.mode][1],
            enabled=running and not room.held,
            shown=spoken,
        ),
        Control(
            "type",
            _("Type"),
            "Ctrl+T",
            _("Answer this one by keyboard"),
            enabled=running and not room.held,
            shown=spoken,
        ),
        Control(
            "captions",
            _("Hide captions") if captions else _("Show captions"),
            "C",
            _("The words as they are said, the interviewer’s and yours"),
            aside=True,
        ),
        Control("end", _("Finish…"), "Ctrl+E", _("Finish now, or leave and resume later"), enabled=running, aside=True),
    )


def _answer(state: State, room: Room) -> Control:
    """The one control that Space presses: it moves the floor."""
    if state.finished is not None:
        enabled = bool(state.pending) and not room.held
        return Control("answer", _("Skip the goodbye"), "Space", _("Go to the end"), enabled, primary=True)
    running = is_running(state, room) and not state.paused
    if state.listening:
        wait = is_spoken(state, room) and state.mode == "manual" and not room.begun
        label = _("Start answering") if wait else _("I have finished")
        about = _("What you say from now on is your answer") if wait else _("End your answer now")
        return Control("answer", label, "Space", about, running, shown=is_spoken(state, room), primary=True)
    enabled = running and state.awaited is not None and bool(state.pending)
    return Control(
        "answer",
        _("Answer now"),
        "Space",
        _("The interviewer stops speaking, and it is your turn"),
        enabled,
        primary=True,
    )


def _think(state: State, room: Room) -> Control:
    label = _("Go on") if state.thinking else _("Let me think")
    about = _("The clock goes on") if state.thinking else _("Stops the clock until you press it again")
    enabled = is_running(state, room) and state.listening
    return Control("think", label, "T", about, enabled, shown=is_spoken(state, room))


def _pause(state: State, room: Room) -> Control:
    running = is_running(state, room)
    waits = room.held and not room.left and bool(state.pending)  # a goodbye that cannot be journalled has no end
    if state.paused and (running or waits):
        return Control("pause", _("Resume"), "P", _("Go on where you paused"), primary=True)
    return Control("pause", _("Pause"), "P", _("Stop everything for a while"), enabled=running)
