"""A question of the bank, found by words and by what the interview is: to be asked always in one place of it.

In: a template and the wish that the question is to stand for. Out: `picked` with the question's line, or `closed`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLineEdit, QListView

from interview_desktop.structure.bank.query import Facet, Found, Query
from interview_desktop.structure.template import Slot, Template
from interview_desktop.ui.library.fields import Choice, Tick
from interview_desktop.ui.library.folds import Beside, flow
from interview_desktop.ui.library.latest import Latest
from interview_desktop.ui.library.templates.editor.rows import AMISS, FIRST, NOWHERE, SECOND, Index, TwoLines
from interview_desktop.ui.library.templates.editor.timeline import amount
from interview_desktop.ui.parts import button, label, stack
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _, ngettext
from interview_desktop.ui.vocabulary import called, difficulty, known

if TYPE_CHECKING:
    from interview_desktop.structure.bank.query import QuestionLine

ROWS = 6  # seen at once


class LinesModel(QAbstractListModel):
    """Lines of the bank, as many as there are."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: Sequence[QuestionLine] = ()

    def show(self, lines: Sequence[QuestionLine]) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self.lines):
            return None
        line = self.lines[index.row()]
        if role in (FIRST, Qt.ItemDataRole.ToolTipRole):
            return line.text
        about = " · ".join((
            called("kind", line.kind), called("competency", line.competency), difficulty(line.difficulty),
            amount(line.minutes), called("industry", line.industry),
        ))  # fmt: skip
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{line.text} {about}"
        return {SECOND: about, AMISS: ""}.get(role)


class Picker(QFrame):
    picked = Signal(str)
    closed = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._template: Template | None = None
        self.setProperty("look", "card")
        self.model = LinesModel(self)
        self.finder = QLineEdit()
        self.finder.setPlaceholderText(_("Find a question by its words"))
        self.finder.setAccessibleName(_("Find a question"))
        self.finder.setClearButtonEnabled(True)
        self.finder.installEventFilter(self)
        self.competency = Choice(_("Asks about"))
        self.kind = Choice(_("Kind of question"))
        self.suiting = Tick(shell.theme, _("Only what suits this interview"))
        self.list = QListView()
        self.count = label("", "caption")
        self.take = button(_("Always ask this one"), self._take, look="primary")
        self.cancel = button(_("Cancel"), self.closed.emit)
        self._search: Latest[Query, Found] = Latest(shell, self._find, self._found, lane="search")
        self._lay_out()
        self._connect()

    def ask(self, template: Template, wish: Slot) -> None:
        """Open, with the filters of this interview and of what was wished for."""
        self._template = template
        self.suiting.blockSignals(True)
        self.suiting.setChecked(True)
        self.suiting.blockSignals(False)
        self.finder.blockSignals(True)
        self.finder.setText("" if wish.question else wish.tag)
        self.finder.blockSignals(False)
        self.competency.offer(_all("competency", _("Any competency")))
        self.kind.offer(_all("kind", _("Any kind")))
        self.competency.show_value("" if wish.question else wish.competency)
        self.kind.show_value("" if wish.question else wish.kind or "")
        self.model.show(())
        self.setVisible(True)
        self._want()
        self.finder.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Down leads from the search into what was found, Enter takes the first."""
        if watched is self.finder and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take()
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(TwoLines(self._shell.theme, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setAccessibleName(_("Questions that were found"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = stack(
            label(_("Choose a question that is always asked here"), "strong"),
            self.finder,
            Beside(self._shell.theme, (self.competency, self.kind)),
            self.suiting,
            self.list,
            self.count,
            spacing=10,
        )
        inside.setContentsMargins(16, 12, 16, 16)
        inside.addLayout(flow(self.take, self.cancel))
        self.setLayout(inside)
        self.setVisible(False)
        self._fit()

    def _connect(self) -> None:
        self.finder.textChanged.connect(lambda _text: self._want())
        self.competency.changed.connect(lambda _value: self._want())
        self.kind.changed.connect(lambda _value: self._want())
        self.suiting.toggled.connect(lambda _on: self._want())
        self.list.activated.connect(lambda _index: self._take())
        self._shell.theme.changed.connect(self._fit)

    def _fit(self) -> None:
        delegate = self.list.itemDelegate()
        assert isinstance(delegate, TwoLines)  # noqa: S101 - set above
        rows = max(1, min(ROWS, len(self.model.lines)))
        self.list.setFixedHeight(delegate.height * rows + 4)

    def _want(self) -> None:
        if self._template is not None:
            self._search.want(
                wanted(self._template, self.finder.text(), self.competency.value, self.kind.value,
                       suiting=self.suiting.isChecked())
            )  # fmt: skip

    def _find(self, query: Query) -> Found:
        services = self._shell.services
        return services.structure.bank.search(query) if services is not None else Found((), {}, 0)

    def _found(self, _query: Query, found: Found) -> None:
        taken = {slot.question for slot in self._template.slots} if self._template is not None else set()
        lines = [line for line in found.lines if line.id not in taken]
        self.model.show(lines)
        self._fit()
        self.take.setEnabled(bool(lines))
        if lines:
            self.list.setCurrentIndex(self.model.index(0))
            said = ngettext("{count} question", "{count} questions", len(lines)).format(count=f"{len(lines):,}")
        else:
            said = _("No question is like that. Take a filter away, or write one in the Questions section.")
        self.count.setText(said)

    def _take(self) -> None:
        at = self.list.currentIndex().row()
        if 0 <= at < len(self.model.lines):
            self.picked.emit(self.model.lines[at].id)


def wanted(template: Template, words: str, competency: object, kind: object, *, suiting: bool) -> Query:
    """What to look for in the bank."""
    chosen: dict[Facet, frozenset[str]] = {}
    if competency:
        chosen["competency"] = frozenset({str(competency)})
    if kind:
        chosen["kind"] = frozenset({str(kind)})
    if suiting:
        chosen["industry"] = frozenset({template.industry, "any"})
        chosen["interview_type"] = frozenset({template.interview_type})
        chosen["seniority"] = frozenset({template.seniority})
    return Query(words, chosen, "relevance" if words.strip() else "text")


def _all(facet: str, everything: str) -> list[tuple[object, str]]:
    return [("", everything), *((name, called(facet, name)) for name in known(facet))]
