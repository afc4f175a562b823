"""Lines of two versions to be read side by side: the first ones at once, the others while the window lives on.

One stop for Tab; the arrow keys go from field to field.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from interview_desktop.ui.library.comparison.field import FieldView
from interview_desktop.ui.library.comparison.lines import Line
from interview_desktop.ui.parts import empty, label
from interview_desktop.ui.texts import _
from interview_desktop.ui.theme import Theme

AT_ONCE = 6  # fields: more than a window shows, and made in well under 50 ms


class Comparison(QWidget):
    """Empty until `show_lines`; what comes later takes the place of what is there."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.fields: list[FieldView] = []
        self._to_come: deque[Line] = deque()
        self._heads = ("", "")
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(theme.space("gap"))
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)

    @property
    def whole(self) -> bool:
        return not self._to_come

    def show_lines(self, lines: Sequence[Line], before: str, after: str, *, nothing: str = "") -> None:
        """`before` and `after` name the two sides; `nothing` is said where there are no lines."""
        self._timer.stop()
        empty(self._inside)
        self.fields = []
        self._heads = (before, after)
        self._to_come = deque(lines)
        if not lines:
            self._inside.addWidget(label(nothing or _("The two are the same."), "quiet"))
        self._inside.addStretch(1)
        for _first in range(min(AT_ONCE, len(self._to_come))):
            self._step()
        if self._to_come:
            self._timer.start()

    def _step(self) -> None:
        made = FieldView(self._theme, self._to_come.popleft(), *self._heads)
        made.stepped.connect(partial(self._go, len(self.fields)))
        if not self.fields:
            made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.fields.append(made)
        self._inside.insertWidget(self._inside.count() - 1, made)
        if not self._to_come:
            self._timer.stop()

    def _go(self, at: int, by: int) -> None:
        """From one field to its neighbour, which is then the one that Tab comes back to."""
        to = at + by
        if not 0 <= to < len(self.fields):
            return
        for field in self.fields:
            field.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.fields[to].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.fields[to].setFocus(Qt.FocusReason.TabFocusReason)
        self._bring(self.fields[to])

    def _bring(self, field: FieldView) -> None:
        around = self.parentWidget()
        while around is not None:
            if isinstance(around, QScrollArea):
                around.ensureWidgetVisible(field, 0, self._theme.space("medium"))
            around = around.parentWidget()
