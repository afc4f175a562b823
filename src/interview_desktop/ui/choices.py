"""A list of interviews to choose from: one radio button each, in a card that can be clicked anywhere."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from interview_desktop.ui.flow import Beside
from interview_desktop.ui.parts import empty, label, restyle, row, stack
from interview_desktop.ui.practice import length
from interview_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from interview_desktop.structure.template import TemplateSummary

AT_ONCE, THEN = 5, 2  # cards: what a window shows; and how many come in each moment after that
LEAST = 10  # letters of a title that stay on one line in the smallest window


class Title(QRadioButton):
    """A radio button whose words break into lines where there is no room for them: Qt's own never do."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self._words = words
        self._measured: tuple[int, int] | None = None  # of the words, and of what is around them
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as the words in one line, as tall as they are now."""
        words, around = self._measures()
        return QSize(around + words, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        words, around = self._measures()
        return QSize(around + min(words, LEAST * self.fontMetrics().averageCharWidth()), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        words, around = self._measures()
        room = event.size().width() - around
        broken = self._words if words <= room else self._broken(room)
        if broken != self.text():
            self.setText(broken)
            self.updateGeometry()

    def _broken(self, room: int) -> str:
        layout, units = QTextLayout(self._words, self.font()), self._words.encode("utf-16-le")  # as Qt counts
        lines = []
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room)
            start, end = line.textStart(), line.textStart() + line.textLength()
            lines.append(units[2 * start : 2 * end].decode("utf-16-le").strip())
        layout.endLayout()
        return "\n".join(lines)

    def _measures(self) -> tuple[int, int]:
        """Once: layouts ask for them again and again, and another text size makes another card."""
        if self._measured is None:
            self.ensurePolished()
            words = self.fontMetrics().horizontalAdvance(self._words)
            self._measured = words, super().sizeHint().width() - words
        return self._measured


class Length(QLabel):
    """How long an interview is: in one line wherever that fits, and never wider than its card."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setProperty("look", "caption")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as one line: Qt's own would be that of a block of text."""
        self.ensurePolished()
        edges = self.contentsMargins()
        across = (
            self.fontMetrics().horizontalAdvance(self.text()) + edges.left() + edges.right() + 2 * self.margin() + 1
        )
        return QSize(across, self.heightForWidth(across))


class Choice(QFrame):
    """One interview: its title is the radio button, so that a screen reader reads it as what it is."""

    def __init__(self, template: TemplateSummary, theme: Theme) -> None:
        super().__init__()
        self.template = template.id
        self.setProperty("look", "choice")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.radio = Title(template.title)
        self.radio.setAccessibleDescription(f"{template.summary} {length(template)}")
        self.radio.setProperty("look", "choice")
        about = label(template.summary, "quiet")
        below = row(about)
        grown = (1 + theme.scale) / 2  # as the stylesheet's space grows: the text stands under the title
        indent = theme.size("lead") + (theme.space("gap") + theme.space("small")) * grown + 6
        below.setContentsMargins(round(indent), 0, 0, 4)
        head = Beside(self.radio, Length(length(template)), hang=round(indent))
        inside = stack(head, below, spacing=0)
        inside.setContentsMargins(12, 2, 16, 4)
        self.setLayout(inside)
        self.radio.toggled.connect(lambda on: restyle(self, "chosen" if on else "choice"))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self.radio.setChecked(True)
        self.radio.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()


class Choices(QWidget):
    """`chosen` tells the id of a template when another one is picked."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: Sequence[TemplateSummary] = ()
        theme.changed.connect(lambda: self.fill(self._shown, self.template))
        self._list = QVBoxLayout(self)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(8)
        self._group = QButtonGroup(self)
        self.cards: list[Choice] = []
        self._hidden: deque[Choice] = deque()

    def fill(self, templates: Sequence[TemplateSummary], chosen: str) -> None:
        self._shown = templates
        focused = any(card.radio.hasFocus() for card in self.cards)
        empty(self._list)
        self.cards = [Choice(template, self._theme) for template in templates]
        at = next((at for at, one in enumerate(templates) if one.id == chosen), 0)
        self._hidden = deque(self.cards[max(AT_ONCE, at + 1) :])
        for card in self._hidden:
            card.hide()
        for card in self.cards:
            self._list.addWidget(card)
            self._group.addButton(card.radio)
            card.radio.setChecked(card.template == chosen)
            card.radio.toggled.connect(self._toggled)
        if focused:
            self.focus()
        QTimer.singleShot(0, self, self._show_more)

    def _show_more(self) -> None:
        """Below the edge of the window a few come after each other: all of them at once would hold it up."""
        for _next in range(min(THEN, len(self._hidden))):
            self._hidden.popleft().show()
        if self._hidden:
            QTimer.singleShot(0, self, self._show_more)

    @property
    def template(self) -> str:
        """The id of what is chosen; empty when nothing is."""
        return next((card.template for card in self.cards if card.radio.isChecked()), "")

    def focus(self) -> None:
        for card in self.cards:
            if card.radio.isChecked():
                card.radio.setFocus(Qt.FocusReason.OtherFocusReason)

    def _toggled(self, on: bool) -> None:
        if on:
            self.chosen.emit(self.template)
