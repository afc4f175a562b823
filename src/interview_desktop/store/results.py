"""What became of each session, sealed like everything that was said in it.

In: bytes, with the edition of the rules that made them and the number of the last event they rest on. Out: the same.
A result is worked out from the journal and can always be worked out anew, so one that cannot be read is left out
and not refused. It goes with its session: the database removes both in one transaction.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Row, select, text
from sqlalchemy.exc import IntegrityError

from interview_desktop.errors import StoreCorrupt, StoreError
from interview_desktop.store.database import Database
from interview_desktop.store.names import checked_session
from interview_desktop.store.results_tables import RESULT
from interview_desktop.store.seal import Seal

log = logging.getLogger(__name__)

_PUT = text(
    "INSERT INTO result (session, edition, seq, payload) VALUES (:session, :edition, :seq, :payload) "
    "ON CONFLICT (session) DO UPDATE SET edition = excluded.edition, seq = excluded.seq, payload = excluded.payload"
)


@dataclass(frozen=True, slots=True)
class Kept:
    """A result as it was put; its repr shows nothing of what was said."""

    session: str
    edition: int
    seq: int
    payload: bytes = field(repr=False)


class Results:
    """Every method may be called from any thread, is one transaction, and may raise what `Database` does."""

    def __init__(self, database: Database, seal: Seal) -> None:
        self._database = database
        self._seal = seal

    def put(self, session: str, edition: int, seq: int, payload: bytes) -> None:
        """Keep a result in place of the one before. Raises StoreError when there is no such session (any more)."""
        place = _place(checked_session(session), edition, seq)
        row = {"session": session, "edition": edition, "seq": seq, "payload": self._seal.seal(payload, place)}
        try:
            with self._database.write() as connection:
                connection.execute(_PUT, row)
        except IntegrityError as fault:
            raise StoreError(
                f"There is no session {session} to keep a result for.", "It may have been deleted."
            ) from fault

    def get(self, session: str) -> Kept | None:
        """The result of a session; None where there is none, or none that can be read."""
        wanted = select(RESULT).where(RESULT.c.session == checked_session(session))
        with self._database.read() as connection:
            row = connection.execute(wanted).one_or_none()
        return None if row is None else self._opened(row)

    def all(self) -> tuple[Kept, ...]:
        """Every result that can be read, in the order of the sessions' ids."""
        with self._database.read() as connection:
            rows = connection.execute(select(RESULT).order_by(RESULT.c.session)).all()
        opened = (self._opened(row) for row in rows)
        return tuple(kept for kept in opened if kept is not None)

    def _opened(self, row: Row[Any]) -> Kept | None:
        try:
            if not isinstance(row.payload, bytes):
                raise StoreCorrupt("This is not what was written.")
            payload = self._seal.open(row.payload, _place(row.session, row.edition, row.seq))
        except StoreCorrupt:
            log.warning("the result of session %s cannot be read; it is worked out anew", row.session)
            return None
        return Kept(row.session, row.edition, row.seq, payload)


def _place(session: str, edition: int, seq: int) -> str:
    """What the sealed bytes are bound to: neither another session's nor another edition's can stand here."""
    return f"{session}/result/{edition}/{seq}"
