"""How loud is it? Pure: blocks as the microphone gave them in, a `Level` about twelve times a second out."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from interview_desktop.events.notices import Level

Samples = NDArray[np.float32]

SILENCE = -120.0  # dBFS that stands for digital silence
EVERY = 0.08  # s of audio per notice
CLIPPED_AT = 0.999  # of full scale: a converter at its limit gives its largest value, or one step less
CLIPPED_RUN = 3  # samples so loud in one notice: a single one may be an honest peak
ZEROS_AFTER = 1.0  # s of exact zeros: a real converter is never that quiet, even in a vacuum flask


def decibels(power: float) -> float:
    """Mean square of samples (full scale 1) as dBFS, at least SILENCE."""
    return max(SILENCE, 10.0 * float(np.log10(power))) if power > 0.0 else SILENCE


class Meter:
    """Gathers blocks at the device's own rate, before resampling could hide clipping and exact zeros."""

    def __init__(self) -> None:
        self._speech = 0.0
        self._zeros = 0.0
        self._start()

    def _start(self) -> None:
        self._squares = 0.0
        self._count = 0
        self._peak = 0.0
        self._loud = 0

    def speech(self, probability: float) -> None:
        """The detector's last opinion; the highest since the last notice is shown."""
        self._speech = max(self._speech, probability)

    def take(self, samples: Samples, rate: int) -> Level | None:
        """Count a block, shape (n,), at `rate` Hz; a Level when EVERY seconds have been gathered."""
        if len(samples) == 0:
            return None
        size = np.abs(samples)
        self._peak = max(self._peak, float(size.max()))
        self._loud += int(np.count_nonzero(size >= CLIPPED_AT))
        self._squares += float(np.dot(samples, samples))
        self._count += len(samples)
        self._zeros = 0.0 if size.any() else self._zeros + len(samples) / rate
        if self._count < EVERY * rate:
            return None
        level = Level(
            rms=decibels(self._squares / self._count),
            peak=decibels(self._peak**2),
            speech=self._speech,
            clipped=self._loud >= CLIPPED_RUN,
            zeros=self._zeros > ZEROS_AFTER,
        )
        self._speech = 0.0
        self._start()
        return level
