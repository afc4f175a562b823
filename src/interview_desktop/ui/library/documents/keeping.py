"""What an editor asks of the services: a document to edit, and to keep it. Reads the database: off the main thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from interview_desktop.structure.feedback_template import FeedbackTemplate
from interview_desktop.structure.finding import Finding
from interview_desktop.structure.rubric import Rubric
from interview_desktop.ui.library.comparison.lines import Line, lines
from interview_desktop.ui.library.templates.editor.blank import free_id
from interview_desktop.ui.moments import moment
from interview_desktop.ui.services import Structure
from interview_desktop.ui.texts import _

if TYPE_CHECKING:
    from interview_desktop.structure.document import Kind, Version

Written = Rubric | FeedbackTemplate
One = TypeVar("One", Rubric, FeedbackTemplate)


@dataclass(frozen=True)
class Craft(Generic[One]):
    """How documents of one kind are made. `assess` tells all there is to mend, also of one that cannot be saved yet
    (check "shape"); `named` gives names to what is new in a document, as against the one that was opened."""

    kind: Kind
    model: type[One]
    blank: Callable[[], One]
    assess: Callable[[Structure, One], tuple[Finding, ...]]
    named: Callable[[One, One], One]


@dataclass(frozen=True)
class Opened:
    """A document to edit; `number` is the version it was read from, 0 for a new one."""

    document: Written
    number: int = 0
    version: Version | None = None


@dataclass(frozen=True)
class Kept:
    """What came of saving: the version, or the errors for which nothing was saved."""

    document: Written
    number: int = 0
    errors: tuple[Finding, ...] = ()


def opened(craft: Craft[Any], structure: Structure, subject: str) -> Opened:
    """`subject` is an id, "new", or "new:" and the id of one to copy. Raises UsageError for an unknown one."""
    word, _colon, id_ = subject.partition(":")
    if word == "new":
        return Opened(copied(_held(craft, structure, id_)) if id_ else craft.blank())
    held = structure.library.held(craft.kind, subject)
    assert isinstance(held.document, craft.model)  # noqa: S101 - the library opens a document by its kind
    return Opened(held.document, held.number, structure.library.history(craft.kind, subject)[0])


def copied(document: One) -> One:
    """The same under another title, to be saved as a new one."""
    title = _("Copy of {title}").format(title=document.title)
    return document.model_copy(update={"id": "", "title": title[:120]})


def standing(found: Opened, now: float) -> str:
    """Which version it is, when it was saved and by whom."""
    if found.version is None:
        return _("New, not saved yet.")
    who = found.version.author or _("an author who is not known")
    told = _("Version {number}, saved {when} by {who}")
    return told.format(number=found.number, when=moment(found.version.wall, now), who=who)


def keep(
    craft: Craft[Any],
    structure: Structure,
    document: Written,
    *,
    saved: Written,
    based_on: int,
    note: str,
    anyway: bool,
) -> Kept:
    """Save it. With errors it is saved only `anyway`, and never one that is none. Raises EditConflict."""
    errors = tuple(one for one in craft.assess(structure, document) if one.severity == "error")
    if errors and (not anyway or any(one.check == "shape" for one in errors)):
        return Kept(document, errors=errors)
    named = craft.named(document, saved)
    if not named.id:
        taken = {held.document.id for held in structure.library.all(craft.kind, archived=True)}
        named = named.model_copy(update={"id": free_id(named.title, taken)})
    whole = craft.model.model_validate(named.model_dump())
    return Kept(whole, structure.library.save(whole, based_on=based_on, note=note))


def against(craft: Craft[Any], structure: Structure, document: Written, number: int) -> tuple[Line, ...]:
    """How an edited document differs from a version in the library."""
    return lines(craft.kind, _held(craft, structure, document.id, number), document)


def _held(craft: Craft[Any], structure: Structure, id_: str, number: int | None = None) -> Any:
    document = structure.library.held(craft.kind, id_, number).document
    assert isinstance(document, craft.model)  # noqa: S101 - the library opens a document by its kind
    return document
