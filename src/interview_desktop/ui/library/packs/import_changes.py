"""The changes of an import, as Qt wants them: ten thousand rows, texts made only for those that are seen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from interview_desktop.ui.library.packs.import_telling import entry

if TYPE_CHECKING:
    from interview_desktop.structure.packs.merging import Change
    from interview_desktop.structure.packs.packs import Preview

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class ChangesModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preview: Preview | None = None
        self._shown: Sequence[Change] = ()

    def show(self, preview: Preview | None, changes: Sequence[Change]) -> None:
        self.beginResetModel()
        self._preview, self._shown = preview, changes
        self.endResetModel()

    def change(self, row: int) -> Change | None:
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        change = self.change(index.row()) if index.isValid() else None
        if change is None or self._preview is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return "\n".join(entry(self._preview, change))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(entry(self._preview, change))
        return change.title if role == Qt.ItemDataRole.ToolTipRole else None
