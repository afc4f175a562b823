"""What the question editor asks of the services: to read, to check, to save. Called off the main thread."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from interview_desktop.errors import EditConflict
from interview_desktop.events.question import Question
from interview_desktop.structure.finding import Finding
from interview_desktop.ui.library.comparison.lines import Line, lines
from interview_desktop.ui.library.questions.editor.draft import next_id
from interview_desktop.ui.services import Structure
from interview_desktop.ui.texts import _

TRIES = 20  # short names that are tried for a copy


@dataclass(frozen=True)
class Stored:
    """A question as it stands in the library; `number` 0 where it is not there yet. `by` and `when` are of `number`."""

    question: Question | None
    number: int = 0
    retired: bool = False
    by: str = ""
    when: float = 0.0
    competencies: tuple[str, ...] = ()
    industries: tuple[str, ...] = ()


def read(structure: Structure, id_: str) -> Stored:
    """A question, and the names of one's own that others use. With an empty id only those."""
    lines_ = structure.bank.lines()
    names = Stored(
        None, competencies=_used(one.competency for one in lines_), industries=_used(one.industry for one in lines_)
    )
    if not id_:
        return names
    held = structure.library.held("question", id_)
    assert isinstance(held.document, Question)  # noqa: S101 - the library opens a document by its kind
    newest = structure.library.history("question", id_)[0]
    return replace(
        names,
        question=held.document,
        number=held.number,
        retired=held.state == "archived",
        by=newest.author,
        when=newest.wall,
    )


def checked(structure: Structure, question: Question, *, new: bool) -> tuple[Finding, ...]:
    """What is wrong with it; of a new one also that its short name is taken."""
    findings = structure.check(question)
    if new and structure.bank.line(question.id) is not None:
        taken = Finding(
            check="form",
            severity="error",
            field="id",
            message=_("Another question has this short name."),
            fix=_("Add a word to it."),
            other=question.id,
        )
        return (taken, *findings)
    return findings


def save_copy(structure: Structure, question: Question, note: str) -> tuple[Question, int]:
    """As a new question, under the next short name that is free. Raises EditConflict where twenty are taken."""
    name = question.id
    for left in reversed(range(TRIES)):
        name = next_id(name)
        try:
            copy = question.model_copy(update={"id": name})
            return copy, structure.library.save(copy, based_on=0, note=note)
        except EditConflict:
            if not left:
                raise
    raise AssertionError  # the last try returns or raises


def compared(structure: Structure, mine: Question) -> tuple[tuple[Line, ...], int]:
    """The newest version in the library beside `mine`, and its number."""
    held = structure.library.held("question", mine.id)
    return lines("question", held.document, mine), held.number


def _used(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(values)))
