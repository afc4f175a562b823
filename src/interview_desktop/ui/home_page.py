"""Home: one clear next action. Resume what was left open, or choose an interview and start, or warm up."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from interview_desktop.ui import practice
from interview_desktop.ui.choices import Choices
from interview_desktop.ui.flow import Flow
from interview_desktop.ui.moments import moment
from interview_desktop.ui.narrowing import Narrowing
from interview_desktop.ui.page import Page
from interview_desktop.ui.parts import button, card, label, restyle, row
from interview_desktop.ui.services import Services
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _

if TYPE_CHECKING:
    from interview_desktop.events.sessions import SessionSummary
    from interview_desktop.structure.template import TemplateSummary

ROOMY = 26  # sizes of the text: the width from which the foot has room for more than its buttons


class HomePage(Page):
    title = _("Home")
    help_section = "start"

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, headed=False)
        self._sessions: Sequence[SessionSummary] = ()
        self._templates: Sequence[TemplateSummary] = ()
        self._open: SessionSummary | None = None
        self._pending: Callable[[Services], str] | None = None  # begins once the microphone has been decided on
        self.resume = button(_("Resume"), self._resume, look="primary")
        self._resume_title = label("", "heading")
        self._resume_when = label("", "quiet")
        self.resume_card = card(
            label(_("Continue where you stopped"), "quiet"),
            self._resume_title,
            self._resume_when,
            row(self.resume, 1),
            look="tint",
        )
        self.choices = Choices(shell.theme)
        self.choices.setAccessibleName(_("Interviews"))
        self.narrowing = Narrowing()
        self.narrowing.changed.connect(self._narrow)
        self.none_fits = label(_("No interview fits. Try other words, or make one in the Library."), "quiet")
        self.show_all = button(_("Show all interviews"), self.narrowing.clear)
        self.preparing = label(_("Getting the interviews ready…"), "quiet")
        self.start = button(_("Start the interview"), self._start, look="primary")
        self.warm = button(
            _("Warm up"), self._warm_up, about=_("One question, about three minutes, with the same report")
        )
        self._how = label("", "caption")
        self._lay_out()
        shell.keys.add(self, "Ctrl+Return", _("Start the chosen interview"), self._start, where=_("Home"))
        shell.keys.add(self, "Ctrl+R", _("Resume the open interview"), self._resume, where=_("Home"))
        shell.keys.add(self, "Ctrl+U", _("Warm up with one question"), self._warm_up, where=_("Home"))
        shell.ready.connect(self._refresh)
        shell.settings_changed.connect(self._settings_changed)
        self._show()

    def shown(self, subject: str) -> None:  # noqa: ARG002
        self._refresh()
        self._how.setText(practice.how_answered(self.shell.settings))
        pending, self._pending = self._pending, None
        if pending is not None and self.shell.settings.microphone_consent != "unasked":
            self._begin(pending)

    def focus_first(self) -> None:
        if self._open is not None:
            self.resume.setFocus()
        elif self._templates:
            self.choices.focus()

    def _lay_out(self) -> None:
        self.column.addWidget(label(_("Practise an interview"), "title"))
        self.column.addWidget(
            label(_("An interviewer asks aloud, waits for you, follows up, and shows you what you told."), "lead")
        )
        self.column.addWidget(self.resume_card)
        self.column.addSpacing(8)
        self.column.addWidget(label(_("Choose an interview"), "heading"))
        self.column.addWidget(self.narrowing)
        self.column.addWidget(self.preparing)
        self.column.addWidget(self.none_fits)
        self.column.addLayout(row(self.show_all, 1))
        self.column.addWidget(self.choices)
        foot = self.use_foot()
        foot.setContentsMargins(40, 12, 40, 12)
        foot.setSpacing(12)
        foot.addWidget(self._how, 1)
        offers = QWidget()
        flow = Flow(offers, spacing=12, centred=False)
        flow.addWidget(self.warm)
        flow.addWidget(self.start)
        foot.addWidget(offers)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Where there is hardly room the foot is only for the buttons."""
        super().resizeEvent(event)
        self._how.setVisible(event.size().width() >= ROOMY * self.shell.theme.size("body"))

    def _refresh(self) -> None:
        services = self.shell.services
        if services is not None:
            self.shell.run(lambda: (services.structure.templates(), services.past.sessions()), self._arrived)

    def _arrived(self, found: tuple[Sequence[TemplateSummary], Sequence[SessionSummary]]) -> None:
        templates, self._sessions = found
        self._open = practice.to_resume(self._sessions)
        if templates != self._templates:
            self._templates = templates
            self.narrowing.offer(templates)
            self._narrow()
        self._show()
        if self.hasFocus():  # it came before there was anything to choose
            self.focus_first()

    def _narrow(self) -> None:
        """Show what fits; the interview that was chosen stays chosen as long as it is shown."""
        shown = self.narrowing.fitting(self._templates)
        known = [one.id for one in shown]
        chosen = self.choices.template
        self.choices.fill(shown, chosen if chosen in known else practice.first_choice(shown, self._sessions))
        self._show()

    def _show(self) -> None:
        session = self._open
        self.resume_card.setVisible(session is not None)
        if session is not None:
            self._resume_title.setText(session.title)
            self._resume_when.setText(
                _("Left open {when}. Every finished answer is kept.").format(when=moment(session.changed, time.time()))
            )
            self.resume.setAccessibleDescription(session.title)
        restyle(self.start, "" if session is not None else "primary")
        self.preparing.setVisible(not self._templates)
        self.narrowing.setVisible(bool(self._templates))
        nothing = bool(self._templates) and not self.choices.cards
        self.none_fits.setVisible(nothing)
        self.show_all.setVisible(nothing)
        self.start.setEnabled(bool(self.choices.cards))
        self.warm.setEnabled(bool(self._templates))

    def _settings_changed(self, _settings: object) -> None:
        self._how.setText(practice.how_answered(self.shell.settings))

    def _start(self) -> None:
        template = self.choices.template
        if template:
            self._begin(lambda services: practice.begin(services, self.shell.settings, template))

    def _warm_up(self) -> None:
        if self._templates:
            self._begin(lambda services: practice.warm_up(services, self.shell.settings))

    def _begin(self, how: Callable[[Services], str]) -> None:
        """Ask about the microphone first where that was never decided, then start off the main thread."""
        services = self.shell.services
        if services is None:
            return
        if self.shell.settings.microphone_consent == "unasked":
            self._pending = how
            self.shell.go("welcome", "microphone")
            return
        self.start.setEnabled(False)
        self.warm.setEnabled(False)
        self.shell.run(lambda: how(services), self._began, self._refused)

    def _resume(self) -> None:
        session = self._open
        if self.shell.services is not None and session is not None:
            self.shell.resume(session.id)
            self._began(session.id)

    def _began(self, session: str) -> None:
        self._show()
        self.shell.tidy()
        self.shell.go("interview", session)

    def _refused(self, fault: Exception) -> None:
        self._show()
        self.shell.tell_fault(fault)
