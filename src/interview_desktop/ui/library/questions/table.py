"""The table of questions: arrows move, Shift and Ctrl choose several, Enter opens, headings sort, Tab leaves.

In: a model. Out: signals. Columns go where there is no room, the least wanted first; nothing is measured row by row.
"""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from interview_desktop.structure.bank.query import Sort
from interview_desktop.ui.library.questions.cells import Cells
from interview_desktop.ui.library.questions.model import COLUMNS, NAMES, TEXT, Index, QuestionsModel
from interview_desktop.ui.texts import _
from interview_desktop.ui.theme import Theme

# Widths in sizes of the text. The text column takes the rest, and at least so much.
WIDTHS = {"industry": 9.5, "kind": 7.5, "competency": 10.5, "difficulty": 6, "minutes": 5, "asked": 4.5, "changed": 9.5}
WANTED = ("difficulty", "industry", "competency", "kind", "asked", "minutes", "changed")  # the most wanted first
NARROWEST_TEXT = 19
ROW = 3.4  # height of two lines and their air


class QuestionsTable(QTableView):
    opened = Signal()
    moved = Signal()  # another current row, or none
    picked = Signal()  # another set of chosen rows
    sorting = Signal(str)  # a heading was pressed

    def __init__(self, theme: Theme, model: QuestionsModel) -> None:
        super().__init__()
        self._theme = theme
        self._model = model
        self.setModel(model)
        self.setItemDelegate(Cells(theme, self))
        self.setAccessibleName(_("Questions found"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        header.setSectionsClickable(True)
        header.sectionClicked.connect(lambda at: self.sorting.emit(NAMES[at]))
        self.activated.connect(lambda _index: self.opened.emit())
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def row(self) -> int:
        return self.currentIndex().row()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of every chosen row, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows(TEXT))
        return tuple(line.id for row in rows if (line := self._model.line(row)) is not None)

    def choose(self, row: int, also: tuple[int, ...] = ()) -> None:
        """Make a row the current one (the first where it is gone) and choose it, or instead the rows of `also`."""
        count = self._model.rowCount()
        if not count:
            return
        current = self._model.index(max(0, min(row, count - 1)), TEXT)
        chosen = QItemSelection()
        for one in also or (current.row(),):
            chosen.select(self._model.index(one, TEXT), self._model.index(one, len(COLUMNS) - 1))
        self.selectionModel().setCurrentIndex(current, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(current)

    def show_order(self, sort: Sort, descending: bool) -> None:
        """A mark at the heading that the list is sorted by; none for the best match."""
        header = self.horizontalHeader()
        header.setSortIndicatorShown(sort in NAMES)
        if sort in NAMES:
            order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
            header.setSortIndicator(NAMES.index(sort), order)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        super().currentChanged(current, previous)
        self.moved.emit()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:  # noqa: N802 - Qt's name
        super().selectionChanged(selected, deselected)
        self.picked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        size = self._theme.size("body")
        self.verticalHeader().setDefaultSectionSize(round(size * ROW))
        self.setMinimumHeight(size * 8)
        room = self.viewport().width() - size * NARROWEST_TEXT
        header = self.horizontalHeader()
        for name in WANTED:
            width = round(WIDTHS[name] * size)
            fits = width <= room
            room = room - width if fits else 0  # what is wanted less does not slip in between
            header.setSectionHidden(NAMES.index(name), not fits)
            header.resizeSection(NAMES.index(name), width)
