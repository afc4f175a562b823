"""Installations that run, for every part of the window that shows one: the latest of each, at a pace that can be read.

In: `Progress` from the thread that installs, by way of the bridge. Out: `changed` with the id of a model, at most four
times a second, and at once where a stage begins or an installation ends.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from interview_desktop.events.models import Progress
from interview_desktop.ui.bridge import Bridge
from interview_desktop.ui.services import Models

PACE = 250  # milliseconds between two pictures of one bar
OVER = frozenset({"done", "cancelled", "failed"})


class Installing(QObject):
    """Main thread only. What is over stays in `latest` until the next installation of the same model."""

    changed = Signal(str)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.latest: dict[str, Progress] = {}
        self._carry = bridge.carry
        self._leave: Callable[[], None] | None = None
        self._fetched: dict[str, int] = {}
        self._waiting: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PACE)
        self._timer.timeout.connect(self._tell_waiting)
        bridge.listen(self._hear)

    def follow(self, models: Models) -> None:
        """Hear of every installation of this service from now on, and of no other."""
        if self._leave is not None:
            self._leave()
        self._leave = models.subscribe(self._carry)

    @property
    def running(self) -> tuple[Progress, ...]:
        return tuple(progress for progress in self.latest.values() if progress.stage not in OVER)

    def forget(self, model: str) -> None:
        """How the last installation of this model ended is of no interest any more."""
        self.latest.pop(model, None)
        self._fetched.pop(model, None)
        self._waiting.discard(model)

    def _hear(self, fact: object) -> None:
        if not isinstance(fact, Progress):
            return
        before = self.latest.get(fact.model)
        self.latest[fact.model] = fact = self._with_fetched(fact)
        if before is None or before.stage != fact.stage:
            self._waiting.discard(fact.model)
            self.changed.emit(fact.model)
        else:
            self._waiting.add(fact.model)
            if not self._timer.isActive():
                self._timer.start()

    def _with_fetched(self, fact: Progress) -> Progress:
        """An end that does not tell how much was fetched tells what was heard of it before."""
        if fact.stage in OVER:
            fetched = self._fetched.pop(fact.model, 0)
            return fact.model_copy(update={"done": max(fact.done, fetched)})
        if fact.stage in ("downloading", "copying"):
            self._fetched[fact.model] = max(fact.done, self._fetched.get(fact.model, 0))
        return fact

    def _tell_waiting(self) -> None:
        waiting, self._waiting = self._waiting, set()
        for model in sorted(waiting):
            self.changed.emit(model)
