"""How the template editor uses its window: head above the form, findings and sample beside it; where there is no room
for that, all of it under each other in one column that scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from interview_desktop.ui.page import Page
from interview_desktop.ui.shell import Shell

WIDE, TALL = 880, 560  # logical pixels at 100 % text, from which things stand side by side, and the head stays
SIDE = 340  # logical pixels at 100 % text: the column beside the form


class Column(QWidget):
    """Parts under each other, from the top."""

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)


class ArrangedPage(Page):
    """`arrange` takes the three of them once; what the width and the height allow is looked at with every resize."""

    column_width = 1100
    arranged = Signal()  # the window has another size, or the text

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._head: QWidget | None = None
        self._side: QWidget | None = None
        self._above = QFrame()
        self._above.setLayout(QVBoxLayout())
        self._beside = QScrollArea()
        self._beside.setObjectName("scroll")
        self._beside.setWidgetResizable(True)
        self._beside.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._beside.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._beside_frame = QWidget()
        self._beside_frame.setObjectName("column")
        self._beside_column = QVBoxLayout(self._beside_frame)
        self._beside.setWidget(self._beside_frame)
        whole = self.layout()
        assert isinstance(whole, QVBoxLayout)  # noqa: S101 - as Page made it
        whole.removeWidget(self.scroller)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.scroller, 1)
        middle.addWidget(self._beside)
        whole.insertWidget(0, self._above)
        whole.insertLayout(1, middle, 1)

    def arrange(self, head: QWidget, form: QWidget, side: QWidget) -> None:
        self._head, self._side = head, side
        self.column.addWidget(form)
        self._arrange()

    @property
    def wide(self) -> bool:
        return self.width() >= WIDE * self.shell.theme.scale

    @property
    def tall(self) -> bool:
        return self.height() >= TALL * self.shell.theme.scale

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._arrange()

    def fit(self) -> None:
        """Less edge than a page that is read."""
        super().fit()
        edge = self.shell.theme.space("large")
        self.column.setContentsMargins(edge, self.shell.theme.space("small"), edge, self.shell.theme.space("medium"))
        if hasattr(self, "_beside"):  # fit comes first while Page is made
            self._arrange()

    def _arrange(self) -> None:
        if self._head is None or self._side is None:
            return
        edge, small = self.shell.theme.space("large"), self.shell.theme.space("small")
        above = self._above.layout()
        assert above is not None  # noqa: S101 - given in __init__
        above.setContentsMargins(edge, self.shell.theme.space("medium"), edge, small)
        self._beside_column.setContentsMargins(edge // 2, small, edge, self.shell.theme.space("medium"))
        if self.tall and self._head.parentWidget() is not self._above:
            above.addWidget(self._head)
        elif not self.tall and self._head.parentWidget() is not self._inner:
            self.column.insertWidget(0, self._head)
        if self.wide and self._side.parentWidget() is not self._beside_frame:
            self._beside_column.addWidget(self._side)
        elif not self.wide and self._side.parentWidget() is not self._inner:
            self.column.addWidget(self._side)
        self._above.setVisible(self.tall)
        self._beside.setVisible(self.wide)
        self.arranged.emit()
        self._beside.setFixedWidth(round(SIDE * self.shell.theme.scale) + edge + edge // 2)
