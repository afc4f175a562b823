"""Line icons from assets/icons, drawn in a colour of the theme. In: a name and a colour; out: a QIcon or QPixmap."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from interview_desktop.ui.theme import ASSETS


def pixmap(name: str, colour: QColor, size: int) -> QPixmap:
    """The icon as a square of `size` logical pixels, sharp on the sharpest screen there is."""
    source = (ASSETS / "icons" / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour.name())
    ratio = max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
    drawn = QPixmap(QSize(size, size) * ratio)
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return drawn


def icon(name: str, colour: QColor, size: int = 24) -> QIcon:
    return QIcon(pixmap(name, colour, size))


def program_icon() -> QIcon:
    return QIcon(pixmap("program", QColor(), 128))
