"""The program with its window, in which every engine is loaded on a background thread: what `bench_engines` measures.

In: INTERVIEW_HOME with models installed. Out: one line of JSON: seconds to load, the longest stall of the window's
thread meanwhile, and resident memory of this process and its children together.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

import psutil
from PySide6.QtCore import QMetaObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from interview_desktop import app as program
from interview_desktop import settings
from interview_desktop.ui.one_window import OneWindow
from tests.bench.bench_stall import CHOOSING, Ticks
from tests.bench.engines_at_work import LOADERS, Loader

TOGETHER = "together"
REST = 2.0  # seconds in which nothing is loaded: what the machine itself makes of a timer
SETTLE = 0.1  # seconds: the tick that a load held up is noted after the load

Figures = dict[str, float]


class Measuring:
    """On its own thread beside the window: loads, and notes what that took."""

    def __init__(self, ticks: Ticks) -> None:
        self._ticks = ticks
        self._process = psutil.Process()
        self._loaded = ExitStack()
        self.figures: Figures = {}
        self.fault: BaseException | None = None

    def run(self, *, together: bool) -> None:
        try:
            with self._loaded:
                self.figures["window_alone_MB"] = self._resident()
                with self._noted("nothing"):
                    threading.Event().wait(REST)
                if together:
                    self._together()
                else:
                    self._one_by_one()
                self.figures["with_every_engine_MB"] = self._resident()
                self.figures["of_that_in_children_MB"] = self._resident() - self._process.memory_info().rss / 1e6
        except BaseException as fault:  # noqa: BLE001 - raised again on the main thread
            self.fault = fault

    def _one_by_one(self) -> None:
        """Each is used once after it is loaded: what it works with is a part of what it takes."""
        for name, load in LOADERS.items():
            before = self._resident()
            with self._noted(name):
                use = self._load(load)
            use()
            self.figures[f"{name}_memory_MB"] = self._resident() - before

    def _together(self) -> None:
        uses: list[Callable[[], object]] = []
        threads = [
            threading.Thread(target=lambda load=load: uses.append(self._load(load))) for load in LOADERS.values()
        ]
        with self._noted(TOGETHER):
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
        if len(uses) != len(LOADERS):
            raise RuntimeError("an engine could not be loaded; see above")
        for use in uses:
            use()

    def _load(self, load: Loader) -> Callable[[], object]:
        use, close = load()
        self._loaded.callback(close)
        return use

    @contextmanager
    def _noted(self, name: str) -> Iterator[None]:
        first, began = len(self._ticks.late), time.perf_counter()
        yield
        self.figures[f"{name}_load_s"] = time.perf_counter() - began
        threading.Event().wait(SETTLE)
        self.figures[f"{name}_longest_stall_ms"] = max(self._ticks.late[first:])

    def _resident(self) -> float:
        family = [self._process, *self._process.children(recursive=True)]
        return sum(member.memory_info().rss for member in family) / 1e6


def main(together: bool) -> None:
    """Print the figures; the engines are loaded `together`, or one after the other."""
    settings.save(first_run_done=True, microphone_consent="granted")
    app = QApplication(sys.argv[:1])
    one = OneWindow(settings.folder("data"))
    one.claim()
    life = program.Life(app, one)
    ticks = Ticks()
    measuring = Measuring(ticks)

    def work() -> None:
        measuring.run(together=together)
        QMetaObject.invokeMethod(app, "quit", Qt.ConnectionType.QueuedConnection)

    thread = threading.Thread(target=work)

    def begin() -> None:
        ticks.start()
        thread.start()

    life.shell.ready.connect(lambda: QTimer.singleShot(CHOOSING, begin))
    app.exec()
    thread.join()
    life.end()
    if measuring.fault is not None:
        raise measuring.fault
    print(json.dumps(measuring.figures))
