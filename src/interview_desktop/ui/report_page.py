"""The report of one interview, to be read in the window.

In: a session's id. Out: the document in the order of the written report, or a written state where there is nothing
to read yet; sound, exports and new interviews by way of the services.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame

from interview_desktop.errors import InterviewError
from interview_desktop.ui import export, practice
from interview_desktop.ui.announce import announce
from interview_desktop.ui.page import Page
from interview_desktop.ui.parts import button, label
from interview_desktop.ui.report.card import Desk
from interview_desktop.ui.report.head import Head
from interview_desktop.ui.report.opinion import AskOpinion
from interview_desktop.ui.report.player import Player
from interview_desktop.ui.report.reading import Reading
from interview_desktop.ui.report.scrolling import scroll
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _

if TYPE_CHECKING:
    from interview_desktop.events.feedback import Feedback


class ReportPage(Page):
    """One report; `shown(session)` opens it, anew if it is another one or has changed."""

    title = _("Report")
    help_section = "report"

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.session = ""
        self.feedback: Feedback | None = None
        self.reading: Reading | None = None
        self.player = Player(shell, self)
        self._beginning = False  # an interview: a second press must not begin another one
        self.head = Head(shell.theme, self._resume, lambda: shell.go("home"))
        self.export = button(_("Export…"), self._export, about=_("Write report, transcript and sound to a folder"))
        self.opinion = AskOpinion(shell)
        self.sessions = button(_("Past sessions"), lambda: shell.go("sessions"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.column.addWidget(self.head)
        self.opinion.given.connect(self._load)
        foot = self.foot
        foot.setContentsMargins(40, 12, 40, 12)
        foot.setSpacing(12)
        warning = _("An export leaves the program: whoever can open its folder can read and hear it.")
        foot.addWidget(label(warning, "caption"), 1)
        foot.addWidget(self.export)
        foot.addWidget(self.sessions)

    def _connect(self) -> None:
        keys, where = self.shell.keys, self.title
        keys.add(self, "Ctrl+Down", _("Next question of the report"), lambda: self._move(1), where=where)
        keys.add(self, "Ctrl+Up", _("Question before"), lambda: self._move(-1), where=where)
        keys.add(self, "Ctrl+E", _("Export the session"), self._export, where=where)
        self.shell.ready.connect(self._load)

    def shown(self, subject: str) -> None:
        if subject != self.session:
            self._put_away()
        self.session = self.player.session = subject
        self._load()

    def hidden(self) -> None:
        self.player.stop()

    def escape(self) -> bool:
        """What sounds falls silent first."""
        playing = self.player.playing is not None
        self.player.stop()
        return playing

    def focus_first(self) -> None:
        """On the page itself, so that the arrow and page keys scroll: a report is read before anything is pressed."""
        (self.head.action or self).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if not scroll(self.scroller.verticalScrollBar(), event):
            super().keyPressEvent(event)

    def _load(self) -> None:
        services, session = self.shell.services, self.session
        if services is None:
            return
        self.shell.run(
            lambda: services.past.feedback(session), partial(self._arrived, session), partial(self._failed, session)
        )

    def _arrived(self, session: str, feedback: Feedback) -> None:
        if session != self.session or feedback == self.feedback:
            return
        self._put_away()
        self.feedback = feedback
        self.heading.setText(feedback.title)
        self.head.tell(feedback)
        self.show_foot(True)
        self.reading = Reading(Desk(self.shell.theme, self.player, self._again), feedback)
        self.column.addWidget(self.reading)
        self.column.addWidget(self.opinion)
        self.opinion.offer(session)
        if self.reading.glance is not None:
            self.reading.glance.opened.connect(self.go_to)
        if self.hasFocus():
            self.focus_first()
        announce(self, feedback.headline)

    def _failed(self, session: str, fault: Exception) -> None:
        """A session that is gone or cannot be read says so here; a bug goes where all bugs go."""
        if session != self.session:
            return
        self._put_away()
        if isinstance(fault, InterviewError):
            self.head.refuse(fault.sentence, fault.hint)
        else:
            self.head.refuse(_("There is no report to show."), "")
            self.shell.tell_fault(fault)
        if self.hasFocus():
            self.focus_first()
        announce(self, self.head.state.text())

    def _put_away(self) -> None:
        """Back to the waiting state."""
        self.player.stop()
        self.opinion.hide()
        self.feedback = None
        if self.reading is not None:
            self.column.removeWidget(self.reading)
            self.reading.hide()
            self.reading.deleteLater()
            self.reading = None
        self.heading.setText(self.title)
        self.head.wait()
        self.show_foot(False)

    def go_to(self, index: int) -> None:
        """Put a question at the top of the page, and the focus on it."""
        if self.reading is None:
            return
        card = self.reading.question(index)
        card.setFocus(Qt.FocusReason.ShortcutFocusReason)
        QTimer.singleShot(0, card, partial(self._show_top, card))  # when what was just made has its place

    def _show_top(self, card: QFrame) -> None:
        inner = self.scroller.widget()
        if inner is not None:
            top = card.mapTo(inner, card.rect().topLeft()).y() - self.shell.theme.space("medium")
            self.scroller.verticalScrollBar().setValue(top)

    def _move(self, by: int) -> None:
        """To the next question, or the one before, seen from where the focus is."""
        if self.feedback is None or self.reading is None:
            return
        focus = QApplication.focusWidget()
        cards = enumerate(self.reading.cards)
        here = next((at for at, card in cards if focus is card or (focus and card.isAncestorOf(focus))), None)
        last = len(self.feedback.questions) - 1
        self.go_to(max(0, min(here + by, last)) if here is not None else 0)

    def _export(self) -> None:
        if self.feedback is not None:
            export.ask_folder(self, self.export_to)

    def export_to(self, folder: Path) -> None:
        """Write the session below `folder`, in a folder of its own."""
        if self.feedback is not None:
            export.export(self.shell, self.session, self.feedback.meta.started, folder)

    def _again(self, index: int) -> None:
        services, session, settings = self.shell.services, self.session, self.shell.settings
        if services is not None and not self._beginning:
            self._beginning = True
            self.player.stop()
            self.shell.run(lambda: practice.again(services, settings, session, index), self._began, self._refused)

    def _refused(self, fault: Exception) -> None:
        self._beginning = False
        self.shell.tell_fault(fault)

    def _resume(self) -> None:
        services, session = self.shell.services, self.session
        if services is not None:
            if services.interaction.session != session:
                services.interaction.resume_session(session)
            self._began(session)

    def _began(self, session: str) -> None:
        self._beginning = False
        self.shell.tidy()
        self.shell.go("interview", session)
