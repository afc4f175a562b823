"""Who has the floor, and what may be done. Plain: the state of the interview in, words and shapes out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from interview_desktop.interaction.interview.state import State
from interview_desktop.ui.texts import _

Shape = Literal["waiting", "speaks", "yours", "listens", "thinks", "paused", "types", "done"]


@dataclass(frozen=True)
class Room:
    """What the page knows beside the journal's state.

    `deaf`: there is no microphone although the session wants one. `speaking`: the candidate's voice was heard in
    this turn. `begun`: in manual turns, what is said is taken: the start was tapped, or the mode came in the middle
    of an answer. `left`: the session has been closed meanwhile. `held`: the journal cannot be written, so nothing is
    heard and nothing goes on until the person resumes. `resuming`: the session is being taken up again.
    """

    deaf: bool = False
    speaking: bool = False
    begun: bool = False
    left: bool = False
    held: bool = False
    resuming: bool = False


@dataclass(frozen=True)
class Floor:
    """Who has the floor: a shape, the word that is read at a glance, and one line about what may happen now."""

    shape: Shape
    word: str
    hint: str = ""


def as_met(state: State, room: Room) -> State:
    """The state as the person meets it: no event can say that the journal refuses, and yet everything stands still."""
    return replace(state, paused=True, listening=False, thinking=False) if room.held else state


def is_running(state: State, room: Room) -> bool:
    """True from the first event to the last question; not during the goodbye."""
    return state.started is not None and state.finished is None and not room.left


def is_spoken(state: State, room: Room) -> bool:
    """True where answers can be heard."""
    return state.started is not None and state.started.spoken and not room.deaf


def microphone_open(state: State, room: Room) -> bool:
    return is_running(state, room) and as_met(state, room).listening and is_spoken(state, room)


def floor(state: State, room: Room) -> Floor:  # noqa: PLR0911 - one line per case, read as a table
    """Who has the floor in this state; total over all phases."""
    if state.started is None:
        return Floor("waiting", _("Getting ready…"))
    if state.finished is not None and not state.pending:
        return Floor("done", _("The interview is over"))
    if room.left:
        return Floor("waiting", _("Left for later"), _("Every finished answer is kept."))
    if room.held:
        return Floor(
            "paused",
            _("Paused: the interview cannot be saved right now"),
            _("Nothing is heard. What you said is kept."),
        )
    if state.finished is None and state.paused:
        return Floor("paused", _("Paused"), _("Nothing is heard, nothing is counted."))
    if not state.listening:
        who = state.plan.interviewers[state.speaker].name
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
