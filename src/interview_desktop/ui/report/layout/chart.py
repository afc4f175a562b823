"""A chart as pixels, drawn off the main thread when it is first seen, with its table behind a line.

In: a Chart of interaction.report.charts. Out: a picture as wide as its place, in the colours and text size in force.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from interview_desktop.ui.report.layout.more import More
from interview_desktop.ui.report.layout.table import ReadTable
from interview_desktop.ui.report.wording import Cell
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from interview_desktop.interaction.report.charts import Chart, Look, Scheme

SETTLED = 120  # ms without another width before it is drawn: a window is not drawn for every step of its edge
LANE = "charts"


def get_ready_to_draw() -> None:
    """Load what draws, off the main thread: the first drawing would otherwise hold the window up for 0.15 s."""
    from interview_desktop.interaction.report import charts

    charts.warm()


def chart_card(shell: Shell, chart: Chart) -> QFrame:
    """The picture, what has to be known about it, and "Show as table"."""
    made = QFrame()
    made.setProperty("look", "card")
    inside = QVBoxLayout(made)
    inside.setContentsMargins(20, 16, 20, 16)
    inside.addWidget(Picture(shell, chart))
    inside.addWidget(More(shell.theme, _("as table"), chart.title, partial(as_table, shell, chart)))
    return made


def as_table(shell: Shell, chart: Chart) -> QWidget:
    """The same values in words."""
    rows = [[Cell(text) for text in row] for row in chart.rows]
    made = ReadTable(shell.theme, chart.title, chart.head, rows, (3, *([2] * (len(chart.head) - 1))))
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return made


class Picture(QWidget):
    """Its height is known before it is drawn, so that nothing moves when it comes."""

    def __init__(self, shell: Shell, chart: Chart) -> None:
        super().__init__()
        self._shell = shell
        self.chart = chart
        self.image: QImage | None = None
        self._take = 0
        self._wanted: tuple[object, ...] = ()
        self._timer = QTimer(self, interval=SETTLED, singleShot=True)
        self._timer.timeout.connect(self._draw)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(chart.alt)
        shell.theme.changed.connect(self._redress)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        from interview_desktop.interaction.report.charts import height_of

        return height_of(self.chart, self._look(), max(width, 1))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._shell.theme.size("body") * 30, self.heightForWidth(max(self.width(), 320)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._shell.theme.size("body") * 12, self._shell.theme.size("body") * 4)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        if self.image is not None and event.size() != event.oldSize():
            self._timer.start()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        if self.image is None:
            if not self._take:  # seen for the first time
                self._draw()
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.rect(), self.image)
        painter.end()

    def _look(self) -> Look:
        from interview_desktop.interaction.report.charts import look

        theme = self._shell.theme
        schemes: tuple[Scheme, ...] = ("light", "dark", "light_contrast", "dark_contrast")
        scheme = next(name for name in schemes if theme.tokens.colours[name] == theme.colours)
        return look(scheme, scale=theme.scale)

    def _redress(self) -> None:
        self.updateGeometry()
        if self._take:
            self._timer.start()

    def _draw(self) -> None:
        self._take += 1
        chart, look, size, ratio = self.chart, self._look(), (self.width(), self.height()), self.devicePixelRatioF()
        if min(size) < 1:
            return

        def draw() -> NDArray[np.uint8]:
            from interview_desktop.interaction.report.charts import draw as drawn

            return drawn(chart, look=look, size=size, kind="rgba", ratio=ratio)

        self._shell.run(draw, partial(self._drawn, self._take, ratio), self._shell.tell_fault, lane=LANE)

    def _drawn(self, take: int, ratio: float, pixels: NDArray[np.uint8]) -> None:
        if take != self._take:
            return
        tall, wide = pixels.shape[:2]
        image = QImage(pixels.data, wide, tall, pixels.strides[0], QImage.Format.Format_RGBA8888).copy()
        image.setDevicePixelRatio(ratio)
        self.image = image
        self.update()
