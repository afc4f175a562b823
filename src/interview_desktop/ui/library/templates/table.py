"""The table of templates: arrows move, Enter opens, Tab leaves. Columns go where there is no room, the least wanted
first; nothing is measured row by row."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from interview_desktop.ui.library.templates.editor.rows import Index
from interview_desktop.ui.library.templates.model import TemplatesModel
from interview_desktop.ui.texts import _
from interview_desktop.ui.theme import Theme

TITLE, TYPE, INDUSTRY, SENIORITY, LENGTH, QUESTIONS, STATE = range(7)
WIDTHS = {TYPE: 7.5, INDUSTRY: 9.5, SENIORITY: 6.5, LENGTH: 5.5, QUESTIONS: 6.0, STATE: 14.0}  # in sizes of the text
WANTED = (STATE, TYPE, LENGTH, INDUSTRY, QUESTIONS, SENIORITY)  # the most wanted first
NARROWEST_TITLE = 12


class TemplatesTable(QTableView):
    opened = Signal()
    moved = Signal()

    def __init__(self, theme: Theme, model: TemplatesModel) -> None:
        super().__init__()
        self._theme = theme
        self.setModel(model)
        self.setAccessibleName(_("Templates by title"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        self.activated.connect(lambda _index: self.opened.emit())
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def row(self) -> int:
        return self.currentIndex().row()

    def choose(self, row: int) -> None:
        """Choose a row; the first where that one is gone; none where there are none."""
        count = self.model().rowCount()
        if count:
            self.setCurrentIndex(self.model().index(max(0, min(row, count - 1)), TITLE))

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
        self._fit()

    def _fit(self) -> None:
        size = self._theme.size("body")
        self.verticalHeader().setDefaultSectionSize(round(size * 2.75))
        self.setMinimumHeight(round(size * 2.75 * 3))
        room = self.viewport().width() - size * NARROWEST_TITLE
        header = self.horizontalHeader()
        for column in WANTED:
            width = round(WIDTHS[column] * size)
            fits = width <= room
            room = room - width if fits else 0  # what is wanted less does not slip in between
            header.setSectionHidden(column, not fits)
            header.resizeSection(column, width)
