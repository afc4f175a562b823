"""The laptop sleeps: told before, where the system says so (logind), and noticed afterwards everywhere.

Out: `slept`. Noticed by a coarse timer on a clock that counts sleep: a tick that is over five seconds late
means that the machine, or this window, stood still. Setting the wall clock changes nothing.
"""

from __future__ import annotations

import sys
import time
from typing import Any

from PySide6.QtCore import SLOT, QObject, Qt, QTimer, Signal, Slot

EVERY = 2.0  # seconds between ticks
LATE = 5.0  # seconds


def counting_sleep() -> float:
    """Seconds on a clock that goes on while the machine sleeps and that nobody can set.

    Linux: CLOCK_BOOTTIME (CLOCK_MONOTONIC stands still). macOS: CLOCK_MONOTONIC (mach_absolute_time, which
    time.monotonic uses, stands still). Windows: the performance counter goes on.
    """
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    if sys.platform == "darwin":
        return time.clock_gettime(time.CLOCK_MONOTONIC)
    return time.monotonic()


def stood_still(elapsed: float) -> bool:
    """Whether so many seconds between two ticks mean that the machine slept."""
    return elapsed > EVERY + LATE


class Sleep(QObject):
    slept = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._last = counting_sleep()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.setInterval(round(EVERY * 1000))
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        if sys.platform == "linux":
            self._ask_logind()

    def stop(self) -> None:
        self._timer.stop()

    def _tick(self) -> None:
        now = counting_sleep()
        if stood_still(now - self._last):
            self.slept.emit()
        self._last = now

    def _ask_logind(self) -> None:
        """Without a system bus nothing is asked: the timer notices on waking."""
        from PySide6.QtDBus import QDBusConnection

        prepare: Any = SLOT("prepare(bool)")  # a str, which the call wants, while its stub says bytes
        bus = QDBusConnection.systemBus()
        if bus.isConnected():
            bus.connect(
                "org.freedesktop.login1",
                "/org/freedesktop/login1",
                "org.freedesktop.login1.Manager",
                "PrepareForSleep",
                self,
                prepare,
            )

    @Slot(bool)
    def prepare(self, going: bool) -> None:
        """logind: True before the sleep, False after it."""
        if going:
            self.slept.emit()
        self._last = counting_sleep()
