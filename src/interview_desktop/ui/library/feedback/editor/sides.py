"""The form of a feedback template with findings and preview: beside it where there is room, else below it.

In: form and preview. Out: `mend`, a button that leads from the form to what is below, and back.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from interview_desktop.ui.library.comparison.scroll import Scrolled
from interview_desktop.ui.library.documents.sides import Sides
from interview_desktop.ui.library.feedback.editor.preview import Preview
from interview_desktop.ui.library.findings import counted
from interview_desktop.ui.parts import stack
from interview_desktop.ui.texts import _
from interview_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from interview_desktop.structure.finding import Finding


class FeedbackSides(Sides):
    shares = 4, 3

    def __init__(
        self,
        theme: Theme,
        form: QWidget,
        preview: Preview,
        first: Callable[[], object],
        reach: Callable[[Finding], object],
    ) -> None:
        self.preview = preview
        super().__init__(theme, form, first, reach)

    def panes(self, form: QWidget) -> tuple[Scrolled, Scrolled]:
        self._aside, left, right = QWidget(), QWidget(), QWidget()
        self._aside.setLayout(stack(self.findings, self.preview, 1, spacing=16))
        self._below, self._beside = QVBoxLayout(), QVBoxLayout(right)
        for place in (self._below, self._beside):
            place.setContentsMargins(0, 0, 0, 0)
        left.setLayout(stack(form, self._below, 1, spacing=16))
        self._beside.addWidget(self._aside)
        return Scrolled(self.theme, left), Scrolled(self.theme, right)

    def turn(self) -> None:
        """From the form to what is below it, or back."""
        focus = QApplication.focusWidget()
        if focus is not None and self._aside.isAncestorOf(focus):
            self.first()
            return
        to = self.findings.buttons[0] if self.findings.buttons else self.preview.text
        to.setFocus(Qt.FocusReason.ShortcutFocusReason)
        inside = self.left.widget()
        if inside is not None:
            self.left.verticalScrollBar().setValue(self._aside.mapTo(inside, self._aside.rect().topLeft()).y())

    def arrange(self) -> None:
        wide = self.wide
        place = self._beside if wide else self._below
        if place.indexOf(self._aside) < 0:
            focus = QApplication.focusWidget()
            place.addWidget(self._aside)
            if focus is not None and self._aside.isAncestorOf(focus):
                focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self.right.setVisible(wide)
        self.mend.setVisible(not wide)
        told = _("Checking…") if self.findings.findings is None else counted(self.findings.findings)
        self.mend.setText(_("Preview · {findings}").format(findings=told))
