"""What the interview page shows and allows. Plain: the state of the interview in, words, shapes and controls out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from interview_desktop.events.speech import TurnMode
from interview_desktop.interaction.state import State
from interview_desktop.ui.texts import _

Shape = Literal["waiting", "speaks", "yours", "listens", "thinks", "paused", "types", "done"]
ControlName = Literal[
    "answer", "think", "take_back", "repeat", "skip", "undo", "pause", "mode", "type", "captions", "end"
]

MODES: tuple[TurnMode, ...] = ("automatic", "patient", "manual")
MODE_WORDS: dict[TurnMode, tuple[str, str]] = {
    "automatic": (_("Automatic"), _("A pause ends your answer; it is longer in the middle of a sentence.")),
    "patient": (_("Patient"), _("Only a pause of three seconds or more ends your answer.")),
    "manual": (_("Manual"), _("You say when your answer begins and when it ends.")),
}


@dataclass(frozen=True)
class Room:
    """What the page knows beside the journal's state.

    `deaf`: there is no microphone although the session wants one. `speaking`: the candidate's voice was heard in
    this turn. `begun`: in manual turns, the start was tapped. `left`: the session has been closed meanwhile.
    """

    deaf: bool = False
    speaking: bool = False
    begun: bool = False
    left: bool = False


@dataclass(frozen=True)
class Floor:
    """Who has the floor: a shape, the word that is read at a glance, and one line about what may happen now."""

    shape: Shape
    word: str
    hint: str = ""


@dataclass(frozen=True)
class Control:
    """One button. `on` is None for one that is not a toggle."""

    name: ControlName
    label: str
    key: str
    about: str
    enabled: bool = True
    shown: bool = True
    primary: bool = False
    on: bool | None = None


def is_running(state: State, room: Room) -> bool:
    """True from the first event to the last question; not during the goodbye."""
    return state.started is not None and state.finished is None and not room.left


def is_spoken(state: State, room: Room) -> bool:
    """True where answers can be heard."""
    return state.started is not None and state.started.spoken and not room.deaf


def microphone_open(state: State, room: Room) -> bool:
    return is_running(state, room) and state.listening and is_spoken(state, room)


def floor(state: State, room: Room) -> Floor:  # noqa: PLR0911 - one line per case, read as a table
    """Who has the floor in this state; total over all phases."""
    if state.started is None:
        return Floor("waiting", _("Getting ready…"))
    if state.finished is not None and not state.pending:
        return Floor("done", _("The interview is over"))
    if room.left:
        return Floor("waiting", _("Left for later"), _("Every finished answer is kept."))
    if state.finished is None and state.paused:
        return Floor("paused", _("Paused"), _("Nothing is heard, nothing is counted."))
    if not state.listening:
        who = state.plan.interviewer.name
        return Floor("speaks", _("{name} is speaking").format(name=who))
    if not is_spoken(state, room):
        word = _("Microphone off: type your answer") if room.deaf else _("Your turn: type your answer")
        return Floor("types", word, _("There is no limit of time."))
    return _heard_floor(state, room)


def _heard_floor(state: State, room: Room) -> Floor:
    if state.thinking:
        return Floor("thinks", _("Take your time"), _("Nothing ends your answer while you think."))
    if state.mode == "manual" and not room.begun:
        return Floor("yours", _("Your turn"), _("Press Start when you are ready to speak."))
    if room.speaking:
        return Floor("listens", _("Listening…"), _listening_hint(state))
    return Floor("yours", _("Your turn"), _("Begin when you are ready. There is no limit before your first word."))


def _listening_hint(state: State) -> str:
    return {
        "automatic": _("A pause ends your answer."),
        "patient": _("Only a long pause ends your answer."),
        "manual": _("Press “I have finished” when you are done."),
    }[state.mode]


def can_take_back(state: State) -> bool:
    """Whether 'I wasn't finished' would reopen something (the same rule as `interview.decide`)."""
    answered = [turn for turn in state.turns if turn.text]
    return bool(answered) and not state.paused and answered[-1].closed not in (None, "skipped")


def can_undo_skip(state: State) -> bool:
    """Whether the question skipped last can be asked after all (the same rule as `interview.decide`)."""
    if not state.skipped or state.paused:
        return False
    index = state.skipped[-1]
    return not any(turn.text and (turn.question > index or turn.purpose == "own_question") for turn in state.turns)


def next_mode(mode: TurnMode) -> TurnMode:
    return MODES[(MODES.index(mode) + 1) % len(MODES)]


def controls(state: State, room: Room, *, captions: bool = True) -> tuple[Control, ...]:
    """Every control in the order of the row; those that make no sense now are not enabled, or not shown at all."""
    running, spoken = is_running(state, room), is_spoken(state, room)
    asked = running and not state.paused and state.awaited is not None
    own = state.awaited is not None and state.awaited.purpose == "own_question"
    skip = _("No more questions") if own else _("Skip")
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
        Control("skip", skip, "S", _("Leave this question; it can be undone"), enabled=asked),
        Control(
            "undo", _("Undo skip"), "U", _("Back to the question you skipped"), shown=running and can_undo_skip(state)
        ),
        _pause(state, running),
        Control(
            "mode",
            _("Turns: {mode}").format(mode=MODE_WORDS[state.mode][0]),
            "M",
            MODE_WORDS[state.mode][1],
            enabled=running,
            shown=spoken,
        ),
        Control("type", _("Type"), "Ctrl+T", _("Answer this one by keyboard"), enabled=running, shown=spoken),
        Control("captions", _("Captions"), "C", _("Show or hide the words, the interviewer’s and yours"), on=captions),
        Control("end", _("Finish…"), "Ctrl+E", _("Finish now, or leave and resume later"), enabled=running),
    )


def _answer(state: State, room: Room) -> Control:
    """The one control that Space presses: it moves the floor."""
    if state.finished is not None:
        return Control(
            "answer", _("Skip the goodbye"), "Space", _("Go to the end"), enabled=bool(state.pending), primary=True
        )
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
    return Control("think", label, "T", about, enabled, shown=is_spoken(state, room), on=state.thinking)


def _pause(state: State, running: bool) -> Control:
    if state.paused and running:
        return Control("pause", _("Resume"), "P", _("Go on where you paused"), primary=True)
    return Control("pause", _("Pause"), "P", _("Stop everything for a while"), enabled=running)
