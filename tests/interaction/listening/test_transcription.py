"""Recordings are cut at pauses, and every word keeps its time."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_desktop.engines.voice_activity import WINDOW
from interview_desktop.errors import EngineFailed
from interview_desktop.interaction.listening.transcription import (
    LONGEST,
    MARGIN,
    PAUSE,
    probabilities,
    stretches,
    transcribe,
)
from tests.fake_sound import LoudIsSpeech, ScriptedRecogniser
from tests.sounds import RATE, joined, room, tone


def test_each_stretch_of_speech_is_a_phrase_in_its_place() -> None:
    recording = joined(room(1.0), tone(1.0), room(1.0), tone(0.5), room(0.2), tone(0.5), room(1.0))
    engine = ScriptedRecogniser("I led a team", "of five people")
    phrases = list(transcribe(recording, engine, LoudIsSpeech(), recording="answer"))
    assert [phrase.text for phrase in phrases] == ["I led a team", "of five people"]
    assert 0.75 < phrases[0].start < 1.05
    assert 2.75 < phrases[1].start < 3.05
    assert phrases[1].end <= 4.5
    assert {phrase.recording for phrase in phrases} == {"answer"}


def test_a_stretch_without_a_word_is_left_out_and_silence_is_not_even_asked_about() -> None:
    engine = ScriptedRecogniser("", "yes")
    recording = joined(tone(0.5), room(1.0), tone(0.5))
    assert [phrase.text for phrase in transcribe(recording, engine, LoudIsSpeech())] == ["yes"]
    assert list(transcribe(room(2.0), ScriptedRecogniser("noise"), LoudIsSpeech())) == []
    assert list(transcribe(np.zeros(0, np.float32), ScriptedRecogniser("noise"), LoudIsSpeech())) == []


def test_a_recogniser_that_gives_no_words_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("interview_desktop.interaction.listening.transcription.LIMIT", -5.0)
    engine = ScriptedRecogniser("never", hold=True)
    with pytest.raises(EngineFailed, match="no words in time"):
        list(transcribe(tone(0.5), engine, LoudIsSpeech()))
    engine.release()


def test_every_sample_is_looked_at() -> None:
    assert len(probabilities(room(1.0)[: WINDOW * 3 + 1], LoudIsSpeech())) == 4
    assert RATE % WINDOW != 0


@given(st.lists(st.tuples(st.integers(1, 400), st.sampled_from([0.0, 0.4, 0.6, 1.0])), max_size=12))
def test_all_speech_is_in_exactly_one_stretch(runs: list[tuple[int, float]]) -> None:
    speech = [probability for length, probability in runs for _ in range(length)]
    found = stretches(speech, 0.5)
    taken = [window for first, last in found for window in range(first, last)]
    assert taken == sorted(set(taken))
    assert {window for window, probability in enumerate(speech) if probability >= 0.5} <= set(taken)
    assert all(0 < last - first <= LONGEST for first, last in found)


def test_a_short_pause_joins_and_a_long_one_parts() -> None:
    def spoken(pause: int) -> list[tuple[int, int]]:
        return stretches([0.0] * 20 + [1.0] * 10 + [0.0] * pause + [1.0] * 10 + [0.0] * 20, 0.5)

    assert spoken(PAUSE - 1) == [(20 - MARGIN, 40 + PAUSE - 1 + MARGIN)]
    assert len(spoken(PAUSE)) == 2
    assert spoken(2 * MARGIN)[0] == (20 - MARGIN, 30 + MARGIN)


def test_speech_without_a_pause_is_cut_where_it_is_least_likely() -> None:
    speech = [1.0] * (2 * LONGEST)
    speech[LONGEST - 40] = 0.6
    assert stretches(speech, 0.5)[:2] == [(0, LONGEST - 40), (LONGEST - 40, LONGEST - 40 + LONGEST // 2)]
