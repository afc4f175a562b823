"""A store in a temporary folder, closed after the test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from interview_desktop.store.database import Database
from interview_desktop.store.journal import Journal
from interview_desktop.store.media import Media
from tests.fakes import XorSeal


@pytest.fixture
def database(home: Path) -> Iterator[Database]:
    database = Database(home / "data" / "interviews.sqlite3")
    yield database
    database.close()


@pytest.fixture
def journal(database: Database) -> Iterator[Journal]:
    journal = Journal(database, XorSeal())
    yield journal
    journal.close()


@pytest.fixture
def media(home: Path, database: Database) -> Iterator[Media]:
    media = Media(home / "data" / "media", XorSeal(), database)
    yield media
    media.close()
