"""The Rubrics section: what answers are measured by; look at one, and go on from there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from interview_desktop.ui.flow import Flow
from interview_desktop.ui.library.comparison.columns import Columns
from interview_desktop.ui.library.history.listing import EntryList
from interview_desktop.ui.library.rubrics.listing import RubricReading, RubricsModel
from interview_desktop.ui.library.sections import Section
from interview_desktop.ui.parts import button, card, label, row, stack
from interview_desktop.ui.shell import Message, Shell
from interview_desktop.ui.texts import _

if TYPE_CHECKING:
    from interview_desktop.structure.document import Held
    from interview_desktop.structure.rubric import Rubric
    from interview_desktop.ui.services import Services

LANE = "library"
ROOM = 760  # logical pixels that list and reading need beside each other
WHERE = _("Library: rubrics")


class RubricsSection(Section):
    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._rubrics: Sequence[tuple[Held, Rubric]] = ()
        self.model = RubricsModel(self)
        self.list = EntryList(shell.theme, self.model, _("Rubrics"), even=True)
        self.reading = RubricReading(shell.theme)
        self.archived = QCheckBox(_("Show archived ones, too"))
        self.new = button(_("New rubric"), lambda: shell.go("rubric", "new"), look="primary")
        self.edit = button(_("Edit"), self._edit)
        self.copy = button(_("Duplicate"), self._duplicate, about=_("A new rubric that begins as this one"))
        self.history = button(_("History"), self._history, about=_("Every version, and what changed"))
        self.away = button(_("Archive"), self._archive)
        self.begin = button(_("New rubric"), lambda: shell.go("rubric", "new"), look="primary")
        self.empty = card(
            label(_("No rubric yet"), "heading"),
            label(_("A rubric says what answers are measured by: criteria, each with five levels.")),
            row(self.begin, 1),
        )
        self._lay_out()
        self._connect()

    def shown(self) -> None:
        self._refresh()

    def focus_first(self) -> None:
        (self.list if self._rubrics else self.begin).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def chosen(self) -> tuple[Held, Rubric] | None:
        return self.model.at(self.list.row)

    def _lay_out(self) -> None:
        tools, flow = QWidget(), Flow(spacing=self.shell.theme.space("small"), centred=False)
        for part in (self.new, self.edit, self.copy, self.history, self.away, self.archived):
            flow.addWidget(part)
        tools.setLayout(flow)
        self._columns = Columns(self.shell.theme, self.list, self.reading, room=ROOM, shares=(2, 3))
        self._columns.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        whole = stack(self.empty, tools, spacing=12)
        whole.addWidget(self._columns, 1)
        whole.addStretch(0)
        self.setLayout(whole)
        self.empty.hide()

    def _connect(self) -> None:
        keys = self.shell.keys
        keys.add(self, "Ctrl+N", _("New rubric"), lambda: self.shell.go("rubric", "new"), where=WHERE)
        keys.add(self, "Ctrl+D", _("Duplicate the chosen rubric"), self._duplicate, where=WHERE)
        keys.add(self, "Ctrl+H", _("History of the chosen rubric"), self._history, where=WHERE)
        keys.add(self.list, "Del", _("Archive the chosen rubric, or bring it back"), self._archive, where=WHERE)
        self.list.opened.connect(lambda _row: self._edit())
        self.list.moved.connect(lambda _row: self._look())
        self.archived.toggled.connect(lambda _on: self._refresh())
        self.shell.ready.connect(self._refresh)

    def _refresh(self) -> None:
        services, archived = self.shell.services, self.archived.isChecked()
        if services is not None and self.isVisibleTo(self.window()):
            self.shell.run(lambda: _all(services, archived=archived), self._show, lane=LANE)

    def _show(self, rubrics: Sequence[tuple[Held, Rubric]]) -> None:
        before = self.chosen
        self._rubrics = rubrics
        self.model.show(rubrics)
        self.empty.setVisible(not rubrics)
        self._columns.setVisible(bool(rubrics))
        self.list.choose(self.model.row_of(before[1].id) if before else 0)
        self._look()

    def _look(self) -> None:
        found = self.chosen
        self.reading.show_rubric(found[1] if found else None)
        for part in (self.edit, self.copy, self.history, self.away):
            part.setEnabled(found is not None)
        away = found is not None and found[0].state == "archived"
        self.away.setText(_("Bring back") if away else _("Archive"))

    def _edit(self) -> None:
        self._go("rubric", "{id}")

    def _duplicate(self) -> None:
        self._go("rubric", "new:{id}")

    def _history(self) -> None:
        self._go("history", "rubric:{id}")

    def _go(self, page: str, subject: str) -> None:
        if self.chosen is not None:
            self.shell.go(page, subject.format(id=self.chosen[1].id))

    def _archive(self) -> None:
        services, found = self.shell.services, self.chosen
        if services is None or found is None:
            return
        held, rubric = found
        away = held.state != "archived"
        self.shell.run(
            lambda: services.structure.library.archive("rubric", rubric.id, away),
            lambda _done: self._archived(rubric, away=away),
            lane=LANE,
        )

    def _archived(self, rubric: Rubric, *, away: bool) -> None:
        told = _("“{title}” is archived. Nothing is deleted.") if away else _("“{title}” is in use again.")
        services = self.shell.services

        def undo() -> None:
            if services is not None:
                call = services.structure.library.archive
                self.shell.run(lambda: call("rubric", rubric.id, not away), lambda _done: self._refresh(), lane=LANE)

        self.shell.tell(Message(told.format(title=rubric.title), action=_("Undo"), act=undo))
        self._refresh()


def _all(services: Services, *, archived: bool) -> tuple[tuple[Held, Rubric], ...]:
    """By title. Reads the database."""
    from interview_desktop.structure.rubric import Rubric

    found = services.structure.library.all("rubric", archived=archived)
    pairs = [(held, held.document) for held in found if isinstance(held.document, Rubric)]
    return tuple(sorted(pairs, key=lambda pair: pair[1].title.casefold()))
