"""The listener with a scripted recogniser and tones for speech: order, times, buttons and faults."""

from __future__ import annotations

import threading

import numpy as np
import pytest

from interview_desktop.devices.files import AnswersMicrophone
from interview_desktop.events.notices import Level, PartialCaption, Speculating
from interview_desktop.events.speech import TurnMode
from interview_desktop.interaction.interview.inputs import NothingSaid, PhraseEnded, SpeechResumed, TurnCommitted
from interview_desktop.interaction.listening.listener import Listener, Opening, Told
from tests.fake_sound import PushedMicrophone, ScriptedRecogniser
from tests.interaction.listening.listening_room import Room
from tests.sounds import RATE, Samples, joined, room, tone

OPENING = Opening(turn=1, recording="001-1", kind="behavioural")
FIRST = "i moved the whole database to"
SECOND = "a new server"


def answer(*sounds: Samples, rate: int = RATE) -> AnswersMicrophone:
    microphone = AnswersMicrophone(rate=rate)
    microphone.answer(joined(*sounds), RATE)
    return microphone


def test_an_answer_becomes_phrases_and_then_a_commit() -> None:
    microphone = answer(room(1.0), tone(1.8), room(1.0), tone(0.9))
    with Room(microphone, ScriptedRecogniser(FIRST, SECOND)) as heard:
        heard.listener.open(OPENING)
        commit = heard.wait_for(TurnCommitted)
    assert heard.text() == f"{FIRST} {SECOND}"
    assert commit.reason == "silence"
    assert commit.silence == 1.6
    assert commit.seconds == pytest.approx(1.0 + 1.8 + 1.0 + 0.9 + 1.6, abs=0.1)
    said = [name for name in heard.said() if name in {"PhraseEnded", "TurnCommitted", "SpeechBegan"}]
    assert said == ["SpeechBegan", "PhraseEnded", "SpeechBegan", "PhraseEnded", "TurnCommitted"]


def test_word_times_are_on_the_recordings_clock_and_the_first_syllable_is_kept() -> None:
    recogniser = ScriptedRecogniser(FIRST)
    with Room(answer(room(1.0), tone(1.8)), recogniser) as heard:
        heard.listener.open(OPENING)
        phrase = heard.wait_for(PhraseEnded).phrase
        heard.wait_for(TurnCommitted)
    assert phrase.recording == "001-1"
    assert 0.55 < phrase.start < 0.75  # 0.3 s before the tone begins
    assert phrase.engine == "scripted"
    fed = recogniser.phrases[0].fed
    recorded = heard.recorded("001-1")
    begin = round(phrase.start * RATE)
    assert np.array_equal(fed, recorded[begin : begin + len(fed)])


@pytest.mark.parametrize("rate", [16_000, 44_100, 48_000])
def test_everything_is_recorded_from_the_opening_on_at_any_rate(rate: int) -> None:
    sound = joined(room(0.5), tone(1.0), room(0.3))
    with Room(answer(sound, rate=rate), ScriptedRecogniser(SECOND)) as heard:
        heard.listener.open(OPENING)
        commit = heard.wait_for(TurnCommitted)
    recorded = heard.recorded("001-1")
    assert len(recorded) / RATE == pytest.approx(commit.seconds, abs=0.08)
    if rate == RATE:
        assert np.array_equal(recorded[: len(sound)], sound)
    else:
        assert np.corrcoef(recorded[: len(sound)], sound)[0, 1] > 0.99


def test_captions_grow_and_a_pause_tells_how_long_it_may_last() -> None:
    with Room(answer(tone(1.8), room(1.0), tone(0.9)), ScriptedRecogniser(FIRST, SECOND)) as heard:
        heard.listener.open(OPENING)
        heard.wait_for(TurnCommitted)
    captions = heard.all(PartialCaption)
    assert captions[0].heard == ""
    assert captions[-1].heard == FIRST
    assert captions[-1].text == SECOND
    assert [told.wait for told in heard.all(Speculating)] == [3.0, 1.6]


def test_levels_come_about_twelve_times_a_second() -> None:
    with Room(answer(room(1.0), tone(2.0)), ScriptedRecogniser(SECOND)) as heard:
        heard.listener.open(OPENING)
        commit = heard.wait_for(TurnCommitted)
    levels = heard.all(Level)
    assert 10 <= len(levels) / commit.seconds <= 15
    assert max(level.rms for level in levels) == pytest.approx(-13.5, abs=1.0)
    assert max(level.speech for level in levels) == 0.99
    assert not any(level.clipped or level.zeros for level in levels)


