"""Models that serve one purpose, in a card that says what becomes better by them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame

from interview_desktop.events.models import ModelOffer
from interview_desktop.ui.models.row import ModelRow
from interview_desktop.ui.parts import label, rule, stack
from interview_desktop.ui.theme import Theme


class Group(QFrame):
    def __init__(self, theme: Theme, title: str, about: str, offers: Sequence[ModelOffer]) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.setAccessibleName(title)
        self.rows = [ModelRow(theme, offer) for offer in offers]
        inside = stack(label(title, "heading"), label(about, "quiet"), spacing=12)
        for made in self.rows:
            inside.addWidget(rule())
            inside.addWidget(made)
        inside.setContentsMargins(20, 20, 20, 20)
        self.setLayout(inside)
