"""A button that shows its key beside its word, both painted in one line."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton

from interview_desktop.ui.parts import restyle
from interview_desktop.ui.theme import Theme

GAP = 8
EDGE = 6  # around the key, inside its frame


class KeyButton(QPushButton):
    """`text()` stays the accessible word; `key` is as in QKeySequence."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._key = ""
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self.updateGeometry)

    def dress(self, text: str, key: str, about: str, *, look: str = "") -> None:
        self._key = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        if self.text() != text:
            self.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(f"{about} ({self._key})")
        self.setToolTip(f"{about} ({self._key})")
        if self.property("look") != look:
            restyle(self, look)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        words = QFontMetrics(self._theme.font(bold=True)).horizontalAdvance(self.text())
        room = self._theme.space("medium") * (0.5 + self._theme.scale / 4) + 2
        height = QFontMetrics(self._theme.font()).height() + 2 * self._theme.space("small") + 8
        return QSize(round(words + GAP + self._key_width() + 2 * room), round(height))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        bold = self.property("look") == "primary"
        words = QFontMetrics(self._theme.font(bold=bold)).horizontalAdvance(self.text())
        left = (self.width() - words - GAP - self._key_width()) // 2
        painter.setFont(self._theme.font(bold=bold))
        painter.setPen(self._ink())
        painter.drawText(QRect(left, 0, words + 4, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text())
        self._paint_key(painter, left + words + GAP)
        painter.end()

    def _paint_key(self, painter: QPainter, left: int) -> None:
        font = self._theme.font("caption")
        height = QFontMetrics(font).height() + 2
        frame = QRect(left, (self.height() - height) // 2, self._key_width(), height)
        ink = self._ink()
        painter.setFont(font)
        edge = QColor(ink)
        edge.setAlphaF(0.45)
        painter.setPen(edge)
        painter.drawRoundedRect(frame, 4, 4)
        painter.setPen(ink)
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, self._key)

    def _key_width(self) -> int:
        return QFontMetrics(self._theme.font("caption")).horizontalAdvance(self._key) + 2 * EDGE

    def _ink(self) -> QColor:
        if not self.isEnabled():
            return self._theme.colour("quiet")
        if self.property("look") == "primary":
            return self._theme.colour("on_accent")
        if self.property("look") == "plain":
            return self._theme.colour("text" if self.underMouse() else "accent")
        return self._theme.colour("on_tint" if self.hasFocus() else "text")
