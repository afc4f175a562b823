"""What the rubric editor asks of the services: one to edit, and to keep it. Reads the database: off the main thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_desktop.structure.finding import Finding
from interview_desktop.structure.rubric import Rubric
from interview_desktop.ui.library.comparison.lines import Line, lines
from interview_desktop.ui.library.rubrics.editor.edits import blank, copied, renamed
from interview_desktop.ui.library.rubrics.editor.shape import assess
from interview_desktop.ui.library.templates.editor.blank import free_id
from interview_desktop.ui.moments import moment
from interview_desktop.ui.services import Structure
from interview_desktop.ui.texts import _

if TYPE_CHECKING:
    from interview_desktop.structure.document import Version


@dataclass(frozen=True)
class Opened:
    """A rubric to edit; `number` is the version it was read from, 0 for a new one."""

    rubric: Rubric
    number: int = 0
    version: Version | None = None


@dataclass(frozen=True)
class Kept:
    """What came of saving: the version, or the errors for which nothing was saved."""

    rubric: Rubric
    number: int = 0
    errors: tuple[Finding, ...] = ()


def opened(structure: Structure, subject: str) -> Opened:
    """`subject` is an id, "new", or "new:" and the id of one to copy. Raises UsageError for an unknown one."""
    word, _colon, id_ = subject.partition(":")
    if word == "new":
        return Opened(copied(_rubric(structure, id_)) if id_ else blank())
    held = structure.library.held("rubric", subject)
    assert isinstance(held.document, Rubric)  # noqa: S101 - the library opens a document by its kind
    return Opened(held.document, held.number, structure.library.history("rubric", subject)[0])


def standing(found: Opened, now: float) -> str:
    """Which version it is, when it was saved and by whom."""
    if found.version is None:
        return _("New, not saved yet.")
    who = found.version.author or _("an author who is not known")
    told = _("Version {number}, saved {when} by {who}")
    return told.format(number=found.number, when=moment(found.version.wall, now), who=who)


def keep(structure: Structure, rubric: Rubric, *, based_on: int, known: set[str], note: str, anyway: bool) -> Kept:
    """Save it. With errors it is saved only `anyway`, and never one that is none. Raises EditConflict."""
    errors = tuple(one for one in assess(structure, rubric) if one.severity == "error")
    if errors and (not anyway or any(one.check == "shape" for one in errors)):
        return Kept(rubric, errors=errors)
    named = renamed(rubric, known)
    if not named.id:
        taken = {held.document.id for held in structure.library.all("rubric", archived=True)}
        named = named.model_copy(update={"id": free_id(named.title, taken)})
    whole = Rubric.model_validate(named.model_dump())
    return Kept(whole, structure.library.save(whole, based_on=based_on, note=note))


def against(structure: Structure, rubric: Rubric, number: int) -> tuple[Line, ...]:
    """How an edited rubric differs from a version in the library."""
    return lines("rubric", _rubric(structure, rubric.id, number), rubric)


def _rubric(structure: Structure, id_: str, number: int | None = None) -> Rubric:
    document = structure.library.held("rubric", id_, number).document
    assert isinstance(document, Rubric)  # noqa: S101 - the library opens a document by its kind
    return document
