"""The one way to do something that touches disk or devices without holding up the window.

In: a call, and what to do with its result. Out: the result, or the fault, on the main thread by way of the
bridge. A fault that nobody handles goes to `unhandled`, which shows it: no background work fails in silence.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from interview_desktop.ui.bridge import Bridge
from interview_desktop.worker import Worker

T = TypeVar("T")


@dataclass(frozen=True)
class Finished:
    """A background call is over; `deliver` hands its outcome to the one who asked, on the main thread."""

    deliver: Callable[[], None]


Job = Callable[[], None]


class Background:
    """Calls in one lane run one after another; lanes run beside each other and start when first used."""

    def __init__(self, bridge: Bridge, unhandled: Callable[[Exception], None]) -> None:
        self._bridge = bridge
        self._unhandled = unhandled
        self._lanes: dict[str, Worker[Job]] = {}
        self._stopped = False
        bridge.listen(self._deliver)

    def run(
        self,
        call: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        *,
        lane: str = "disk",
    ) -> None:
        """Run `call` off the main thread, then `done(result)` or `failed(fault)` on it.

        Call from the main thread only. After `stop` nothing runs and nothing is delivered.
        """
        if not self._stopped:
            self._lane(lane).post(functools.partial(self._work, call, done, failed or self._unhandled))

    def settled(self, timeout: float) -> bool:
        """True when no call is waiting or running; waits up to `timeout` seconds for each lane."""
        return all(worker.settle(timeout) for worker in tuple(self._lanes.values()))

    def stop(self) -> None:
        """Finish the calls that run, forget the others, join the threads."""
        self._stopped = True
        for worker in self._lanes.values():
            worker.stop()

    def _work(
        self, call: Callable[[], Any], done: Callable[[Any], None] | None, failed: Callable[[Exception], None]
    ) -> None:
        try:
            result = call()
        except Exception as fault:  # noqa: BLE001 - every fault is delivered to the one who asked, or shown
            self._bridge.carry(Finished(functools.partial(failed, fault)))
        else:
            if done is not None:
                self._bridge.carry(Finished(functools.partial(done, result)))

    def _lane(self, name: str) -> Worker[Job]:
        if name not in self._lanes:
            self._lanes[name] = Worker(f"background-{name}", lambda job: job(), failed=self._surprise)
            self._lanes[name].start()
        return self._lanes[name]

    def _surprise(self, fault: Exception) -> None:
        self._bridge.carry(Finished(functools.partial(self._unhandled, fault)))

    def _deliver(self, fact: object) -> None:
        if isinstance(fact, Finished) and not self._stopped:
            fact.deliver()
