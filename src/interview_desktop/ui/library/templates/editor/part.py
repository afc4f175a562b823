"""What every group of the template editor is: it shows a template, and tells what the template has become.

In: templates by `show_template`, and once what there is to choose from (`Material`). Out: `edited` with the changed
template and the field that was changed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_desktop.structure.template import Template
from interview_desktop.ui.library.fields import Field
from interview_desktop.ui.shell import Shell

if TYPE_CHECKING:
    from interview_desktop.events.plan import Persona
    from interview_desktop.events.question import InterviewType
    from interview_desktop.structure.interview_types import Temper, TypeOfInterview


@dataclass(frozen=True)
class Material:
    """What a template can be made of: read once when an editor is opened. `rubrics` and `feedback` are titles by id."""

    types: Mapping[InterviewType, TypeOfInterview] = field(default_factory=dict)
    personas: Mapping[Persona, Temper] = field(default_factory=dict)
    rubrics: Mapping[str, str] = field(default_factory=dict)
    feedback: Mapping[str, str] = field(default_factory=dict)
    industries: Sequence[str] = ()
    competencies: Sequence[str] = ()
    tags: Sequence[str] = ()
    taken: frozenset[str] = frozenset()


class EditorPart(QWidget):
    """Subclasses fill `column` and `fields` (by the name of the template's field)."""

    edited = Signal(object, str)  # Template, field

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.material = Material()
        self.template: Template | None = None
        self.fields: dict[str, Field] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 4, 0, 0)
        self.column.setSpacing(12)

    def use(self, material: Material) -> None:
        """What there is to choose from; comes before the first template."""
        self.material = material

    def show_template(self, template: Template) -> None:
        self.template = template
        for name, one in self.fields.items():
            one.show_value(getattr(template, name))

    def summary(self, template: Template) -> str:  # noqa: ARG002
        """What is in it in one line, for a group that is folded."""
        return ""

    def reach(self, place: str, start: int | None = None, end: int | None = None) -> bool:
        """Put the focus where the field `place` ("slots.3.kind") is edited; False where that is not here."""
        one = self.fields.get(place.split(".", maxsplit=1)[0])
        if one is None:
            return False
        one.reach(start, end)
        return True

    def add(self, name: str, made: Field) -> Field:
        """A field of the template by its name."""
        self.fields[name] = made
        made.changed.connect(partial(self.change, name))
        return made

    def change(self, name: str, value: object) -> None:
        if self.template is not None:
            self.tell(self.template.model_copy(update={name: value}), name)

    def tell(self, template: Template, about: str) -> None:
        """The template has become this one."""
        self.template = template
        self.edited.emit(template, about)
