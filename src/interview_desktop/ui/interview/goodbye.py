"""What the page shows when the interview is over: thanks, and one clear next action."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from interview_desktop.interaction.interview.state import State
from interview_desktop.ui.flow import Flow
from interview_desktop.ui.parts import button, card, label, stack
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _, ngettext


def answered(state: State) -> int:
    """How many questions of the plan got an answer."""
    return len({turn.question for turn in state.turns if turn.text and turn.purpose != "own_question"})


class Goodbye(QWidget):
    """Hidden while the interview runs. The report can be opened once everything is on the disk."""

    resume = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._session = ""
        self._left = False
        self._title = label("", "title")
        self._about = label("", "lead")
        self._waiting = label(_("Writing down the last of it…"), "quiet")
        self.read = button(_("Read the report"), self._act, look="primary")
        self.home = button(_("Home"), lambda: shell.go("home"))
        choices = QWidget()
        line = Flow(choices, centred=False)
        line.addWidget(self.read)
        line.addWidget(self.home)
        self.setLayout(stack(card(self._title, self._about, self._waiting, choices, spacing=14)))
        self.setVisible(False)

    def show_end(self, session: str, state: State, *, over: bool, written: bool) -> None:
        """`written`: every recording of the session is packed, so that its report can be read."""
        self._session = session
        self._left = state.finished is None
        self.setVisible(over)
        if not over:
            return
        count = answered(state)
        self._title.setText(_("Left for later") if self._left else _("That was the interview. Thank you."))
        self._about.setText(
            ngettext(
                "You answered {count} question. Everything you said is kept on this machine.",
                "You answered {count} questions. Everything you said is kept on this machine.",
                count,
            ).format(count=count)
        )
        self.read.setText(_("Resume the interview") if self._left else _("Read the report"))
        self.read.setEnabled(written)
        self._waiting.setVisible(not written)

    def take_focus(self) -> None:
        (self.read if self.read.isEnabled() else self.home).setFocus(Qt.FocusReason.OtherFocusReason)

    def _act(self) -> None:
        if self._left:
            self.resume.emit()
        else:
            self._shell.go("report", self._session)
