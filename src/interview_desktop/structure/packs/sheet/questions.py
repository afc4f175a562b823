"""The rows of a sheet as questions: a sheet and the questions of the library in, questions out. Pure.

Raises PackRefused with line and column of every cell that makes no sense.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

from pydantic import ValidationError

from interview_desktop.errors import Located
from interview_desktop.events.question import Question
from interview_desktop.structure.packs.names import question_id
from interview_desktop.structure.packs.refusal import ENOUGH, refused
from interview_desktop.structure.packs.sheet import words
from interview_desktop.structure.packs.sheet.cells import split, unguarded
from interview_desktop.structure.packs.sheet.columns import heading
from interview_desktop.structure.packs.sheet.kind_guess import guessed_kind
from interview_desktop.structure.packs.sheet.reading import Row, Sheet
from interview_desktop.structure.packs.type_faults import type_faults

_READ: Mapping[str, Callable[[str], Any]] = {
    "kind": words.kind,
    "difficulty": words.difficulty,
    "minutes": words.minutes,
    "seniority": words.seniority,
    "interview_types": words.interview_types,
    "tags": lambda cell: split(unguarded(cell)),
    "competency": lambda cell: unguarded(cell, words.competency),
}
_KEPT_WHERE_EMPTY = ("id", "kind", "difficulty", "minutes")


def questions(sheet: Sheet, known: Mapping[str, Question]) -> tuple[Question, ...]:
    """One question for each row. `known` is what the library holds: a row with such an id changes that question."""
    industries = {question.industry for question in known.values()}
    found: list[Question] = []
    lines: dict[str, int] = {}
    faults: list[Located] = []
    for row in sheet.rows:
        if len(faults) >= ENOUGH:
            break
        values, misread = _values(sheet, row, industries)
        if misread:
            faults += misread
            continue
        question, invalid = _question(sheet, row, values, known)
        faults += invalid
        if question is not None:
            if question.id in lines:
                faults.append(_doubled(sheet, row, lines[question.id]))
            lines.setdefault(question.id, row.line)
            found.append(question)
    if faults:
        raise refused(sheet.file, faults)
    return tuple(found)


def _values(sheet: Sheet, row: Row, industries: Collection[str]) -> tuple[dict[str, Any], list[Located]]:
    """Values by field as the cells say them; an empty cell of a field that cannot be empty says nothing."""
    values: dict[str, Any] = {}
    faults = []
    for field, cell in row.cells.items():
        if field in _KEPT_WHERE_EMPTY and not cell.strip():
            continue
        try:
            values[field] = _industry(cell, industries) if field == "industry" else _READ.get(field, unguarded)(cell)
        except words.Misread as fault:
            faults.append(Located(sheet.file, row.line, sheet.headings[field], str(fault)))
    return values, faults


def _industry(cell: str, known: Collection[str]) -> str:
    name = unguarded(cell, words.industry)
    return name if cell.startswith("'") else words.known_industry(cell.strip(), known)


def _question(
    sheet: Sheet, row: Row, values: Mapping[str, Any], known: Mapping[str, Question]
) -> tuple[Question | None, list[Located]]:
    text = values["text"]
    id_ = values.get("id") or (question_id(text) if text else "")
    before = known.get(id_)
    made: dict[str, Any] = {"kind": guessed_kind(text), "competency": ""} if before is None else before.model_dump()
    made["id"] = id_ or "unnamed"  # only where the text is missing, which is told
    for field, value in values.items():
        part, _, below = field.partition(".")
        if part == "probes":
            made["probes"] = {kind: one for kind, one in made.get("probes", {}).items() if kind != below}
            made["probes"] |= {below: value} if value else {}
        elif below:
            made[part] = {**made.get(part, {}), below: value}
        elif field != "id":
            made[field] = value
    try:
        return Question.model_validate(made), []
    except ValidationError as error:
        return None, list(_located(sheet, row, error))


def _located(sheet: Sheet, row: Row, error: ValidationError) -> Iterator[Located]:
    for fault in type_faults(error, ("questions", 0)):
        parts = [str(part) for part in fault.path[2:]]
        field = next((one for one in (".".join(parts[:2]), parts[0]) if one in sheet.headings), parts[0])
        yield Located(sheet.file, row.line, sheet.headings.get(field) or heading(field), fault.message)


def _doubled(sheet: Sheet, row: Row, first: int) -> Located:
    column = sheet.headings.get("id") or sheet.headings["text"]
    return Located(sheet.file, row.line, column, f"This question stands in the sheet twice, first on line {first}.")