def test_an_unfinished_clause_is_waited_for() -> None:
    with Room(answer(tone(1.5), room(2.6), tone(0.9)), ScriptedRecogniser("and then i decided to", SECOND)) as heard:
        heard.listener.open(OPENING)
        heard.wait_for(TurnCommitted)
    assert heard.text() == f"and then i decided to {SECOND}"


def test_earlier_words_of_the_answer_count_for_its_ending_but_do_not_end_it() -> None:
    opening = Opening(turn=1, recording="001-2", kind=None, heard="that's it thank you")
    with Room(answer(room(17.0)), ScriptedRecogniser()) as heard:
        heard.listener.open(opening)
        heard.wait_for(NothingSaid)
    assert heard.commits() == []


def test_manual_mode_ignores_what_comes_before_the_tap() -> None:
    microphone = PushedMicrophone()
    recogniser = ScriptedRecogniser(SECOND)
    with Room(microphone, recogniser) as heard:
        heard.listener.open(Opening(turn=1, recording="001-1", mode="manual"))
        assert microphone.wait_for_gate(True)
        microphone.push(tone(2.0))
        assert microphone.wait_until_read()
        heard.listener.begin()
        microphone.push(joined(room(0.5), tone(1.0), room(6.0)))
        heard.wait_for(PhraseEnded)
        assert heard.commits() == []
        heard.listener.finished()
        commit = heard.wait_for(TurnCommitted)
    assert commit.reason == "finished"
    assert commit.silence is None
    assert len(recogniser.phrases) == 1
    recorded = heard.recorded("001-1")
    assert len(recorded) / RATE == pytest.approx(7.5, abs=0.2)
    assert commit.seconds == pytest.approx(9.5, abs=0.2)
    assert heard.all(PhraseEnded)[0].phrase.start < 0.5


@pytest.mark.parametrize("mode", ["automatic", "patient", "manual"])
def test_finished_tells_the_phrase_in_flight_first(mode: TurnMode) -> None:
    microphone = PushedMicrophone()
    with Room(microphone, ScriptedRecogniser(FIRST)) as heard:
        heard.listener.open(Opening(turn=1, recording="001-1", mode=mode))
        heard.listener.begin()
        assert microphone.wait_for_gate(True)
        microphone.push(tone(1.0))
        heard.listener.finished()
        heard.wait_for(TurnCommitted)
    assert heard.said()[-2:] == ["PhraseEnded", "TurnCommitted"]
    assert heard.text() == FIRST


def test_late_words_come_before_the_commit_that_waits_for_them() -> None:
    microphone = PushedMicrophone()
    recogniser = ScriptedRecogniser(FIRST, SECOND, hold=True)
    with Room(microphone, recogniser) as heard:
        heard.listener.open(OPENING)
        assert microphone.wait_for_gate(True)
        microphone.push(joined(tone(1.0), room(0.5), tone(1.0)))
        assert microphone.wait_until_read()
        heard.listener.finished()
        assert recogniser.phrases[1].finished.wait(5.0)
        assert heard.commits() == []
        for phrase in reversed(recogniser.phrases):  # out of order, on a thread of their own
            engine = threading.Thread(target=phrase.answer)
            engine.start()
            engine.join()
        heard.wait_for(TurnCommitted)
    assert heard.text() == f"{FIRST} {SECOND}"
    assert heard.said()[-3:] == ["PhraseEnded", "PhraseEnded", "TurnCommitted"]


def test_closing_tells_the_phrase_but_no_commit_unless_asked() -> None:
    microphone = PushedMicrophone()
    with Room(microphone, ScriptedRecogniser(FIRST, SECOND)) as heard:
        for turn, commit in ((1, False), (2, True)):
            heard.listener.open(Opening(turn=turn, recording=f"00{turn}-1"))
            assert microphone.wait_for_gate(True)
            microphone.push(tone(1.0))
            heard.listener.close("paused", commit=commit)
            heard.wait_for(PhraseEnded, turn)
        told = heard.wait_for(TurnCommitted)
    assert heard.commits() == [told]
    assert (told.turn, told.reason, told.silence) == (2, "paused", None)
    assert heard.text(1) == FIRST


