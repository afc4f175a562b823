"""The question before edits would go out of sight: save them, discard them, or stay.

In: a page with unsaved edits and what is wanted next. Out: that, once the edits are kept or let go.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from interview_desktop.ui.announce import announce
from interview_desktop.ui.page import Page
from interview_desktop.ui.parts import button, label, row, stack
from interview_desktop.ui.texts import _


class Leaving(QFrame):
    """Hidden until `ask`. Escape stays. While it asks, nothing of the page is lost: it may even be edited on."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("banner")
        self.setProperty("kind", "fault")
        self.setAccessibleName(_("Unsaved changes"))
        self._page: Page | None = None
        self._go_on: Callable[[], object] = lambda: None
        self._before: QWidget | None = None
        self.question = label("", "strong")
        self.save = button(_("Save"), self._save, look="primary")
        self.discard = button(_("Discard"), self._discard, look="danger", about=_("Let go of the changes, for good"))
        self.stay = button(_("Stay"), self.put_away, about=_("Go on editing (Esc)"))
        inside = stack(self.question, row(self.save, self.discard, self.stay, 1))
        inside.setContentsMargins(20, 12, 20, 12)
        self.setLayout(inside)
        self.setVisible(False)

    def ask(self, page: Page, go_on: Callable[[], object]) -> None:
        """About the edits of this page; a question that is still open is replaced."""
        if self.isHidden():
            self._before = self.window().focusWidget()
        self._page, self._go_on = page, go_on
        self.question.setText(_("{what} has changes that are not saved.").format(what=page.unsaved()))
        self.setVisible(True)
        self.save.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.question.text(), urgent=True)

    def put_away(self) -> bool:
        """Stay where one is. True where there was a question."""
        asking, self._page = self._page is not None, None
        had_focus = self.isAncestorOf(self.window().focusWidget() or self.window())
        self.setVisible(False)
        if asking and had_focus and self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        return asking

    def _save(self) -> None:
        page, go_on = self._page, self._go_on
        self.put_away()
        if page is not None and page.unsaved():
            page.save_then(go_on)
        elif page is not None:
            go_on()  # saved meanwhile, by its own key

    def _discard(self) -> None:
        page, go_on = self._page, self._go_on
        self.put_away()
        if page is not None:
            if page.unsaved():
                page.discard()
            go_on()
