"""A list whose rows are two lines of text, all of one height: places of a template, questions to choose from.

In: a model with FIRST, SECOND and, where wanted, NUMBER and AMISS. Out: painted rows; what a row says is read whole by
screen readers from the model.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from interview_desktop.ui.icons import pixmap
from interview_desktop.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
FIRST, SECOND, NUMBER, AMISS = (Qt.ItemDataRole.UserRole + at for at in range(1, 5))
SIDE, LINE = 12, 2  # logical pixels at the sides, between the lines


class TwoLines(QStyledItemDelegate):
    """The first line in the text's size, the second quiet and smaller, both cut with an ellipsis where too long."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    @property
    def height(self) -> int:
        """Of a row, in logical pixels."""
        return round(self._theme.size("body") * 1.35 + self._theme.size("caption") * 1.35) + LINE + 14

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._theme.size("body") * 12, self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(option.rect, option.palette.color(QPalette.ColorRole.Highlight))
            painter.fillRect(option.rect, self._theme.colour("tint"))
        room = option.rect.adjusted(SIDE, 7, -SIDE, -7)
        number = index.data(NUMBER)
        if number:
            room = self._numbered(painter, option, room, str(number), self._ink("text", chosen))
        amiss = str(index.data(AMISS) or "")
        upper = QRect(room.left(), room.top(), room.width(), round(self._theme.size("body") * 1.35))
        lower = QRect(room.left(), upper.bottom() + LINE, room.width(), room.bottom() - upper.bottom())
        self._write(painter, option, upper, str(index.data(FIRST) or ""), self._theme.font(), self._ink("text", chosen))
        ink = self._ink("quiet", chosen)
        if amiss:
            lower, ink = self._marked(painter, option, lower, amiss, chosen)
        self._write(painter, option, lower, str(index.data(SECOND) or ""), self._theme.font("caption"), ink)
        painter.setPen(self._theme.colour("line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()

    def _ink(self, name: str, chosen: bool) -> QColor:
        return self._theme.colour("on_tint" if chosen else name)

    def _numbered(
        self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, number: str, ink: QColor
    ) -> QRect:
        wide = round(self._theme.size("body") * 1.7)
        self._write(painter, option, _start(option, room, wide), number, self._theme.font(bold=True), ink)
        return _rest(option, room, wide)

    def _marked(
        self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, shape: str, chosen: bool
    ) -> tuple[QRect, QColor]:
        """An icon before the second line; the words say the same, so that no colour has to."""
        ink = self._theme.colour("danger" if shape == "error" else "warning")
        size = self._theme.size("caption")
        place = _start(option, room, size)
        painter.drawPixmap(place.left(), place.center().y() - size // 2, pixmap("warning", ink, size))
        return _rest(option, room, size + 6), self._ink("text", chosen)

    def _write(
        self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, text: str, font: QFont, ink: QColor
    ) -> None:
        painter.setFont(font)
        painter.setPen(ink)
        cut = painter.fontMetrics().elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, room.width())
        side = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(room, int(side | Qt.TextFlag.TextSingleLine.value), cut)


def _start(option: QStyleOptionViewItem, room: QRect, wide: int) -> QRect:
    """The first `wide` pixels of a room, on the side where reading begins."""
    if option.direction is Qt.LayoutDirection.RightToLeft:
        return QRect(room.right() - wide, room.top(), wide, room.height())
    return QRect(room.left(), room.top(), wide, room.height())


def _rest(option: QStyleOptionViewItem, room: QRect, wide: int) -> QRect:
    if option.direction is Qt.LayoutDirection.RightToLeft:
        return room.adjusted(0, 0, -wide, 0)
    return room.adjusted(wide, 0, 0, 0)
