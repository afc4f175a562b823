"""Progress as quiet dots: full for asked, a ring with a heart for now, struck out for skipped, small for to come."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from interview_desktop.ui.interview.progress import STATE_WORDS, MarkState
from interview_desktop.ui.theme import Theme

STEP, RADIUS = 20, 6  # logical pixels at 100 % text
WIDEST = 480  # more questions than fit are drawn closer


class Dots(QWidget):
    """The row; what it says is also its tooltip and its accessible description."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._marks: tuple[MarkState, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_marks(self, marks: tuple[MarkState, ...], sentence: str) -> None:
        if marks != self._marks:
            self._marks = marks
            self.updateGeometry()
            self.update()
        listed = ", ".join(f"{at}: {STATE_WORDS[mark]}" for at, mark in enumerate(marks, start=1))
        self.setAccessibleName(sentence)
        self.setAccessibleDescription(listed)
        self.setToolTip(listed)

    def _step(self) -> float:
        return min(STEP * self._theme.scale, WIDEST / max(1, len(self._marks)))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(round(self._step() * len(self._marks)) + 4, round(20 * self._theme.scale))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = self._step()
        radius = min(RADIUS * self._theme.scale, step * 0.36)
        for at, mark in enumerate(self._marks):
            self._paint(painter, QPointF(step * (at + 0.5), self.height() / 2), radius, mark)
        painter.end()

    def _paint(self, painter: QPainter, at: QPointF, radius: float, mark: MarkState) -> None:
        ink = self._theme.colour("accent" if mark in ("current", "done") else "edge")
        painter.setPen(QPen(ink, max(1.4, radius / 3.4)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if mark == "upcoming":
            painter.drawEllipse(at, radius * 0.55, radius * 0.55)
        elif mark == "skipped":
            painter.drawEllipse(at, radius * 0.85, radius * 0.85)
            painter.drawLine(at + QPointF(-radius, radius), at + QPointF(radius, -radius))
        elif mark == "done":
            painter.setBrush(ink)
            painter.drawEllipse(at, radius * 0.75, radius * 0.75)
        else:
            painter.drawEllipse(at, radius, radius)
            painter.setBrush(ink)
            painter.drawEllipse(at, radius * 0.35, radius * 0.35)
