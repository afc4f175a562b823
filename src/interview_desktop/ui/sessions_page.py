"""Past sessions: find one, read its report, go on with it, take it out of the program, or delete it."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from interview_desktop.events.feedback import SAMPLE_SESSION
from interview_desktop.ui import export
from interview_desktop.ui.confirm import Confirm
from interview_desktop.ui.flow import Flow
from interview_desktop.ui.page import Page
from interview_desktop.ui.parts import button, card, label, row, stack
from interview_desktop.ui.sessions_model import SessionsModel, matching
from interview_desktop.ui.sessions_table import SessionsTable
from interview_desktop.ui.shell import Message, Shell
from interview_desktop.ui.texts import _, ngettext

if TYPE_CHECKING:
    from interview_desktop.events.sessions import SessionSummary

ROOMY = 40  # sizes of the text: the width from which the foot has room for its buttons in one line


class SessionsPage(Page):
    title = _("Past sessions")
    help_section = "report"
    column_width = 1000
    fills = True

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._sessions: Sequence[SessionSummary] = ()
        self.model = SessionsModel(self)
        self.table = SessionsTable(shell.theme, self.model)
        self.finder = QLineEdit()
        self.report = button(_("Open report"), self.open_report, look="primary")
        self.resume = button(_("Resume"), self._resume, about=_("Go on at the question where you stopped"))
        self.export = button(_("Export…"), self._export, about=_("Write report, transcript and sound to a folder"))
        self.delete = button(_("Delete…"), self._ask, about=_("Delete the session with its recordings"))
        self.confirm = Confirm(_("Delete for good"), _("Keep it"), self._delete)
        self.offers = QWidget()
        self.practise = button(_("Choose an interview"), lambda: shell.go("home"), look="primary")
        self.sample = button(_("See a sample report"), lambda: shell.go("report", SAMPLE_SESSION))
        self.empty = card(
            label(_("Nothing here yet"), "heading"),
            label(
                _("Every interview you begin is kept here, with its report and your recordings, until you delete it.")
            ),
            row(self.practise, self.sample, 1),
        )
        self.count = label("", "caption")
        self._lay_out()
        self._connect()
        for part in (self.empty, self.finder, self.table, self.count):
            part.setVisible(False)  # until it is known what there is

    def shown(self, subject: str) -> None:  # noqa: ARG002
        self.confirm.put_away()
        self._refresh()

    def escape(self) -> bool:
        asking = self.confirm.isVisible()
        self.confirm.put_away()
        return asking

    def focus_first(self) -> None:
        (self.table if self._sessions else self.practise).setFocus()

    def _lay_out(self) -> None:
        self.finder.setPlaceholderText(_("Find by name, day or state"))
        self.finder.setAccessibleName(_("Find a session"))
        self.finder.setClearButtonEnabled(True)
        self.column.addWidget(self.empty)
        self.column.addWidget(self.finder)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.count)
        self.column.addStretch(0)
        often = QWidget()
        self._often = Flow(often, spacing=8, centred=False)  # a large text in a small window takes more than one line
        for offer in (self.report, self.resume, self.export):
            self._often.addWidget(offer)
        self._apart = row(often, 1, self.delete)
        self.offers.setLayout(self._apart)
        foot = self.foot
        foot.setContentsMargins(40, 12, 40, 12)
        foot.addLayout(stack(self.confirm, self.offers))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Deleting stands apart from the rest where there is room for that."""
        super().resizeEvent(event)
        roomy = event.size().width() >= ROOMY * self.shell.theme.size("body")
        side = self.shell.theme.space("page") if roomy else self.shell.theme.space("medium")
        self.foot.setContentsMargins(side, 12, side, 12)
        here, there = (self._apart, self._often) if roomy else (self._often, self._apart)
        if here.indexOf(self.delete) < 0:
            there.removeWidget(self.delete)
            here.addWidget(self.delete)

    def _connect(self) -> None:
        keys, where = self.shell.keys, self.title
        keys.add(self, "Ctrl+F", _("Find a session"), self.finder.setFocus, where=where)
        keys.add(self.table, "Del", _("Delete the chosen session (asks first)"), self._ask, where=where)
        keys.add(self, "Ctrl+E", _("Export the chosen session"), self._export, where=where)
        self.finder.textChanged.connect(lambda _text: self._filter())
        self.table.opened.connect(self.open_report)
        self.table.moved.connect(self._offer)
        self.confirm.closed.connect(lambda: self.offers.setVisible(True))
        self.shell.ready.connect(self._refresh)

    def _refresh(self) -> None:
        services = self.shell.services
        if services is not None:
            self.shell.run(services.past.sessions, self._show)

    def _show(self, sessions: Sequence[SessionSummary]) -> None:
        self._sessions = sessions
        some = bool(sessions)
        lost = self.hasFocus() or self.table.hasFocus() or self.practise.hasFocus()
        self.empty.setVisible(not some)
        for part in (self.finder, self.table, self.count):
            part.setVisible(some)
        self.show_foot(some)
        self._filter()
        if lost:  # there was nothing to press yet, or it has gone
            self.focus_first()

    def _filter(self) -> None:
        now = time.time()
        before = self.chosen
        shown = matching(self._sessions, self.finder.text(), now)
        self.model.show(shown, now)
        self.table.choose(self.model.row_of(before.id) if before else 0)
        total = len(self._sessions)
        words = ngettext("{count} session", "{count} sessions", total).format(count=f"{total:,}")
        if len(shown) != total:
            words = _("{shown} of {all}").format(shown=f"{len(shown):,}", all=words)
        self.count.setText(words)
        self._offer()

    @property
    def chosen(self) -> SessionSummary | None:
        return self.model.session(self.table.row)

    def _offer(self) -> None:
        session = self.chosen
        for part in (self.report, self.export, self.delete):
            part.setEnabled(session is not None)
        self.resume.setEnabled(session is not None and session.status == "open")
        self.confirm.put_away()

    def open_report(self) -> None:
        if self.chosen is not None:
            self.shell.go("report", self.chosen.id)

    def _resume(self) -> None:
        session = self.chosen
        if self.shell.services is not None and session is not None:
            self.shell.resume(session.id)
            self.shell.go("interview", session.id)

    def _export(self) -> None:
        if self.chosen is not None:
            export.ask_folder(self, self.export_to)

    def export_to(self, folder: Path) -> None:
        """Write the chosen session below `folder`, in a folder of its own."""
        if self.chosen is not None:
            export.export(self.shell, self.chosen.id, self.chosen.started, folder)

    def _ask(self) -> None:
        if self.chosen is not None:
            self.offers.setVisible(False)
            self.confirm.ask(
                _("Delete “{title}”?").format(title=self.chosen.title),
                _("Its answers, recordings and report are removed from this machine. This cannot be undone."),
            )

    def _delete(self) -> None:
        services, session = self.shell.services, self.chosen
        if services is not None and session is not None:
            self.shell.run(lambda: services.past.delete(session.id), lambda _done: self._deleted(session))

    def _deleted(self, session: SessionSummary) -> None:
        self.shell.tell(Message(_("“{title}” has been deleted.").format(title=session.title)))
        self._refresh()
        self.table.setFocus()
