"""Whether a device that was just opened already asks for sound at the pace at which it is heard.

In: each call of the device, with its time. Out: yes or no. Sound servers begin by asking for seconds at once
(PulseAudio for the whole buffer of the sink, and it throws away most of it), so nothing is given away until
they have calmed down: 0.1 to 0.2 s on ordinary devices.
"""

from __future__ import annotations

STEADY = 0.1  # seconds at the right pace that are enough
_HURRY = 1.5  # times the right pace: more is a device filling its buffer ...
_SLACK = 0.1  # ... if it asks for more than this many seconds on top
_GAP = 0.25  # seconds without a call: it has not begun yet
_PATIENCE = 3.0  # seconds after which it may have its way: better odd sound than none


class Settling:
    """Fed by the device's thread alone. `rate` in Hz."""

    def __init__(self, rate: int) -> None:
        self.settled = False
        self._rate = rate
        self._first: float | None = None
        self._began = self._latest = 0.0
        self._asked = 0

    def asked(self, samples: int, now: float, *, starved: bool = False) -> bool:
        """The device asks for `samples` at `now` (seconds on a monotonic clock): may it have real ones?

        `starved` is what the device says: it did not get the last ones in time.
        """
        if self.settled:
            return True
        if self._first is None:
            self._first = now
            self._begin(now)
        elapsed = now - self._began
        hurried = self._asked / self._rate > elapsed * _HURRY + _SLACK
        if starved or hurried or now - self._latest > _GAP:
            self._begin(now)
        elif elapsed >= STEADY:
            self.settled = True
        self._asked += samples
        self._latest = now
        self.settled = self.settled or now - self._first > _PATIENCE
        return self.settled

    def _begin(self, now: float) -> None:
        self._began = self._latest = now
        self._asked = 0
