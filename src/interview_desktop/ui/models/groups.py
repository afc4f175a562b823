"""Models that serve one purpose, in a card that says what becomes better by them."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame

from interview_desktop.events.models import ModelOffer
from interview_desktop.ui.models.row import ModelRow
from interview_desktop.ui.parts import label, rule, stack
from interview_desktop.ui.theme import Theme


class Group(QFrame):
    """Rows are added one by one, so that the window answers while a long list is made."""

    def __init__(self, theme: Theme, title: str, about: str) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("look", "card")
        self.setAccessibleName(title)
        self._inside = stack(label(title, "heading"), label(about, "quiet"), spacing=12)
        self._inside.setContentsMargins(20, 20, 20, 20)
        self.setLayout(self._inside)

    def add(self, offer: ModelOffer) -> ModelRow:
        """A row for this model, under the others."""
        made = ModelRow(self._theme, offer)
        self._inside.addWidget(rule())
        self._inside.addWidget(made)
        return made
