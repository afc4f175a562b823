"""A table that is a list of rows and is worked with the keyboard: arrows move, Enter opens, Tab leaves.

In: a model. Out: signals. Rows are of one height and columns of fixed widths, so ten thousand rows are laid out without
being measured.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from interview_desktop.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex


class ListTable(QTableView):
    """`widest` is the column that takes what room the others leave. Subclasses say in `fit` how wide those are."""

    opened = Signal()
    moved = Signal()  # another current row, or none

    def __init__(self, theme: Theme, model: QAbstractItemModel, name: str, *, widest: int = 0) -> None:
        super().__init__()
        self.theme = theme
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(widest, QHeaderView.ResizeMode.Stretch)
        self.activated.connect(lambda _index: self.opened.emit())
        theme.changed.connect(self.fit)
        self.fit()

    @property
    def row(self) -> int:
        return self.currentIndex().row()

    def choose(self, row: int) -> None:
        """Choose a row, the last where there are fewer; nothing where there is none."""
        count = self.model().rowCount()
        if count:
            self.setCurrentIndex(self.model().index(max(0, min(row, count - 1)), 0))

    def fit(self) -> None:
        """Follow the text size and the width of the window."""

    def fit_rows(self, height: float, least: float) -> None:
        """Rows `height` high, and a table at least `least` high; both in sizes of the text."""
        size = self.theme.size("body")
        self.verticalHeader().setDefaultSectionSize(round(size * height))
        self.setMinimumHeight(round(size * least))

    def fit_columns(self, wanted: Iterable[tuple[int, float]], narrowest: float) -> None:
        """Columns and their widths in sizes of the text, the most wanted first: those go that have no room beside a
        widest column of at least `narrowest`."""
        size, header = self.theme.size("body"), self.horizontalHeader()
        room = self.viewport().width() - size * narrowest
        for column, share in wanted:
            width = round(share * size)
            fits = width <= room
            room = room - width if fits else 0  # what is wanted less does not slip in between
            header.setSectionHidden(column, not fits)
            header.resizeSection(column, width)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        super().currentChanged(current, previous)
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.fit()
