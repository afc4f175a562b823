"""Things side by side that do not insist on it: in lines like words, or all under each other where room is short."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QLayoutItem, QStyle, QWidget


class Flow(QLayout):
    """Lines are centred, or begin at the leading edge (on the right where the window is read from there)."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 8, centred: bool = True) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = spacing
        self._centred = centred
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name; None past the end
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name; None past the end
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Centred lines take what they are given; what begins at the edge asks for the width of one line."""
        least = self.minimumSize()
        if self._centred:
            return least
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        across = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return least.expandedTo(QSize(across, max((size.height() for size in sizes), default=0)))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        edges: QMargins = self.contentsMargins()
        return size + QSize(edges.left() + edges.right(), edges.top() + edges.bottom())

    def _place(self, rect: QRect, *, move: bool) -> int:
        """The height that is needed; with `move`, everything is put in its place as well."""
        edges = self.contentsMargins()
        inner = rect.marginsRemoved(edges)
        top = inner.y()
        for line in self._lines(inner.width()):
            height = max(item.sizeHint().height() for item in line)
            if move:
                self._set(line, inner, top, height)
            top += height + self._gap
        return max(0, top - self._gap - rect.y()) + edges.bottom()

    def _set(self, line: list[QLayoutItem], inner: QRect, top: int, height: int) -> None:
        widths = [min(item.sizeHint().width(), inner.width()) for item in line]
        spare = inner.width() - sum(widths) - self._gap * (len(line) - 1)
        left = inner.x() + (max(0, spare) // 2 if self._centred else 0)
        holder = self.parentWidget()
        direction = holder.layoutDirection() if holder is not None else Qt.LayoutDirection.LeftToRight
        for item, width in zip(line, widths, strict=True):
            place = QRect(QPoint(left, top), QSize(width, height))
            item.setGeometry(QStyle.visualRect(direction, inner, place))
            left += width + self._gap

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            wide = item.sizeHint().width()
            if lines and used + self._gap + wide <= width:
                lines[-1].append(item)
                used += self._gap + wide
            else:
                lines.append([item])
                used = wide
        return lines


class Beside(QWidget):
    """A row whose first thing takes what is left; a column where the row has no room, as wide as the widest thing.

    With `hang` the first thing stays as wide as it is, and what comes under it is moved in by so many logical pixels.
    """

    def __init__(self, *things: QWidget, spacing: int = 12, hang: int = 0) -> None:
        super().__init__()
        self._things = things
        self._spacing = spacing
        self._hang = hang
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(spacing)
        for thing in things:
            self._line.addWidget(thing)
        self._line.setStretch(0, 1)
        if hang:
            self._line.setAlignment(things[0], Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Of the column: else the row would never become one."""
        widest = max(thing.minimumSizeHint().width() for thing in self._things)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        gaps = (len(self._things) - 1) * self._spacing
        row = sum(self._wide(thing) for thing in self._things) + gaps <= event.size().width()
        direction = QBoxLayout.Direction.LeftToRight if row else QBoxLayout.Direction.TopToBottom
        if self._line.direction() != direction:
            self._line.setDirection(direction)
            self._line.setSpacing(self._spacing if row or not self._hang else 0)
            for thing in self._things[1:]:
                thing.setContentsMargins(0 if row else self._hang, 0, 0, 0)
            self.updateGeometry()

    def _wide(self, thing: QWidget) -> int:
        return thing.sizeHint().width() - thing.contentsMargins().left()
