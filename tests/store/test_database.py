from __future__ import annotations

import contextlib
import os
import random
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, inspect, text

from interview_desktop.errors import StoreCorrupt, StoreError, StoreNewer
from interview_desktop.store import schema
from interview_desktop.store.database import Database, default_path
from interview_desktop.store.journal import Journal
from interview_desktop.store.seal import IdentitySeal
from interview_desktop.store.tables import SESSION
from tests.store.samples import answer, append_until_full, new_id


def filled(path: Path, sessions: int = 3, events: int = 30) -> None:
    database = Database(path)
    journal = Journal(database, IdentitySeal())
    for _ in range(sessions):
        session = new_id()
        journal.begin(session, "General", "general")
        for number in range(events):
            journal.append(session, "run", answer(number + 1), wall=1.0, monotonic=1.0)
    journal.close()
    database.close()


def read_all(path: Path) -> int:
    database = Database(path)
    try:
        journal = Journal(database, IdentitySeal())
        return sum(len(journal.entries(summary.id)) for summary in journal.sessions())
    finally:
        database.close()


def described(engine: Engine) -> dict[str, object]:
    """What a person would compare of a schema: columns, keys, indexes, foreign keys of each table."""
    found = inspect(engine)
    return {
        table: (
            [(c["name"], str(c["type"]), c["nullable"]) for c in found.get_columns(table)],
            found.get_pk_constraint(table)["constrained_columns"],
            sorted((i["name"] or "", tuple(i["column_names"])) for i in found.get_indexes(table)),
            [(f["constrained_columns"], f["referred_table"], f["options"]) for f in found.get_foreign_keys(table)],
        )
        for table in sorted(found.get_table_names())
    }


def beyond_tables(path: Path) -> set[tuple[str, str]]:
    """Triggers and virtual tables as they were written, which no metadata knows."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' OR sql LIKE '%VIRTUAL%'")
        return set(rows)


def test_the_folder_and_the_file_appear_at_first_use(home: Path) -> None:
    database = Database(default_path())
    assert not home.exists()
    with database.read() as connection:
        assert connection.execute(text("PRAGMA journal_mode")).scalar() == "wal"
        assert connection.execute(text("PRAGMA synchronous")).scalar() == 2  # FULL
        assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1
        assert connection.execute(text("PRAGMA secure_delete")).scalar() == 1
    database.close()
    database.close()
    assert default_path().is_file()


def test_head_is_the_newest_migration() -> None:
    from alembic.script import ScriptDirectory

    assert ScriptDirectory(str(Path(schema.__file__).with_name("migrations"))).get_current_head() == schema.HEAD


def test_a_database_made_at_once_equals_a_migrated_one(tmp_path: Path) -> None:
    at_once, migrated = (create_engine(f"sqlite:///{tmp_path / name}") for name in ("a", "b"))
    with at_once.begin() as connection:
        schema.create(connection)
    with migrated.begin() as connection:
        schema.upgrade(connection)
    assert described(at_once) == described(migrated)
    assert beyond_tables(tmp_path / "a") == beyond_tables(tmp_path / "b")
    assert len(beyond_tables(tmp_path / "a")) >= 3
    assert schema.revision(tmp_path / "a") == schema.revision(tmp_path / "b") == schema.HEAD
    at_once.dispose()
    migrated.dispose()


def of_ours(_thing: object, name: str | None, *_about: object) -> bool:
    """The tables behind the full-text index are SQLite's own."""
    return not (name or "").startswith("question_words")


def test_a_database_of_the_first_version_keeps_its_sessions(home: Path) -> None:
    from alembic import command
    from alembic.config import Config

    default_path().parent.mkdir(parents=True)
    engine = create_engine(f"sqlite:///{default_path()}")
    config = Config()
    config.set_main_option("script_location", str(Path(schema.__file__).with_name("migrations")))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.execute(text("INSERT INTO session VALUES ('a', 'Nurse', 'nurse', 1.0, 2.0, 'open', 3)"))
    engine.dispose()
    database = Database(default_path())
    with database.read() as connection:
        rows = connection.execute(text("SELECT title, last_seq, template_version FROM session")).all()
    database.close()
    assert [tuple(row) for row in rows] == [("Nurse", 3, 0)]
    assert schema.revision(default_path()) == schema.HEAD


def test_the_tables_of_the_code_are_those_of_the_migrations(tmp_path: Path) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    engine = create_engine(f"sqlite:///{tmp_path / 'a'}")
    with engine.begin() as connection:
        schema.upgrade(connection)
        context = MigrationContext.configure(connection, opts={"compare_type": True, "include_object": of_ours})
        assert compare_metadata(context, SESSION.metadata) == []
    engine.dispose()


