"""The table of questions: arrows move, Shift and Ctrl choose several, Enter opens, headings sort, Tab leaves.

In: a model. Out: signals. Columns go where there is no room, the least wanted first; nothing is measured row by row.
"""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView

from interview_desktop.structure.bank.query import Sort
from interview_desktop.ui.library.questions.cells import Cells
from interview_desktop.ui.library.questions.model import COLUMNS, NAMES, TEXT, QuestionsModel
from interview_desktop.ui.list_table import ListTable
from interview_desktop.ui.texts import _
from interview_desktop.ui.theme import Theme

# Widths in sizes of the text. The text column takes the rest, and at least so much.
WIDTHS = {"industry": 9.5, "kind": 7.5, "competency": 10.5, "difficulty": 6, "minutes": 5, "asked": 4.5, "changed": 9.5}
WANTED = ("difficulty", "industry", "competency", "kind", "asked", "minutes", "changed")  # the most wanted first
NARROWEST_TEXT = 19
ROW = 3.4  # height of two lines and their air


class QuestionsTable(ListTable):
    picked = Signal()  # another set of chosen rows
    sorting = Signal(str)  # a heading was pressed

    def __init__(self, theme: Theme, model: QuestionsModel) -> None:
        super().__init__(theme, model, _("Questions found"), widest=TEXT)
        self._model = model
        self.setItemDelegate(Cells(theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.sectionClicked.connect(lambda at: self.sorting.emit(NAMES[at]))

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

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:  # noqa: N802 - Qt's name
        super().selectionChanged(selected, deselected)
        self.picked.emit()

    def fit(self) -> None:
        self.fit_rows(ROW, 8)
        self.fit_columns(((NAMES.index(name), WIDTHS[name]) for name in WANTED), NARROWEST_TEXT)
