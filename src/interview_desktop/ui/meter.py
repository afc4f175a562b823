"""How loud the microphone is, as a bar and in words. In: `Level` notices. Out: a picture and a hint."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from interview_desktop.events.notices import Level
from interview_desktop.ui.texts import _
from interview_desktop.ui.theme import Theme

QUIETEST = -60.0  # dBFS at the left end: rooms are about there
STEADY = 12  # levels for which a hint stays: about a second, so that words do not flicker


def share(decibels: float) -> float:
    """Where a loudness (dBFS) stands on the bar, 0-1."""
    return min(1.0, max(0.0, (decibels - QUIETEST) / -QUIETEST))


def hint(level: Level) -> str:
    """What is wrong with what the microphone gives; empty when nothing is."""
    if level.zeros:
        return _("The microphone gives no sound at all: it may be muted, or not allowed.")
    if level.clipped:
        return _("Too loud: move back a little, or turn the microphone down.")
    return ""


class Meter(QWidget):
    """A quiet bar: filled to the loudness, with a tick at the peak. `words` is the hint in force."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._level: Level | None = None
        self._left = 0
        self.words = ""
        self.setAccessibleName(_("Microphone level"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_level(self, level: Level | None) -> None:
        """None: the microphone is closed."""
        self._level = level
        found = hint(level) if level is not None else ""
        self._left = STEADY if found else max(0, self._left - 1)
        if found or not self._left or level is None:
            self.words = found
        self.setAccessibleDescription(self.words)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(200, 12)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRectF(0.5, 1.5, self.width() - 1, self.height() - 3)
        painter.setPen(self._theme.colour("edge"))
        painter.setBrush(self._theme.colour("surface"))
        painter.drawRoundedRect(bar, 4, 4)
        if self._level is not None:
            inside = bar.adjusted(2, 2, -2, -2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("warning" if self.words else "accent"))
            filled = QRectF(inside)
            filled.setWidth(inside.width() * share(self._level.rms))
            painter.drawRoundedRect(filled, 2, 2)
            at = inside.left() + (inside.width() - 3) * share(self._level.peak)
            painter.drawRect(QRectF(at, inside.top(), 3, inside.height()))
        painter.end()
