"""A library in a temporary database, and the door to it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from interview_desktop.store.database import Database
from interview_desktop.store.library import Library as Store
from interview_desktop.structure.packs.packs import Packs
from tests.structure.packs.samples import packs_on


@pytest.fixture
def database(home: Path) -> Iterator[Database]:
    database = Database(home / "data" / "interviews.sqlite3")
    yield database
    database.close()


@pytest.fixture
def store(database: Database) -> Store:
    return Store(database)


@pytest.fixture
def packs(store: Store) -> Packs:
    return packs_on(store)
