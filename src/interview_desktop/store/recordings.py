"""What the database knows of recordings: their names, states and lengths. In and out: `RecordingSummary`."""

from __future__ import annotations

from pydantic import ValidationError
from sqlalchemy import delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from interview_desktop.errors import StoreError
from interview_desktop.events.sessions import RecordingState, RecordingSummary
from interview_desktop.store.database import Database
from interview_desktop.store.faults import damaged
from interview_desktop.store.tables import RECORDING


def put(database: Database, session: str, name: str, state: RecordingState, seconds: float) -> None:
    """Write down what is known of a recording, new or not. Raises StoreError when there is no such session."""
    here = (RECORDING.c.session == session) & (RECORDING.c.name == name)
    try:
        with database.write() as connection:
            if connection.execute(update(RECORDING).where(here).values(state=state, seconds=seconds)).rowcount == 0:
                row = {"session": session, "name": name, "state": state, "seconds": seconds}
                connection.execute(insert(RECORDING).values(**row))
    except IntegrityError as fault:
        raise StoreError(f"There is no session {session} to record for.", "It may have been deleted.") from fault


def listed(database: Database, session: str) -> tuple[RecordingSummary, ...]:
    """All recordings of a session in the order of their names."""
    wanted = select(RECORDING).where(RECORDING.c.session == session).order_by(RECORDING.c.name)
    with database.read() as connection:
        rows = connection.execute(wanted).all()
    try:
        return tuple(RecordingSummary(name=row.name, state=row.state, seconds=row.seconds) for row in rows)
    except ValidationError:
        raise damaged(database.path) from None


def states(database: Database, session: str) -> dict[str, RecordingState]:
    """The state of each recording of a session."""
    return {recording.name: recording.state for recording in listed(database, session)}


def forget(database: Database, session: str) -> None:
    """Remove what is known of all recordings of a session."""
    with database.write() as connection:
        connection.execute(delete(RECORDING).where(RECORDING.c.session == session))
