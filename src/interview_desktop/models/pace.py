"""How an installation goes, told a few times a second.

In: stages, and bytes done, as often as anybody likes. Out: Progress, at most five a second, with the speed of the last
seconds.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

from interview_desktop.events.models import Progress, Stage

INTERVAL = 0.2  # seconds between two Progress of one stage
WINDOW = 3.0  # seconds the speed is measured over: steady enough to read, quick enough to believe
LEAST = 0.5  # seconds of a stage before a speed means anything


class Pace:
    """The Progress of one model's installation. Used by one thread."""

    def __init__(
        self, model: str, tell: Callable[[Progress], None], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._model = model
        self._tell = tell
        self._clock = clock
        self._stage: Stage = "looking"
        self._total = 0
        self._last = float("-inf")
        self._points: deque[tuple[float, int]] = deque()

    def stage(self, stage: Stage, total: int = 0, done: int = 0) -> None:
        """A new stage, told at once; `total` and `done` are bytes, 0 where they mean nothing."""
        self._stage, self._total = stage, total
        self._points = deque([(self._clock(), done)])
        self._say(done)

    def at(self, done: int) -> None:
        """`done` bytes of this stage are there; told when the last telling is long enough ago."""
        now = self._clock()
        self._points.append((now, done))
        while now - self._points[0][0] > WINDOW and len(self._points) > 2:
            self._points.popleft()
        if now - self._last >= INTERVAL:
            self._say(done)

    def _say(self, done: int) -> None:
        self._last = self._clock()
        self._tell(
            Progress(
                model=self._model,
                stage=self._stage,
                done=done,
                total=max(self._total, done),
                speed=self._speed(),
            )
        )

    def _speed(self) -> float | None:
        (since, first), (now, last) = self._points[0], self._points[-1]
        if now - since < LEAST or last < first:
            return None
        return (last - first) / (now - since)
