"""A sheet of questions as coaches keep them, in CSV: bytes in, rows by field out.

What is understood:

- UTF-8 or UTF-16, with or without a byte order mark, else Windows-1252; a comma, a semicolon or a tab between cells (a
  first line “sep=;” too); cells in double quotes may hold line feeds, and double quotes written twice.
- One row of headings among the first ten, in any case, order and number; see `columns` for the names. Only the column
  with the question itself is needed. Columns that are not known are named and left out.
- One question a row; empty rows are passed over. Without an id a question gets one from its words, without a kind the
  kind that its words suggest, and otherwise the defaults of a question. “Mid-level”, “behavioral”, “easy”, “2,5 min”
  are understood. Several tags, levels or types of interview stand in one cell, separated by ; , | or line feeds.
- A row whose id the library knows changes that question; what the sheet has no column for stays as it is there.
- An apostrophe before = + - @ is taken off: it only keeps spreadsheets from reckoning.
"""

from __future__ import annotations

import contextlib
import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from interview_desktop.errors import Located, PackRefused
from interview_desktop.structure.packs.material import sheet_text
from interview_desktop.structure.packs.refusal import MOST_DOCUMENTS, printable, refused, unreadable
from interview_desktop.structure.packs.sheet.columns import field_of, heading, nearest

_SEPARATORS = (",", ";", "\t")
_UNUSED = "\x1f"  # separates nothing: for a sheet of one column
_FIRST = 10  # rows among which headings are looked for
_SHOWN = {"cp1252": "Windows-1252", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16"}
_SYNTAX = (
    ("unexpected end of data", "A double quote that opens in this row is never closed."),
    ("',' expected", "There is text behind a closing double quote; inside a cell, write a double quote twice."),
    ("field larger", "A cell of this row is longer than any text of a question."),
)


@dataclass(frozen=True)
class Row:
    """`line` is where it begins; `cells` are as they stand in the file, by field."""

    line: int
    cells: Mapping[str, str]


@dataclass(frozen=True)
class Sheet:
    """`headings` are those of the file, by field; `notes` are sentences about what was left out or guessed."""

    file: str
    headings: Mapping[str, str]
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()


_Cells = tuple[int, list[str]]


def read_sheet(data: bytes, file: str) -> Sheet:
    """Raises PackRefused for what is no sheet, or one without a column of questions."""
    text, encoding = sheet_text(data, file)
    text, separator = _separated(text)
    found = list(islice(_rows(text, separator, file), MOST_DOCUMENTS + 1))
    if len(found) > MOST_DOCUMENTS:
        raise unreadable(file, f"It has more than {MOST_DOCUMENTS} rows.", "Split it into several sheets.")
    place = next((index for index, (_, cells) in enumerate(found[:_FIRST]) if _is_head(cells)), None)
    if place is None:
        raise _headless(found, file)
    line, head = found[place]
    fields = _fields(head, line, file)
    _check_width(found[place + 1 :], len(head), file)
    rows = [
        Row(at, {field: cells[index] if index < len(cells) else "" for field, index in fields.items()})
        for at, cells in found[place + 1 :]
    ]
    if not rows:
        raise unreadable(file, "There is no question below its headings.", "Write one question in each row.")
    notes = (*_guessed(encoding), *_above(found[:place]), *_left_out(head, fields, found[place + 1 :]))
    return Sheet(file, {field: head[index].strip() for field, index in fields.items()}, tuple(rows), notes)


def _check_width(rows: list[_Cells], headings: int, file: str) -> None:
    faults = [
        Located(
            file,
            line,
            "",
            f"This row has {len(cells)} cells, but there are {headings} headings. "
            "Put a text that holds a separator in double quotes.",
        )
        for line, cells in rows
        if any(cell.strip() for cell in cells[headings:])
    ]
    if faults:
        raise refused(file, faults)


def _separated(text: str) -> tuple[str, str]:
    """The text and the separator under which most of its headings are known.

    A line “sep=;”, as Excel writes it, is taken as said; it stays in the text as an empty row, for the line numbers.
    """
    said = re.match(r'"?sep=([,;\t|])"?(?=\r?\n)', text)
    if said:
        return text[said.end() :], said[1]
    known = {separator: _known(text, separator) for separator in _SEPARATORS}
    best = max(_SEPARATORS, key=lambda separator: known[separator])
    return text, best if known[best] > 1 or not _is_one_column(text) else _UNUSED


def _known(text: str, separator: str) -> int:
    """How many headings are known in the best row among the first, as far as they can be read."""
    best = 0
    with contextlib.suppress(csv.Error):
        for row in islice(_reader(text, separator), _FIRST):
            best = max(best, sum(field_of(cell) is not None for cell in row) if _is_head(row) else 0)
    return best


def _is_one_column(text: str) -> bool:
    """Whether the heading stands alone in its line: then no sign separates anything."""
    lines = (line for line in text.splitlines()[:_FIRST] if line.strip())
    return any(field_of(line.strip(' "')) == "text" for line in lines)


def _is_head(cells: list[str]) -> bool:
    return any(field_of(cell) == "text" for cell in cells)


def _reader(text: str, separator: str) -> Any:
    """Without translation of line ends, which may be part of a cell."""
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)


def _rows(text: str, separator: str, file: str) -> Iterator[_Cells]:
    """Every row that is not empty, with the line on which it begins."""
    reader = _reader(text, separator)
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield line, cells
            line = reader.line_num + 1
    except csv.Error as fault:
        message = next((told for begins, told in _SYNTAX if begins in str(fault)), "This row cannot be read.")
        raise refused(file, (Located(file, line, "", message),)) from None


def _fields(head: list[str], line: int, file: str) -> dict[str, int]:
    """Field -> place of its column. Two columns for one field are refused: nobody could tell which one counts."""
    fields: dict[str, int] = {}
    faults = []
    for index, cell in enumerate(head):
        field = field_of(cell)
        if field in fields:
            message = f"“{head[fields[field]].strip()}” and “{cell.strip()}” both mean {heading(field)}; leave one out."
            faults.append(Located(file, line, printable(cell.strip()), message))
        elif field is not None:
            fields[field] = index
    if faults:
        raise refused(file, faults)
    return fields


def _headless(found: list[_Cells], file: str) -> PackRefused:
    line = found[0][0] if found else 1
    message = "There is no column with the questions among the first rows; its heading should be “Question”."
    hint = "Put a row of headings on top, such as Question, Kind, Difficulty, Minutes. Nothing was changed."
    return refused(file, (Located(file, line, "", message),), hint)


def _guessed(encoding: str) -> Iterator[str]:
    if encoding in _SHOWN:
        yield f"The file does not name its encoding and was read as {_SHOWN[encoding]}: check a few accents."


def _above(rows: list[_Cells]) -> Iterator[str]:
    if rows:
        yield f"{len(rows)} {'row' if len(rows) == 1 else 'rows'} above the headings left out."


def _left_out(head: list[str], fields: Mapping[str, int], rows: list[_Cells]) -> Iterator[str]:
    for index, cell in enumerate(head):
        if index in fields.values() or not any(cells[index].strip() for _, cells in rows if index < len(cells)):
            continue
        name, near = printable(cell.strip()), nearest(cell)
        if not name:
            yield f"Column {index + 1} has no heading and was left out."
        else:
            meant = f" If you mean “{near}”, call it that." if near else ""
            yield f"The column “{name}” is not known and was left out.{meant}"
