"""The question before an interview ends: finish it, leave it for later, or go on. In the page, never a dialogue box."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from interview_desktop.ui.announce import announce
from interview_desktop.ui.flow import Flow
from interview_desktop.ui.parts import button, label, stack
from interview_desktop.ui.texts import _


class Ending(QFrame):
    """Hidden until `ask`. The harmless answer has the focus; Escape gives it."""

    finish = Signal()
    leave = Signal()
    stay = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("banner")
        question, about = (
            label(_("Stop here?"), "heading"),
            label(_("The interview is paused meanwhile. Finishing ends it with a goodbye, and the report is written.")),
        )
        self.go_on = button(_("Go on"), self.stay.emit, look="primary")
        self.later = button(_("Leave, resume later"), self.leave.emit)
        self.now = button(_("Finish now"), self.finish.emit)
        choices = QWidget()
        line = Flow(choices, centred=False)
        for choice in (self.go_on, self.later, self.now):
            line.addWidget(choice)
        inside = stack(question, about, choices)
        inside.setContentsMargins(20, 16, 20, 16)
        self.setLayout(inside)
        self.setVisible(False)

    def ask(self) -> None:
        self.setVisible(True)
        self.go_on.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, _("Stop here? The interview is paused meanwhile."))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self.stay.emit()
            return
        super().keyPressEvent(event)
