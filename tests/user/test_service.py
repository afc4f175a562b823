"""The User service on a real database: what is kept, what is missing, what is forgotten."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from interview_desktop.errors import StoreError
from interview_desktop.events.delivery import Accommodation
from interview_desktop.events.sessions import SessionSummary
from interview_desktop.store.database import Database
from interview_desktop.store.journal import Journal
from interview_desktop.store.results import Results
from interview_desktop.user.progress.result import EDITION
from interview_desktop.user.service import UserService
from tests.coached import coached
from tests.fakes import XorSeal
from tests.store.samples import answer
from tests.user.made import BEGUN, COMPETENCIES, DAY, result, session_id


class Room:
    """A service, what it stands on, and what the person has switched off."""

    def __init__(self, database: Database) -> None:
        self.journal = Journal(database, XorSeal())
        self.results = Results(database, XorSeal())
        self.off: list[Accommodation] = []
        self.service = UserService(
            self.results, lambda: BEGUN + 30 * DAY, competencies=COMPETENCIES, switched_off=lambda: self.off
        )

    def begin(self, number: int) -> SessionSummary:
        self.journal.begin(session_id(number), "General", "general")
        self.journal.append(session_id(number), "run", answer(), wall=1.0, monotonic=1.0)
        self.journal.release(session_id(number))
        return self.journal.session(session_id(number))

    def keep(self, number: int, *, rate: float = 150.0, edition: int = EDITION, seq: int = 1) -> None:
        self.begin(number)
        made = result(number, measures={"speaking_rate": rate})
        self.results.put(made.session, edition, seq, made.model_dump_json().encode())


@pytest.fixture
def room(home: Path) -> Iterator[Room]:
    database = Database(home / "data" / "interviews.sqlite3")
    made = Room(database)
    yield made
    made.journal.close()
    database.close()


def test_what_a_session_came_to_is_kept(room: Room) -> None:
    document = coached()
    room.journal.begin(document.meta.session, "General", "general")
    kept = room.service.keep(document, 12)
    assert room.service.results() == (kept,)
    assert room.results.get(kept.session) is not None


def test_a_session_deleted_meanwhile_is_told(room: Room) -> None:
    with pytest.raises(StoreError, match="no session"):
        room.service.keep(coached(), 12)


def test_what_is_missing_is_new_older_or_went_on(room: Room) -> None:
    new = room.begin(0)
    for number, edition, seq in ((1, EDITION, 1), (2, EDITION - 1, 1), (3, EDITION, 0)):
        room.keep(number, edition=edition, seq=seq)
    summaries = room.journal.sessions()
    assert len(summaries) == 4
    assert {one.id for one in room.service.missing(summaries)} == {new.id, session_id(2), session_id(3)}
    assert [one.session for one in room.service.results()] == [session_id(1), session_id(3)]


def test_a_result_that_makes_no_sense_is_missing(room: Room, caplog: pytest.LogCaptureFixture) -> None:
    room.keep(1)
    room.results.put(session_id(1), EDITION, 1, b'{"session": "my secret"}')
    with caplog.at_level(logging.WARNING):
        assert len(room.service.missing(room.journal.sessions())) == 1
        assert room.service.results() == ()
    assert "secret" not in caplog.text


def test_baselines_of_a_report_are_those_before_it(room: Room) -> None:
    for number, rate in enumerate([100.0, 110.0, 120.0, 200.0, 210.0]):
        room.keep(number, rate=rate)
    assert room.service.baselines()["speaking_rate"].sessions == 5
    assert room.service.baselines(session_id(3))["speaking_rate"].median == 110.0
    assert room.service.baselines(session_id(2)) == {}
    assert room.service.baselines(session_id(9))["speaking_rate"].sessions == 5, "the newest has no result yet"
    assert room.service.baselines(session_id(9), started=result(3).started)["speaking_rate"].sessions >= 3


def test_what_is_switched_off_is_asked_every_time(room: Room) -> None:
    for number in range(4):
        room.keep(number)
    assert room.service.baselines()
    room.off.append("pace")
    assert room.service.baselines() == {}
    assert all("speaking_rate" not in one.measures for one in room.service.attempts("q0"))
    assert "speaking_rate" not in room.service.practice().model_dump_json()


def test_attempts_and_practice(room: Room) -> None:
    for number in range(2):
        room.keep(number)
    assert [one.session for one in room.service.attempts("q1")] == [session_id(0), session_id(1)]
    found = room.service.practice()
    assert (found.sessions, found.until_own) == (2, 1)
    assert found.next is not None
    assert found.next.due == BEGUN + 30 * DAY
