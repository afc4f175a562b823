"""Questions as a sheet: questions in, the bytes of a CSV file out that `sheet` reads back exactly. Pure.

UTF-8 with a byte order mark, which Excel needs, commas, and cells guarded as `cells` says. NUL cannot be written.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from interview_desktop.events.question import Question
from interview_desktop.structure.packs.sheet import words
from interview_desktop.structure.packs.sheet.cells import guarded, joined
from interview_desktop.structure.packs.sheet.columns import COLUMNS, heading


def sheet_bytes(questions: Iterable[Question]) -> bytes:
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow([heading(field) for field in COLUMNS])
    writer.writerows([_cell(question, field) for field in COLUMNS] for question in questions)
    return written.getvalue().encode("utf-8-sig")


def _cell(question: Question, field: str) -> str:
    part, _, below = field.partition(".")
    value = getattr(question, part)
    if part == "probes":
        return guarded(value.get(below, ""))
    if part == "anchors":
        return guarded(getattr(value, below))
    return _WRITTEN.get(field, guarded)(value)


_WRITTEN: Mapping[str, Callable[[Any], str]] = {
    "kind": str,
    "tags": lambda value: guarded(joined(value)),
    "interview_types": joined,
    "seniority": lambda value: joined(value) or words.NONE,
    "difficulty": str,
    "minutes": lambda value: repr(value).removesuffix(".0"),
    "competency": lambda value: guarded(value, words.competency),
    "industry": lambda value: guarded(value, words.industry),
}
