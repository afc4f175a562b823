"""Where a long page stands. In: a key that no control has use for, or a part to be seen. Out: the place of the bar."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QScrollBar, QWidget


def scroll(bar: QScrollBar, event: QKeyEvent) -> bool:
    """Whether it took the key: by a line, a page, or to an end; keys held with Ctrl, Alt or Shift are not ours."""
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return False
    moves: dict[int, int] = {
        Qt.Key.Key_Down: bar.singleStep(),
        Qt.Key.Key_Up: -bar.singleStep(),
        Qt.Key.Key_PageDown: bar.pageStep(),
        Qt.Key.Key_PageUp: -bar.pageStep(),
        Qt.Key.Key_End: bar.maximum(),
        Qt.Key.Key_Home: -bar.maximum(),
    }
    by = moves.get(event.key())
    if by is not None:
        bar.setValue(bar.value() + by)
    return by is not None


def show_top(scroller: QScrollArea, part: QWidget, gap: int) -> None:
    """Put a part of the page at its top, `gap` logical pixels below the edge."""
    inner = scroller.widget()
    if inner is not None:
        scroller.verticalScrollBar().setValue(part.mapTo(inner, part.rect().topLeft()).y() - gap)


def holding(parts: Sequence[QWidget]) -> int | None:
    """The one of `parts` that has the focus, itself or by something in it."""
    focus = QApplication.focusWidget()
    found = (at for at, part in enumerate(parts) if focus is part or (focus is not None and part.isAncestorOf(focus)))
    return next(found, None)
