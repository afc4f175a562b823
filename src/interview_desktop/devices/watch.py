"""Whether a device that should call regularly still does: some systems keep a pulled-out one 'running'.

In: how often it has called so far, looked at now and then. Out: gone or not.
"""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic


class Watch:
    """Gone after `patience` seconds without a call, counted only while somebody looks.

    Two looks that are far apart count as `step` seconds: a laptop that slept, or a program that was busy
    elsewhere, has not lost its device.
    """

    def __init__(self, patience: float, step: float = 0.25, clock: Callable[[], float] = monotonic) -> None:
        self._patience = patience
        self._step = step
        self._clock = clock
        self._calls = -1
        self._looked = clock()
        self._silent = 0.0

    def gone(self, calls: int) -> bool:
        now = self._clock()
        since, self._looked = min(self._step, now - self._looked), now
        self._silent = self._silent + since if calls == self._calls else 0.0
        self._calls = calls
        return self._silent > self._patience
