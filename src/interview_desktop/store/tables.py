"""The tables of sessions. In: nothing. Out: SQLModel's metadata, which the migrations must equal.

Nothing that was said stands in the clear: an event's content is in `payload`, which is sealed. Title and
template of a session, and the ids of the questions it asked, are names of published material. The tables of the
library, which is that material, are in `library_tables`.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, LargeBinary, String, Table
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
    template_version: int = Field(default=0, sa_column_kwargs={"server_default": "0"})


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


class AskedRow(SQLModel, table=True):
    """Event `seq` of the session asked this question of the bank, in this version."""

    __tablename__ = "asked"

    session: str = Field(sa_column=Column(String, ForeignKey("session.id", ondelete="CASCADE"), primary_key=True))
    seq: int = Field(primary_key=True)
    question: str
    version: int
    wall: float

    __table_args__ = (Index("ix_asked_question", "question", "wall"),)


SESSION: Table = SQLModel.metadata.tables["session"]
EVENT: Table = SQLModel.metadata.tables["event"]
RECORDING: Table = SQLModel.metadata.tables["recording"]
ASKED: Table = SQLModel.metadata.tables["asked"]
TABLES = (SESSION, EVENT, RECORDING, ASKED)
