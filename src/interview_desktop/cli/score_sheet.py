"""A centre's sheet of scores: a CSV file in, scores out, or PackRefused with the line and the column of every fault.

The first row names the columns, in any order and case: person (candidate, participant, student, code), question
(question id, item), score (level, rating, mark) and, where it is known, date (day, when). Others are passed over. A
score is 1 to 5, also between two levels; a decimal comma will do. Dates are 2026-03-14, 14.03.2026 or, where the
sheet shows which number is the day, 14/03/2026. Who a person is does not matter: a code serves.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from interview_desktop.cli.printing import nearest
from interview_desktop.errors import Located

if TYPE_CHECKING:
    from interview_desktop.structure.calibration import Scored

_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "person": (
        "person",
        "people",
        "candidate",
        "participant",
        "student",
        "client",
        "code",
        "person id",
        "candidate id",
    ),
    "question": ("question", "question id", "id of the question", "item"),
    "score": ("score", "scores", "level", "rating", "mark", "points"),
    "date": ("date", "day", "when"),
}
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})$")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})$")
_OWN = "sheet/"  # the codes of a sheet are none of the people who contributed here
_EPOCH = date(1970, 1, 1)
_NAMED = 20  # faults, after which no likely id is looked for: each time costs some 20 ms among 10,000


@dataclass(frozen=True)
class _Row:
    line: int
    cells: Mapping[str, str]  # by the names of _COLUMNS, without spaces around them


def read_scores(path: Path, known: Collection[str]) -> tuple[tuple[Scored, ...], int]:
    """The scores, and how many rows were passed over: of a person's answers to one question, all but the first where
    none has a date. `known` are the ids of questions. A row without a date counts as of the day the file was saved.
    """
    from interview_desktop.structure.packs.material import file_name, read_bytes, sheet_text
    from interview_desktop.structure.packs.refusal import refused

    file = file_name(path)
    text, _ = sheet_text(read_bytes(path), file)
    rows, faults = _rows(text, file)
    reading = _Reading(file, frozenset(known), _saved(path), _day_comes_first(rows))
    found: list[Scored] = []
    first: set[tuple[str, str]] = set()
    passed_over = 0
    for row in rows:
        scored = reading.scored(row)
        undated = not row.cells["date"]
        pair = row.cells["person"], row.cells["question"]
        if undated and pair in first:
            passed_over += 1
        elif scored is not None:
            found.append(scored)
        first |= {pair} if undated else set()
    faults += reading.faults
    if faults:
        raise refused(file, faults, "Nothing was reckoned. Mend the sheet where it says, then try again.")
    return tuple(found), passed_over


def _rows(text: str, file: str) -> tuple[list[_Row], list[Located]]:
    """Every row but empty ones, with the line it begins on."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text))
    rows: list[_Row] = []
    places: dict[str, int] | None = None
    line = 0
    try:
        for cells in reader:
            if places is None:
                places = {name: at for at, cell in reversed(list(enumerate(cells))) if (name := _named(cell))}
                missing = _missing(places, cells, file)
                if missing:
                    return [], missing
            elif any(cell.strip() for cell in cells):
                rows.append(_row(line + 1, cells, places))
            line = reader.line_num
    except csv.Error as fault:
        return [], [Located(file, line + 1, "", f"This row cannot be read: {fault}.")]
    return rows, ([] if rows else [Located(file, 1, "", "There is no score below the first row.")])


def _missing(places: Mapping[str, int], cells: Sequence[str], file: str) -> list[Located]:
    message = f"The first row should name this column; it says: {', '.join(cell.strip() for cell in cells)[:120]}."
    return [Located(file, 1, name, message) for name in ("person", "question", "score") if name not in places]


def _row(line: int, cells: Sequence[str], places: Mapping[str, int]) -> _Row:
    ends = len(cells)
    found = {name: cells[at].strip() for name, at in places.items() if at < ends}
    return _Row(line, {name: found.get(name, "") for name in _COLUMNS})


def _separator(text: str) -> str:
    first = text.splitlines()[0] if text else ""
    return max(",;\t", key=first.count)


def _named(cell: str) -> str:
    """The name of _COLUMNS that a heading means; empty where none."""
    plain = re.sub(r"[\s_-]+", " ", cell).strip().casefold()
    return next((name for name, words in _COLUMNS.items() if plain in words), "")


class _Reading:
    """Rows into scores; what cannot be read goes to `faults`."""

    def __init__(self, file: str, known: Collection[str], saved: float, day_first: bool | None) -> None:
        self.faults: list[Located] = []
        self._file = file
        self._known = known
        self._saved = saved
        self._day_first = day_first

    def scored(self, row: _Row) -> Scored | None:
        from interview_desktop.structure.calibration import Scored

        before = len(self.faults)
        self.faults += self._wrong(row)
        score = self._score(row)
        day = self._day(row)
        if len(self.faults) > before:
            return None
        return Scored(_OWN + row.cells["person"], row.cells["question"], score, day)

    def _wrong(self, row: _Row) -> Iterator[Located]:
        from interview_desktop.structure.packs.refusal import printable

        if not row.cells["person"]:
            yield self._fault(row, "person", "There is no person; a code will do.")
        question = row.cells["question"]
        if not question:
            yield self._fault(row, "question", "There is no question; write its id.")
        elif question not in self._known:
            near = nearest(question, self._known) if len(self.faults) < _NAMED else ""
            yield self._fault(row, "question", f"The bank has no question “{printable(question)}”.{near}")

    def _score(self, row: _Row) -> float:
        told = row.cells["score"]
        try:
            score = float(told.replace(",", "."))
        except ValueError:
            score = 0.0
        if not 1 <= score <= 5:
            self.faults.append(self._fault(row, "score", f"“{told}” should be a number from 1 to 5."))
        return score

    def _day(self, row: _Row) -> float:
        """Days since 1970."""
        told = row.cells["date"]
        if not told:
            return self._saved
        try:
            return float((_date(told, self._day_first) - _EPOCH).days)
        except ValueError:
            self.faults.append(self._fault(row, "date", f"“{told}” cannot be read as a day; write it like 2026-03-14."))
            return 0.0

    def _fault(self, row: _Row, column: str, message: str) -> Located:
        return Located(self._file, row.line, column, message)


def _date(told: str, day_first: bool | None) -> date:
    """Raises ValueError for what is no day, or may be one of two."""
    for pattern in (_DOTTED, _SLASHED):
        match = pattern.match(told)
        if match:
            one, two, year = map(int, match.groups())
            first = True if pattern is _DOTTED else day_first
            if first is None and one != two:
                raise ValueError("it may be one of two days")
            return date(year, two, one) if first is not False else date(year, one, two)
    return datetime.fromisoformat(told.replace("/", "-")).date()


def _day_comes_first(rows: Sequence[_Row]) -> bool | None:
    """Whether dates with slashes begin with the day, as far as the sheet shows; None where it does not."""
    found = [match for row in rows if (match := _SLASHED.match(row.cells["date"]))]
    day = any(int(match[1]) > 12 for match in found)
    month = any(int(match[2]) > 12 for match in found)
    return None if day == month else day


def _saved(path: Path) -> float:
    """The day a file was last written, counted from 1970."""
    return float((datetime.fromtimestamp(path.stat().st_mtime, UTC).date() - _EPOCH).days)
