"""Closed answers are measured once, beside the interview; what reads differently by then is not kept."""

from __future__ import annotations

import threading
from collections.abc import Sequence

import numpy as np
import pytest
from pydantic import ValidationError

from interview_desktop.engines.speech_to_text import Samples
from interview_desktop.errors import StoreError
from interview_desktop.events.interview import (
    AnswerClosed,
    AnswerCorrected,
    AnswerHeardAgain,
    AnswerMeasured,
    PhraseHeard,
)
from interview_desktop.events.measured import Measured, Nearness, Sound
from interview_desktop.events.mood import Mood
from interview_desktop.events.question import Question
from interview_desktop.events.speech import Phrase
from interview_desktop.events.turns import Turn
from interview_desktop.interaction.interview.decide import decide
from interview_desktop.interaction.interview.inputs import AnswerLookedAt
from interview_desktop.interaction.interview.state import State, fold
from interview_desktop.interaction.measuring import Measure, Measuring, NoInstruments, measure, passages
from tests.interaction.feedback.spoken import phrase, plan, turn
from tests.interaction.interview.candidates import HALF_A_STORY, answering, wordings

QUESTION = plan().questions[0]
FOUND = Measured(nearness=Nearness(engine="words", to_question=0.5))


class Instruments:
    """Says how many words it was given."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.rests = 0

    def nearness(self, question: Question, answer: str) -> Nearness | None:
        return Nearness(engine="words", to_question=1.0 if question.text else 0.0)

    def mood(self, text: str) -> Mood | None:
        return Mood(valence=0.0, label="neutral", confidence=len(text.split()) / 100, engine="words")

    def sound(self, samples: Samples, phrases: Sequence[Phrase], recording: str) -> Sound | None:
        self.heard.append(recording)
        return Sound(seconds=len(samples) / 16_000, voiced=0.5)

    def rest(self) -> None:
        self.rests += 1


def silence(recording: str) -> Samples:
    return np.zeros(16_000, dtype=np.float32)


def test_a_spoken_answer_has_nearness_sound_and_moods_with_their_place() -> None:
    said = turn(1, "i called the weather service", "and moved the order to friday", "then we waited")
    found = measure(Measure(said, QUESTION), Instruments(), silence)
    assert found.nearness is not None
    assert found.sound is not None
    assert found.sound.seconds == 1.0
    assert [mood.text for mood in found.moods] == [
        "i called the weather service and moved the order to friday",
        "then we waited",
    ]
    where = found.moods[0].where
    assert where is not None
    assert (where.recording, where.start, where.end) == ("001-1", said.phrases[0].start, said.phrases[1].end)


def test_a_typed_answer_has_no_sound_and_one_s_own_question_nothing_to_be_near_to() -> None:
    found = measure(Measure(turn(1, typed=("I called.", " ")), None), Instruments(), silence)
    assert (found.nearness, found.sound) == (None, None)
    assert [(mood.text, mood.where) for mood in found.moods] == [("I called.", None)]


def test_a_recording_that_cannot_be_read_takes_nothing_else_away() -> None:
    def gone(recording: str) -> Samples:
        raise StoreError("The recording is gone.")

    found = measure(Measure(turn(1, "i called"), QUESTION), Instruments(), gone)
    assert found.sound is None
    assert found.moods


def test_what_is_known_of_the_sound_is_not_measured_twice() -> None:
    instruments = Instruments()
    known = turn(1, "i called").model_copy(update={"measured": Measured(sound=Sound(seconds=9.0))})
    found = measure(Measure(known, QUESTION), instruments, silence)
    assert found.sound == Sound(seconds=9.0)
    assert not instruments.heard


def test_passages_never_reach_over_two_recordings() -> None:
    two = (phrase("a short one", recording="001-1"), phrase("and another", recording="001-2"))
    assert [(where.recording, text) for where, text in passages(two)] == [
        ("001-1", "a short one"),
        ("001-2", "and another"),
    ]


def test_the_thread_tells_what_it_finds_and_ends_after_it() -> None:
    told: list[AnswerLookedAt] = []
    ended = threading.Event()
    instruments = Instruments()
    measuring = Measuring(lambda: instruments, silence, told.append)
    measuring.measure(turn(1, "i called"), QUESTION)
    measuring.measure(turn(2), QUESTION)  # nothing was said
    measuring.end(ended.set)
    assert ended.wait(5)
    assert instruments.rests == 1
    assert [(one.turn, one.text) for one in told] == [(1, "i called")]
    measuring.end(ended.clear)  # it is over: then comes at once
    assert not ended.is_set()


def test_whoever_leaves_in_a_hurry_waits_for_nothing() -> None:
    told: list[AnswerLookedAt] = []
    ended = threading.Event()
    measuring = Measuring(Instruments, silence, told.append)
    measuring.hurry()
    measuring.measure(turn(1, "i called"), QUESTION)
    measuring.end(ended.set)
    assert ended.wait(5)
    assert not told


@pytest.mark.expect_errors
def test_a_bug_in_an_engine_does_not_end_the_thread() -> None:
    class Broken(NoInstruments):
        def mood(self, text: str) -> Mood | None:
            raise RuntimeError("a bug")

    ended = threading.Event()
    measuring = Measuring(Broken, silence, lambda _: None)
    measuring.measure(turn(1, "i called"), QUESTION)
    measuring.end(ended.set)
    assert ended.wait(5)


def closed() -> State:
    return fold((*answering(HALF_A_STORY), AnswerClosed(turn=1, reason="finished", seconds=9.0)))


def answered(state: State) -> Turn:
    found = state.turn(1)
    assert found is not None
    return found


def test_it_is_kept_with_the_turn_it_was_found_in() -> None:
    state = closed()
    looked = AnswerLookedAt(1, answered(state).best.text, FOUND)
    events = decide(state, looked, wordings())
    assert [event for event in events if isinstance(event, AnswerMeasured)]
    assert answered(fold(events, state)).measured == FOUND


def test_what_reads_differently_by_now_is_not_kept() -> None:
    state = closed()
    assert decide(state, AnswerLookedAt(1, "other words", FOUND), wordings()) == ()
    assert decide(fold(answering(HALF_A_STORY)), AnswerLookedAt(1, HALF_A_STORY, FOUND), wordings()) == ()


def test_new_words_make_it_stale_and_a_mended_transcript_keeps_only_the_sound() -> None:
    heard = Measured(nearness=FOUND.nearness, sound=Sound(seconds=2.0))
    state = fold((AnswerMeasured(turn=1, measured=heard),), closed())
    more = phrase("and one more thing")
    assert answered(fold((PhraseHeard(turn=1, phrase=more),), state)).measured is None
    assert answered(fold((AnswerHeardAgain(turn=1, phrases=(more,)),), state)).measured is None
    mended = answered(fold((AnswerCorrected(turn=1, phrases=(more,)),), state))
    assert mended.measured == Measured(sound=Sound(seconds=2.0))
    assert mended.best.text == "and one more thing"
    assert mended.verbatim.text == HALF_A_STORY


@pytest.mark.parametrize("field", ["seconds", "voiced", "loudness", "loudness_range", "pitch", "pitch_range"])
@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_what_is_no_figure_is_no_measure(field: str, value: float) -> None:
    with pytest.raises(ValidationError):
        Sound.model_validate({"seconds": 1.0} | {field: value})
