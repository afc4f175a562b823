"""Saving and publishing a template, and what happens when somebody saved meanwhile.

In: wishes of the editor. Out: `saved` and `published` with where the template stands now; `conflict` where a newer
version is in the way; nothing is ever overwritten. Every other fault is told in the banner.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QObject, Signal

from interview_desktop.errors import EditConflict
from interview_desktop.structure.comparison import Difference, differences
from interview_desktop.structure.finding import Finding
from interview_desktop.structure.template import Template
from interview_desktop.ui.library.templates.editor.blank import copied, free_id
from interview_desktop.ui.library.templates.editor.loading import Standing, standing
from interview_desktop.ui.services import Structure
from interview_desktop.ui.shell import Shell

TRIES = 20  # ids that are tried for a new template, in case others make one of the same name just now


@dataclass(frozen=True)
class Saved:
    template: Template
    standing: Standing


@dataclass(frozen=True)
class Conflict:
    """`head` is the newer version, saved by `who`; `differences` lead from it to what was to be saved."""

    head: int
    who: str
    differences: tuple[Difference, ...]


class Saving(QObject):
    saved = Signal(object)  # Saved
    published = Signal(object, object)  # Saved, what is left to mend
    conflict = Signal(object)  # Conflict

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self.busy = False

    def save(self, template: Template, based_on: int, note: str, taken: Collection[str]) -> None:
        """Write the next version."""
        self._run(lambda structure: save(structure, template, based_on, note, taken), self._done)

    def save_copy(self, template: Template, note: str, taken: Collection[str]) -> None:
        self.save(copied(template, {*taken, template.id}), 0, note, {*taken, template.id})

    def publish(self, template: Template, number: int) -> None:
        """Let interviews run this version."""

        def call(structure: Structure) -> tuple[Saved, tuple[Finding, ...]]:
            left = structure.publish(template.id, number)
            return Saved(template, standing(structure, structure.library.held("template", template.id))), left

        self._run(call, lambda done: self.published.emit(*done))

    def _run(self, call: Callable[[Structure], object], done: Callable[..., object]) -> None:
        services = self._shell.services
        if services is None or self.busy:
            return
        self.busy = True
        structure = services.structure

        def arrived(result: object) -> None:
            self.busy = False
            done(result)

        self._shell.run(lambda: call(structure), arrived, self._refused)

    def _done(self, done: object) -> None:
        if isinstance(done, Conflict):
            self.conflict.emit(done)
        else:
            self.saved.emit(done)

    def _refused(self, fault: Exception) -> None:
        self.busy = False
        self._shell.tell_fault(fault)


def save(
    structure: Structure, template: Template, based_on: int, note: str, taken: Collection[str]
) -> Saved | Conflict:
    """Write it; a new template (`based_on` 0) gets the id of its title, and another one where that is in use."""
    used = set(taken)
    for _try in range(TRIES):
        one = template if based_on else template.model_copy(update={"id": free_id(template.title, used)})
        whole = Template.model_validate(one.model_dump())
        try:
            structure.library.save(whole, based_on=based_on, note=note)
        except EditConflict as fault:
            if based_on:
                return _conflict(structure, whole, fault.head)
            used.add(one.id)
            continue
        return Saved(whole, standing(structure, structure.library.held("template", whole.id)))
    raise RuntimeError("no free id for a new template")  # twenty of one name in a second


def _conflict(structure: Structure, mine: Template, head: int) -> Conflict:
    theirs = cast("Template", structure.library.held("template", mine.id, head).document)
    version = next(one for one in structure.library.history("template", mine.id) if one.number == head)
    return Conflict(head, version.author, differences(theirs, mine))
