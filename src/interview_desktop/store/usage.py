"""The month's online minutes. In: seconds of sound that were sent. Out: how many are left of the budget.

One row a month (UTC) in the database, to which every process adds. It fails closed: what cannot be read or written
down leaves nothing. The account follows the newest month it ever saw, so that a clock which jumps back gives nothing
back; one that jumped ahead is counted in that month until it comes.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import UTC, datetime

from sqlalchemy import Connection, func, select, text

from interview_desktop.errors import StoreError
from interview_desktop.store.database import Database
from interview_desktop.store.usage_tables import ONLINE_USAGE

log = logging.getLogger(__name__)

_ADD = text(
    "INSERT INTO online_usage (month, seconds) VALUES (:month, :seconds) "
    "ON CONFLICT (month) DO UPDATE SET seconds = seconds + excluded.seconds"
)


def _now() -> datetime:
    return datetime.now(UTC)


class OnlineUsage:
    """A Meter (engines.online.access). `budget_seconds` is asked every time: settings may change. Any thread."""

    def __init__(
        self, database: Database, budget_seconds: Callable[[], float], *, now: Callable[[], datetime] = _now
    ) -> None:
        self._database = database
        self._budget = budget_seconds
        self._now = now
        self._lock = threading.Lock()
        self._owed = 0.0  # sent, and not written down yet

    def left(self) -> float:
        """Seconds of the budget that are left; 0 when they are used up or the account cannot be kept."""
        if not self._settled():
            return 0.0
        try:
            return max(0.0, self._budget() - self.used())
        except StoreError as fault:
            log.warning("the account of online minutes cannot be read: %s", type(fault).__name__)
            return 0.0

    def used(self) -> float:
        """Seconds that were sent in the newest month. Raises StoreError."""
        with self._database.read() as connection:
            found = select(ONLINE_USAGE.c.seconds).where(ONLINE_USAGE.c.month == self._month(connection))
            return float(connection.execute(found).scalar() or 0.0)

    def spend(self, seconds: float) -> None:
        """So much was sent. Never raises; what cannot be written down is owed, and nothing is left until it is."""
        with self._lock:
            self._owed += max(0.0, seconds)
        self._settled()

    def _settled(self) -> bool:
        """Write down what is owed; whether nothing is owed any more."""
        with self._lock:
            if not self._owed:
                return True
            try:
                with self._database.write() as connection:
                    connection.execute(_ADD, {"month": self._month(connection), "seconds": self._owed})
            except StoreError as fault:
                log.warning("%.0f online seconds could not be written down: %s", self._owed, type(fault).__name__)
                return False
            self._owed = 0.0
            return True

    def _month(self, connection: Connection) -> str:
        newest = connection.execute(select(func.max(ONLINE_USAGE.c.month))).scalar()
        return max(str(newest or ""), self._now().strftime("%Y-%m"))
