"""How loud a sound is, frame by frame: samples in, decibels of full scale out. Pure."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from interview_desktop.engines.sound import STEP, Samples

SAMPLE_RATE = 16_000  # Hz
HOP = round(STEP * SAMPLE_RATE)  # samples
# Half frames each side of the middle of a frame. 40 ms in all hold two periods of a voice of 50 Hz, so that the level
# of a steady voice is steady.
REACH = 4
HALF = HOP // 2  # samples
SILENCE = -120.0  # dB: below the least step of 16-bit sound (-90 dB)


def frames(samples: Samples) -> int:
    """How many whole frames there are in so many samples."""
    return len(samples) // HOP


def levels(samples: Samples) -> NDArray[np.float32]:
    """The root mean square around each frame, in dB of full scale, shape (frames,).

    A constant offset, which some sound cards add, is no sound and is taken away.
    """
    count = frames(samples)
    if not count:
        return np.zeros(0, np.float32)
    halves = (samples[: count * HOP] - samples.mean(dtype=np.float64).astype(np.float32)).reshape(-1, HALF)
    power = np.einsum("ij,ij->i", halves, halves).astype(np.float64)
    summed = np.concatenate([[0.0], np.cumsum(power)])
    middles = np.arange(count) * 2 + 1
    first, last = np.maximum(middles - REACH, 0), np.minimum(middles + REACH, len(power))
    power = np.maximum(summed[last] - summed[first], 0.0) / ((last - first) * HALF)
    decibels: NDArray[np.float32] = (10 * np.log10(np.maximum(power, 10 ** (SILENCE / 10)))).astype(np.float32)
    return decibels
