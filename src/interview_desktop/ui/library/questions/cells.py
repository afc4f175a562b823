"""How a row of the table is painted: two lines of text, five marks for difficulty. Only what is seen is laid out."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from interview_desktop.ui.library.questions.model import DIFFICULTY, TEXT, QuestionsModel
from interview_desktop.ui.texts import _
from interview_desktop.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
MARKS = 5


class Cells(QStyledItemDelegate):
    """Paints for a QuestionsModel. The row that has the keyboard shows a bar at its edge."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._one_line = QTextOption(Qt.AlignmentFlag.AlignVCenter)  # follows the direction of the text itself
        self._one_line.setWrapMode(QTextOption.WrapMode.NoWrap)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        at = index.column()
        if at not in (TEXT, DIFFICULTY):
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        option.text = ""
        self._view.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, self._view)
        model = index.model()
        line = model.line(index.row()) if isinstance(model, QuestionsModel) else None
        if line is None:
            return
        rect: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        colour = self._theme.colour("on_tint" if chosen else "quiet" if line.retired else "text")
        painter.save()
        painter.setClipRect(rect)
        if at == DIFFICULTY:
            self._marks(painter, rect, colour, line.difficulty)
        else:
            if self._view.hasFocus() and index.row() == self._view.currentIndex().row():
                painter.fillRect(QRect(rect.left(), rect.top() + 2, 4, rect.height() - 4), self._theme.colour("focus"))
            text = _("Retired: {text}").format(text=line.text) if line.retired else line.text
            self._text(painter, rect, colour, text)
        painter.restore()

    def _marks(self, painter: QPainter, rect: QRect, colour: QColor, level: int) -> None:
        """Filled circles up to the level, hollow ones after it."""
        size = self._theme.size("body") * 0.55
        step = size * 1.45
        left = rect.left() + self._theme.space("gap")
        top = rect.center().y() - size / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, 1.4))
        for mark in range(MARKS):
            painter.setBrush(colour if mark < level else QColor(Qt.GlobalColor.transparent))
            painter.drawEllipse(QRectF(left + mark * step, top, size, size))

    def _text(self, painter: QPainter, rect: QRect, colour: QColor, text: str) -> None:
        """At most two lines; what does not fit ends in dots."""
        font = self._theme.font()
        metrics = QFontMetrics(font)
        edge = self._theme.space("gap")
        room = rect.adjusted(edge, 0, -edge, 0)
        shown = " ".join(text.split())[:1000]  # two lines never hold more
        layout = QTextLayout(shown, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        first = layout.createLine()
        first.setLineWidth(room.width())
        layout.endLayout()
        rest = shown[first.textLength() :].strip()
        lines = [shown[: first.textLength()].strip(), *([rest] if rest else [])]
        spacing = metrics.lineSpacing()
        y = room.center().y() - spacing * len(lines) / 2 + 1
        painter.setPen(colour)
        painter.setFont(font)
        for number, line in enumerate(lines):
            fitted = metrics.elidedText(line, Qt.TextElideMode.ElideRight, room.width())
            place = QRectF(room.left(), y + number * spacing, room.width(), spacing)
            painter.drawText(place, fitted, self._one_line)
