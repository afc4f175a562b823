"""What a voice sounds like: samples in, pitch and level of every hundredth of a second out.

In: mono float32 samples at 16 kHz, of any length. Out: a PitchTrack. What follows from it is worked out elsewhere
(`interaction.delivery.sound`); engines only listen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]

STEP = 0.01  # seconds from one frame to the next


@dataclass(frozen=True, eq=False)
class PitchTrack:
    """One frame every STEP seconds, the first at half a step; both arrays have shape (n,), float32.

    `hz` is the fundamental frequency, 0 where the frame has none (silence, noise, voiceless sounds). `level` is the
    root mean square around the frame in dB of full scale: a square wave of full scale is 0, digital silence -120.
    """

    hz: NDArray[np.float32]
    level: NDArray[np.float32]

    @property
    def step(self) -> float:
        """Seconds from one frame to the next."""
        return STEP

    @property
    def times(self) -> NDArray[np.float64]:
        """The middle of each frame, in seconds since the first sample, shape (n,)."""
        middles: NDArray[np.float64] = np.arange(0.5, len(self.hz), dtype=np.float64) * STEP
        return middles


class Sounds(Protocol):
    """An engine that listens to recordings; one call at a time, others wait."""

    @property
    def name(self) -> str:
        """As shown in a report: 'praat'."""

    def open(self) -> None:
        """Make ready; may take a second. Raises EngineUnavailable (not installed) or EngineFailed (does not start)."""

    def pitch(self, samples: Samples) -> PitchTrack:
        """Pitch and level of mono float32 samples, shape (n,), 16 kHz, -1 to 1; opens what was never opened.

        Raises EngineUnavailable, and EngineFailed when it stops or was closed; after it stopped the next call starts
        it anew.
        """

    def close(self) -> None:
        """Let go of everything; a call that is under way fails. Safe to call twice."""
