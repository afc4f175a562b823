"""Sound that tests listen to: synthetic speech, recordings, a quiet room, pauses and mixtures.

Everything is mono float32 at 16 kHz. Speech comes from flite; a test that wants it is skipped where flite is not
installed.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

import numpy as np
import pytest
import soundfile
import soxr
from numpy.typing import NDArray

Samples = NDArray[np.float32]
RATE = 16_000


@cache
def _flite(text: str, voice: str) -> Samples:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "said.wav"
        subprocess.run(["flite", "-voice", voice, "-t", text, "-o", str(file)], check=True, timeout=60)
        return load(file)


def flite(text: str, voice: str = "slt") -> Samples:
    """`text` said by a flite voice (slt, rms, awb, kal16), with the short silences flite puts around it."""
    if shutil.which("flite") is None:
        pytest.skip("flite is not installed")
    return _flite(text, voice).copy()


def load(file: Path) -> Samples:
    """A sound file, whatever its rate and channels."""
    samples, rate = soundfile.read(file, dtype="float32", always_2d=True)
    mono: Samples = samples.mean(axis=1, dtype=np.float32)
    return mono if rate == RATE else soxr.resample(mono, rate, RATE)


def room(seconds: float, level: float = 1e-4, seed: int = 1) -> Samples:
    """A quiet room: noise of `level` (full scale 1), -80 dBFS unless told otherwise."""
    noise: Samples = np.random.default_rng(seed).normal(0.0, level, round(seconds * RATE)).astype(np.float32)
    return noise


def tone(seconds: float, level: float = 0.3) -> Samples:
    """A steady 220 Hz tone, which `LoudIsSpeech` takes for speech."""
    times = np.arange(round(seconds * RATE)) / RATE
    return (level * np.sin(2 * np.pi * 220 * times)).astype(np.float32)


def joined(*parts: Samples) -> Samples:
    return np.concatenate(parts)


def trimmed(samples: Samples, least: float = 0.01) -> Samples:
    """Without the silence before and after: up to the first and last sample as loud as `least`."""
    loud = np.flatnonzero(np.abs(samples) >= least)
    return samples[loud[0] : loud[-1] + 1]


def power(samples: Samples) -> float:
    return float(np.mean(samples.astype(np.float64) ** 2))


def mixed(voice: Samples, noise: Samples, ratio: float) -> Samples:
    """`voice` in `noise` that is `ratio` dB quieter than the voice's loud half; noise is repeated as needed."""
    noise = np.resize(noise, len(voice))
    frames = voice[: len(voice) // 320 * 320].reshape(-1, 320)
    powers = np.sort(np.mean(frames.astype(np.float64) ** 2, axis=1))
    speech = float(np.mean(powers[len(powers) // 2 :]))
    gain = np.sqrt(speech / power(noise)) * 10 ** (-ratio / 20)
    together: Samples = (voice + noise * gain).astype(np.float32)
    return together
