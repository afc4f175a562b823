"""Progress: at most five a second, each stage at once, and a speed that means something."""

from __future__ import annotations

from interview_desktop.models.pace import Pace
from interview_desktop.models.sizes import in_words
from tests.models.conftest import Told


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_a_flood_of_reports_becomes_five_a_second() -> None:
    clock, told = Clock(), Told()
    pace = Pace("voice", told, clock)
    pace.stage("downloading", 10_000)
    for step in range(1, 1001):
        clock.now += 0.002
        pace.at(step * 10)
    assert 9 <= len(told.all) <= 11  # two seconds, and the beginning
    assert [progress.done for progress in told.all] == sorted(progress.done for progress in told.all)


def test_each_stage_is_told_at_once_with_its_own_total() -> None:
    clock, told = Clock(), Told()
    pace = Pace("voice", told, clock)
    pace.stage("looking")
    pace.stage("downloading", 500, 100)
    pace.stage("checking", 500)
    assert [(one.stage, one.done, one.total) for one in told.all] == [
        ("looking", 0, 0),
        ("downloading", 100, 500),
        ("checking", 0, 500),
    ]


def test_speed_is_that_of_the_last_seconds_and_counts_nothing_that_was_there_before() -> None:
    clock, told = Clock(), Told()
    pace = Pace("voice", told, clock)
    pace.stage("downloading", 10_000, 5_000)
    clock.now += 0.3
    pace.at(5_300)
    assert told.all[-1].speed is None  # too early to say
    for second in range(10):
        clock.now += 1.0
        pace.at(5_300 + (second + 1) * 100)
    speed = told.all[-1].speed
    assert speed is not None
    assert abs(speed - 100) < 1


def test_more_than_was_announced_is_no_nonsense() -> None:
    told = Told()
    pace = Pace("voice", told, Clock())
    pace.stage("downloading", 10, 20)
    assert told.all[-1].total == 20


def test_sizes_read_as_people_read_them() -> None:
    assert [in_words(size) for size in (0, 999, 4_885, 483_545_366, 1_234_000_000)] == [
        "0 bytes",
        "999 bytes",
        "5 kB",
        "484 MB",
        "1.2 GB",
    ]
