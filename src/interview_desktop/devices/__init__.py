"""Sound in and out: real devices, and the same interfaces served from files.

`Microphone` delivers blocks into a `ring`; `Speaker` is one permanently open output stream.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]


@dataclass(frozen=True)
class Block:
    """Audio as the device gave it: mono float32, shape (n,), at the device's rate.

    `start` is the index of the first sample on the device's sample clock, which also counts samples that
    were lost; `lost` is how many were lost just before this block.
    """

    samples: Samples
    start: int
    lost: int = 0


class Microphone(Protocol):
    """A source of audio on a sample clock."""

    @property
    def rate(self) -> int:
        """Hz; known after `open`."""

    @property
    def live(self) -> bool:
        """True for a device (audio comes when it comes), False for a file read as fast as it is taken."""

    def open(self) -> None:
        """Start delivering (gate closed). Raises DeviceMissing or DeviceRefused."""

    def gate(self, is_open: bool) -> None:
        """While the gate is closed nothing is captured, and a file's clock stands still."""

    def read(self, timeout: float) -> Block | None:
        """The next block, oldest first; None when `timeout` seconds pass without one or when it was closed.

        Raises DeviceLost when the device went away.
        """

    def close(self) -> None:
        """Let go of the device; wakes a waiting `read`. Safe to call twice."""


class Speaker(Protocol):
    """One output stream that stays open, so that the first sample is never late."""

    def open(self) -> None:
        """Raises DeviceMissing or DeviceRefused."""

    def play(self, samples: Samples, rate: int) -> None:
        """Queue mono float32 samples, shape (n,), at `rate` Hz; returns at once."""

    @property
    def queued(self) -> float:
        """Seconds of queued audio that has not yet been handed to the device."""

    @property
    def played(self) -> float:
        """Seconds of audio handed to the device since `open`: the clock that captions follow."""

    def wait(self, timeout: float) -> bool:
        """Wait until the queue is empty; False when `timeout` seconds pass first."""

    def hush(self) -> None:
        """Drop the queue and fall silent within a few milliseconds (a short fade, no click)."""

    def close(self) -> None:
        """Safe to call twice."""