def test_alembic_is_not_loaded_where_there_is_nothing_to_migrate(home: Path) -> None:
    code = (
        "import sys; from interview_desktop.store.database import Database, default_path\n"
        "for _ in range(2):\n    d = Database(default_path())\n    with d.read(): pass\n    d.close()\n"
        "print('alembic' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "False"
    assert default_path().exists()


def test_two_programs_may_open_a_new_database_at_once(home: Path) -> None:
    code = (
        "from interview_desktop.store.database import Database, default_path\n"
        "d = Database(default_path())\ninput()\nwith d.read(): pass\nd.close()"
    )
    children = [subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, text=True) for _ in range(3)]
    for child in children:
        assert child.stdin is not None
        child.stdin.write("\n")
        child.stdin.close()
    assert [child.wait(60) for child in children] == [0, 0, 0]
    assert schema.revision(default_path()) == schema.HEAD


def test_an_empty_file_counts_as_none(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.touch()
    filled(path)
    assert read_all(path) == 90


def test_a_newer_database_is_refused_and_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "a"
    filled(path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '0999'")
    before = path.read_bytes(), path.stat().st_mtime_ns
    with pytest.raises(StoreNewer, match="0999") as caught:
        read_all(path)
    assert caught.value.hint
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


def test_the_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    before = path.read_bytes()
    with pytest.raises(StoreError, match="another program"):
        read_all(path)
    assert path.read_bytes() == before


def test_a_file_that_is_no_database_can_be_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"holiday pictures" * 1000)
    database = Database(path)
    with pytest.raises(StoreCorrupt, match="damaged") as caught, database.read():
        pass
    assert "set-aside" in caught.value.hint
    assert path.read_bytes() == b"holiday pictures" * 1000
    kept = database.set_aside()
    assert kept is not None
    assert kept.read_bytes() == b"holiday pictures" * 1000
    assert database.set_aside() is None
    assert Journal(database, IdentitySeal()).sessions() == ()
    again = database.set_aside()
    assert again is not None
    assert again != kept
    assert kept.read_bytes() == b"holiday pictures" * 1000


@pytest.mark.parametrize("keep", [16, 99, 100, 512, 4096, 5000, 20_000, 40_960])
def test_a_truncated_database_is_told_as_damaged(tmp_path: Path, keep: int) -> None:
    path = tmp_path / "a"
    filled(path)
    whole = path.read_bytes()
    assert len(whole) > keep
    path.write_bytes(whole[:keep])
    with pytest.raises(StoreCorrupt):
        read_all(path)


def test_flipped_bytes_give_an_error_for_the_person_and_never_another(tmp_path: Path) -> None:
    path = tmp_path / "a"
    filled(path)
    whole = path.read_bytes()
    chance = random.Random(7)
    refused = 0
    for attempt in range(120):
        spoilt = bytearray(whole)
        # Half of the flips hit the header and the schema, where they do most.
        end = 4096 if attempt % 2 else len(spoilt)
        for _ in range(chance.choice([1, 20, 400])):
            spoilt[chance.randrange(end)] ^= 1 << chance.randrange(8)
        path.write_bytes(spoilt)
        for suffix in ("-wal", "-shm"):
            path.with_name(path.name + suffix).unlink(missing_ok=True)
        try:
            read_all(path)
        except StoreError:
            refused += 1
    assert refused > 30


def test_a_full_database_is_told_and_what_was_there_stays(tmp_path: Path) -> None:
    database = Database(tmp_path / "a")
    journal = Journal(database, IdentitySeal())
    session = new_id()
    journal.begin(session, "General", "general")
    with database.write() as connection:
        pages = connection.execute(text("PRAGMA page_count")).scalar_one()
        connection.execute(text(f"PRAGMA max_page_count = {pages + 8}"))
    written = append_until_full(journal, session)
    assert len(journal.entries(session)) == written
    with database.write() as connection:
        connection.execute(text("PRAGMA max_page_count = 100000"))
    assert journal.append(session, "run", answer(), wall=1.0, monotonic=1.0).seq == written + 1
    journal.close()
    database.close()


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="a read-only folder does not stop root")
def test_a_folder_that_cannot_be_written_to(tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir()
    folder.chmod(0o500)
    try:
        with pytest.raises(StoreError, match="cannot be written"):
            read_all(folder / "a")
    finally:
        folder.chmod(0o700)


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError) as caught:
        read_all(tmp_path / "file" / "a")
    assert caught.value.hint


def test_another_program_that_keeps_writing_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("interview_desktop.store.database.BUSY_SECONDS", 0.05)
    path = tmp_path / "a"
    filled(path)
    database = Database(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="busy"), database.write():
            pass
        with database.read() as connection:  # readers are never kept waiting
            assert connection.execute(text("SELECT count(*) FROM session")).scalar() == 3
    database.close()


def test_an_error_shows_no_parameters(tmp_path: Path) -> None:
    database = Database(tmp_path / "a")
    with pytest.raises(Exception, match="no such function") as caught, database.read() as connection:
        connection.execute(text("SELECT nonsense(:said)"), {"said": "my salary is"})
    assert "salary" not in str(caught.value)
    database.close()