def test_closing_shuts_the_gate_before_it_returns() -> None:
    microphone = PushedMicrophone()
    with Room(microphone, ScriptedRecogniser()) as heard:
        heard.listener.open(OPENING)
        assert microphone.wait_for_gate(True)
        heard.listener.close()
        assert not microphone.gate_open


def test_modes_and_thinking_change_in_the_middle_without_losing_anything() -> None:
    microphone = PushedMicrophone()
    with Room(microphone, ScriptedRecogniser(FIRST, "and it worked well", "thank you")) as heard:
        heard.listener.open(OPENING)
        assert microphone.wait_for_gate(True)
        microphone.push(joined(tone(1.8), room(0.5)))
        heard.wait_for(PhraseEnded)
        heard.listener.set_mode("manual")
        microphone.push(joined(room(6.0), tone(1.2), room(0.5)))
        heard.wait_for(PhraseEnded, 2)
        heard.listener.think(True)
        heard.listener.set_mode("automatic")
        microphone.push(joined(room(20.0), tone(0.6), room(4.0)))
        heard.wait_for(PhraseEnded, 3)
        assert microphone.wait_until_read()
        assert heard.commits() == []
        assert heard.all(NothingSaid) == []
        heard.listener.think(False)
        microphone.push(room(1.0))
        heard.wait_for(TurnCommitted)
    assert heard.text() == f"{FIRST} and it worked well thank you"
    assert heard.commits()[0].silence == 0.8


def test_a_long_phrase_is_split_and_goes_on() -> None:
    loud = tone(45.0)
    loud[19 * RATE : round(19.1 * RATE)] *= 0.1
    recogniser = ScriptedRecogniser("one", "two", "three")
    with Room(answer(loud), recogniser) as heard:
        heard.listener.open(OPENING)
        heard.wait_for(TurnCommitted)
    assert len(recogniser.phrases) == 3
    assert all(phrase.seconds <= 22.1 for phrase in recogniser.phrases)
    assert recogniser.phrases[0].seconds == pytest.approx(19.05, abs=0.1)
    fed = sum(len(phrase.fed) for phrase in recogniser.phrases)
    assert fed / RATE == pytest.approx(45.3, abs=0.2)


def test_speech_that_resumes_with_headphones_reopens_and_keeps_its_beginning() -> None:
    microphone = PushedMicrophone()
    recogniser = ScriptedRecogniser("that's it", "no wait there was more")

    def reopen(listener: Listener, told: Told) -> None:
        if isinstance(told, SpeechResumed):
            listener.open(Opening(turn=1, recording="001-2", heard="that's it", headphones=True))

    with Room(microphone, recogniser, on_told=reopen) as heard:
        heard.listener.open(Opening(turn=1, recording="001-1", headphones=True))
        assert microphone.wait_for_gate(True)
        microphone.push(joined(tone(0.6), room(1.4)))
        heard.wait_for(TurnCommitted)
        assert microphone.gate_open
        microphone.push(joined(tone(1.5), room(1.0)))
        assert heard.wait_for(SpeechResumed) == SpeechResumed(1)
        heard.wait_for(PhraseEnded, 2)
        heard.listener.close()
    assert heard.text() == "that's it no wait there was more"
    assert recogniser.phrases[1].seconds == pytest.approx(0.32 + 1.5 + 0.3, abs=0.15)


def test_with_headphones_the_ear_closes_after_a_moment_and_without_at_once() -> None:
    microphone = PushedMicrophone()
    with Room(microphone, ScriptedRecogniser("that's it", "that's it")) as heard:
        heard.listener.open(Opening(turn=1, recording="001-1", headphones=True))
        assert microphone.wait_for_gate(True)
        microphone.push(joined(tone(0.6), room(1.4)))
        heard.wait_for(TurnCommitted)
        microphone.push(room(1.5))
        assert microphone.wait_for_gate(False)
        heard.listener.open(Opening(turn=2, recording="002-1"))
        assert microphone.wait_for_gate(True)
        microphone.push(joined(tone(0.6), room(1.4)))
        heard.wait_for(TurnCommitted, 2)
        assert microphone.wait_for_gate(False)
    assert heard.all(SpeechResumed) == []
