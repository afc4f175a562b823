"""The account of online minutes: months, jumping clocks, several processes, a database that cannot be had."""

from __future__ import annotations

import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from interview_desktop.store.database import Database
from interview_desktop.store.usage import OnlineUsage


class HandClock:
    """A clock that the test sets."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


NOVEMBER = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture
def clock() -> HandClock:
    return HandClock(NOVEMBER)


@pytest.fixture
def usage(database: Database, clock: HandClock) -> OnlineUsage:
    return OnlineUsage(database, lambda: 600.0, now=clock)


def test_what_is_spent_is_gone_until_the_month_is_over(usage: OnlineUsage, clock: HandClock) -> None:
    assert (usage.left(), usage.used()) == (600.0, 0.0)
    usage.spend(90.5)
    usage.spend(10)
    assert (usage.left(), usage.used()) == (499.5, 100.5)
    usage.spend(10_000)
    assert usage.left() == 0
    clock.now = datetime(2026, 12, 1, 0, 0, 1, tzinfo=UTC)
    assert (usage.left(), usage.used()) == (600.0, 0.0)


def test_a_month_is_the_utc_one(usage: OnlineUsage, clock: HandClock) -> None:
    usage.spend(100)
    clock.now = datetime(2026, 12, 1, 1, tzinfo=timezone(timedelta(hours=2))).astimezone(UTC)
    assert usage.used() == 100


def test_a_clock_that_jumps_back_gives_nothing_back(usage: OnlineUsage, clock: HandClock) -> None:
    usage.spend(500)
    clock.now = datetime(1970, 1, 1, tzinfo=UTC)
    assert usage.left() == 100
    usage.spend(60)
    clock.now = NOVEMBER
    assert usage.left() == 40


def test_a_clock_that_jumped_ahead_and_came_back_gives_nothing_back(usage: OnlineUsage, clock: HandClock) -> None:
    clock.now = datetime(2027, 3, 1, tzinfo=UTC)
    usage.spend(500)
    clock.now = NOVEMBER
    assert usage.left() == 100


def test_nothing_negative_is_ever_spent(usage: OnlineUsage) -> None:
    usage.spend(-50)
    assert usage.used() == 0


def test_threads_add_up(usage: OnlineUsage) -> None:
    def spend() -> None:
        for _ in range(20):
            usage.spend(1.0)

    threads = [threading.Thread(target=spend) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert usage.used() == 80


SPENDER = """
import sys
from pathlib import Path
from interview_desktop.store.database import Database
from interview_desktop.store.usage import OnlineUsage
database = Database(Path(sys.argv[1]))
usage = OnlineUsage(database, lambda: 600.0)
for _ in range(20):
    usage.spend(1.0)
database.close()
"""


def test_processes_add_up(home: Path, database: Database) -> None:
    usage = OnlineUsage(database, lambda: 600.0)
    usage.spend(5)
    spenders = [subprocess.Popen([sys.executable, "-c", SPENDER, str(database.path)]) for _ in range(2)]
    assert [spender.wait(60) for spender in spenders] == [0, 0]
    assert usage.left() == 555


def test_a_database_that_cannot_be_read_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "broken.sqlite3"
    path.write_bytes(b"this is no database at all" * 100)
    usage = OnlineUsage(Database(path), lambda: 600.0)
    assert usage.left() == 0


def test_what_could_not_be_written_down_is_owed(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = tmp_path / "data" / "interviews.sqlite3"
    path.parent.write_text("a file where the folder should be", encoding="utf-8")
    database = Database(path)
    usage = OnlineUsage(database, lambda: 600.0)
    usage.spend(30)
    assert "could not be written down" in caplog.text
    assert usage.left() == 0
    path.parent.unlink()
    assert usage.left() == 570
    database.close()


def test_a_budget_that_is_changed_counts_at_once(database: Database) -> None:
    budget = [60.0]
    usage = OnlineUsage(database, lambda: budget[0])
    usage.spend(50)
    budget[0] = 120.0
    assert usage.left() == 70
    budget[0] = 0.0
    assert usage.left() == 0
