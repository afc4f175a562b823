"""Results of sessions: kept sealed, replaced, gone with their session, and there after a migration."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from interview_desktop.errors import StoreError
from interview_desktop.store import schema
from interview_desktop.store.database import Database, default_path
from interview_desktop.store.deletion import delete_session
from interview_desktop.store.journal import Journal
from interview_desktop.store.media import Media
from interview_desktop.store.results import Kept, Results
from tests.fakes import XorSeal
from tests.store.samples import MARK, answer, new_id


@pytest.fixture
def results(database: Database) -> Results:
    return Results(database, XorSeal())


def begun(journal: Journal) -> str:
    session = new_id()
    journal.begin(session, "General", "general")
    journal.append(session, "run", answer(), wall=1.0, monotonic=1.0)
    return session


def test_what_is_put_is_there_until_something_newer_is(results: Results, journal: Journal) -> None:
    session = begun(journal)
    assert results.get(session) is None
    results.put(session, 1, 7, b"first")
    results.put(session, 2, 9, b"second")
    assert results.get(session) == Kept(session, 2, 9, b"second")
    assert results.all() == (Kept(session, 2, 9, b"second"),)


def test_all_of_them_in_the_order_of_their_sessions(results: Results, journal: Journal) -> None:
    sessions = [begun(journal) for _ in range(5)]
    for session in sessions:
        results.put(session, 1, 1, session.encode())
    assert [kept.session for kept in results.all()] == sorted(sessions)
    assert all(kept.payload == kept.session.encode() for kept in results.all())


def test_nothing_of_a_result_stands_on_the_disk(results: Results, journal: Journal, database: Database) -> None:
    session = begun(journal)
    results.put(session, 1, 1, f"I cleared {MARK}".encode())
    database.close()
    files = [path for path in database.path.parent.iterdir() if path.is_file()]
    assert files
    assert all(MARK.encode() not in path.read_bytes() for path in files)
    assert MARK not in repr(results.get(session))


@pytest.mark.parametrize("spoilt", ["payload = X'001122334455'", "payload = 'text'", "edition = 5", "seq = 2"])
def test_a_result_that_was_changed_or_moved_is_left_out(
    results: Results, journal: Journal, database: Database, caplog: pytest.LogCaptureFixture, spoilt: str
) -> None:
    good, bad = begun(journal), begun(journal)
    for session in (good, bad):
        results.put(session, 1, 1, b"x")
    with database.write() as connection:
        connection.execute(text(f"UPDATE result SET {spoilt} WHERE session = :bad"), {"bad": bad})  # noqa: S608 - ours
    with caplog.at_level(logging.WARNING):
        assert results.get(bad) is None
        assert [kept.session for kept in results.all()] == [good]
    assert bad in caplog.text


def test_a_deleted_session_takes_its_result_with_it(
    results: Results, journal: Journal, media: Media, database: Database
) -> None:
    kept, gone = begun(journal), begun(journal)
    for session in (kept, gone):
        results.put(session, 1, 1, b"payload of " + session.encode())
    delete_session(journal, media, gone)
    assert [one.session for one in results.all()] == [kept]
    sealed = XorSeal().seal(b"payload of " + gone.encode(), f"{gone}/result/1/1")
    database.close()
    assert sealed not in database.path.read_bytes()
    with pytest.raises(StoreError, match="no session"):
        results.put(gone, 1, 1, b"too late")


def test_what_is_no_session_is_a_bug_of_the_caller(results: Results) -> None:
    with pytest.raises(ValueError, match="not a session id"):
        results.put("../x", 1, 1, b"")
    with pytest.raises(ValueError, match="not a session id"):
        results.get("")


def test_a_database_from_before_results_keeps_what_it_has(home: Path) -> None:
    from alembic import command
    from alembic.config import Config

    assert home in default_path().parents
    default_path().parent.mkdir(parents=True)
    engine = create_engine(f"sqlite:///{default_path()}")
    config = Config()
    config.set_main_option("script_location", str(Path(schema.__file__).with_name("migrations")))
    session = new_id()
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0003")
        row = {"id": session}
        connection.execute(text("INSERT INTO session VALUES (:id, 'Nurse', 'nurse', 1, 2, 'open', 3, 1)"), row)
        connection.execute(text("INSERT INTO online_usage VALUES ('2026-11', 90.5)"))
    engine.dispose()
    database = Database(default_path())
    results = Results(database, XorSeal())
    assert results.all() == ()
    results.put(session, 1, 3, b"worked out")
    with database.read() as connection:
        assert connection.execute(text("SELECT title, last_seq FROM session")).one() == ("Nurse", 3)
        assert connection.execute(text("SELECT seconds FROM online_usage")).scalar_one() == 90.5
    assert results.get(session) == Kept(session, 1, 3, b"worked out")
    database.close()
    assert schema.revision(default_path()) == schema.HEAD
