"""The places of a template as a list: two lines each, in the order of the interview, and moved by dragging.

In: a template and what the bank has for its places. Out: rows, and `moved` where one was dropped elsewhere; the editor
then moves it, the model changes nothing itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QObject, Qt, Signal

from interview_desktop.structure.template import Template
from interview_desktop.ui.library.templates.editor.assess import PlaceFacts
from interview_desktop.ui.library.templates.editor.rows import AMISS, FIRST, NOWHERE, NUMBER, SECOND, Index
from interview_desktop.ui.library.templates.editor.wording import place_about, place_name
from interview_desktop.ui.texts import _

MIME = "application/x-interview-desktop-place"


class PlacesModel(QAbstractListModel):
    moved = Signal(int, int)  # from, to

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._template: Template | None = None
        self._facts: Sequence[PlaceFacts | None] = ()

    def show(self, template: Template, facts: Sequence[PlaceFacts | None]) -> None:
        """`facts` may be of an earlier template: then places without any are shown without them."""
        before = self.rowCount()
        after = len(template.slots)
        if after > before:
            self.beginInsertRows(NOWHERE, before, after - 1)
        elif after < before:
            self.beginRemoveRows(NOWHERE, after, before - 1)
        self._template, self._facts = template, facts
        if after > before:
            self.endInsertRows()
        elif after < before:
            self.endRemoveRows()
        if after:
            self.dataChanged.emit(self.index(0), self.index(after - 1))

    def facts(self, row: int) -> PlaceFacts | None:
        return self._facts[row] if 0 <= row < len(self._facts) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() or self._template is None else len(self._template.slots)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self._template is None or not 0 <= index.row() < self.rowCount():
            return None
        slot, facts = self._template.slots[index.row()], self.facts(index.row())
        first = place_name(slot, facts)
        second = place_about(slot, facts, self._template.interviewers)
        if role in (FIRST, Qt.ItemDataRole.ToolTipRole):
            return first
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _("{number}: {name}. {about}").format(number=index.row() + 1, name=first, about=second)
        if role == AMISS:
            return "error" if facts is not None and not facts.possible else ""
        return {SECOND: second, NUMBER: index.row() + 1}.get(role)

    # Dragging

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows are dropped between others, never on one."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802 - Qt's name
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:  # noqa: N802 - Qt's name
        return [MIME]

    def mimeData(self, indexes: Sequence[Index]) -> QMimeData:  # noqa: N802 - Qt's name
        data = QMimeData()
        data.setData(MIME, str(indexes[0].row()).encode())
        return data

    def dropMimeData(  # noqa: N802 - Qt's name
        self, data: QMimeData, action: Qt.DropAction, row: int, _column: int, parent: Index
    ) -> bool:
        """False always: the view must not take rows out itself."""
        if action is not Qt.DropAction.MoveAction or not data.hasFormat(MIME):
            return False
        source = int(bytes(data.data(MIME).data()).decode())
        to = row if row >= 0 else (parent.row() if parent.isValid() else self.rowCount())
        to = to - 1 if to > source else to
        if to != source:
            self.moved.emit(source, to)
        return False
