"""A table of sessions that is worked with the keyboard: arrows move, Enter opens, Tab leaves."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from interview_desktop.ui.sessions_model import Index, SessionsModel
from interview_desktop.ui.texts import _
from interview_desktop.ui.theme import Theme


class SessionsTable(QTableView):
    opened = Signal()
    moved = Signal()

    def __init__(self, theme: Theme, model: SessionsModel) -> None:
        super().__init__()
        self._theme = theme
        self.setModel(model)
        self.setAccessibleName(_("Sessions, the newest first"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Fixed)
        self.activated.connect(lambda _index: self.opened.emit())
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def row(self) -> int:
        return self.currentIndex().row()

    def choose(self, row: int) -> None:
        """Choose a row; the first where that one is gone; none where there are none."""
        model = self.model()
        if model.rowCount() > 0:
            self.setCurrentIndex(model.index(max(0, min(row, model.rowCount() - 1)), 0))

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
        """Fixed rows and columns: ten thousand rows are laid out without being measured."""
        size = self._theme.size("body")
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(round(size * 2.75))
        self.setMinimumHeight(round(size * 2.75 * 4))
        room = self.viewport().width()
        self.horizontalHeader().resizeSection(1, min(size * 14, room * 35 // 100))
        self.horizontalHeader().resizeSection(2, min(size * 13, room * 30 // 100))
