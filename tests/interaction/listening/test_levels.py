"""The meter on known signals."""

from __future__ import annotations

import numpy as np
import pytest

from interview_desktop.events.notices import Level
from interview_desktop.interaction.listening.levels import Meter, decibels
from tests.sounds import Samples, room, tone


def levels(meter: Meter, samples: Samples, rate: int = 16_000, block: int = 320) -> list[Level]:
    told = (meter.take(samples[at : at + block], rate) for at in range(0, len(samples), block))
    return [level for level in told if level is not None]


def test_a_sine_of_full_scale_is_three_decibels_below_its_peak() -> None:
    last = levels(Meter(), tone(1.0, 0.5))[-1]
    assert last.peak == pytest.approx(-6.0, abs=0.1)
    assert last.rms == pytest.approx(-9.0, abs=0.1)
    assert not last.clipped


def test_clipping_is_a_run_at_full_scale() -> None:
    assert any(level.clipped for level in levels(Meter(), np.clip(tone(0.5, 3.0), -1.0, 1.0)))
    one_peak = room(0.5)
    one_peak[1000] = 1.0
    assert not any(level.clipped for level in levels(Meter(), one_peak))


def test_exact_zeros_for_over_a_second_are_told_and_end_with_the_first_sound() -> None:
    meter = Meter()
    told = levels(meter, np.zeros(32_000, np.float32))
    assert [level.zeros for level in told].index(True) == pytest.approx(12, abs=1)
    assert told[-1].rms == -120.0
    assert not levels(meter, room(0.2))[-1].zeros


def test_the_highest_speech_probability_since_the_last_level_is_shown() -> None:
    meter = Meter()
    meter.speech(0.9)
    meter.speech(0.1)
    assert levels(meter, room(0.1))[0].speech == 0.9
    assert levels(meter, room(0.1))[0].speech == 0.0


@pytest.mark.parametrize("rate", [8_000, 44_100, 192_000])
def test_levels_come_at_the_same_pace_at_any_rate(rate: int) -> None:
    assert 10 <= len(levels(Meter(), np.full(rate, 0.1, np.float32), rate, rate // 50)) <= 13


def test_an_empty_block_changes_nothing() -> None:
    assert Meter().take(np.zeros(0, np.float32), 16_000) is None
    assert decibels(0.0) == -120.0
    assert decibels(1.0) == 0.0
