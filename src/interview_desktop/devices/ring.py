"""The last seconds of a microphone, between the sound card's thread and the one that listens.

In: samples from a callback that must not wait. Out: Blocks in order, on the sample clock. When the reader is too
slow the oldest samples are overwritten, and the next Block says how many were lost.
"""

from __future__ import annotations

import threading
from collections import deque

import numpy as np

from interview_desktop.devices import Block, Samples


class Ring:
    """Room for `capacity` mono float32 samples; one writer, one reader.

    The clock counts every sample that was written and every one that the writer says was lost before it came
    here: a Block's `start` is the end of the block before it plus its `lost`.
    """

    def __init__(self, capacity: int) -> None:
        self._buffer: Samples = np.zeros(capacity, np.float32)
        self._written = 0  # samples that ever came in
        self._taken = 0  # of those, how many were read or overwritten
        self._clock = 0  # where the reader is
        self._gaps: deque[tuple[int, int]] = deque()  # before which written sample how many are missing
        self._closed = False
        self._changed = threading.Condition()

    def write(self, samples: Samples, lost: int = 0) -> None:
        """Copy `samples`, shape (n,), in; `lost` went missing just before them. Never waits for the reader.

        The lock is held for the copy alone, here and in `read`: microseconds.
        """
        capacity = len(self._buffer)
        with self._changed:
            if lost:
                self._gaps.append((self._written, lost))
            if len(samples) > capacity:
                self._written += len(samples) - capacity
                samples = samples[-capacity:]
            at = self._written % capacity
            first = min(len(samples), capacity - at)
            self._buffer[at : at + first] = samples[:first]
            self._buffer[: len(samples) - first] = samples[first:]
            self._written += len(samples)
            self._changed.notify_all()

    def read(self, timeout: float, most: int) -> Block | None:
        """The oldest samples, `most` at most; None when there are none for `timeout` seconds, or it is closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._written > self._taken, timeout)
            if self._closed or self._written == self._taken:
                return None
            lost = self._skip()
            end = min(self._written, self._taken + most, *(at for at, _ in self._gaps))
            start, self._clock = self._clock + lost, self._clock + lost + end - self._taken
            samples = self._copy(self._taken, end)
            self._taken = end
            return Block(samples, start, lost)

    def close(self) -> None:
        """Wake the reader for the last time."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def _skip(self) -> int:
        """Go to the oldest sample that is still here; how many are missing on the way."""
        lost = max(0, self._written - len(self._buffer) - self._taken)
        self._taken += lost
        while self._gaps and self._gaps[0][0] <= self._taken:
            lost += self._gaps.popleft()[1]
        return lost

    def _copy(self, start: int, end: int) -> Samples:
        capacity = len(self._buffer)
        at, size = start % capacity, end - start
        first = min(size, capacity - at)
        return np.concatenate([self._buffer[at : at + first], self._buffer[: size - first]])
