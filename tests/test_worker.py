"""The worker: order, faults, limits, and ends that come in time."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_desktop.worker import Worker

LONG = 10.0  # seconds; only ever reached when something hangs


def unexpected(fault: Exception) -> None:
    raise AssertionError("no step should fail here") from fault


class Gate:
    """A step that says it has begun and waits until it is let through."""

    def __init__(self) -> None:
        self.begun, self.let = threading.Event(), threading.Event()
        self.done: list[int] = []

    def step(self, message: int) -> None:
        self.begun.set()
        assert self.let.wait(LONG)
        self.done.append(message)


@pytest.fixture
def gate() -> Iterator[Gate]:
    gate = Gate()
    yield gate
    gate.let.set()


@given(st.lists(st.integers(), max_size=50))
def test_messages_are_worked_through_in_order_on_one_other_thread(messages: list[int]) -> None:
    seen: list[tuple[int, str]] = []
    worker = Worker[int](
        "reader", lambda message: seen.append((message, threading.current_thread().name)), failed=unexpected
    )
    for message in messages[:5]:
        worker.post(message)
    worker.start()
    for message in messages[5:]:
        worker.post(message)
    assert worker.stop(LONG, drain=True)
    assert seen == [(message, "reader") for message in messages]


def test_a_fault_is_told_and_the_next_message_is_taken() -> None:
    told: list[str] = []
    divided: list[float] = []
    worker = Worker[int](
        "divider", lambda message: divided.append(1 / message), failed=lambda fault: told.append(type(fault).__name__)
    )
    worker.start()
    worker.post(0)
    worker.post(2)
    assert worker.settle(LONG)
    worker.stop()
    assert (told, divided) == (["ZeroDivisionError"], [0.5])


def test_a_full_inbox_drops_its_oldest_and_counts(gate: Gate) -> None:
    worker = Worker[int]("full", gate.step, failed=unexpected, limit=2)
    worker.start()
    worker.post(0)
    assert gate.begun.wait(LONG)  # 0 is in its step: the inbox is empty
    for message in (1, 2, 3, 4):
        assert worker.post(message)
    gate.let.set()
    assert worker.stop(LONG, drain=True)
    assert gate.done == [0, 3, 4]
    assert worker.dropped == 2


def test_stopping_leaves_out_what_has_not_begun(gate: Gate) -> None:
    worker = Worker[int]("stopped", gate.step, failed=unexpected)
    worker.start()
    worker.post(1)
    worker.post(2)
    assert gate.begun.wait(LONG)
    stopper = threading.Thread(target=worker.stop, args=(LONG,))
    stopper.start()
    refused = threading.Event()
    while worker.post(3):  # until the stop has reached the worker
        refused.wait(0.001)
    gate.let.set()
    stopper.join(LONG)
    assert gate.done == [1]


@pytest.mark.expect_errors
def test_a_step_that_hangs_is_told_and_not_waited_for(gate: Gate) -> None:
    worker = Worker[int]("hanging", gate.step, failed=unexpected)
    worker.start()
    worker.post(1)
    assert gate.begun.wait(LONG)
    assert not worker.stop(0.01)
    gate.let.set()
    assert worker.stop(LONG)


def test_it_settles_only_when_the_step_is_over(gate: Gate) -> None:
    worker = Worker[int]("busy", gate.step, failed=unexpected)
    worker.start()
    worker.post(1)
    assert not worker.settle(0.01)
    gate.let.set()
    assert worker.settle(LONG)
    worker.stop()


def test_a_worker_may_stop_itself() -> None:
    ended: list[bool] = []
    stop: list[Callable[[], bool]] = []
    worker = Worker[int]("own end", lambda _: ended.append(stop[0]()), failed=unexpected)
    stop.append(worker.stop)
    worker.start()
    worker.post(1)
    assert worker.stop(LONG, drain=True)
    assert ended in ([True], [])  # the outer stop may have come first, but never waits for ever


def test_stopping_before_the_start_and_twice_is_harmless() -> None:
    worker = Worker[int]("never begun", unexpected_message, failed=unexpected)
    assert worker.stop()
    assert worker.stop()
    assert not worker.post(1)


def unexpected_message(message: int) -> None:
    raise AssertionError(f"nobody should work on {message}")
