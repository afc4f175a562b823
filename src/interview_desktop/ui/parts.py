"""The few small parts that every page is made of: labels, buttons, cards, rows.

Each takes its look from the stylesheet by the property `look` (see assets/style/window.qss).
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget


def restyle(widget: QWidget, look: str) -> None:
    """Give a living widget another look."""
    widget.setProperty("look", look)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def label(text: str, look: str = "body") -> QLabel:
    """Text that wraps, takes its height from its width, and is never read as markup."""
    made = QLabel(text)
    made.setProperty("look", look)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    return made


def word(text: str, look: str = "body") -> QLabel:
    """A short text that stays on one line."""
    made = label(text, look)
    made.setWordWrap(False)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
    return made


class Button(QPushButton):
    """A push button whose focus shows on a filled ground, too: a ring inside, which no stylesheet can draw."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        if self.hasFocus() and self.property("look") == "primary":
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.HighlightedText), 2))
            painter.drawRoundedRect(self.rect().adjusted(4, 4, -4, -4), 4, 4)
            painter.end()


def button(text: str, act: Callable[[], object] | None = None, *, look: str = "", about: str = "") -> QPushButton:
    """A button: `look` is primary, danger, plain or none; `about` is what it does, for screen readers and tooltips."""
    made = Button(text)
    if look:
        made.setProperty("look", look)
    made.setAutoDefault(True)
    if about:
        made.setAccessibleDescription(about)
        made.setToolTip(about)
    if act is not None:
        made.clicked.connect(lambda _checked=False: act())
    return made


def row(*things: QWidget | QLayout | int, spacing: int = 12) -> QHBoxLayout:
    """Things side by side; a number is a stretch factor."""
    made = QHBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(spacing)
    _fill(made, things)
    return made


def stack(*things: QWidget | QLayout | int, spacing: int = 8) -> QVBoxLayout:
    """Things under each other; a number is a stretch factor."""
    made = QVBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(spacing)
    _fill(made, things)
    return made


def card(*things: QWidget | QLayout | int, look: str = "card", spacing: int = 8) -> QFrame:
    """Things that belong together, in a frame: `card` or `tint`."""
    made = QFrame()
    made.setProperty("look", look)
    inside = stack(*things, spacing=spacing)
    inside.setContentsMargins(20, 20, 20, 20)
    made.setLayout(inside)
    return made


def rule() -> QFrame:
    made = QFrame()
    made.setProperty("look", "rule")
    return made


def empty(layout: QLayout) -> None:
    """Take everything out of a layout and delete it."""
    while (item := layout.takeAt(0)) is not None:
        inner = item.layout()
        if inner is not None:
            empty(inner)
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()


def _fill(layout: QHBoxLayout | QVBoxLayout, things: tuple[QWidget | QLayout | int, ...]) -> None:
    for thing in things:
        if isinstance(thing, int):
            layout.addStretch(thing)
        elif isinstance(thing, QLayout):
            layout.addLayout(thing)
        else:
            layout.addWidget(thing)
