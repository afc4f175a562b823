"""The interviewer, drawn: a calm figure in a ring that shows who has the floor.

In: the floor, spoken words and the candidate's loudness. Out: a picture, at most 25 times a second and only
while it can be seen and may move.
"""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPainterPath, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from interview_desktop.ui.interview.motion import Motion, Pose
from interview_desktop.ui.interview.shapes import ring
from interview_desktop.ui.interview.view import Shape
from interview_desktop.ui.theme import Theme

FRAME = 40  # milliseconds between two pictures
SIDE = 100.0  # the figure is drawn on a square of this size


class Portrait(QWidget):
    """A square of `side` logical pixels. Its meaning is told in words beside it, so screen readers pass over it."""

    def __init__(self, theme: Theme, side: int = 216) -> None:
        super().__init__()
        self._theme = theme
        self._side = side
        self._shape: Shape = "waiting"
        self.motion = Motion()
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME)
        self._timer.timeout.connect(self._next)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._look_changed)
        self._look_changed()

    @property
    def moving(self) -> bool:
        """True while the picture is drawn again and again."""
        return self._timer.isActive()

    def show_floor(self, shape: Shape) -> None:
        self._shape = shape
        self._run()

    def set_side(self, side: int) -> None:
        if side != self._side:
            self._side = side
            self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._side, self._side)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self._run()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        super().hideEvent(event)
        self._timer.stop()

    def _look_changed(self) -> None:
        self.motion.still = self._theme.still
        self._run()

    def _run(self) -> None:
        """Move where something may move; else draw the one picture there is."""
        resting = self._shape in ("paused", "done", "waiting")
        if self.isVisible() and not self._theme.still and not resting:
            if not self._timer.isActive():
                self._clock.restart()
                self._timer.start()
        else:
            self._timer.stop()
            self.motion.step(FRAME / 1000, self._shape)
        self.update()

    def _next(self) -> None:
        self.motion.step(min(0.2, self._clock.restart() / 1000), self._shape)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height())
        painter.translate((self.width() - side) / 2, (self.height() - side) / 2)
        painter.scale(side / SIDE, side / SIDE)
        pose = self.motion.pose
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("tint"))
        painter.drawEllipse(QPointF(50, 50), 42, 42)
        self._figure(painter, pose)
        ring(painter, self._shape, pose.glow, self._theme.colour("accent"), self._theme.colour("edge"))
        painter.end()

    def _figure(self, painter: QPainter, pose: Pose) -> None:
        circle = QPainterPath()
        circle.addEllipse(QPointF(50, 50), 42, 42)
        painter.save()
        painter.setClipPath(circle)
        self._shoulders(painter, pose)
        painter.translate(50, 60 - pose.breath * 0.5)
        painter.rotate(pose.tilt)
        painter.translate(-50, -60)
        self._head(painter, pose)
        painter.restore()

    def _shoulders(self, painter: QPainter, pose: Pose) -> None:
        lift = pose.breath * 0.8
        jacket = QPainterPath(QPointF(14, 96))
        jacket.cubicTo(QPointF(16, 76 - lift), QPointF(30, 71 - lift), QPointF(42, 67 - lift))
        jacket.lineTo(QPointF(58, 67 - lift))
        jacket.cubicTo(QPointF(70, 71 - lift), QPointF(84, 76 - lift), QPointF(86, 96))
        jacket.closeSubpath()
        painter.setBrush(self._theme.colour("accent"))
        painter.drawPath(jacket)
        shirt = QPainterPath(QPointF(42.5, 66.5 - lift))
        shirt.lineTo(QPointF(50, 82 - lift))
        shirt.lineTo(QPointF(57.5, 66.5 - lift))
        shirt.closeSubpath()
        painter.setBrush(self._theme.colour("surface"))
        painter.drawPath(shirt)

    def _head(self, painter: QPainter, pose: Pose) -> None:
        skin, hair = self._skin(), self._hair()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(skin.darker(108))
        painter.drawRoundedRect(QRectF(44.5, 54, 11, 17), 5, 5)
        painter.setBrush(hair)
        painter.drawEllipse(QPointF(50, 40.5), 17.2, 18.5)
        painter.setBrush(skin)
        face = QPainterPath()
        face.addRoundedRect(QRectF(35.5, 31, 29, 33), 14.5, 16)
        painter.drawPath(face)
        fringe = QPainterPath(QPointF(34.5, 41))
        fringe.cubicTo(QPointF(35, 26), QPointF(50, 22), QPointF(59, 28))
        fringe.cubicTo(QPointF(64, 30), QPointF(66, 36), QPointF(65.5, 42))
        fringe.cubicTo(QPointF(62, 37), QPointF(58, 35), QPointF(54, 34.5))
        fringe.cubicTo(QPointF(47, 38), QPointF(39, 37), QPointF(34.5, 41))
        painter.setBrush(hair)
        painter.drawPath(fringe)
        self._features(painter, pose, hair)

    def _features(self, painter: QPainter, pose: Pose, ink: QColor) -> None:
        pen = QPen(ink, 1.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        for x in (43.5, 56.5):
            painter.drawLine(QPointF(x, 46.2), QPointF(x, 47.4))
        pen.setWidthF(1.2)
        painter.setPen(pen)
        open_by = 2.6 * pose.mouth
        mouth = QPainterPath(QPointF(46, 55.5))
        mouth.quadTo(QPointF(50, 57.6 + open_by), QPointF(54, 55.5))
        mouth.quadTo(QPointF(50, 57.6 - open_by * 0.4), QPointF(46, 55.5))
        painter.setBrush(ink if pose.mouth > 0.12 else Qt.BrushStyle.NoBrush)
        painter.drawPath(mouth)

    def _skin(self) -> QColor:
        """A tone between ground and text, so that the figure is nobody in particular and fits every scheme."""
        return _between(
            self._theme.colour("warning_ground"), self._theme.colour("warning"), 0.55 if self._theme.dark else 0.22
        )

    def _hair(self) -> QColor:
        dark = self._theme.dark
        return _between(self._theme.colour("ground"), self._theme.colour("text"), 0.02 if dark else 0.82)


def _between(one: QColor, other: QColor, share: float) -> QColor:
    return QColor.fromRgbF(
        one.redF() + (other.redF() - one.redF()) * share,
        one.greenF() + (other.greenF() - one.greenF()) * share,
        one.blueF() + (other.blueF() - one.blueF()) * share,
    )
