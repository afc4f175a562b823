"""The shapes that tell who has the floor: as a ring around the interviewer, and small beside the word.

In: a painter and colours. Out: strokes. Each shape is known without its colour.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from interview_desktop.ui.interview.view import Shape
from interview_desktop.ui.theme import Theme

CENTRE = QPointF(50, 50)
AROUND = QRectF(4, 4, 92, 92)


def ring(painter: QPainter, shape: Shape, glow: float, accent: QColor, quiet: QColor) -> None:
    """On a square of 100: waves at both sides (speaks), an open ring (yours), a full one that thickens with the
    voice (listens), dots (thinks), a broken one (paused, types), a thin one (everything else)."""
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if shape == "speaks":
        _arcs(painter, _pen(accent, 2.2), 0, 64)
        _arcs(painter, _pen(accent, 2.2), 180, 64)
    elif shape == "yours":
        painter.setPen(_pen(accent, 2.4))
        painter.drawArc(AROUND, -50 * 16, 280 * 16)
    elif shape == "listens":
        painter.setPen(_pen(accent, 2.6 + 4.0 * glow))
        painter.drawEllipse(AROUND)
    elif shape == "thinks":
        _dots(painter, accent)
    elif shape in ("paused", "types"):
        painter.setPen(_pen(quiet, 2.0))
        for start in range(0, 360, 45):
            painter.drawArc(AROUND, start * 16, 27 * 16)
    else:
        painter.setPen(_pen(quiet, 1.0))
        painter.drawEllipse(AROUND)
    painter.restore()


class FloorMark(QWidget):
    """The small shape beside the word."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shape: Shape = "waiting"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_floor(self, shape: Shape) -> None:
        self._shape = shape
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        side = round(self._theme.size("title") * 1.1)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / 100, self.height() / 100)
        quiet = self._shape in ("paused", "waiting", "done")
        mark(painter, self._shape, self._theme.colour("quiet" if quiet else "accent"))
        painter.end()


def mark(painter: QPainter, shape: Shape, ink: QColor) -> None:
    """On a square of 100: one plain sign for each shape."""
    painter.setPen(_pen(ink, 8))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if shape == "speaks":
        for reach in (14, 28, 42):
            painter.drawArc(QRectF(20 - reach, 50 - reach, 2 * reach, 2 * reach), -50 * 16, 100 * 16)
    elif shape == "yours":
        painter.drawArc(QRectF(14, 14, 72, 72), -50 * 16, 280 * 16)
    elif shape == "listens":
        painter.drawEllipse(QRectF(14, 14, 72, 72))
        painter.setBrush(ink)
        painter.drawEllipse(CENTRE, 18, 18)
    elif shape == "thinks":
        painter.setBrush(ink)
        for x in (20, 50, 80):
            painter.drawEllipse(QPointF(x, 50), 6, 6)
    elif shape == "paused":
        painter.drawLine(QPointF(36, 24), QPointF(36, 76))
        painter.drawLine(QPointF(64, 24), QPointF(64, 76))
    elif shape == "types":
        painter.drawRoundedRect(QRectF(8, 26, 84, 50), 8, 8)
        painter.drawLine(QPointF(34, 60), QPointF(66, 60))
        for x in (28, 50, 72):
            painter.drawPoint(QPointF(x, 43))
    elif shape == "done":
        painter.drawPolyline([QPointF(18, 54), QPointF(40, 76), QPointF(82, 28)])
    else:
        painter.drawEllipse(QRectF(26, 26, 48, 48))


def _pen(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _arcs(painter: QPainter, pen: QPen, middle: int, span: int) -> None:
    painter.setPen(pen)
    for place, inset in enumerate((0.0, 4.2)):
        wide = span - 16 * place
        rect = AROUND.adjusted(inset - 1, inset - 1, 1 - inset, 1 - inset)
        painter.drawArc(rect, (middle - wide // 2) * 16, wide * 16)


def _dots(painter: QPainter, ink: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    for at in range(24):
        angle = 2 * math.pi * at / 24
        painter.drawEllipse(CENTRE + QPointF(46 * math.cos(angle), 46 * math.sin(angle)), 1.5, 1.5)
