"""A section of the Library with documents of one kind: look at one, and go on from there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from interview_desktop.ui.flow import Flow
from interview_desktop.ui.library.comparison.columns import Columns
from interview_desktop.ui.library.documents.listing import DocumentsModel, Reading
from interview_desktop.ui.library.history.listing import EntryList
from interview_desktop.ui.library.sections import Section
from interview_desktop.ui.parts import button, card, label, row, stack
from interview_desktop.ui.shell import Message, Shell
from interview_desktop.ui.texts import _

if TYPE_CHECKING:
    from interview_desktop.structure.document import Held, Kind
    from interview_desktop.ui.library.documents.keeping import Written
    from interview_desktop.ui.services import Services

LANE = "library"
ROOM = 760  # logical pixels that list and reading need beside each other


@dataclass(frozen=True)
class SectionWords:
    """What a section says of its kind of document."""

    called: str  # the list
    chosen: str  # the one to be read
    new: str
    copy: str
    none: str
    about: str
    where: str  # the heading of its keys in Help
    key_copy: str
    key_history: str
    key_away: str


class DocumentsSection(Section):
    """Subclasses set the attributes. The editor is the page with the name of the kind."""

    kind: Kind
    words: SectionWords

    @staticmethod
    def entry(held: Held, document: Any, /) -> tuple[str, ...]:
        """A document as an entry of the list: its lines."""
        raise NotImplementedError

    @staticmethod
    def reads(document: Any, /) -> str:
        """A document to be read, as HTML in which everything is escaped."""
        raise NotImplementedError

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        words = self.words
        self._documents: Sequence[tuple[Held, Written]] = ()
        self.model = DocumentsModel(self.entry, self)
        self.list = EntryList(shell.theme, self.model, words.called, even=True)
        self.reading = Reading(shell.theme, words.chosen, self.reads)
        self.archived = QCheckBox(_("Show archived ones, too"))
        self.new = button(words.new, self._new, look="primary")
        self.edit = button(_("Edit"), self._edit)
        self.copy = button(_("Duplicate"), self._duplicate, about=words.copy)
        self.history = button(_("History"), self._history, about=_("Every version, and what changed"))
        self.away = button(_("Archive"), self._archive)
        self.begin = button(words.new, self._new, look="primary")
        self.empty = card(
            label(words.none, "heading"),
            label(words.about),
            row(self.begin, 1),
        )
        self._lay_out()
        self._connect()

    def shown(self) -> None:
        self._refresh()

    def focus_first(self) -> None:
        (self.list if self._documents else self.begin).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def chosen(self) -> tuple[Held, Written] | None:
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
        keys, words, where = self.shell.keys, self.words, self.words.where
        keys.add(self, "Ctrl+N", words.new, self._new, where=where)
        keys.add(self, "Ctrl+D", words.key_copy, self._duplicate, where=where)
        keys.add(self, "Ctrl+H", words.key_history, self._history, where=where)
        keys.add(self.list, "Del", words.key_away, self._archive, where=where)
        self.list.opened.connect(lambda _row: self._edit())
        self.list.moved.connect(lambda _row: self._look())
        self.archived.toggled.connect(lambda _on: self._refresh())
        self.shell.ready.connect(self._refresh)

    def _refresh(self) -> None:
        services, archived = self.shell.services, self.archived.isChecked()
        if services is not None and self.isVisibleTo(self.window()):
            self.shell.run(lambda: _all(services, self.kind, archived=archived), self._show, lane=LANE)

    def _show(self, documents: Sequence[tuple[Held, Written]]) -> None:
        before = self.chosen
        self._documents = documents
        self.model.show(documents)
        self.empty.setVisible(not documents)
        self._columns.setVisible(bool(documents))
        self.list.choose(self.model.row_of(before[1].id) if before else 0)
        self._look()

    def _look(self) -> None:
        found = self.chosen
        self.reading.show_this(found[1] if found else None)
        for part in (self.edit, self.copy, self.history, self.away):
            part.setEnabled(found is not None)
        away = found is not None and found[0].state == "archived"
        self.away.setText(_("Bring back") if away else _("Archive"))

    def _new(self) -> None:
        self.shell.go(self.kind, "new")

    def _edit(self) -> None:
        self._go(self.kind, "{id}")

    def _duplicate(self) -> None:
        self._go(self.kind, "new:{id}")

    def _history(self) -> None:
        self._go("history", f"{self.kind}:{{id}}")

    def _go(self, page: str, subject: str) -> None:
        if self.chosen is not None:
            self.shell.go(page, subject.format(id=self.chosen[1].id))

    def _archive(self) -> None:
        services, found = self.shell.services, self.chosen
        if services is None or found is None:
            return
        held, document = found
        away = held.state != "archived"
        self.shell.run(
            lambda: services.structure.library.archive(self.kind, document.id, away),
            lambda _done: self._archived(document, away=away),
            lane=LANE,
        )

    def _archived(self, document: Written, *, away: bool) -> None:
        told = _("“{title}” is archived. Nothing is deleted.") if away else _("“{title}” is in use again.")
        services = self.shell.services

        def undo() -> None:
            if services is not None:
                call = services.structure.library.archive
                self.shell.run(lambda: call(self.kind, document.id, not away), lambda _done: self._refresh(), lane=LANE)

        self.shell.tell(Message(told.format(title=document.title), action=_("Undo"), act=undo))
        self._refresh()


def _all(services: Services, kind: Kind, *, archived: bool) -> tuple[tuple[Held, Written], ...]:
    """By title. Reads the database."""
    found = services.structure.library.all(kind, archived=archived)
    pairs = [(held, cast("Written", held.document)) for held in found]
    return tuple(sorted(pairs, key=lambda pair: pair[1].title.casefold()))
