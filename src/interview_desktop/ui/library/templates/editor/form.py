"""The form of the template editor: its groups, which are open, and which one a field is in.

In: templates, what there is to choose from, what the bank has. Out: `edited` with what a template has become. Parts
are made one by one while the window lives on; `use`, which comes before the first template, makes those that are left.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_desktop.structure.template import Template
from interview_desktop.ui.library.folds import Group
from interview_desktop.ui.library.templates.editor.assess import PlaceFacts
from interview_desktop.ui.library.templates.editor.balance import BalancePart
from interview_desktop.ui.library.templates.editor.basics import BasicsPart
from interview_desktop.ui.library.templates.editor.interviewers import InterviewersPart
from interview_desktop.ui.library.templates.editor.part import EditorPart, Material
from interview_desktop.ui.library.templates.editor.places import PlacesPart
from interview_desktop.ui.library.templates.editor.report import ReportPart
from interview_desktop.ui.library.templates.editor.said import SaidPart
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _

_PLACES = _("Each place is a wish, or a question that is always asked.")


class Form(QWidget):
    edited = Signal(object, str)  # Template, field

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.places = PlacesPart(shell)  # at once: the time line above the form talks with it
        self.basics: BasicsPart
        self.interviewers: InterviewersPart
        self.said: SaidPart
        self.balance: BalancePart
        self.report: ReportPart
        self.groups: list[tuple[Group, EditorPart]] = []
        self._template: Template | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(shell.theme.space("medium"))
        self._theme = shell.theme
        self._waiting: list[tuple[str, Callable[[], EditorPart], str, bool]] = [
            (_("The interview"), partial(self._keep, "basics", BasicsPart, shell), "", False),
            (_("Questions"), lambda: self.places, _PLACES, False),
            (_("Who asks"), partial(self._keep, "interviewers", InterviewersPart, shell), "", True),
            (_("What is said"), partial(self._keep, "said", SaidPart, shell), "", True),
            (_("What counts"), partial(self._keep, "balance", BalancePart, shell), "", True),
            (_("Rubric and report"), partial(self._keep, "report", ReportPart, shell), "", True),
        ]
        QTimer.singleShot(0, self, self._prepare)

    def use(self, material: Material) -> None:
        while self._waiting:
            self._group_next()
        for _group, part in self.groups:
            part.use(material)

    def show_template(self, template: Template) -> None:
        self._template = template
        for group, part in self.groups:
            if group.opened:
                part.show_template(template)
            if not group.toggle.isHidden():
                group.say(part.summary(template))

    def show_facts(self, template: Template, facts: Sequence[PlaceFacts]) -> None:
        self.places.show_facts(template, facts)
        pairs = zip(template.slots, facts, strict=True)
        self.balance.competency_of = {slot.question: fact.competency for slot, fact in pairs if slot.question}

    def reach(self, place: str, start: int | None = None, end: int | None = None) -> bool:
        """Open what a field of the template is in, and put the focus there."""
        head = place.split(".", maxsplit=1)[0]
        for group, part in self.groups:
            if head in _HAS.get(type(part), ()) or head in part.fields:
                group.open()
                if self._template is not None:
                    part.show_template(self._template)
                return part.reach(place, start, end)
        return False

    def _prepare(self) -> None:
        """One group, then the next: while the page is made ahead of time, no step of it holds the window up."""
        if self._waiting:
            self._group_next()
            QTimer.singleShot(0, self, self._prepare)

    def _group_next(self) -> None:
        title, make, about, folds = self._waiting.pop(0)
        part = make()
        group = Group(self._theme, title, part, about=about, folds=folds)
        group.toggle.clicked.connect(partial(self._opened, group, part))
        self.groups.append((group, part))
        part.edited.connect(self.edited.emit)
        self._column.addWidget(group)

    def _keep(self, name: str, kind: Callable[[Shell], EditorPart], shell: Shell) -> EditorPart:
        made = kind(shell)
        setattr(self, name, made)
        return made

    def _opened(self, group: Group, part: EditorPart, _checked: bool = False) -> None:
        if group.opened and self._template is not None:
            part.show_template(self._template)


_HAS: dict[type[EditorPart], tuple[str, ...]] = {
    PlacesPart: ("slots",),
    InterviewersPart: ("interviewers",),
    BalancePart: ("weights",),
}
