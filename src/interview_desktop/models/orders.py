"""Installations that were asked for: one of each model at a time, those of the window one after the other.

In: orders, from any thread, and what carries one out. Out: Progress to subscribers, on the thread `fetch`, from the
first stage to exactly one "done", "cancelled" or "failed".
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from interview_desktop.errors import Cancelled, InterviewError, UsageError
from interview_desktop.events.models import Progress
from interview_desktop.models.manifest import Model
from interview_desktop.worker import Worker

log = logging.getLogger(__name__)

Hear = Callable[[Progress], None]


class Order:
    """An installation that was asked for, and whether it is still wanted."""

    def __init__(self, model: Model, source: Path | None) -> None:
        self.model = model
        self.source = source
        self.unwanted = threading.Event()
        self.begun = False


class Orders:
    """Everything under way or waiting. `carry_out` installs what an order says, telling how it goes."""

    def __init__(self, carry_out: Callable[[Order, Hear], None]) -> None:
        self._carry_out = carry_out
        self._lock = threading.Lock()
        self._subscribers: list[Hear] = []
        self._orders: dict[str, Order] = {}
        self._worker: Worker[Order] | None = None
        self._closed = False

    def __contains__(self, id_: str) -> bool:
        return id_ in self._orders

    @contextmanager
    def held(self, model: Model, source: Path | None) -> Iterator[Order]:
        """An order for who waits for it himself. Raises UsageError where there is one for this model."""
        with self._lock:
            order = self._added(model, source)
        if order is None:
            raise UsageError(f"{model.id} is being installed already.", "Wait until that is done.")
        try:
            yield order
        finally:
            self._forget(order)

    def begin(self, model: Model, source: Path | None) -> None:
        """Have it carried out in the background; nothing happens where there is an order for this model."""
        with self._lock:
            order = self._added(model, source)
            if order is None:
                return
            if self._worker is None:
                self._worker = Worker("fetch", self._step, failed=_broke)
                self._worker.start()
            self._worker.post(order)

    def cancel(self, id_: str) -> None:
        """Stop at once; an order that has not begun is over, and told so, here and now."""
        with self._lock:
            order = self._orders.get(id_)
            if order is None:
                return
            order.unwanted.set()
            waiting = not order.begun
            if waiting:
                del self._orders[id_]
        if waiting:
            self._tell(Progress(model=id_, stage="cancelled"))

    def subscribe(self, hear: Hear) -> Callable[[], None]:
        with self._lock:
            self._subscribers.append(hear)

        def leave() -> None:
            with self._lock:
                if hear in self._subscribers:
                    self._subscribers.remove(hear)

        return leave

    def close(self) -> None:
        """Stop all of them, and the thread. Safe to call twice."""
        with self._lock:
            self._closed = True
            for order in self._orders.values():
                order.unwanted.set()
            worker = self._worker
        if worker:
            worker.stop()

    def _added(self, model: Model, source: Path | None) -> Order | None:
        """A new order, under the lock; None where there is one. Raises UsageError after `close`."""
        if self._closed:
            raise UsageError("The program is closing.", "Start it again to install a model.")
        if model.id in self._orders:
            return None
        self._orders[model.id] = order = Order(model, source)
        return order

    def _forget(self, order: Order) -> None:
        with self._lock:
            if self._orders.get(order.model.id) is order:
                del self._orders[order.model.id]

    def _step(self, order: Order) -> None:
        """On the thread `fetch`: from the order to its last Progress."""
        with self._lock:
            order.begun = True
            if self._orders.get(order.model.id) is not order:  # cancelled while it waited, and told so then
                return
        last = self._outcome(order)
        self._forget(order)
        self._tell(last)

    def _outcome(self, order: Order) -> Progress:
        id_ = order.model.id
        try:
            self._carry_out(order, self._tell)
        except Cancelled:
            return Progress(model=id_, stage="cancelled")
        except InterviewError as fault:
            return Progress(model=id_, stage="failed", sentence=fault.sentence, hint=fault.hint)
        except Exception as fault:  # noqa: BLE001 - a bug must not leave the page waiting for ever
            _broke(fault)
            sentence = f"The installation of {order.model.title} stopped because of a fault in the program."
            return Progress(model=id_, stage="failed", sentence=sentence, hint="Its trace is in the log.")
        return Progress(model=id_, stage="done")

    def _tell(self, progress: Progress) -> None:
        with self._lock:
            subscribers = tuple(self._subscribers)
        for hear in subscribers:
            hear(progress)


def _broke(fault: Exception) -> None:
    log.error("an installation failed", exc_info=fault)
