"""A device that stops calling is noticed; a laptop that slept is not mistaken for one."""

from __future__ import annotations

from interview_desktop.devices.watch import Watch


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_gone_after_the_time_without_a_call() -> None:
    clock = Clock()
    watch = Watch(1.0, 0.25, clock)
    seen = []
    for look in range(1, 8):
        clock.now += 0.25
        seen.append(watch.gone(3 if look > 1 else 2))
    assert seen == [False] * 6 + [True]
    assert not watch.gone(4)


def test_sleep_counts_as_one_step() -> None:
    clock = Clock()
    watch = Watch(1.0, 0.25, clock)
    assert not watch.gone(1)
    clock.now += 3600
    assert not watch.gone(1)
