"""What goes wrong while listening: devices, engines, the disk, lost audio, bugs, and stopping at any time."""

from __future__ import annotations

import pytest

from interview_desktop.devices.files import AnswersMicrophone
from interview_desktop.errors import DeviceMissing, DiskFull, EngineFailed
from interview_desktop.events.notices import AudioDropped, Failed, SpeechBegan
from interview_desktop.interaction.interview.inputs import PhraseEnded, TurnCommitted
from interview_desktop.interaction.listening.listener import Listener, Opening, Told
from tests.fake_sound import LoudIsSpeech, PushedMicrophone, ScriptedRecogniser
from tests.interaction.listening.listening_room import Room
from tests.sounds import RATE, Samples, joined, room, tone

OPENING = Opening(turn=1, recording="001-1", kind="behavioural")
FIRST = "i moved the whole database to"
SECOND = "a new server"


def answer(*sounds: Samples) -> AnswersMicrophone:
    microphone = AnswersMicrophone()
    microphone.answer(joined(*sounds), RATE)
    return microphone


def test_an_unplugged_microphone_is_told_and_what_was_heard_is_kept() -> None:
    microphone, other = PushedMicrophone(), PushedMicrophone()
    with Room(microphone, ScriptedRecogniser(FIRST, SECOND)) as heard:
        heard.listener.open(OPENING)
        assert microphone.wait_for_gate(True)
        microphone.push(tone(1.0))
        microphone.unplug()
        fault = heard.wait_for(Failed)
        assert heard.wait_for(PhraseEnded).phrase.text == FIRST
        assert (fault.part, fault.sentence) == ("microphone", "The microphone went away.")
        assert not microphone.is_open
        heard.listener.open(Opening(turn=1, recording="001-2"))
        assert heard.wait_for(Failed, 2).sentence == "There is no microphone to listen with."
        heard.listener.replace_microphone(other)
        heard.listener.open(Opening(turn=1, recording="001-3"))
        assert other.wait_for_gate(True)
        other.push(joined(tone(0.9), room(2.0)))
        heard.wait_for(TurnCommitted)
    assert heard.text() == f"{FIRST} {SECOND}"
    assert not other.is_open


def test_a_microphone_chosen_in_the_middle_goes_on_with_the_same_recording() -> None:
    microphone, other = PushedMicrophone(), PushedMicrophone()
    with Room(microphone, ScriptedRecogniser(FIRST, SECOND)) as heard:
        heard.listener.open(OPENING)
        assert microphone.wait_for_gate(True)
        microphone.push(joined(tone(1.0), room(0.5)))
        assert microphone.wait_until_read()
        heard.listener.replace_microphone(other)
        assert other.wait_for_gate(True)
        other.push(joined(tone(0.9), room(2.0)))
        heard.wait_for(TurnCommitted)
    assert not microphone.is_open
    phrases = [ended.phrase for ended in heard.all(PhraseEnded)]
    assert [phrase.recording for phrase in phrases] == ["001-1", "001-1"]
    assert phrases[1].start > 1.0


def test_a_refused_microphone_is_told() -> None:
    microphone, other = PushedMicrophone(), PushedMicrophone()
    other.refusal = DeviceMissing("No such microphone.", "Choose another one.")
    with Room(microphone, ScriptedRecogniser()) as heard:
        heard.listener.replace_microphone(other)
        assert heard.wait_for(Failed).sentence == "No such microphone."
    microphone.refusal = DeviceMissing("No microphone.")
    with pytest.raises(DeviceMissing):
        Room(microphone, ScriptedRecogniser()).listener.start()


def test_a_recogniser_that_fails_is_told_once_per_phrase_and_the_recording_goes_on() -> None:
    recogniser = ScriptedRecogniser()
    recogniser.fault = EngineFailed("The recogniser stopped.", "Start again.")
    with Room(answer(tone(2.5), room(0.5), tone(1.0)), recogniser) as heard:
        heard.listener.open(OPENING)
        commit = heard.wait_for(TurnCommitted)
    assert [fault.part for fault in heard.all(Failed)] == ["speech_to_text", "speech_to_text"]
    assert commit.silence == 3.0
    assert len(heard.recorded("001-1")) / RATE == pytest.approx(7.0, abs=0.2)


def test_a_full_disk_is_told_once_and_listening_goes_on() -> None:
    with Room(answer(tone(1.0)), ScriptedRecogniser(SECOND)) as heard:
        heard.record_fault = DiskFull("The disk is full.", "Make room.")
        heard.listener.open(OPENING)
        heard.wait_for(TurnCommitted)
    assert [(fault.part, fault.sentence) for fault in heard.all(Failed)] == [("recording", "The disk is full.")]
    assert heard.text() == SECOND


def test_a_detector_that_fails_is_told() -> None:
    activity = LoudIsSpeech()
    activity.fault = EngineFailed("The speech detector stopped.", "Type.")
    with Room(answer(tone(1.0)), ScriptedRecogniser(), activity) as heard:
        heard.listener.open(OPENING)
        assert heard.wait_for(Failed).sentence == "The speech detector stopped."


@pytest.mark.expect_errors
def test_a_bug_is_told_and_the_next_opening_works() -> None:
    activity = LoudIsSpeech()
    activity.fault = ZeroDivisionError("a bug")
    microphone = PushedMicrophone()
    with Room(microphone, ScriptedRecogniser(SECOND), activity) as heard:
        heard.listener.open(OPENING)
        assert microphone.wait_for_gate(True)
        microphone.push(tone(1.0))
        assert "fault" in heard.wait_for(Failed).sentence
        activity.fault = None
        heard.listener.open(OPENING)
        assert microphone.wait_for_gate(True)
        microphone.push(joined(tone(1.0), room(2.0)))
        heard.wait_for(TurnCommitted)


def test_lost_audio_is_told_and_keeps_the_clock() -> None:
    microphone = PushedMicrophone()
    with Room(microphone, ScriptedRecogniser(FIRST)) as heard:
        heard.listener.open(OPENING)
        assert microphone.wait_for_gate(True)
        microphone.push(room(1.0), lost=3200)  # before the gate opened: not this turn's
        microphone.push(tone(1.0), lost=8000)
        microphone.push(room(4.0), lost=1600)
        commit = heard.wait_for(TurnCommitted)
    assert [told.seconds for told in heard.all(AudioDropped)] == [0.5, pytest.approx(0.6)]
    assert heard.all(PhraseEnded)[0].phrase.start == pytest.approx(1.5 - 0.32, abs=0.1)
    assert commit.seconds == pytest.approx(2.5 + 3.0, abs=0.2)


def test_stopping_tells_the_last_words() -> None:
    microphone = PushedMicrophone()
    recogniser = ScriptedRecogniser(FIRST)
    with Room(microphone, recogniser) as heard:
        heard.listener.open(OPENING)
        assert microphone.wait_for_gate(True)
        microphone.push(tone(1.0))
    assert heard.text() == FIRST
    assert heard.commits() == []
    assert not microphone.is_open
    heard.listener.stop()
    heard.listener.open(OPENING)


def test_stopping_from_inside_a_telling_does_not_hang() -> None:
    def stop(listener: Listener, told: Told) -> None:
        if isinstance(told, SpeechBegan):
            listener.stop()

    microphone = PushedMicrophone()
    with Room(microphone, ScriptedRecogniser(FIRST), on_told=stop) as heard:
        heard.listener.open(OPENING)
        assert microphone.wait_for_gate(True)
        microphone.push(tone(1.0))
        heard.wait_for(SpeechBegan)
