"""Voices of known pitch and loudness: vowels made from pulses, mono float32 at 16 kHz."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tests.sounds import RATE, Samples

FORMANTS = ((700.0, 90.0), (1200.0, 110.0), (2500.0, 160.0))  # Hz and bandwidth: an open vowel, as in "father"


def vowel(pitch: NDArray[np.float64], level: float | NDArray[np.float64] = 0.1) -> Samples:
    """A sung vowel with `pitch` (Hz) at each sample; harmonics shaped by formants, at `level` (root mean square)."""
    phase = 2 * np.pi * np.cumsum(pitch) / RATE
    sound = np.zeros(len(pitch))
    for harmonic in range(1, int(4000 / pitch.min()) + 1):
        hz = harmonic * pitch
        gain = sum(1 / (1 + ((hz - at) / width) ** 2) for at, width in FORMANTS) / harmonic**0.5
        sound += np.where(hz < 4000, gain + 0.05 / harmonic, 0.0) * np.sin(harmonic * phase)
    sound *= level / np.sqrt(np.mean(sound**2))
    return sound.astype(np.float32)


def steady(hz: float, seconds: float, level: float = 0.1) -> Samples:
    return vowel(np.full(round(seconds * RATE), hz), level)


def gliding(low: float, high: float, seconds: float, level: float = 0.1) -> Samples:
    """Up and down between two pitches, evenly in semitones, once in two seconds: every pitch for as long."""
    times = np.arange(round(seconds * RATE)) / RATE
    up_and_down = np.abs((times % 2.0) - 1.0)
    return vowel(low * (high / low) ** up_and_down, level)


def pulses(hz: float, seconds: float, level: float = 0.1) -> Samples:
    """A bare pulse train, whose every harmonic is as strong."""
    times = np.arange(round(seconds * RATE)) / RATE
    sound = sum(np.cos(2 * np.pi * hz * number * times) for number in range(1, int(4000 / hz) + 1))
    shaped: Samples = (sound * level / np.sqrt(np.mean(np.square(sound)))).astype(np.float32)
    return shaped
