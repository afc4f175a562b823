"""What the store costs: a journalled event, the list of 10,000 sessions, a minute of audio.

In: nothing. Out: medians by name, in milliseconds. Run it by itself or through `make bench`.
"""

from __future__ import annotations

import statistics
import tempfile
import time
import uuid
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import insert

from interview_desktop.store.database import Database
from interview_desktop.store.journal import Journal
from interview_desktop.store.media import Media
from interview_desktop.store.seal import IdentitySeal
from interview_desktop.store.tables import SESSION
from tests.store.samples import answer, ramp


def measure() -> dict[str, float]:
    """Medians in milliseconds on the disk of the temporary folder."""
    with tempfile.TemporaryDirectory() as folder:
        database = Database(Path(folder) / "interviews.sqlite3")
        journal = Journal(database, IdentitySeal())
        media = Media(Path(folder) / "media", IdentitySeal(), database)
        session = uuid.uuid4().hex
        opening = _median(lambda: journal.begin(session, "General", "general"), repeats=1)
        figures = {"fresh database ms": opening} | _journal(journal, session) | _media(media, session)
        figures["list 10,000 sessions ms"] = _listing(journal, database)
        media.close()
        journal.close()
        database.close()
        return figures


def _journal(journal: Journal, session: str) -> dict[str, float]:
    def append() -> None:
        journal.append(session, "run", answer(), wall=1.0, monotonic=1.0)

    append_ms = _median(append, repeats=300)
    return {"append ms": append_ms, "read 300 events ms": _median(lambda: journal.entries(session), repeats=9)}


def _media(media: Media, session: str) -> dict[str, float]:
    minute = ramp(0, 60 * 16_000)
    start = time.perf_counter()
    for place in range(0, len(minute), 512):
        media.write(session, "001-1", minute[place : place + 512])
    written = 1000 * (time.perf_counter() - start)
    return {
        "write a minute of audio ms": written,
        "pack a minute of audio ms": _median(lambda: media.pack(session, "001-1"), repeats=1),
        "read a minute of audio ms": _median(lambda: media.samples(session, "001-1"), repeats=5),
    }


def _listing(journal: Journal, database: Database) -> float:
    row = {"title": "General", "template": "general", "changed": 1.0, "status": "open", "last_seq": 3}
    many = [{"id": uuid.uuid4().hex, "started": float(number), **row} for number in range(10_000)]
    with database.write() as connection:
        connection.execute(insert(SESSION), many)
    return _median(journal.sessions, repeats=9)


def _median(step: Callable[[], object], *, repeats: int) -> float:
    took = []
    for _ in range(repeats):
        start = time.perf_counter()
        step()
        took.append(1000 * (time.perf_counter() - start))
    return statistics.median(took)


if __name__ == "__main__":
    for name, figure in measure().items():
        print(f"{name:32} {figure:8.2f}")
