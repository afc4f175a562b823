"""The SQLite file that holds sessions, events and the names of recordings.

In: a path. Out: connections in a transaction, for any thread. The file is opened, made or migrated at first use.

Write-ahead logging with synchronous=FULL: a commit survives the death of the process and of the power. It costs
0.35 ms here in place of 0.02 ms with NORMAL, which a power cut may rob of the last answers; an interview makes
a few events a second. Deleted rows are overwritten (secure_delete).
"""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError

from interview_desktop.settings import folder
from interview_desktop.store import schema
from interview_desktop.store.claim import Claim
from interview_desktop.store.faults import database_fault, disk_fault

FILE_NAME = "interviews.sqlite3"
BUSY_SECONDS = 5.0  # how long a transaction waits for another program's
_ON_CONNECT = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = FULL",
    "PRAGMA secure_delete = ON",
)


def default_path() -> Path:
    """Where the database of this person is kept."""
    return folder("data") / FILE_NAME


class Database:
    """One SQLite file, opened lazily and shared by all threads: each transaction has a connection of its own.

    The first use raises StoreNewer (a newer version wrote it; nothing is touched), StoreCorrupt, DiskFull, or
    StoreError (the folder cannot be written to); so may every later one, except StoreNewer.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._opening = threading.Lock()
        self._engine: Engine | None = None

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that sees one state of the database, also while others write."""
        with self._transaction(write=False) as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that is the only writer; committed, and safe on the disk, when the block ends."""
        with self._transaction(write=True) as connection:
            yield connection

    def truncate_log(self) -> None:
        """Bring the write-ahead log into the database and empty it, so that deleted content is nowhere left."""
        with self._reporting():
            _outside_transaction(self._opened(), "PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Let go of the file; safe to call twice. A later use opens it again."""
        with self._opening:
            engine, self._engine = self._engine, None
            if engine is not None:
                engine.dispose()

    def set_aside(self) -> Path | None:
        """Keep the database under another name beside the old one, so that the next use begins a new list.

        For a damaged file, and only when the person asks. Returns the new path, None if there was no file.
        """
        self.close()
        if not self.path.exists():
            return None
        name = f"{self.path.name}.damaged-{time.strftime('%Y%m%d-%H%M%S')}"
        names = itertools.chain([name], (f"{name}-{number}" for number in itertools.count(2)))
        kept = next(place for place in map(self.path.with_name, names) if not place.exists())
        try:
            for suffix in ("-wal", "-shm", ""):  # the database last: it is what a second attempt looks for
                part = self.path.with_name(self.path.name + suffix)
                if part.exists():
                    part.replace(kept.with_name(kept.name + suffix))
        except OSError as fault:
            raise disk_fault(fault, self.path) from fault
        return kept

    @contextmanager
    def _transaction(self, *, write: bool) -> Iterator[Connection]:
        with self._reporting(), self._opened().connect() as connection:
            connection.execution_options(begin="BEGIN IMMEDIATE" if write else "BEGIN")
            with connection.begin():
                yield connection

    @contextmanager
    def _reporting(self) -> Iterator[None]:
        """Raise what SQLite reports as one of errors.py; a bug passes through."""
        try:
            yield
        except (DBAPIError, UnicodeDecodeError) as fault:
            reported = fault.orig if isinstance(fault, DBAPIError) else fault
            told = fault if reported is None else database_fault(reported, self.path)
            raise (fault if told is reported else told) from fault

    def _opened(self) -> Engine:
        with self._opening:
            if self._engine is None:
                self._engine = self._open()
            return self._engine

    def _open(self) -> Engine:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            raise disk_fault(fault, self.path) from fault
        engine = _engine(self.path)
        try:
            if schema.revision(self.path) != schema.HEAD:
                self._bring_to_head(engine)
        except BaseException:
            engine.dispose()
            raise
        return engine

    def _bring_to_head(self, engine: Engine) -> None:
        """Make or migrate the tables, in one transaction, by one process at a time."""
        turn = Claim(self.path.with_name(f"{self.path.name}.opening"))
        try:
            turn.take(wait=True)
        except OSError as fault:
            raise disk_fault(fault, self.path) from fault
        try:
            found = schema.revision(self.path)  # once more: another process may just have done it
            if found is not None:
                schema.check_known(found, self.path)
            if found == schema.HEAD:
                return
            _outside_transaction(engine, "PRAGMA journal_mode = WAL")  # is remembered in the file
            with engine.connect() as connection:
                connection.execution_options(begin="BEGIN IMMEDIATE")
                with connection.begin():
                    (schema.create if found is None else schema.upgrade)(connection)
        finally:
            turn.release()


def _engine(path: Path) -> Engine:
    """An engine that begins transactions itself (sqlite3 would begin them late) and never prints parameters."""
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False},
        hide_parameters=True,
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        for statement in _ON_CONNECT:
            connection.execute(statement)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        statement = connection.get_execution_options().get("begin", "BEGIN")
        if statement:
            connection.exec_driver_sql(statement)

    return engine


def _outside_transaction(engine: Engine, statement: str) -> None:
    with engine.connect() as connection:
        connection.execution_options(begin="").exec_driver_sql(statement)
