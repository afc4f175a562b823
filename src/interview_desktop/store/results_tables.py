"""The table of what became of sessions. In: nothing. Out: SQLModel's metadata, which the migrations must equal.

Scores, names and quotes are in `payload`, which is sealed; `edition` and `seq` say only whether it is out of date.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, LargeBinary, String, Table
from sqlmodel import Field, SQLModel


class ResultRow(SQLModel, table=True):
    """The result of a session, worked out by `edition` of the program's rules from its events up to `seq`."""

    __tablename__ = "result"

    session: str = Field(sa_column=Column(String, ForeignKey("session.id", ondelete="CASCADE"), primary_key=True))
    edition: int
    seq: int
    payload: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


RESULT: Table = SQLModel.metadata.tables["result"]
RESULT_TABLES = (RESULT,)
