"""Two things side by side where there is room, and under each other where there is not."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from interview_desktop.ui.theme import Theme


class Columns(QWidget):
    """Side by side from `room` logical pixels on (at 100 % text; more with larger text). `shares` divide the width."""

    def __init__(
        self, theme: Theme, left: QWidget, right: QWidget, *, room: int, shares: tuple[int, int] = (1, 1)
    ) -> None:
        super().__init__()
        self._theme = theme
        self._room = room
        self._shares = shares
        self._inside = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(theme.space("medium"))
        self._inside.addWidget(left, shares[0])
        self._inside.addWidget(right, shares[1])
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def stacked(self) -> bool:
        return self._inside.direction() is QBoxLayout.Direction.TopToBottom

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As narrow as the wider of the two: they go under each other before anything is cut off."""
        items = [item for at in range(self._inside.count()) if (item := self._inside.itemAt(at)) is not None]
        least = max((item.minimumSize().width() for item in items), default=0)
        return QSize(least, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() < self._room * self._theme.scale
        if narrow == self.stacked:
            return
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._inside.setDirection(way)
        self.updateGeometry()
