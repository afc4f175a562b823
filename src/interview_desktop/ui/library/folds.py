"""The groups of the template editor: what is always open, and what is folded to one line that says what is in it.

Also fields side by side where there is room, and under each other where there is not.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QTransform
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from interview_desktop.ui.flow import Flow
from interview_desktop.ui.icons import pixmap
from interview_desktop.ui.parts import button, label, row, stack
from interview_desktop.ui.theme import Theme


class Group(QFrame):
    """A card with a heading and what belongs together. With `folds`, a line that opens and closes it."""

    def __init__(self, theme: Theme, title: str, body: QWidget, *, about: str = "", folds: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._title = title
        self.setProperty("look", "card")
        self.body = body
        self.summary = label(about, "quiet")
        self.toggle = button(title, self.flip, look="fold")
        heading = label(title, "heading")
        inside = stack(row(self.toggle, heading, 1), self.summary, body, spacing=8)
        inside.setContentsMargins(20, 16, 20, 16)
        self.setLayout(inside)
        self.summary.setVisible(bool(about))  # only now: without a parent it would open as a window
        self.toggle.setVisible(folds)
        heading.setVisible(not folds)
        body.setVisible(not folds)
        self._folds = folds
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def opened(self) -> bool:
        return not self.body.isHidden()

    def open(self) -> None:
        self.body.show()
        self._dress()

    def flip(self) -> None:
        self.body.setVisible(not self.opened)
        self._dress()

    def say(self, summary: str) -> None:
        """What is in it, in one line, for those who leave it closed."""
        if summary != self.summary.text():
            self.summary.setText(summary)
            self.summary.setVisible(bool(summary))
            self._dress()

    def _dress(self) -> None:
        if not self._folds:
            return
        size = self._theme.size("lead")
        shape = pixmap("forward", self._theme.colour("accent"), size)
        self.toggle.setIcon(shape.transformed(QTransform().rotate(90)) if self.opened else shape)
        self.toggle.setIconSize(QSize(size, size))
        state = self.summary.text()
        self.toggle.setAccessibleDescription(state)


class Beside(QWidget):
    """Fields in as many columns as have room for `width` times the size of the text."""

    def __init__(self, theme: Theme, fields: Sequence[QWidget], *, columns: int = 2, width: int = 15) -> None:
        super().__init__()
        self._theme = theme
        self._fields = tuple(fields)
        self._most = columns
        self._width = width
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(12)
        theme.changed.connect(self._fit)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As narrow as one column: what stands side by side goes under each other before it is cut off."""
        least = max((field.minimumSizeHint().width() for field in self._fields), default=0)
        return QSize(least, super().minimumSizeHint().height())

    def _fit(self) -> None:
        wanted = max(1, min(self._most, self.width() // (self._width * self._theme.size("body"))))
        if wanted == self._columns:
            return
        self._columns = wanted
        for at, field in enumerate(self._fields):
            self._grid.addWidget(field, at // wanted, at % wanted, Qt.AlignmentFlag.AlignTop)
        for column in range(self._most):
            self._grid.setColumnStretch(column, 1 if column < wanted else 0)


def flow(*widgets: QWidget) -> Flow:
    """Widgets in a row that goes on in the next line where there is no room."""
    made = Flow(centred=False)
    for widget in widgets:
        made.addWidget(widget)
    return made
