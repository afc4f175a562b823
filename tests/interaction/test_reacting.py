"""Words for a reaction are thought of beside the interview: never waited for, never stale."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

import pytest

from interview_desktop.engines.online.breaker import FIRST_REST
from interview_desktop.engines.replies import Exchange, Reaction
from interview_desktop.errors import EngineFailed
from interview_desktop.events.interview import Said
from interview_desktop.events.notices import EngineInUse
from interview_desktop.events.plan import Persona
from interview_desktop.interaction.interview.state import State, fold
from interview_desktop.interaction.reacting import Reacting, Thought, fits, thought_of
from tests.interaction.interview.candidates import HALF_A_STORY, WHOLE_STORY, answering, plan, started
from tests.interaction.parts import Room, room


class ScriptedReplies:
    """Says `text` to everything, once `hold` is let go; remembers what it was asked."""

    name = "scripted"

    def __init__(self, text: str | None = "That sounds like a long day.", *, hold: bool = False) -> None:
        self.text = text
        self.fault: EngineFailed | None = None
        self.asked: list[tuple[Exchange, ...]] = []
        self.given_up = 0
        self.answered = threading.Event()
        self.released = threading.Event()
        if not hold:
            self.released.set()

    def open(self) -> None:
        pass

    def react(
        self, history: Sequence[Exchange], persona: Persona, seed: int, unwanted: Callable[[], bool]
    ) -> Reaction | None:
        self.asked.append(tuple(history))
        while not self.released.wait(0.01):
            if unwanted():
                self.given_up += 1
                return None
        if self.fault is not None:
            self.answered.set()
            raise self.fault
        self.answered.set()
        return None if self.text is None else Reaction(self.text, self.name)

    def close(self) -> None:
        pass


def test_a_reaction_that_is_ready_is_said_in_place_of_our_own() -> None:
    replies = ScriptedReplies()
    with room([None], replies=replies) as made:
        made.service.start(plan(2), seed=1)
        made.wait_for_phase("listening")
        made.ears[0].say(WHOLE_STORY)
        assert replies.answered.wait(10.0)
        wait_until(lambda: made.service._running is not None and made.service._running._reacting._ready is not None)
        made.service.finished_answer()
        made.wait(lambda: any(said.question == 1 for said in said_lines(made)))
        worded_by = made.service.state.worded_by
    lines = [said for said in said_lines(made) if said.role == "acknowledgement"]
    assert [(said.text, said.engine, said.wording) for said in lines] == [
        ("That sounds like a long day.", "scripted", "")
    ]
    assert worded_by == {"scripted"}


def said_lines(made: Room) -> list[Said]:
    return [one for one in made.events(Said) if isinstance(one, Said)]


def test_nobody_waits_for_an_engine_that_still_thinks() -> None:
    replies = ScriptedReplies(hold=True)
    with room([WHOLE_STORY, None], replies=replies) as made:
        made.service.start(plan(2), seed=1)
        made.wait(lambda: made.service.state.question == 1 and made.service.state.phase == "listening")
        lines = [said for said in said_lines(made) if said.role == "acknowledgement"]
        assert lines
        assert all(said.wording and not said.engine for said in lines)


def test_an_engine_that_fails_leaves_our_own_words() -> None:
    replies = ScriptedReplies()
    replies.fault = EngineFailed("It broke.", "Install it again.")
    with room([None, WHOLE_STORY, None], replies=replies) as made:
        made.service.start(plan(3), seed=1)
        made.wait_for_phase("listening")
        made.ears[0].say(WHOLE_STORY)
        made.wait(lambda: bool(made.notices(EngineInUse)))
        made.service.finished_answer()
        made.wait(lambda: made.service.state.question == 2 and made.service.state.phase == "listening")
        assert all(not said.engine for said in said_lines(made))
        assert len(replies.asked) == 1
        (told,) = made.notices(EngineInUse)
        assert told == EngineInUse(capability="replies", name="templates", why="It broke. So templates take over.")


def answered(text: str) -> State:
    return fold(answering(text))


@pytest.mark.parametrize(("text", "reacts"), [(WHOLE_STORY, True), ("I do not know that.", False)])
def test_there_is_something_to_react_to_when_enough_was_said(text: str, reacts: bool) -> None:
    assert (thought_of(answered(text)) is not None) == reacts


def test_before_anything_is_said_there_is_nothing() -> None:
    assert thought_of(State()) is None
    assert thought_of(fold((started(),))) is None


@pytest.mark.parametrize(
    ("known", "turn", "words", "does"),
    [(70, 1, 100, True), (69, 1, 100, False), (100, 1, 100, True), (100, 2, 100, False), (5, 1, 0, False)],
)
def test_what_was_thought_about_must_be_most_of_the_answer(known: int, turn: int, words: int, does: bool) -> None:
    assert fits(Thought(1, known, (), "warm", 1), turn, words) == does


def test_a_longer_answer_ends_the_thinking_about_a_shorter_one() -> None:
    replies = ScriptedReplies(hold=True)
    reacting = Reacting(lambda: replies)
    try:
        reacting.think(answered(HALF_A_STORY))
        wait_until(lambda: bool(replies.asked))
        reacting.think(answered(WHOLE_STORY))
        wait_until(lambda: replies.given_up == 1)
        replies.released.set()
        wait_until(lambda: reacting._ready is not None)
        assert reacting.take(1, len(WHOLE_STORY.split())) is not None
        assert reacting.take(1, len(WHOLE_STORY.split())) is None
    finally:
        reacting.stop()


def test_an_engine_that_failed_is_asked_again_after_a_rest() -> None:
    """The first request to a server may only make it load its model."""
    replies, now, lost = ScriptedReplies(), [0.0], list[str]()
    replies.fault = EngineFailed("It was late.")
    reacting = Reacting(lambda: replies, lost.append, lambda: now[0])
    try:
        reacting.think(answered(HALF_A_STORY))
        wait_until(lambda: lost == ["It was late."])
        replies.fault = None
        reacting.think(answered(WHOLE_STORY))
        assert reacting._worker.settle(10.0)
        assert len(replies.asked) == 1
        now[0] = FIRST_REST
        reacting.think(answered(WHOLE_STORY))
        wait_until(lambda: reacting._ready is not None)
    finally:
        reacting.stop()


def wait_until(condition: Callable[[], bool]) -> None:
    done = threading.Event()
    for _ in range(1000):
        if condition():
            return
        done.wait(0.01)
    raise AssertionError("waited in vain")


def test_stopping_while_it_computes() -> None:
    replies = ScriptedReplies(hold=True)
    reacting = Reacting(lambda: replies)
    reacting.think(answered(WHOLE_STORY))
    wait_until(lambda: bool(replies.asked))
    reacting.stop()
    assert replies.given_up == 1


class Stubborn(ScriptedReplies):
    """Looks up only now and then, and sees each time whether anybody is still spoken to or listened to."""

    def __init__(self) -> None:
        super().__init__(hold=True)
        self.begun = threading.Event()
        self.seen: Callable[[], bool] = lambda: False
        self.silent = False

    def react(
        self, history: Sequence[Exchange], persona: Persona, seed: int, unwanted: Callable[[], bool]
    ) -> Reaction | None:
        self.begun.set()
        wait_until(unwanted)
        self.silent = self.seen()
        return None


def test_whoever_leaves_is_neither_spoken_to_nor_listened_to_until_it_has_ended() -> None:
    replies = Stubborn()
    with room([None], replies=replies) as made:
        replies.seen = lambda: made.voices[0].stopped and made.ears[0].stopped
        made.service.start(plan(2), seed=1)
        made.wait_for_phase("listening")
        made.ears[0].say(WHOLE_STORY)
        assert replies.begun.wait(10.0)
        made.service.leave()
        made.wait_for_end()
    assert replies.silent


def test_stopping_while_it_loads() -> None:
    loading, loaded = threading.Event(), threading.Event()

    def make() -> ScriptedReplies:
        loading.set()
        loaded.wait(10.0)
        return ScriptedReplies()

    reacting = Reacting(make)
    assert loading.wait(10.0)
    loaded.set()
    reacting.stop()
