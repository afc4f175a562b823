"""Ctrl+C and a request to end (SIGINT, SIGTERM) become a Qt signal, so that the program quits in order.

Python runs signal handlers only between its own instructions, which Qt's event loop has none of: the byte that
`signal.set_wakeup_fd` writes wakes the loop. Works with sockets on every system.
"""

from __future__ import annotations

import signal
import socket
from types import FrameType
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier, Signal


class Interrupts(QObject):
    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._here, self._there = socket.socketpair()
        self._here.setblocking(False)
        self._there.setblocking(False)
        self._before: dict[int, Any] = {
            number: signal.signal(number, self._handle) for number in (signal.SIGINT, signal.SIGTERM)
        }
        self._wakeup_before = signal.set_wakeup_fd(self._there.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._here.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._woken)

    def stop(self) -> None:
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._wakeup_before)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._here.close()
        self._there.close()

    def _handle(self, _number: int, _frame: FrameType | None) -> None:
        """The byte on the socket says it all."""

    def _woken(self) -> None:
        if self._here.recv(64):
            self.asked.emit()
