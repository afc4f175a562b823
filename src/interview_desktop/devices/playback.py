"""What is still to be heard: samples in from any thread, blocks out to a sound card's callback.

In: mono float32 samples at the device's rate. Out: blocks of the size the device asks for, silence where
there is nothing, and the clocks that captions follow. `fill` runs in the callback: it copies and leaves.
"""

from __future__ import annotations

import threading
from collections import deque
from time import monotonic

import numpy as np

from interview_desktop.devices import Samples

FADE = 0.010  # seconds from full sound to silence: long enough not to click, short enough to be "at once"


class Playback:
    """A queue of samples at `rate` Hz.

    `latency` is how many seconds after being handed over a sample is heard, as far as the device tells.
    """

    def __init__(self, rate: int, latency: float = 0.0) -> None:
        self.rate = rate
        self.latency = latency
        self._changed = threading.Condition()
        self._pieces: deque[Samples] = deque()
        self._waiting = 0  # samples in the pieces
        self._handed = 0  # samples taken by the device, silence not counted
        self._run = 0  # of these, how many since there was last nothing to play
        self._heard_at = 0.0  # when the last sample handed over will have been heard
        self._calls = 0  # how often the device has asked

    def append(self, samples: Samples) -> None:
        """Queue samples, shape (n,). They are not copied: leave them alone afterwards."""
        if not len(samples):
            return
        with self._changed:
            self._pieces.append(samples)
            self._waiting += len(samples)

    def fill(self, block: Samples) -> None:
        """Overwrite `block`, shape (n,), with the next n samples, or silence after the last."""
        with self._changed:
            self._calls += 1
            done = 0
            while done < len(block) and self._pieces:
                piece = self._pieces[0]
                count = min(len(piece), len(block) - done)
                block[done : done + count] = piece[:count]
                if count == len(piece):
                    self._pieces.popleft()
                else:
                    self._pieces[0] = piece[count:]
                done += count
            block[done:] = 0.0
            self._count(done, len(block))

    def idle(self, block: Samples) -> None:
        """Overwrite `block` with silence and keep the queue: the device is not to have it yet."""
        block[:] = 0.0
        self._calls += 1

    def _count(self, taken: int, asked: int) -> None:
        if taken:
            self._waiting -= taken
            self._handed += taken
            self._run += taken
            self._heard_at = monotonic() + self.latency + taken / self.rate
        if taken < asked:
            self._changed.notify_all()
            if monotonic() > self._heard_at:
                self._run = 0

    def hush(self) -> None:
        """Drop the queue but for a short fade from where it is."""
        with self._changed:
            rest = np.concatenate([*self._pieces, np.zeros(0, np.float32)])[: round(FADE * self.rate)]
            faded = (rest * np.linspace(1.0, 0.0, len(rest), dtype=np.float32)).astype(np.float32)
            self._pieces = deque([faded] if len(faded) else [])
            self._waiting = len(faded)
            self._changed.notify_all()

    @property
    def queued(self) -> float:
        """Seconds not yet handed over."""
        return self._waiting / self.rate

    @property
    def played(self) -> float:
        """Seconds heard, silence between sounds not counted. Never goes back."""
        with self._changed:
            unheard = (self._heard_at - monotonic()) * self.rate
            return (self._handed - min(self._run, max(0.0, unheard))) / self.rate

    @property
    def calls(self) -> int:
        """How often the device has asked for a block: a device that no longer asks is gone."""
        return self._calls

    def wait(self, timeout: float) -> bool:
        """Wait until the queue is empty; False when `timeout` seconds pass first."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._waiting, timeout)
