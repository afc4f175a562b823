"""Every phase of an interview has a floor, a word for it, and controls that do something when pressed."""

from __future__ import annotations

from itertools import product
from typing import get_args

import pytest

from interview_desktop.events.plan import Plan
from interview_desktop.events.speech import TurnMode
from interview_desktop.interaction.interview import inputs
from interview_desktop.interaction.interview.decide import begin, decide
from interview_desktop.interaction.interview.state import Phase, State
from interview_desktop.ui.interview.actions import Control, controls, next_mode
from interview_desktop.ui.interview.view import (
    Room,
    can_take_back,
    can_undo_skip,
    floor,
    microphone_open,
)
from tests.interaction.interview.candidates import HALF_A_STORY, WHOLE_STORY, Sitting, plan, started, wordings

ROOMS = [Room(*flags) for flags in product((False, True), repeat=5)]


def walk(*, spoken: bool = True, mode: TurnMode = "automatic", of: Plan | None = None) -> list[State]:
    """The states of a whole interview with everything that a person may do in it."""
    sitting = Sitting(begin(started(of).model_copy(update={"spoken": spoken, "mode": mode}), wordings()))
    states = [State(), sitting.state]

    def keep() -> None:
        states.append(sitting.state)

    def give(*given: inputs.Input) -> None:
        for one in given:
            sitting.give(one)
            keep()

    sitting.hear_lines()
    keep()
    give(inputs.Think(on=True), inputs.Think(on=False), inputs.Pause(), inputs.Resume())
    sitting.answer(HALF_A_STORY)
    keep()
    give(inputs.NotFinished(), inputs.Typed("I am done."))
    sitting.hear_lines()
    keep()
    give(inputs.Skip(), inputs.UndoSkip(), inputs.CutIn(), inputs.Skip(), inputs.Pause(), inputs.Resume())
    while sitting.state.finished is None:
        own = sitting.state.awaited is not None and sitting.state.awaited.purpose == "own_question"
        sitting.answer("no thank you" if own else WHOLE_STORY)
        keep()
    sitting.hear_lines()
    keep()
    ended = Sitting(begin(started(of), wordings()))
    ended.give(inputs.Abandon())
    return [*states, ended.state]


STATES = [*walk(), *walk(mode="manual"), *walk(spoken=False)]
BY_NAME: dict[str, inputs.Input] = {
    "take_back": inputs.NotFinished(),
    "repeat": inputs.Repeat(),
    "skip": inputs.Skip(),
    "undo": inputs.UndoSkip(),
    "think": inputs.Think(on=True),
}


def found(state: State, name: str, room: Room | None = None) -> Control:
    return next(control for control in controls(state, room or Room()) if control.name == name)


def test_the_walk_meets_every_phase() -> None:
    assert {state.phase for state in STATES} == set(get_args(Phase))


@pytest.mark.parametrize("room", ROOMS)
def test_every_state_has_a_word_for_who_has_the_floor(room: Room) -> None:
    for state in STATES:
        assert floor(state, room).word


def test_only_an_open_floor_opens_the_microphone() -> None:
    for state, room in product(STATES, ROOMS):
        wanted = state.listening and state.finished is None
        may = state.started is not None and state.started.spoken and not (room.deaf or room.left or room.held)
        assert microphone_open(state, room) == (wanted and may)
        if microphone_open(state, room):
            assert floor(state, room).shape in ("yours", "listens", "thinks")


def test_an_enabled_control_changes_something_and_a_disabled_one_would_not() -> None:
    for state, (name, given) in product(STATES, BY_NAME.items()):
        control = found(state, name)
        told = inputs.Think(on=not state.thinking) if name == "think" else given
        does = bool(decide(state, told, wordings())) and state.finished is None
        if name == "think" and state.started is not None and not state.started.spoken:
            assert not control.shown
            continue
        assert (control.enabled and control.shown) == does, (name, state.phase)


def test_the_rules_of_taking_back_and_undoing_are_those_of_the_interview() -> None:
    for state in STATES:
        if state.started is None or state.finished is not None:
            continue
        assert can_take_back(state) == bool(decide(state, inputs.NotFinished(), wordings()))
        assert can_undo_skip(state) == bool(decide(state, inputs.UndoSkip(), wordings()))


def test_nothing_can_be_pressed_before_the_beginning_and_after_the_end() -> None:
    for state in (State(), STATES[-1]):
        assert [control.name for control in controls(state, Room()) if control.enabled and control.shown] == [
            "captions"
        ]


def test_a_key_is_used_once_and_one_control_at_most_is_the_next_thing_to_do() -> None:
    for state, room in product(STATES, ROOMS):
        made = controls(state, room)
        assert len({control.key for control in made}) == len(made)
        assert sum(control.primary and control.enabled and control.shown for control in made) <= 1


def test_in_manual_turns_the_first_tap_starts_and_the_second_finishes() -> None:
    state = next(state for state in STATES if state.mode == "manual" and state.listening)
    assert found(state, "answer").label == "Start answering"
    assert found(state, "answer", Room(begun=True)).label == "I have finished"
    assert floor(state, Room()).word == "Your turn"
    assert floor(state, Room(begun=True, speaking=True)).word == "Listening…"


def test_without_a_microphone_typing_is_asked_for_and_nothing_of_speech_is_shown() -> None:
    state = next(state for state in STATES if state.listening)
    assert floor(state, Room(deaf=True)).word == "Microphone off: type your answer"
    hidden = {control.name for control in controls(state, Room(deaf=True)) if not control.shown}
    assert {"answer", "think", "mode", "type"} <= hidden


def test_an_interview_that_cannot_be_saved_stands_still_and_can_only_be_resumed_or_ended() -> None:
    held = Room(speaking=True, begun=True, held=True)
    for state in STATES:
        if state.started is None or (state.finished is not None and not state.pending):
            continue
        assert floor(state, held).shape == "paused"
        assert floor(state, held).word == "Paused: the interview cannot be saved right now"
        assert not microphone_open(state, held)
        resume = found(state, "pause", held)
        assert (resume.label, resume.enabled, resume.primary) == ("Resume", True, True)
        useful = {control.name for control in controls(state, held) if control.enabled and control.shown}
        assert useful == ({"pause", "captions", "end"} if state.finished is None else {"pause", "captions"})


def test_the_interviewer_is_named() -> None:
    state = Sitting(begin(started(plan(1)), wordings())).state
    assert floor(state, Room()).word == "Morgan is speaking"


def test_modes_go_round() -> None:
    assert [next_mode(mode) for mode in get_args(TurnMode)] == ["patient", "manual", "automatic"]
