"""A part that scrolls by itself in a page that fills the window: it asks for little height and takes what there is."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from interview_desktop.ui.theme import Theme

LINES = 9  # of text: with less height than for these the page scrolls, too


class Scrolled(QScrollArea):
    """Up and down only. `inside` stands on the ground of the page."""

    def __init__(self, theme: Theme, inside: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("scroll")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside.setObjectName("column")
        self.setWidget(inside)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Not that of what is inside: a page whose parts ask for all their height would scroll as a whole."""
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        inside = self.widget()
        least = inside.minimumSizeHint().width() if inside is not None else 0
        return QSize(least + self.verticalScrollBar().sizeHint().width(), round(self._theme.size("body") * 1.4 * LINES))
