"""A field for text, as high as its text within bounds: a form shows all of it and scrolls as a whole."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from interview_desktop.ui.theme import Theme

MOST_LINES = 14


class Growing(QPlainTextEdit):
    """Tab leaves it. At least `lines` high, at most MOST_LINES; then it scrolls."""

    def __init__(self, theme: Theme, *, lines: int = 2) -> None:
        super().__init__()
        self._theme = theme
        self._lines = lines
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._grow())
        theme.changed.connect(self._grow)
        self._grow()

    def select(self, start: int, end: int) -> None:
        """Select characters (as Python counts them) and show them."""
        text = self.toPlainText()
        cursor = self.textCursor()
        cursor.setPosition(units(text[:start]))
        cursor.setPosition(units(text[:end]), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._grow()

    def _grow(self) -> None:
        """A plain text document tells its height in lines."""
        shown = min(MOST_LINES, max(self._lines, round(self.document().size().height())))
        line = QFontMetrics(self._theme.font()).lineSpacing()
        margins = self.contentsMargins()
        edge = margins.top() + margins.bottom() + 2 * round(self.document().documentMargin())
        height = shown * line + edge + 2
        if self.height() != height or self.minimumHeight() != height:
            self.setFixedHeight(height)


def units(text: str) -> int:
    """How long Qt takes a text to be: in UTF-16 units, of which some characters need two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
