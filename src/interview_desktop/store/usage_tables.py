"""The table of what was recognised online. In: nothing. Out: SQLModel's metadata, which the migrations must equal.

Only sums: neither what was said nor when exactly.
"""

from __future__ import annotations

from sqlalchemy import Table
from sqlmodel import Field, SQLModel


class OnlineUsageRow(SQLModel, table=True):
    """Seconds of sound that were sent in a calendar month (UTC), "2026-11"."""

    __tablename__ = "online_usage"

    month: str = Field(primary_key=True)
    seconds: float


ONLINE_USAGE: Table = SQLModel.metadata.tables["online_usage"]
USAGE_TABLES = (ONLINE_USAGE,)
