"""A quiet offer in place: help after a long silence, or other ways to answer when little is understood."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from interview_desktop.events.interview import OfferKind
from interview_desktop.ui.announce import announce
from interview_desktop.ui.flow import Flow
from interview_desktop.ui.parts import button, label, stack
from interview_desktop.ui.texts import _

WORDS: dict[OfferKind, str] = {
    "quiet": _("Would one of these help? There is no hurry."),
    "recognition": _("Several of your words were not understood. That is the program, not you. You can go on, or:"),
}
CHOICES: dict[OfferKind, tuple[tuple[str, str], ...]] = {
    "quiet": (("repeat", _("Hear it again")), ("think", _("Let me think")), ("skip", _("Skip")), ("", _("No, thanks"))),
    "recognition": (
        ("type", _("Type my answers")),
        ("check", _("Pause and check the microphone")),
        ("", _("Go on as it is")),
    ),
}


class Offer(QFrame):
    """Hidden until something is offered. `taken` carries the choice; a refusal only puts it away."""

    taken = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "tint")
        self.kind: OfferKind | None = None
        self._words = label("")
        self._choices = QWidget()
        self._row = Flow(self._choices, centred=False)
        inside = stack(self._words, self._choices)
        inside.setContentsMargins(16, 12, 16, 12)
        self.setLayout(inside)
        self.setVisible(False)

    def make(self, kind: OfferKind) -> None:
        """Offer; what is being typed or pressed keeps the focus."""
        self.put_away()
        self.kind = kind
        self._words.setText(WORDS[kind])
        for choice, words in CHOICES[kind]:
            self._row.addWidget(button(words, partial(self._chosen, choice)))
        self.setVisible(True)
        announce(self, WORDS[kind])

    def put_away(self) -> None:
        self.kind = None
        self.setVisible(False)
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()

    def _chosen(self, choice: str) -> None:
        self.put_away()
        if choice:
            self.taken.emit(choice)
