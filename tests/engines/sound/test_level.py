"""Levels of signals whose root mean square is known."""

from __future__ import annotations

import numpy as np
import pytest

from interview_desktop.engines.sound.level import SILENCE, frames, levels
from tests.sounds import RATE, joined, room, tone


def test_a_sine_is_three_decibels_below_its_peak() -> None:
    assert levels(tone(1.0, level=0.5)) == pytest.approx(20 * np.log10(0.5) - 3.01, abs=0.3)


def test_silence_and_an_offset_are_silent() -> None:
    assert set(levels(np.zeros(RATE, np.float32)).tolist()) == {SILENCE}
    assert levels(np.full(RATE, 0.25, np.float32)).max() < -100
    assert len(levels(np.zeros(159, np.float32))) == 0


def test_a_step_is_where_it_is() -> None:
    found = levels(joined(room(1.0, level=0.001), room(1.0, level=0.1)))
    assert len(found) == frames(np.zeros(2 * RATE, np.float32)) == 200
    assert found[:97].max() < -55
    assert found[103:].min() > -24
    assert np.median(found[103:]) == pytest.approx(-20, abs=0.3)


def test_twenty_minutes_add_up_no_error() -> None:
    loud_then_soft = joined(np.tile(tone(1.0, level=0.9), 1200), tone(1.0, level=0.0001))
    assert np.median(levels(loud_then_soft)[-90:]) == pytest.approx(-83.01, abs=0.3)
