"""The bank as everybody uses it: search, statistics, findings, and the questions that an interview may choose from.

In: queries and ids. Out: lines, counts, findings. What was read stays in memory until something in the library changes,
also in another program: a search over 10,000 questions then takes a few milliseconds.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import cast

from interview_desktop.events.question import InterviewType, Question, QuestionKind, Seniority
from interview_desktop.store.library import Library as Store
from interview_desktop.store.question_index import Indexed, QuestionIndex
from interview_desktop.structure.bank.filtering import Filtering
from interview_desktop.structure.bank.query import Found, Query, QuestionLine
from interview_desktop.structure.bank.statistics import BankStatistics, Usage, overview, usage
from interview_desktop.structure.bank.words import expression
from interview_desktop.structure.eligible import Eligible
from interview_desktop.structure.finding import SEVERITIES, Finding
from interview_desktop.structure.library import Library
from interview_desktop.structure.quality import Duplicates, check_question, duplicate_findings


@dataclass(frozen=True)
class _Read:
    """The bank as it was at one state of the library."""

    state: tuple[int, ...]
    filtering: Filtering
    place: Mapping[int, int]  # the index's number of a question -> its place in the lines

    @cached_property
    def duplicates(self) -> Duplicates:
        """Made when the first question is checked: it takes a second or two for 10,000."""
        return Duplicates((line.id, line.text) for line in self.filtering.lines if not line.retired)


class Bank:
    """Every method may be called from any thread; each may read the database."""

    def __init__(
        self,
        library: Library,
        store: Store,
        index: QuestionIndex,
        prepare: Callable[[], None] = lambda: None,
    ) -> None:
        self._library = library
        self._store = store
        self._index = index
        self._prepare = prepare
        self._lock = threading.Lock()
        self._judging = threading.Lock()  # apart: making the index of duplicates must not hold up a search
        self._read: _Read | None = None

    def search(self, query: Query) -> Found:
        """Lines in order, with the count of every filter."""
        read = self._now()
        words = expression(query.words)
        if not words:
            return read.filtering.find(query, None)
        hits = (read.place.get(number) for number in self._index.matching(words))
        return read.filtering.find(query, [place for place in hits if place is not None])

    def line(self, id_: str) -> QuestionLine | None:
        filtering = self._now().filtering
        place = filtering.place.get(id_)
        return None if place is None else filtering.lines[place]

    def lines(self) -> tuple[QuestionLine, ...]:
        """Every question, retired ones too, by text."""
        return self._now().filtering.lines

    def statistics(self) -> BankStatistics:
        return overview(self.lines())

    def usage(self, id_: str) -> Usage:
        """How often a question was asked and how people did; see `statistics.Usage`."""
        return usage(id_, self._index.asked(id_), self._index.scores(id_))

    def asked_days_ago(self) -> dict[str, float]:
        """Days since each question was last asked here; negative after the clock went back."""
        now = time.time()
        return {one.question: (now - one.last) / 86_400 for one in self._index.asked()}

    def eligible(self, difficulty: Mapping[str, float] | None = None) -> tuple[Eligible, ...]:
        """Every question in use; with calibrated difficulties where there are some."""
        known = difficulty or {}
        return tuple(_eligible(line, known.get(line.id)) for line in self.lines() if not line.retired)

    def check(self, question: Question) -> tuple[Finding, ...]:
        """What is wrong with a question as it stands, also before it is saved: gravest first, and what is like it."""
        read = self._now()
        with self._judging:
            found = (*duplicate_findings(question, read.duplicates), *check_question(question))
        return tuple(sorted(found, key=lambda one: -SEVERITIES.index(one.severity)))

    def alike(self) -> tuple[tuple[str, str, float], ...]:
        """Every pair of questions in use that are too much alike: id, id, similarity (0-1), the most alike first."""
        read = self._now()
        with self._judging:
            return read.duplicates.pairs()

    def _now(self) -> _Read:
        self._prepare()
        with self._lock:
            state = (*self._store.state(), *self._index.asked_state())
            if self._read is None or self._read.state != state:
                asked = {one.question: one.times for one in self._index.asked()}
                rows = self._index.rows()
                filtering = Filtering([_line(row, asked.get(row.id, 0)) for row in rows])
                place = {row.number: filtering.place[row.id] for row in rows}
                self._read = _Read(state, filtering, place)
            return self._read


def _line(row: Indexed, asked: int) -> QuestionLine:
    return QuestionLine(
        id=row.id,
        text=row.text,
        kind=row.kind,
        competency=row.competency,
        difficulty=row.difficulty,
        minutes=row.minutes,
        category=row.category,
        tags=_values(row.tags),
        industry=row.industry,
        seniority=_values(row.seniority),
        interview_types=_values(row.interview_types),
        version=row.version,
        retired=row.archived,
        own=not row.pack,
        changed=row.changed,
        asked=asked,
    )


def _values(joined: str) -> tuple[str, ...]:
    return tuple(joined.split("\n")) if joined else ()


def _eligible(line: QuestionLine, difficulty: float | None) -> Eligible:
    return Eligible(
        id=line.id,
        version=line.version,
        kind=cast("QuestionKind", line.kind),  # all of these were written from a Question
        competency=line.competency,
        difficulty=float(line.difficulty) if difficulty is None else difficulty,
        minutes=line.minutes,
        category=line.category,
        tags=line.tags,
        industry=line.industry,
        seniority=cast("tuple[Seniority, ...]", line.seniority),
        interview_types=cast("tuple[InterviewType, ...]", line.interview_types),
    )
