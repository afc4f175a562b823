"""A list of interviews to choose from: one radio button each, in a card that can be clicked anywhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QVBoxLayout, QWidget

from interview_desktop.ui.flow import Beside
from interview_desktop.ui.parts import empty, label, restyle, row, stack, word
from interview_desktop.ui.practice import length
from interview_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from interview_desktop.structure.template import TemplateSummary


class Choice(QFrame):
    """One interview: its title is the radio button, so that a screen reader reads it as what it is."""

    def __init__(self, template: TemplateSummary, theme: Theme) -> None:
        super().__init__()
        self.template = template.id
        self.setProperty("look", "choice")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.radio = QRadioButton(template.title)
        self.radio.setAccessibleDescription(f"{template.summary} {length(template)}")
        self.radio.setProperty("look", "choice")
        about = label(template.summary, "quiet")
        below = row(about)
        grown = (1 + theme.scale) / 2  # as the stylesheet's space grows: the text stands under the title
        indent = theme.size("lead") + (theme.space("gap") + theme.space("small")) * grown + 6
        below.setContentsMargins(round(indent), 0, 0, 4)
        head = Beside(self.radio, word(length(template), "caption"), hang=round(indent))
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

    def fill(self, templates: Sequence[TemplateSummary], chosen: str) -> None:
        self._shown = templates
        focused = any(card.radio.hasFocus() for card in self.cards)
        empty(self._list)
        self.cards = [Choice(template, self._theme) for template in templates]
        for card in self.cards:
            self._list.addWidget(card)
            self._group.addButton(card.radio)
            card.radio.setChecked(card.template == chosen)
            card.radio.toggled.connect(self._toggled)
        if focused:
            self.focus()

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
