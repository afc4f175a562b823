"""Questions as lists and filters see them, found by their words; what was asked, and scores that were contributed.

In: words of a person. Out: numbers and ranks, rows without documents. SQLite's FTS5 here; a server will have its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, func, insert, select, text

from interview_desktop.store.database import Database
from interview_desktop.store.library_tables import ITEM, QUESTION, SCORE, VERSION
from interview_desktop.store.tables import ASKED


@dataclass(frozen=True, slots=True)
class Indexed:
    """One question of the bank. Several values are joined by a line feed. `author` saved the newest version."""

    number: int
    id: str
    text: str
    kind: str
    competency: str
    difficulty: int
    minutes: float
    category: str
    tags: str
    industry: str
    seniority: str
    interview_types: str
    version: int
    archived: bool
    pack: str
    changed: float


@dataclass(frozen=True, slots=True)
class Asked:
    """How often a question was asked in the sessions that are kept here, and when last (Unix seconds)."""

    question: str
    times: int
    last: float


@dataclass(frozen=True, slots=True)
class Score:
    person: str
    question: str
    wall: float
    version: int
    score: float


_OWN = [QUESTION.c[name] for name in Indexed.__slots__[:12]]
_ITEM = (ITEM.c.kind == "question") & (ITEM.c.id == QUESTION.c.id)
_NEWEST = (VERSION.c.kind == "question") & (VERSION.c.id == ITEM.c.id) & (VERSION.c.number == ITEM.c.head)
_ROWS: Select[Any] = (
    select(*_OWN, ITEM.c.head, ITEM.c.archived, VERSION.c.pack, VERSION.c.wall)
    .join(ITEM, _ITEM)
    .join(VERSION, _NEWEST)
    .order_by(QUESTION.c.id)
)


class QuestionIndex:
    """Every method is one transaction and may be called from any thread; all may raise what `Database` does."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def rows(self) -> tuple[Indexed, ...]:
        """Every question, retired ones too, by id."""
        with self._database.read() as connection:
            return tuple(Indexed(*row) for row in connection.execute(_ROWS))

    def matching(self, expression: str) -> tuple[int, ...]:
        """Numbers of the questions that match an FTS5 expression, the best first; the text weighs most."""
        wanted = text(
            "SELECT rowid FROM question_words WHERE question_words MATCH :words "
            "ORDER BY bm25(question_words, 4.0, 2.0, 3.0, 1.0), rowid"
        )
        with self._database.read() as connection:
            return tuple(connection.execute(wanted, {"words": expression}).scalars())

    def asked(self, question: str = "") -> tuple[Asked, ...]:
        """Of every question that was ever asked here, or of the one that is named."""
        wanted = select(ASKED.c.question, func.count(), func.max(ASKED.c.wall)).group_by(ASKED.c.question)
        if question:
            wanted = wanted.where(ASKED.c.question == question)
        with self._database.read() as connection:
            return tuple(Asked(*row) for row in connection.execute(wanted))

    def asked_state(self) -> tuple[int, int]:
        """Changes whenever a question is asked, or a session deleted; cheap to ask where `asked` is not."""
        with self._database.read() as connection:
            counted = text("SELECT (SELECT coalesce(max(rowid), 0) FROM asked), (SELECT count(*) FROM session)")
            last, sessions = connection.execute(counted).one()
        return int(last), int(sessions)

    def scores(self, question: str = "") -> tuple[Score, ...]:
        """Every contributed score, or those of one question, the oldest first."""
        wanted = select(*(SCORE.c[name] for name in Score.__slots__)).order_by(SCORE.c.wall, SCORE.c.person)
        if question:
            wanted = wanted.where(SCORE.c.question == question)
        with self._database.read() as connection:
            return tuple(Score(*row) for row in connection.execute(wanted))

    def contribute(self, scores: Sequence[Score]) -> None:
        """Keep scores; one that is there already (same person, question and time) is not counted twice."""
        rows = [{name: getattr(one, name) for name in Score.__slots__} for one in scores]
        if rows:
            with self._database.write() as connection:
                connection.execute(insert(SCORE).prefix_with("OR IGNORE"), rows)
