"""A whole answer heard again: words on the recording's clock, silence without words, and an end when it is unwanted."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest

from interview_desktop.engines.speech_to_text.whisper.second import WhisperSecond
from interview_desktop.errors import EngineFailed, EngineUnavailable
from tests.checkpoints import whisper as checkpoint
from tests.engines.speech_to_text.whisper.fakes import LoudWords
from tests.fake_sound import LoudIsSpeech
from tests.sounds import RATE, flite, joined, room, tone

LIMIT = 30.0


def second(model: LoudWords) -> WhisperSecond:
    return WhisperSecond(Path("nowhere"), "whisper-written", load=model.load, activity=LoudIsSpeech)


def never() -> bool:
    return False


def test_times_are_the_recordings_own() -> None:
    model = LoudWords("one")
    answer = joined(room(3.0), tone(0.5), room(5.0), tone(0.5), room(61.0), tone(0.5), room(2.0))
    heard = second(model).hear_again(answer, never)
    assert heard is not None
    assert heard.engine == "whisper-written"
    assert [word.start for word in heard.words] == pytest.approx([3.0, 8.5, 70.0], abs=0.033)
    assert all(word.end - word.start == pytest.approx(0.4) for word in heard.words)
    assert {(call.timed, call.beam) for call in model.calls} == {(True, 5)}
    assert max(call.seconds for call in model.calls) < 1.0


def test_twenty_minutes_are_heard_in_pieces() -> None:
    model = LoudWords(*(f"word{number}" for number in range(3000)))
    piece = joined(tone(0.9), room(0.3))
    heard = second(model).hear_again(np.tile(piece, 1000), never)
    assert heard is not None
    assert len(heard.words) >= 1900
    assert heard.words[-1].end == pytest.approx(1199.6, abs=0.6)
    assert all(one.start <= two.start for one, two in zip(heard.words, heard.words[1:], strict=False))
    assert max(call.seconds for call in model.calls) <= 24.01


def test_silence_loads_no_model() -> None:
    def load(_: Path) -> LoudWords:
        raise AssertionError("there is nothing to hear")

    quiet = WhisperSecond(Path("nowhere"), "whisper-written", load=load, activity=LoudIsSpeech)
    for samples in (np.zeros(0, np.float32), room(20.0)):
        heard = quiet.hear_again(samples, never)
        assert heard is not None
        assert heard.words == ()


def test_it_ends_when_it_is_unwanted() -> None:
    model = LoudWords()
    answer = np.tile(joined(tone(1.0), room(2.0)), 5)
    assert second(model).hear_again(answer, lambda: True) is None
    assert model.calls == []
    assert second(model).hear_again(answer, lambda: len(model.calls) >= 2) is None
    assert len(model.calls) == 2


def test_closing_ends_what_is_being_heard() -> None:
    model = LoudWords()
    model.gate.clear()
    hearing = second(model)
    heard: list[object] = []
    thread = threading.Thread(target=lambda: heard.append(hearing.hear_again(tone(2.0), never)))
    thread.start()
    assert model.entered.acquire(timeout=LIMIT)
    hearing.close()
    model.gate.set()
    thread.join(LIMIT)
    assert heard == [None]
    hearing.close()
    assert hearing.hear_again(tone(1.0), never) is None


def test_the_recording_is_left_as_it_was() -> None:
    answer = joined(tone(1.0), room(1.0))
    before = answer.copy()
    second(LoudWords()).hear_again(answer, never)
    assert np.array_equal(answer, before)


def test_faults_are_the_engines() -> None:
    model = LoudWords()
    model.fault = EngineFailed("The model is broken.")
    with pytest.raises(EngineFailed):
        second(model).hear_again(tone(1.0), never)
    with pytest.raises(EngineUnavailable):
        WhisperSecond(Path("nowhere"), "whisper-none", activity=LoudIsSpeech).hear_again(tone(1.0), never)


def test_the_real_detector_and_a_real_model(tmp_path: Path) -> None:
    hearing = WhisperSecond(checkpoint.make(tmp_path, script="I led a team."), "whisper-smallest")
    voice = flite("I led a team of five people.")
    answer = joined(room(4.0), voice, room(3.0), voice, room(1.0))
    heard = hearing.hear_again(answer, never)
    assert heard is not None
    assert heard.text == "I led a team. I led a team."
    assert heard.words[0].start >= 3.7
    assert heard.words[3].end <= 4.0 + len(voice) / RATE + 0.3
    assert heard.words[4].start >= 4.0 + len(voice) / RATE + 3.0 - 0.3
    hearing.close()
