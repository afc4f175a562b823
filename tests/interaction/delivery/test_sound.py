"""Frames of known pitch and level give known figures; what is no voice gives none."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from interview_desktop.events.measured import Sound
from interview_desktop.events.speech import Phrase
from interview_desktop.interaction.delivery.sound import sound_of, total
from tests.interaction.feedback.spoken import phrase
from tests.strategies import facts

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Frames:
    """What an engine would say, one frame every 10 ms."""

    hz: Floats
    level: Floats
    step: float = 0.01


def frames(*parts: tuple[float, float, float]) -> Frames:
    """Parts of (seconds, Hz, dBFS)."""
    counts = [round(seconds * 100) for seconds, _, _ in parts]
    hz = np.repeat([hz for _, hz, _ in parts], counts).astype(np.float32)
    level = np.repeat([level for _, _, level in parts], counts).astype(np.float32)
    return Frames(hz, level)


def looked_at(track: Frames, *phrases: Phrase) -> Sound:
    return sound_of(np.zeros(len(track.hz) * 160, np.float32), track, phrases, "001-1")


def test_pitch_and_level_of_speech() -> None:
    track = frames((1, 0, -70), (2, 100, -30), (2, 200, -20), (1, 0, -70))
    found = looked_at(track, phrase("a b c d", start=1.0, each=1.0))
    assert (found.seconds, found.voiced) == (6.0, 4.0)
    assert found.pitch_range == pytest.approx(12, abs=0.01)
    assert found.pitch_deviation == pytest.approx(6, abs=0.01)
    assert found.loudness_range == pytest.approx(10, abs=0.01)
    assert found.unworded == ()


def test_voice_without_a_word_is_kept_apart_and_changes_no_figure() -> None:
    track = frames((1, 0, -70), (1, 120, -25), (0.4, 0, -70), (0.5, 110, -28), (0.4, 0, -70), (1, 120, -25))
    found = looked_at(track, phrase("a b", start=1.0, each=0.5), phrase("c d", start=3.3, each=0.5))
    assert [(one.start, one.end) for one in found.unworded] == [(2.4, 2.9)]
    assert found.pitch == pytest.approx(120, abs=0.01)
    assert found.pitch_range == pytest.approx(0)


@pytest.mark.parametrize(
    ("gap", "apart"),
    [(0.05, 1), (0.1, 2)],
)
def test_a_voice_that_breaks_for_a_moment_is_one_stretch(gap: float, apart: int) -> None:
    track = frames((1, 0, -70), (0.3, 110, -28), (gap, 0, -40), (0.3, 110, -28), (1, 0, -70))
    assert len(looked_at(track).unworded) == apart


def test_a_hum_in_the_room_is_no_voice() -> None:
    hum = frames((3, 100, -50))
    assert looked_at(hum).unworded == ()
    speech = frames((1, 100, -50), (2, 150, -25), (1, 100, -50))
    found = looked_at(speech, phrase("a b c d", start=1.0, each=0.5))
    assert found.pitch == pytest.approx(150, abs=0.01)
    assert found.unworded == ()


def test_edges_of_words_are_no_filled_pauses() -> None:
    track = frames((1, 0, -70), (0.1, 120, -30), (1, 120, -25), (0.1, 120, -30), (1, 0, -70))
    assert looked_at(track, phrase("a b", start=1.1, each=0.5)).unworded == ()
    short = frames((1, 0, -70), (0.1, 120, -30), (1, 0, -70))
    assert looked_at(short).unworded == ()


def test_too_little_voice_has_no_figures() -> None:
    found = looked_at(frames((1, 0, -70), (0.4, 120, -25), (1, 0, -70)), phrase("a", start=1.0, each=0.4))
    assert found.voiced == pytest.approx(0.4)
    assert (found.loudness, found.pitch, found.pitch_range) == (None, None, None)


@pytest.mark.parametrize("track", [frames(), frames((3, 0, -120)), frames((3, float("nan"), -120))])
def test_silence_has_no_figures(track: Frames) -> None:
    found = looked_at(track, phrase("a b", start=0.5))
    assert (found.voiced, found.loudness, found.pitch, found.unworded) == (0.0, None, None, ())


def test_phrases_of_another_recording_do_not_count() -> None:
    track = frames((1, 0, -70), (2, 120, -25), (1, 0, -70))
    elsewhere = phrase("a b c d", start=1.0, each=0.5, recording="002-1")
    found = looked_at(track, elsewhere)
    assert found.voiced == 0
    assert len(found.unworded) == 1


def test_recordings_together_weigh_by_their_voice() -> None:
    one = Sound(seconds=10, voiced=3, loudness=-20, loudness_range=10, pitch=100, pitch_range=4, pitch_deviation=3)
    two = Sound(seconds=10, voiced=1, loudness=-24, loudness_range=6, pitch=100, pitch_range=8, pitch_deviation=1)
    silent = Sound(seconds=5, voiced=0)
    found = total([one, two, silent])
    assert (found.seconds, found.voiced, found.loudness, found.pitch_range) == (25, 4, -21, 5)
    assert found.pitch_deviation == pytest.approx(np.sqrt(7), abs=0.01)
    assert found.pitch == pytest.approx(100, abs=0.01)


def test_one_recording_together_is_itself() -> None:
    one = Sound(seconds=10, voiced=3, loudness=-20, loudness_range=10, pitch=100, pitch_range=4, pitch_deviation=3)
    assert total([one]) == one
    assert total([]).loudness is None


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.floats(0, 500), st.floats(-120, 0)), max_size=300),
    st.lists(facts(Phrase), max_size=3),
)
def test_whatever_was_heard_nothing_raises(heard: list[tuple[float, float]], phrases: list[Phrase]) -> None:
    track = Frames(np.array([hz for hz, _ in heard], np.float32), np.array([level for _, level in heard], np.float32))
    found = looked_at(track, *phrases)
    assert found.voiced <= found.seconds + 0.01
    for stretch in found.unworded:
        assert 0.15 - 1e-6 <= stretch.seconds <= found.seconds + 1e-6
