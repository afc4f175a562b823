"""Many things under each other, of which one changes at a time.

In: widgets, in their order. Out: their places. Qt's own box layout asks everything again whenever anything changes,
which takes about 80 ms in a report of sixty questions (2 cores); here every thing keeps what it knows of its height.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget


class Column(QWidget):
    """As wide as it is given, as tall as what is in it; `gap` is the space between two things in logical pixels."""

    def __init__(self, gap: int) -> None:
        super().__init__()
        self._gap = gap
        self._things: list[QWidget] = []
        self._narrowest = 0
        self._given = False  # a width by its parent; the one of its birth means nothing

    def add(self, *things: QWidget) -> None:
        """At the end."""
        for thing in things:
            thing.setParent(self)
            thing.resize(self.width(), thing.height())  # before it is seen: what wraps shall do so once
            self._things.append(thing)
            thing.show()
        self._place()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._narrowest, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # something in it has become taller or wider
            self._place()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._given = True
        if event.size().width() != event.oldSize().width():
            self._place()

    def _place(self) -> None:
        if not self._given:
            return
        top = 0
        narrowest = 0
        for thing in self._things:
            if thing.isHidden():
                continue
            height = _height(thing, self.width())
            place = QRect(0, top, self.width(), height)
            if thing.geometry() != place:
                thing.setGeometry(place)
            top += height + self._gap
            narrowest = max(narrowest, thing.minimumSizeHint().width())
        if narrowest != self._narrowest:
            self._narrowest = narrowest
            self.updateGeometry()
        self.setFixedHeight(max(0, top - self._gap))


def _height(thing: QWidget, width: int) -> int:
    wanted = thing.heightForWidth(width) if thing.hasHeightForWidth() else thing.sizeHint().height()
    return max(thing.minimumHeight(), min(wanted, thing.maximumHeight()))
