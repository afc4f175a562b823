"""What no control has use for scrolls the page. In: a key. Out: whether the scroll bar took it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollBar


def scroll(bar: QScrollBar, event: QKeyEvent) -> bool:
    """Move by a line, a page, or to an end; keys held with Ctrl, Alt or Shift are not ours."""
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
