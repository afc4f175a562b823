"""A loudspeaker that nobody hears: for rehearsals, and where there is no device but captions shall keep their pace.

In: samples. Out: only the clocks, either at once or in real time. Nothing is kept.
"""

from __future__ import annotations

import threading
from time import monotonic

from interview_desktop.devices import Samples


class SilentSpeaker:
    """See the Protocol. With `realtime`, audio takes as long as it would be heard; without, no time at all."""

    def __init__(self, *, realtime: bool = False) -> None:
        self._realtime = realtime
        self._changed = threading.Condition()
        self._total = 0.0  # seconds ever accepted and not dropped
        self._ends = 0.0  # on the monotonic clock: when the last of them will have been played

    def open(self) -> None:
        """There is always silence."""

    def play(self, samples: Samples, rate: int) -> None:
        seconds = len(samples) / rate
        with self._changed:
            self._total += seconds
            if self._realtime:
                self._ends = max(self._ends, monotonic()) + seconds

    @property
    def queued(self) -> float:
        return max(0.0, self._ends - monotonic())

    @property
    def played(self) -> float:
        with self._changed:
            return self._total - self.queued

    def wait(self, timeout: float) -> bool:
        end = monotonic() + timeout
        with self._changed:
            while (left := min(self.queued, end - monotonic())) > 0:
                self._changed.wait(left)
            return self.queued == 0

    def hush(self) -> None:
        with self._changed:
            self._total -= self.queued
            self._ends = 0.0
            self._changed.notify_all()

    def close(self) -> None:
        self.hush()
