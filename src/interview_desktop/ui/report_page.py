"""The report of one interview, to be read in the window.

In: a session's id. Out: the person's own view is asked first; then the document in the order of its sections, or a
written state where there is nothing to read yet; sound, mending, exports and new interviews by way of the services.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent

from interview_desktop.errors import InterviewError
from interview_desktop.ui import practice
from interview_desktop.ui.announce import announce
from interview_desktop.ui.page import Page
from interview_desktop.ui.parts import button, label
from interview_desktop.ui.report import wording
from interview_desktop.ui.report.desk import Desk
from interview_desktop.ui.report.exporting import ExportButton
from interview_desktop.ui.report.head import Head
from interview_desktop.ui.report.layout.chart import get_ready_to_draw
from interview_desktop.ui.report.layout.scrolling import holding, scroll, show_top
from interview_desktop.ui.report.opinion import AskOpinion
from interview_desktop.ui.report.rating import AskRating
from interview_desktop.ui.report.reading import Reading
from interview_desktop.ui.report.said.mending import Mender
from interview_desktop.ui.report.said.player import Player
from interview_desktop.ui.shell import Message, Shell, message_of
from interview_desktop.ui.texts import _

if TYPE_CHECKING:
    from interview_desktop.events.coaching import SelfRating
    from interview_desktop.events.feedback import Corrected, Feedback
    from interview_desktop.events.progress import Attempt

ROOMY = 26  # sizes of the text: the width from which the foot has room for more than one button


class ReportPage(Page):
    """One report; `shown(session)` opens it, anew if it is another one or has changed."""

    title = _("Report")
    help_section = "report"

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.session = ""
        self.feedback: Feedback | None = None
        self.reading: Reading | None = None
        self.rating: AskRating | None = None
        self._unasked = ""  # the session whose report is shown though its rating could not be kept
        self.player = Player(shell, self)
        self.mender = Mender(shell, self)
        self._beginning = False  # an interview: a second press must not begin another one
        self.head = Head(shell.theme, self._resume, lambda: shell.go("home"))
        self.export = ExportButton(shell, self)
        self.opinion = AskOpinion(shell)
        self.warning = label(
            _("An export leaves the program: whoever can open its folder can read and hear it."), "caption"
        )
        self.sessions = button(_("Past sessions"), lambda: shell.go("sessions"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.column.addWidget(self.head)
        self.opinion.given.connect(self._load)
        foot = self.foot
        foot.setContentsMargins(40, 12, 40, 12)
        foot.setSpacing(12)
        foot.addWidget(self.warning, 1)
        foot.addWidget(self.export)
        foot.addWidget(self.sessions)

    def _connect(self) -> None:
        keys, where = self.shell.keys, self.title
        keys.add(self, "Ctrl+Down", _("Next question of the report"), lambda: self._move(1), where=where)
        keys.add(self, "Ctrl+Up", _("Question before"), lambda: self._move(-1), where=where)
        keys.add(self, "Ctrl+E", _("Export the session"), self.export.open, where=where)
        self.shell.ready.connect(self._load)
        self.mender.mended.connect(self._mended)

    def shown(self, subject: str) -> None:
        if subject != self.session:
            self._put_away()
        self.session = self.player.session = self.mender.session = subject
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
        first = self.rating.first if self.rating is not None else None
        (self.head.action or first or self).setFocus()

    def unsaved(self) -> str:
        return _("The transcript that you are mending") if self.mender.unsaved else ""

    def save_then(self, go_on: Callable[[], object]) -> None:
        if self.mender.open is not None:
            self.mender.save(self.mender.open, go_on)

    def discard(self) -> None:
        if self.mender.open is not None:
            self.mender.open.close_editor()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Where there is hardly room the foot is only for exports: their menu tells that they leave the program."""
        super().resizeEvent(event)
        roomy = event.size().width() >= ROOMY * self.shell.theme.size("body")
        self.warning.setVisible(roomy)
        self.sessions.setVisible(roomy)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if not scroll(self.scroller.verticalScrollBar(), event):
            super().keyPressEvent(event)

    def _load(self) -> None:
        services, session = self.shell.services, self.session
        if services is None:
            return

        def read() -> Feedback:
            get_ready_to_draw()  # not while the window waits
            return services.past.feedback(session)

        self.shell.run(read, partial(self._arrived, session), partial(self._failed, session))

    def _arrived(self, session: str, feedback: Feedback) -> None:
        """Shown where it is the one that is wanted, and says something else than what is shown."""
        if session == self.session and feedback != self.feedback and not self.mender.unsaved:
            self._show(feedback)

    def _show(self, feedback: Feedback) -> None:
        self._put_away()
        self.feedback = self.export.feedback = feedback
        self.heading.setText(feedback.title)
        self.head.tell(feedback)
        self.show_foot(True)
        if wording.asks_first(feedback) and self._unasked != self.session:
            self._ask_rating()
        else:
            self._read(feedback)
        if self.hasFocus():
            self.focus_first()

    def _read(self, feedback: Feedback) -> None:
        desk = Desk(self.shell, self.player, self.mender, self._again, self.session, feedback.meta.sample)
        self.reading = Reading(desk, feedback)
        self.column.addWidget(self.reading)
        self.column.addWidget(self.opinion)
        if not feedback.meta.sample:
            self.opinion.offer(self.session)
        if self.reading.glance is not None:
            self.reading.glance.opened.connect(self.go_to)
        if not feedback.meta.sample:
            self._find_attempts(feedback)
        announce(self, feedback.headline)

    def _ask_rating(self) -> None:
        self.rating = AskRating(self.shell.theme)
        self.rating.given.connect(self._rate)
        self.column.addWidget(self.rating)
        announce(self, _("Before you read the report: how do you see the interview yourself?"))

    def _rate(self, rating: SelfRating) -> None:
        services, session = self.shell.services, self.session
        if services is not None and self.rating is not None:
            self.rating.wait(True)
            self.shell.run(
                lambda: services.coaching.rate(session, rating),
                partial(self._rated, session),
                partial(self._not_rated, session, rating),
            )

    def _rated(self, session: str, feedback: Feedback) -> None:
        """Read from the top, with the focus where reading begins."""
        if session == self.session:
            self._show(feedback)
            self._from_the_top()

    def _not_rated(self, session: str, rating: SelfRating, fault: Exception) -> None:
        """What was chosen stays; who wanted to skip reads on, even where that cannot be kept."""
        self.shell.tell_fault(fault)
        if session != self.session or self.feedback is None or self.rating is None:
            return
        self.rating.wait(False)
        if rating.skipped:
            self._unasked = session
            self._show(self.feedback)
            self._from_the_top()

    def _from_the_top(self) -> None:
        """Who has gone down the questions about themselves begins to read above them."""
        self.focus_first()
        self.scroller.verticalScrollBar().setValue(0)

    def _mended(self, corrected: Corrected, turn: int) -> None:
        """The report anew, at the question whose words were mended; what is different now is told."""
        changed = " ".join(corrected.told) or _("Nothing else in the report is different.")
        self._show(corrected.feedback)
        at = (card.index for card in corrected.feedback.questions if any(one.number == turn for one in card.turns))
        self.go_to(next(at, 0))
        self.shell.tell(Message(_("The transcript is mended and the report worked out again."), changed))

    def _find_attempts(self, feedback: Feedback) -> None:
        services, session = self.shell.services, self.session
        wanted = {card.id for card in feedback.questions if card.turns}
        if services is not None and wanted:
            self.shell.run(
                lambda: {id_: services.coaching.attempts(id_) for id_ in wanted},
                partial(self._found_attempts, session),
                lane="attempts",
            )

    def _found_attempts(self, session: str, attempts: dict[str, tuple[Attempt, ...]]) -> None:
        if session == self.session and self.reading is not None:
            self.reading.compare(attempts)

    def _failed(self, session: str, fault: Exception) -> None:
        """A session that is gone or cannot be read says so here; a bug goes where all bugs go."""
        if session != self.session:
            return
        self._put_away()
        if isinstance(fault, InterviewError):
            told = message_of(fault)
            self.head.refuse(told.sentence, told.hint)
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
        self.mender.end()
        self.feedback = self.export.feedback = None
        for part in (self.reading, self.rating):
            if part is not None:
                self.column.removeWidget(part)
                part.hide()
                part.deleteLater()
        self.reading = self.rating = None
        self.heading.setText(self.title)
        self.head.wait()
        self.show_foot(False)

    def go_to(self, index: int) -> None:
        """Put a question at the top of the page, and the focus on it."""
        if self.reading is None or not self.feedback or index >= len(self.feedback.questions):
            return
        card = self.reading.question(index)
        card.setFocus(Qt.FocusReason.ShortcutFocusReason)
        gap = self.shell.theme.space("medium")
        QTimer.singleShot(0, card, partial(show_top, self.scroller, card, gap))  # when what was just made has its place

    def _move(self, by: int) -> None:
        """To the next question, or the one before, seen from where the focus is."""
        if self.feedback is None or self.reading is None:
            return
        here = holding(self.reading.cards)
        last = len(self.feedback.questions) - 1
        self.go_to(max(0, min(here + by, last)) if here is not None else 0)

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
