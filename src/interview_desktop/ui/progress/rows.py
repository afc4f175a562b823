"""Lists of questions and stories: cells and the report each row opens in, ten thousand rows, a table of both.

In: what is to be shown. Out: `opened(session)` when a row is opened.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from interview_desktop.ui.list_table import ListTable
from interview_desktop.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
ROW = 2.75  # height in sizes of the text
EDGE = 6  # logical pixels that the style keeps around the rows
NARROWEST = 14  # sizes of the text that the first column keeps
MOST = 8  # rows that are seen at once; more scroll inside the table


@dataclass(frozen=True)
class Row:
    """What one row says, column by column, and the session whose report it opens."""

    cells: tuple[str, ...]
    session: str


class RowsModel(QAbstractTableModel):
    def __init__(self, heads: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heads = tuple(heads)
        self._rows: Sequence[Row] = ()

    def show(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, at: int) -> Row | None:
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        text = row.cells[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._heads[index.column()]}: {text}"
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return None


class Rows(ListTable):
    """`wanted` are columns and their widths in sizes of the text, the most wanted first; the first column has the rest.
    As tall as its rows, up to `MOST`."""

    chosen = Signal(str)  # a session

    def __init__(self, theme: Theme, name: str, heads: Sequence[str], wanted: Sequence[tuple[int, float]]) -> None:
        self._wanted = tuple(wanted)
        self.rows = RowsModel(heads)
        super().__init__(theme, self.rows, name)
        self.rows.setParent(self)
        self.opened.connect(self._open)

    def show_rows(self, rows: Sequence[Row]) -> None:
        before = self.rows.row(self.row)
        self.rows.show(rows)
        self.choose(rows.index(before) if before in rows else 0)
        self.fit()

    def fit(self) -> None:
        count = min(max(self.rows.rowCount(), 1), MOST)
        self.fit_rows(ROW, 0)
        head, row = self.horizontalHeader().sizeHint().height(), self.verticalHeader().defaultSectionSize()
        height = head + count * row + 2 * self.frameWidth() + EDGE
        if self.height() != height or self.minimumHeight() != height:
            self.setFixedHeight(height)
        self.fit_columns(self._wanted, NARROWEST)

    def _open(self) -> None:
        row = self.rows.row(self.row)
        if row is not None:
            self.chosen.emit(row.session)
