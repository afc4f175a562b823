"""How long the window's thread is ever kept from answering while a spoken interview runs in it.

In: nothing; needs flite. Out: the longest and the 99th percentile gap between ticks of a 5 ms timer on the main
thread, beyond those 5 ms; and the memory of window and recogniser together. Everything is real but the sound card.
"""

from __future__ import annotations

import statistics
import sys
import time
from functools import partial

import psutil
from PySide6.QtCore import QMetaObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from interview_desktop import app as program
from interview_desktop import compose, settings
from interview_desktop.compose import build
from interview_desktop.devices.silent_speaker import SilentSpeaker
from interview_desktop.events.interview import Entry, ListeningOpened
from interview_desktop.events.notices import Notice, SessionClosed
from interview_desktop.ui.one_window import OneWindow
from tests.bench.interviews import Stopwatch, seat, short_plan

TICK = 0.005  # seconds
CHOOSING = 3000  # ms
MEGABYTE = 2**20


class Ticks:
    """A precise timer on the main thread that notes by how much each tick came late."""

    def __init__(self) -> None:
        self.late: list[float] = []
        self._last = time.monotonic()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        self._last = time.monotonic()
        self._timer.start(int(1000 * TICK))

    def _tick(self) -> None:
        now = time.monotonic()
        self.late.append(1000 * (now - self._last - TICK))
        self._last = now


def measure() -> dict[str, float]:
    """Milliseconds late, and megabytes resident."""
    settings.save(first_run_done=True, microphone_consent="granted")
    microphone = Stopwatch()
    compose.build = partial(build, microphone=lambda _: microphone, speaker=lambda _: SilentSpeaker(realtime=True))
    app = QApplication(sys.argv[:1])
    one = OneWindow(settings.folder("data"))
    one.claim()
    life = program.Life(app, one)
    ticks, answers, memory = Ticks(), seat(microphone), [0.0]

    def begin() -> None:
        services = life.shell.services
        assert services is not None
        services.interaction.subscribe(hear)
        life.shell.go("interview", services.interaction.start(short_plan(), spoken=True, mode="automatic"))
        ticks.start()

    def hear(told: Entry | Notice) -> None:
        if isinstance(told, Entry) and isinstance(told.event, ListeningOpened):
            answers.answer(told.event)
        elif isinstance(told, SessionClosed):
            process = psutil.Process()
            family = [process, *process.children(recursive=True)]
            memory[0] = sum(member.memory_info().rss for member in family) / MEGABYTE
            QMetaObject.invokeMethod(app, "quit", Qt.ConnectionType.QueuedConnection)

    # A person needs a moment to choose an interview; pages are made and libraries imported in that time.
    life.shell.ready.connect(lambda: QTimer.singleShot(CHOOSING, begin))
    app.exec()
    life.end()
    late = sorted(ticks.late)
    return {
        "longest stall of the window during an interview ms": late[-1],
        "99th percentile ms": late[int(0.99 * len(late))],
        "median ms": statistics.median(late),
        "resident with window and recogniser MB": memory[0],
    }
