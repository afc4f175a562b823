"""Answers are heard a second time: what was heard live stays, what the report reads gets better."""

from __future__ import annotations

import threading
from collections.abc import Callable

import numpy as np
import pytest

from interview_desktop.engines.speech_to_text import Samples
from interview_desktop.errors import EngineFailed
from interview_desktop.events.interview import AnswerClosed, AnswerHeardAgain, AnswerReopened, PhraseHeard
from interview_desktop.events.speech import Transcript, Word
from interview_desktop.events.turns import Turn
from interview_desktop.interaction.hearing_again import LAST_MINUTES, HearingAgain, phrases_of, trusted
from interview_desktop.interaction.interview import inputs
from interview_desktop.interaction.interview.decide import decide
from interview_desktop.interaction.interview.state import fold
from tests.interaction.interview.candidates import WHOLE_STORY, answering, phrase, plan, wordings
from tests.interaction.parts import room

BETTER = WHOLE_STORY.replace("booking", "reservation")


def heard(text: str, *, gap_after: int | None = None) -> Transcript:
    """Words of 0.3 s; after word `gap_after` a pause of a second."""
    words, at = [], 0.0
    for place, word in enumerate(text.split()):
        words.append(Word(text=word, start=at, end=at + 0.28, confidence=0.9))
        at += 1.3 if place == gap_after else 0.3
    return Transcript(words=tuple(words), engine="careful")


class Careful:
    """A SecondHearing that hears what the test wrote down, once `released`."""

    name = "careful"

    def __init__(self, text: str = BETTER) -> None:
        self.text = text
        self.fault: EngineFailed | None = None
        self.begun = threading.Event()
        self.released = threading.Event()
        self.released.set()

    def hear_again(self, samples: Samples, unwanted: Callable[[], bool]) -> Transcript | None:
        self.begun.set()
        while not self.released.wait(0.01):
            if unwanted():
                return None
        if self.fault is not None:
            raise self.fault
        return heard(self.text)

    def close(self) -> None:
        self.released.set()


def closed(text: str) -> Turn:
    state = fold((*answering(text), AnswerClosed(turn=1, reason="silence", silence=0.8)))
    return state.turns[0]


def test_the_report_reads_what_was_heard_the_second_time() -> None:
    with room([WHOLE_STORY, "No, thank you."], second_hearing=Careful()) as made:
        session = made.service.start(plan(1, max_probes=0), seed=1)
        made.wait_for_end()
        state = made.past.state(session)
        feedback = made.past.feedback(session)
    assert "booking" in state.turns[0].text
    assert "reservation" in state.turns[0].best.text
    told = feedback.model_dump_json()
    assert "reservation" in told
    assert "booking" not in told
    assert "careful" in told


def test_the_end_of_the_program_does_not_wait_for_it() -> None:
    careful = Careful()
    careful.released.clear()
    with room([WHOLE_STORY, "No, thank you."], second_hearing=careful) as made:
        session = made.service.start(plan(1, max_probes=0), seed=1)
        assert careful.begun.wait(10.0)
        made.wait(lambda: made.service.state.finished is not None)
        made.service.close()
        assert "booking" in made.past.state(session).turns[0].best.text


def test_the_next_interview_does_not_wait_for_it() -> None:
    careful = Careful()
    careful.released.clear()
    with room([WHOLE_STORY, "No, thank you."], second_hearing=careful) as made:
        first = made.service.start(plan(1, max_probes=0), seed=1)
        made.wait(lambda: made.service.state.finished is not None)
        second = made.service.start(plan(1), seed=2)
        made.wait(lambda: made.service.session == second, LAST_MINUTES - 1.0)
        assert "booking" in made.past.state(first).turns[0].best.text


def test_an_interview_that_waits_for_it_is_not_begun_when_the_program_ends() -> None:
    class Deaf(Careful):
        """Hears to the end whether it is wanted or not, as a model within one computation."""

        def hear_again(self, samples: Samples, unwanted: Callable[[], bool]) -> Transcript | None:
            return super().hear_again(samples, lambda: False)

    deaf = Deaf()
    deaf.released.clear()
    with room([WHOLE_STORY, "No, thank you."], second_hearing=deaf) as made:
        made.service.start(plan(1, max_probes=0), seed=1)
        made.wait(lambda: made.service.state.finished is not None)
        made.service.start(plan(1), seed=2)
        closing = threading.Thread(target=made.service.close)
        closing.start()
        while not (made.service._closing and made.service._waiting):
            closing.join(0.01)
        deaf.released.set()
        closing.join(20.0)
        assert not closing.is_alive()
        assert len(made.voices) == 1
        assert len(made.past.sessions()) == 1


def test_a_failure_leaves_what_was_heard_live(caplog: pytest.LogCaptureFixture) -> None:
    careful = Careful()
    careful.fault = EngineFailed("It broke.", "Install it again.")
    with room([WHOLE_STORY, "No, thank you."], second_hearing=careful) as made:
        session = made.service.start(plan(1, max_probes=0), seed=1)
        made.wait_for_end()
        assert "booking" in made.past.state(session).turns[0].best.text
    assert "could not be heard again" in caplog.text
    assert "clinic" not in caplog.text


