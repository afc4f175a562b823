"""How hard the interview is from beginning to end, drawn small. In: a template; out: dots that rise, stay or arch."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from interview_desktop.structure.selection.sequence import on_the_curve
from interview_desktop.structure.template import Curve, Template
from interview_desktop.ui.texts import _
from interview_desktop.ui.theme import Theme
from interview_desktop.ui.vocabulary import difficulty

CURVES: dict[Curve, str] = {
    "rising": _("It begins easy and gets harder"),
    "level": _("It stays the same"),
    "arch": _("It is hardest in the middle"),
}
EDGE = 8  # logical pixels around the drawing


class CurveDrawing(QWidget):
    """What it shows is also its accessible name."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._levels: tuple[float, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_template(self, template: Template) -> None:
        places = len(template.slots)
        curve = [on_the_curve(template.curve, template.difficulty, at, places) for at in range(places)]
        wanted = zip(template.slots, curve, strict=True)
        self._levels = tuple(level if slot.difficulty is None else slot.difficulty for slot, level in wanted)
        levels = ", ".join(f"{level:.1f}" for level in self._levels)
        self.setAccessibleName(_("Difficulty of the places in order: {levels}").format(levels=levels))
        self.setToolTip(f"{CURVES[template.curve]} · {difficulty(template.difficulty)}")
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(200, round(64 * (1 + self._theme.scale) / 2))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("line"), 1))
        for level in (1, 3, 5):
            painter.drawLine(QPointF(EDGE, self._y(level)), QPointF(self.width() - EDGE, self._y(level)))
        points = [QPointF(self._x(at), self._y(level)) for at, level in enumerate(self._levels)]
        painter.setPen(QPen(self._theme.colour("accent"), 2))
        painter.drawPolyline(QPolygonF(points))
        painter.setBrush(self._theme.colour("accent"))
        for point in points:
            painter.drawEllipse(point, 3.5, 3.5)
        painter.end()

    def _x(self, at: int) -> float:
        x = EDGE + (self.width() - 2 * EDGE) * (at + 0.5) / max(1, len(self._levels))
        return self.width() - x if self.isRightToLeft() else x

    def _y(self, level: float) -> float:
        return EDGE + (self.height() - 2 * EDGE) * (5 - level) / 4
