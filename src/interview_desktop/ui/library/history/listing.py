"""A list whose entries have a strong first line and quiet ones under it; worked with arrows and Enter."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from interview_desktop.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex


class _Entry(QStyledItemDelegate):
    """Each line of an entry's text on a line of its own, cut with dots where it is too long."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        lines = str(index.data()).count("\n") + 1
        first, other = (QFontMetrics(font).lineSpacing() for font in self._fonts())
        return QSize(self._theme.size("body") * 10, first + other * (lines - 1) + 2 * self._theme.space("small"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""
        view = option.widget
        style = view.style() if view is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, view)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        edge = self._theme.space("gap")
        room: QRect = option.rect.adjusted(edge, self._theme.space("small"), -edge, 0)
        painter.save()
        for at, line in enumerate(str(index.data()).split("\n")):
            font = self._fonts()[min(at, 1)]
            measure = QFontMetrics(font)
            painter.setFont(font)
            painter.setPen(self._theme.colour("on_tint" if chosen else "text" if at == 0 else "quiet"))
            shown = measure.elidedText(line, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, shown)
            room.setTop(room.top() + measure.lineSpacing())
        painter.restore()

    def _fonts(self) -> tuple[QFont, QFont]:
        return self._theme.font("body", bold=True), self._theme.font("caption")


class EntryList(QListView):
    """`moved` when another entry is the current one, `opened` on Enter or a double click.

    `lines` are those of the tallest entry; with `even` all have as many, and ten thousand are laid out unmeasured.
    """

    moved = Signal(int)
    opened = Signal(int)

    def __init__(
        self, theme: Theme, model: QAbstractItemModel, name: str, *, lines: int = 3, even: bool = False
    ) -> None:
        super().__init__()
        self._theme = theme
        self._lines = lines
        self.setModel(model)
        self.setAccessibleName(name)
        self.setUniformItemSizes(even)
        self.setItemDelegate(_Entry(theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def row(self) -> int:
        return self.currentIndex().row()

    def choose(self, row: int) -> None:
        count = self.model().rowCount()
        if count:
            self.setCurrentIndex(self.model().index(max(0, min(row, count - 1)), 0))

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        super().currentChanged(current, previous)
        self.moved.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.row)
            return
        super().keyPressEvent(event)

    def _fit(self) -> None:
        self.setMinimumHeight(round(self._theme.size("body") * 1.6 * self._lines * 2))
        self.scheduleDelayedItemsLayout()