def test_another_voice_in_the_room_is_not_heard_again() -> None:
    turn = closed("I led a small team")
    (live,) = turn.phrases
    sound = np.zeros(20 * 16_000, np.float32)
    spoken = slice(round(live.start * 16_000), round(live.end * 16_000))
    sound[spoken] = np.random.default_rng(1).normal(0.0, 0.1, spoken.stop - spoken.start)
    neighbour = Word(text="coffee", start=live.end + 5.0, end=live.end + 5.5, confidence=0.9)

    class Everything(Careful):
        def hear_again(self, samples: Samples, unwanted: Callable[[], bool]) -> Transcript | None:
            return Transcript(words=(*live.words, neighbour), engine="careful")

    told: list[inputs.HeardAgain] = []
    ended = threading.Event()
    again = HearingAgain(Everything, lambda _: sound, told.append)
    again.hear(turn)
    again.end(10.0, ended.set)
    assert ended.wait(10.0)
    assert " ".join(phrase.text for one in told for phrase in one.phrases) == "I led a small team"


def test_what_was_heard_better_live_is_not_heard_again() -> None:
    turn = closed("I led a small team")
    live = tuple(phrase.model_copy(update={"engine": "google"}) for phrase in turn.phrases)
    careful = Careful()
    careful.name = "whisper-tiny.en"
    ended = threading.Event()
    again = HearingAgain(lambda: careful, lambda _: np.zeros(16_000, np.float32), lambda _: None)
    again.hear(turn.model_copy(update={"phrases": live}))
    again.end(10.0, ended.set)
    assert ended.wait(10.0)
    assert not careful.begun.is_set()


def test_words_are_parted_at_pauses() -> None:
    parts = phrases_of(heard("I led a small team", gap_after=1), "001-1")
    assert [part.text for part in parts] == ["I led", "a small team"]
    assert (parts[0].start, parts[0].recording, parts[1].engine) == (0.0, "001-1", "careful")
    assert phrases_of(Transcript(words=(), engine="careful"), "001-1") == []


@pytest.mark.parametrize(("words", "is_trusted"), [(0, False), (4, False), (5, True), (20, True)])
def test_a_hearing_that_lost_half_of_it_is_not_trusted(words: int, is_trusted: bool) -> None:
    turn = closed("one two three four five six seven eight nine ten")
    assert trusted(turn, tuple(phrases_of(heard("so " * words), "001-1"))) == is_trusted


def test_an_answer_that_went_on_meanwhile_is_not_replaced() -> None:
    events = (*answering("I led a team"), AnswerClosed(turn=1, reason="silence", silence=0.8))
    again = inputs.HeardAgain(1, 4, tuple(phrases_of(heard("I led the team"), "001-1")))
    assert [type(event) for event in decide(fold(events), again, wordings())] == [AnswerHeardAgain]
    open_again = (*events, AnswerReopened(turn=1))
    assert not decide(fold(open_again), again, wordings())
    longer = (*events, PhraseHeard(turn=1, phrase=phrase("and a budget", "001-1")))
    assert not decide(fold(longer), again, wordings())


def test_more_words_make_an_earlier_second_hearing_void() -> None:
    events = (*answering("I led a team"), AnswerClosed(turn=1, reason="silence", silence=0.8))
    again = AnswerHeardAgain(turn=1, phrases=tuple(phrases_of(heard("I led the team"), "001-1")))
    assert fold((*events, again)).turns[0].best.text == "I led the team"
    late = PhraseHeard(turn=1, phrase=phrase("and a budget", "001-1"))
    assert fold((*events, again, late)).turns[0].best.text == "I led a team and a budget"


def test_without_a_better_recogniser_nothing_is_told() -> None:
    told: list[inputs.HeardAgain] = []
    ended = threading.Event()
    again = HearingAgain(lambda: None, lambda _: np.zeros(16_000, np.float32), told.append)
    again.hear(closed("I led a team"))
    again.end(5.0, ended.set)
    assert ended.wait(10.0)
    assert not told


def test_what_is_left_at_the_end_is_heard_within_the_time_given() -> None:
    told: list[inputs.HeardAgain] = []
    careful, ended, now = Careful("I led the team"), threading.Event(), [0.0]
    careful.released.clear()
    again = HearingAgain(lambda: careful, lambda _: np.zeros(16_000, np.float32), told.append, clock=lambda: now[0])
    again.hear(closed("I led a team"))
    again.hear(closed("I led a team"))
    assert careful.begun.wait(10.0)
    again.end(5.0, ended.set)
    careful.released.set()
    assert ended.wait(10.0)
    assert len(told) == 2


def test_the_time_is_up() -> None:
    told: list[inputs.HeardAgain] = []
    careful, ended, now = Careful(), threading.Event(), [0.0]
    careful.released.clear()
    again = HearingAgain(lambda: careful, lambda _: np.zeros(16_000, np.float32), told.append, clock=lambda: now[0])
    again.hear(closed(WHOLE_STORY))
    assert careful.begun.wait(10.0)
    again.end(5.0, ended.set)
    now[0] = 5.0
    assert ended.wait(10.0)
    assert not told
