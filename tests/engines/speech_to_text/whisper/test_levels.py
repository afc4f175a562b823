"""Silence, pauses, and what only continues them."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_desktop.engines.speech_to_text.whisper import levels
from tests.sounds import RATE, Samples, flite, joined, room, tone, trimmed

DEAD_AIR = np.zeros(RATE, np.float32)


def test_powers_are_mean_squares_of_windows() -> None:
    samples = joined(np.full(512, 0.5, np.float32), np.zeros(512, np.float32), np.full(100, 0.1, np.float32))
    assert levels.powers(samples) == pytest.approx([0.25, 0.0, 0.01])
    assert levels.loudest(samples) == pytest.approx(0.25)
    assert levels.loudest(samples[:0]) == 0.0
    assert len(levels.powers(samples[:0])) == 0


def test_a_quiet_room_is_silent_and_a_low_voice_is_not() -> None:
    assert levels.loudest(room(2.0)) < levels.SILENT
    low = trimmed(flite("I worked there.")) * np.float32(0.03)
    assert levels.loudest(low) > levels.SILENT


@pytest.mark.parametrize("noise", [0.0, 1e-4, 1e-3, 5e-3])
def test_after_words_a_pause_goes_on(noise: float) -> None:
    """From dead air to a fan 20 dB below the voice."""
    voice = trimmed(flite("I led a team of five people."))
    before = joined(voice, np.zeros(4000, np.float32))
    rest = np.zeros(3200, np.float32)
    before = before + room(len(before) / RATE, noise, seed=1) if noise else before
    after = rest + room(len(rest) / RATE, noise, seed=2) if noise else rest
    assert levels.pauses(before)
    assert levels.goes_on(before, after)
    assert levels.goes_on(before, after[:0])


@pytest.mark.parametrize("noise", [1e-4, 1e-3, 5e-3])
def test_a_word_after_the_pause_is_no_pause(noise: float) -> None:
    before = joined(trimmed(flite("I led a team of five people.")), np.zeros(4000, np.float32))
    word = joined(trimmed(flite("Yes.")) * np.float32(0.3), np.zeros(1600, np.float32))
    before, word = before + room(len(before) / RATE, noise), word + room(len(word) / RATE, noise)
    assert not levels.goes_on(before, word)


def test_in_the_middle_of_speech_there_is_no_pause_to_go_on() -> None:
    voice = tone(2.0)
    assert not levels.pauses(voice)
    assert not levels.goes_on(voice, room(0.2))
    assert not levels.pauses(room(0.1))
    assert not levels.pauses(DEAD_AIR[:0])


def test_silence_after_silence_is_more_of_it() -> None:
    assert levels.pauses(DEAD_AIR)
    assert levels.goes_on(DEAD_AIR, DEAD_AIR[: levels.BRIEF])
    assert not levels.goes_on(DEAD_AIR, DEAD_AIR)
    assert not levels.goes_on(DEAD_AIR, tone(0.2))


@given(length=st.integers(0, 60_000), longest=st.integers(2_000, 30_000), seed=st.integers(0, 99))
def test_pieces_are_everything_in_order_and_none_too_long(length: int, longest: int, seed: int) -> None:
    samples: Samples = np.random.default_rng(seed).normal(0, 0.1, length).astype(np.float32)
    pieces = levels.cut(samples, longest)
    assert pieces[0][0] == 0
    assert pieces[-1][1] == length
    assert all(one[1] == two[0] for one, two in pairwise(pieces))
    assert all(last - first <= longest for first, last in pieces)
    assert len(pieces) == 1 or all(last > first for first, last in pieces)


def test_a_long_piece_is_cut_in_the_quiet_moment() -> None:
    samples = joined(tone(3.0), room(0.2), tone(3.0))
    ((_, at), _) = levels.cut(samples, round(4.0 * RATE))
    assert 3.0 <= at / RATE <= 3.2
