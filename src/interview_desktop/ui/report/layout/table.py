"""A table to be read: as tall as its rows, one stop for Tab, arrows move in it, the page scrolls it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
)

from interview_desktop.ui.report.wording import Cell
from interview_desktop.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
MARGIN = 8  # logical pixels that the style keeps between padding and words, left and right together
TALLEST = 10_000  # logical pixels: no field is taller
NARROWEST = 8  # times the size of the text: a column of sentences is never narrower
FOUR = 6.5  # the same where four of them stand side by side


class _Field(QStyledItemDelegate):
    """A field as high as its words need, with a line under it. The style's own measure forgets its padding."""

    def __init__(self, theme: Theme, table: QTableWidget) -> None:
        super().__init__(table)
        self._theme = theme
        self._table = table
        self._known: dict[tuple[str, int], QSize] = {}  # most fields hold one of a few signs
        theme.changed.connect(self._known.clear)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        known = str(index.data()), self._table.columnWidth(index.column())
        if known not in self._known:
            self._known[known] = self._measured(*known)
        return self._known[known]

    def _measured(self, text: str, wide: int) -> QSize:
        measure = QFontMetrics(self._theme.font())
        grown = (1 + self._theme.scale) / 2  # space grows half as fast as text, see `theme.stylesheet`
        across, down = (round(2 * self._theme.space(name) * grown) + MARGIN for name in ("gap", "small"))
        words = Qt.TextFlag.TextWordWrap
        room = QRect(0, 0, wide - across, TALLEST)
        height = measure.boundingRect(room, words, text).height()
        width = max((measure.horizontalAdvance(line) for line in text.splitlines()), default=0)
        return QSize(width + across, height + down)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        if index.row() < index.model().rowCount() - 1:
            painter.setPen(self._theme.colour("line"))
            painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())


class ReadTable(QTableWidget):
    """`shares` says how the columns divide the width; 0 is a column of short words, centred, that never wraps.

    `opened` comes with a row on Enter or a double click. `narrowest` is the least width of a column of sentences, in
    sizes of the text; where that is more than there is, the table scrolls sideways.
    """

    opened = Signal(int)

    def __init__(
        self,
        theme: Theme,
        name: str,
        heads: Sequence[str],
        rows: Sequence[Sequence[Cell]],
        shares: Sequence[int],
        *,
        narrowest: float = NARROWEST,
    ) -> None:
        super().__init__(len(rows), len(heads))
        self._theme = theme
        self._shares = tuple(shares)
        self._narrowest = narrowest
        self._fitted = -1
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(list(heads))
        self.setItemDelegate(_Field(theme, self))
        self._fill(rows)
        self._behave()
        theme.changed.connect(self._refit)

    def _fill(self, rows: Sequence[Sequence[Cell]]) -> None:
        for at, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                item = QTableWidgetItem(cell.text)
                if cell.aloud:
                    item.setData(Qt.ItemDataRole.AccessibleTextRole, cell.aloud)
                    item.setToolTip(cell.aloud)
                side = Qt.AlignmentFlag.AlignHCenter if not self._shares[column] else Qt.AlignmentFlag.AlignLeft
                item.setTextAlignment(side | Qt.AlignmentFlag.AlignTop)
                self.setItem(at, column, item)
        for column, share in enumerate(self._shares):
            head = self.horizontalHeaderItem(column)
            if head is not None and share:
                head.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def _behave(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.activated.connect(lambda index: self.opened.emit(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentRow() >= 0:
            self.opened.emit(self.currentRow())
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End):
            event.ignore()  # these scroll the page
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        self.setCurrentCell(max(0, self.currentRow()), max(0, self.currentColumn()))

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        self.clearSelection()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        if self.viewport().width() != self._fitted:
            self._fit()

    def _refit(self) -> None:
        if self.isVisible():
            self._fit()
        else:
            self._fitted = -1

    def _fit(self) -> None:
        """Short columns take what they need, the others share the rest; then the table is as tall as its rows."""
        room = self._fitted = self.viewport().width()
        header = self.horizontalHeader()
        short = {at for at, share in enumerate(self._shares) if not share}
        for column in short:
            header.resizeSection(column, max(self.sizeHintForColumn(column), header.sectionSizeHint(column)))
        rest = room - sum(header.sectionSize(column) for column in short)
        whole = max(1, sum(self._shares))
        least = round(self._theme.size("body") * self._narrowest)
        for column, share in enumerate(self._shares):
            if share:
                header.resizeSection(column, max(rest * share // whole, least))
        self.resizeRowsToContents()
        bar = self.horizontalScrollBar().sizeHint().height() if header.length() > room else 0
        rows = self.verticalHeader().length()
        self.setFixedHeight(header.sizeHint().height() + rows + 2 * self.frameWidth() + bar)
