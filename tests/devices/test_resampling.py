"""The clock of the resampler: times in the output are times in the input."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_desktop.devices import Block, Samples
from interview_desktop.devices.resampling import Resampler


def tone(rate: int, seconds: float, hertz: float = 440.0) -> Samples:
    return np.sin(2 * np.pi * hertz * np.arange(int(rate * seconds)) / rate).astype(np.float32)


def through(resampler: Resampler, samples: Samples, size: int, start: int = 0) -> Samples:
    pieces = [resampler.feed(Block(samples[i : i + size], start + i)) for i in range(0, len(samples), size)]
    return np.concatenate([*pieces, resampler.flush()])


@pytest.mark.parametrize("rate", [8000, 16000, 22050, 44100, 48000, 96000])
def test_a_tone_keeps_its_place(rate: int) -> None:
    out = through(Resampler(rate), tone(rate, 1.0), rate // 50)
    assert out.dtype == np.float32
    assert abs(len(out) - 16000) <= 1
    assert np.abs(out - tone(16000, 2.0)[: len(out)])[400:-400].max() < 1e-3


def test_lost_samples_become_silence_of_the_same_length() -> None:
    rate = 48000
    sound = tone(rate, 3.0)
    resampler = Resampler(rate)
    kept = [
        resampler.feed(Block(sound[:rate], 700)),
        resampler.feed(Block(sound[2 * rate :], 700 + 2 * rate, lost=rate)),
    ]
    out = np.concatenate([*kept, resampler.flush()])
    assert len(out) == 48000
    assert np.abs(out[16000 + 400 : 32000 - 400]).max() < 1e-4
    assert np.abs(out[32400:47000] - tone(16000, 3.0)[32400:47000]).max() < 1e-3
    assert resampler.lost == rate
    assert resampler.device_index(0) == 700
    assert resampler.device_index(16000) == 700 + rate


def test_the_first_block_may_have_lost_something_too() -> None:
    resampler = Resampler(16000)
    out = resampler.feed(Block(np.ones(10, np.float32), 25, lost=5))
    assert out.tolist() == [0.0] * 5 + [1.0] * 10
    assert resampler.device_index(5) == 25


@settings(max_examples=30, deadline=None)
@given(
    rate=st.sampled_from([16000, 44100, 48000]),
    blocks=st.lists(st.tuples(st.integers(0, 3000), st.integers(0, 5000)), min_size=1, max_size=12),
)
def test_output_is_as_long_as_the_clock_ran(rate: int, blocks: list[tuple[int, int]]) -> None:
    resampler = Resampler(rate)
    clock = given_out = 0
    for lost, size in blocks:
        clock += lost
        given_out += len(resampler.feed(Block(np.zeros(size, np.float32), clock, lost)))
        clock += size
        assert given_out <= clock * 16000 / rate + 1
    given_out += len(resampler.flush())
    assert abs(given_out - clock * 16000 / rate) <= 1


def test_a_rate_that_makes_no_sense_is_refused() -> None:
    with pytest.raises(ValueError, match="over 0"):
        Resampler(0)
