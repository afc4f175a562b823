"""A question inside the page before something that cannot be undone. No dialogue box, and never "OK"."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from interview_desktop.ui.announce import announce
from interview_desktop.ui.parts import button, label, row, stack


class Confirm(QFrame):
    """Hidden until `ask`. The harmless answer has the focus; a page gives it on Escape, too."""

    closed = Signal()  # answered either way

    def __init__(self, yes: str, no: str, act: Callable[[], None]) -> None:
        super().__init__()
        self.setObjectName("banner")
        self.setProperty("kind", "bug")
        self._act = act
        self._before: QWidget | None = None
        self.question = label("", "heading")
        self.about = label("")
        self.yes = button(yes, self._yes, look="danger")
        self.no = button(no, self.put_away)
        inside = stack(self.question, self.about, row(self.no, self.yes, 1))
        inside.setContentsMargins(20, 16, 20, 16)
        self.setLayout(inside)
        self.setVisible(False)

    def ask(self, question: str, about: str) -> None:
        self._before = self.window().focusWidget()
        self.question.setText(question)
        self.about.setText(about)
        self.setVisible(True)
        self.no.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{question} {about}")

    def put_away(self) -> None:
        if self.isHidden():
            return
        had_focus = self.isAncestorOf(self.window().focusWidget() or self.window())
        self.setVisible(False)
        self.closed.emit()
        if had_focus and self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _yes(self) -> None:
        self.put_away()
        self._act()
