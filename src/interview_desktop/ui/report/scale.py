"""Levels as marks: five steps of which some are filled, and a line on which two views stand. Shape, not colour.

In: levels 1-5. Out: small pictures that say in words what they show.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from interview_desktop.ui.report import levels
from interview_desktop.ui.texts import _
from interview_desktop.ui.theme import Theme


class LevelMeter(QWidget):
    """Five rings, filled from the left to the level; half of one where the level lies between two."""

    def __init__(self, theme: Theme, level: float) -> None:
        super().__init__()
        self._theme = theme
        self._level = level
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Level: {words}").format(words=levels.in_words(level)))
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        side = self._theme.size("body")
        return QSize(round(side * 1.15 * levels.STEPS), round(side * 1.4))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = self.width() / levels.STEPS
        side = step * 0.68
        colour = self._theme.colour("accent")
        for at in range(levels.STEPS):
            ring = QRectF(at * step + (step - side) / 2, (self.height() - side) / 2, side, side)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            filled = round(2 * (self._level - at)) / 2
            if filled >= 1:
                painter.drawEllipse(ring)
            elif filled > 0:
                painter.drawPie(ring, 90 * 16, 180 * 16)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour, max(1.5, side / 9)))
            painter.drawEllipse(ring)
        painter.end()


class TwoMarks(QWidget):
    """A line of five steps with a diamond for the person and a disc for the program, as in charts."""

    def __init__(self, theme: Theme, yours: int, program: float | None) -> None:
        super().__init__()
        self._theme = theme
        self._yours = yours
        self._program = program
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        said = _("not enough evidence") if program is None else levels.in_words(program)
        self.setAccessibleName(
            _("You: {yours}. The program: {program}.").format(yours=levels.named(yours), program=said)
        )
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        body = self._theme.size("body")
        return QSize(body * 12, round(body * 1.6))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._theme.size("body") * 6, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, radius = self.height() / 2, self._theme.size("body") * 0.36
        painter.setPen(QPen(self._theme.colour("edge"), 1.5))
        painter.drawLine(QPointF(self._across(1), middle), QPointF(self._across(levels.STEPS), middle))
        for level in range(1, levels.STEPS + 1):
            x = self._across(level)
            painter.drawLine(QPointF(x, middle - radius * 0.6), QPointF(x, middle + radius * 0.6))
        self._diamond(painter, QPointF(self._across(self._yours), middle), radius * 1.7)
        if self._program is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent"))
            painter.drawEllipse(QPointF(self._across(self._program), middle), radius, radius)
        painter.end()

    def _diamond(self, painter: QPainter, at: QPointF, far: float) -> None:
        """Open, and larger than the disc: where both stand at one place, both can be seen."""
        corners = (QPointF(0, -far), QPointF(far, 0), QPointF(0, far), QPointF(-far, 0))
        painter.setBrush(self._theme.colour("surface"))
        painter.setPen(QPen(self._theme.colour("text"), 2))
        painter.drawPolygon(QPolygonF([at + corner for corner in corners]))

    def _across(self, level: float) -> float:
        edge = self._theme.size("body") * 0.7
        return edge + (self.width() - 2 * edge) * (level - 1) / (levels.STEPS - 1)
