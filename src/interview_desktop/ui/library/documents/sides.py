"""A form and what there is to mend: beside each other where there is room, else one of them at a time.

In: both. Out: `mend`, a button for the one that is not shown; it says how much there is to mend.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from interview_desktop.ui.announce import announce
from interview_desktop.ui.library.comparison.scroll import Scrolled
from interview_desktop.ui.library.findings import Findings, counted
from interview_desktop.ui.parts import button
from interview_desktop.ui.texts import _
from interview_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from interview_desktop.structure.finding import Finding

ROOM = 920  # logical pixels from which both fit


class Sides(QWidget):
    """`first` puts the focus into the form; `reach` into the field of a finding."""

    shares = 3, 1  # of the width

    def __init__(
        self, theme: Theme, form: QWidget, first: Callable[[], object], reach: Callable[[Finding], object]
    ) -> None:
        super().__init__()
        self.theme = theme
        self.first = first
        self._reach = reach
        self.findings = Findings(theme)
        self.mend = button("", self.turn, about=_("Show what there is to mend, or the form again"))
        self.mend.setParent(self)  # until the page puts it into its foot; without a parent it would be a window
        self.left, self.right = self.panes(form)
        self._form_first = True
        self._at = -1
        beside = QHBoxLayout(self)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(theme.space("medium"))
        beside.addWidget(self.left, self.shares[0])
        beside.addWidget(self.right, self.shares[1])
        self.findings.chosen.connect(self._chosen)
        theme.changed.connect(self.arrange)
        self.arrange()

    def panes(self, form: QWidget) -> tuple[Scrolled, Scrolled]:
        """The form, and what stands beside it where there is room."""
        return Scrolled(self.theme, form), Scrolled(self.theme, self.findings)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        self.findings.show_findings(findings)
        self.arrange()

    def wait(self, words: str) -> None:
        """Another document comes: the form in front, nothing known yet."""
        self.findings.waiting(words)
        self._form_first = True
        self.arrange()

    def turn(self) -> None:
        """From the form to what there is to mend, or back."""
        self._form_first = not self._form_first
        self.arrange()
        if self._form_first or not self.findings.buttons:
            self.first()
        else:
            self.findings.buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def next(self) -> None:
        """To the field of the next finding, round and round."""
        findings = self.findings.findings or ()
        if findings:
            self._at = (self._at + 1) % len(findings)
            self._chosen(findings[self._at])
            announce(self, f"{findings[self._at].message} {findings[self._at].fix}")

    @property
    def wide(self) -> bool:
        return self.width() >= ROOM * self.theme.scale

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.arrange()

    def _chosen(self, finding: Finding) -> None:
        self._form_first = True
        self.arrange()
        self._reach(finding)
        focus = self.window().focusWidget()
        if focus is not None and self.left.isAncestorOf(focus):
            self.left.ensureWidgetVisible(focus, 0, self.theme.space("page"))

    def arrange(self) -> None:
        wide = self.wide
        self.left.setVisible(wide or self._form_first)
        self.right.setVisible(wide or not self._form_first)
        self.mend.setVisible(not wide)
        told = _("Checking…") if self.findings.findings is None else counted(self.findings.findings)
        self.mend.setText(told if self._form_first else _("Back to the form"))
