"""The library as a fresh install has it, quickly: the content of the program is taken in once in a test run."""

from __future__ import annotations

import shutil
import tempfile
from functools import cache
from pathlib import Path

from interview_desktop.store.database import Database, default_path
from interview_desktop.structure.service import StructureService


def library(path: Path | None = None) -> StructureService:
    """The service on a database that holds what comes with the program; by default in this test's own home."""
    return StructureService(Database(filled(path or default_path())), author=lambda: "Ada")


def filled(path: Path) -> Path:
    """A database at `path` with the content of the program in it; what is there already stays as it is."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(_kept(), path)
    return path


@cache
def _kept() -> Path:
    path = Path(tempfile.mkdtemp(prefix="interview-library-")) / "library.sqlite3"
    database = Database(path)
    StructureService(database).templates()
    database.truncate_log()
    database.close()
    return path
