"""Which revision a database file has, and how it comes to the newest.

In: the path of a database. Out: its revision, or a database at revision HEAD. A new file gets its tables
directly, which a test holds equal to the migrations; alembic is loaded only where there is something to migrate.
"""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

from sqlalchemy import Connection, text

from interview_desktop.errors import StoreError, StoreNewer
from interview_desktop.store.faults import database_fault
from interview_desktop.store.library_tables import LIBRARY_TABLES, STATEMENTS
from interview_desktop.store.results_tables import RESULT_TABLES
from interview_desktop.store.tables import SESSION, TABLES
from interview_desktop.store.usage_tables import USAGE_TABLES

HEAD = "0004"
_VERSION_TABLE = "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"


def revision(path: Path) -> str | None:
    """The revision of the database at `path`, None for a missing or empty one; the file is only read.

    Raises StoreCorrupt when it is damaged and StoreError when it belongs to another program.
    """
    if not path.exists():
        return None
    try:
        with contextlib.closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            if not tables:
                return None
            if "alembic_version" not in tables:
                raise StoreError(
                    f"{path} holds the data of another program.", "Move it away; a new list of sessions is then begun."
                )
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except (sqlite3.Error, UnicodeDecodeError) as fault:
        raise database_fault(fault, path) from fault
    return str(row[0]) if row else None


def create(connection: Connection) -> None:
    """Make all tables, inside the caller's transaction, and write down that they are at HEAD."""
    SESSION.metadata.create_all(connection, tables=[*TABLES, *LIBRARY_TABLES, *USAGE_TABLES, *RESULT_TABLES])
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
    connection.execute(text(_VERSION_TABLE))
    connection.execute(text("INSERT INTO alembic_version VALUES (:head)"), {"head": HEAD})


def check_known(found: str, path: Path) -> None:
    """Raises StoreNewer unless `found` is one of this program's own revisions."""
    if found == HEAD or found in known_revisions():
        return
    raise StoreNewer(
        f"A newer version of this program wrote {path} (revision {found}, this one knows {HEAD}); nothing was changed.",
        "Install that version again, or set INTERVIEW_HOME to another folder to practise with this one.",
    )


def known_revisions() -> frozenset[str]:
    from alembic.script import ScriptDirectory

    scripts = ScriptDirectory(str(_migrations()))
    return frozenset(script.revision for script in scripts.walk_revisions())


def upgrade(connection: Connection) -> None:
    """Run the migrations up to HEAD inside the caller's transaction: all of them or none."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_migrations()).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _migrations() -> Path:
    return Path(__file__).with_name("migrations")
