"""The tables of the store. In: nothing. Out: SQLModel's metadata, which the first migration must equal.

Nothing that was said stands in the clear: an event's content is in `payload`, which is sealed. Title and
template of a session are names of published material.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, LargeBinary, String, Table
from sqlmodel import Field, SQLModel


class SessionRow(SQLModel, table=True):
    """One interview. `last_seq` is the number of its last event: the fence against a second writer."""

    __tablename__ = "session"

    id: str = Field(primary_key=True)
    title: str
    template: str
    started: float = Field(index=True)
    changed: float
    status: str
    last_seq: int


class EventRow(SQLModel, table=True):
    """One journalled event: `wall` in Unix seconds, `monotonic` in seconds of the run's own clock."""

    __tablename__ = "event"

    session: str = Field(sa_column=Column(String, ForeignKey("session.id", ondelete="CASCADE"), primary_key=True))
    seq: int = Field(primary_key=True)
    wall: float
    monotonic: float
    run: str
    type: str
    payload: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class RecordingRow(SQLModel, table=True):
    """One recording, its audio being in files: `state` is writing, packed or lost."""

    __tablename__ = "recording"

    session: str = Field(sa_column=Column(String, ForeignKey("session.id", ondelete="CASCADE"), primary_key=True))
    name: str = Field(primary_key=True)
    state: str
    seconds: float


SESSION: Table = SQLModel.metadata.tables["session"]
EVENT: Table = SQLModel.metadata.tables["event"]
RECORDING: Table = SQLModel.metadata.tables["recording"]
TABLES = (SESSION, EVENT, RECORDING)
