"""Import: what a file would change, shown before anything does; or why it was refused.

In: the path of a file as subject. Out: all of it taken in, or nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from interview_desktop.errors import InterviewError
from interview_desktop.ui.announce import announce
from interview_desktop.ui.flow import Flow
from interview_desktop.ui.library.comparison.columns import Columns
from interview_desktop.ui.library.packs import import_telling as telling
from interview_desktop.ui.library.packs.import_choosing import ask_file, dropped
from interview_desktop.ui.library.packs.import_refused import RefusedView
from interview_desktop.ui.library.packs.import_view import ImportView
from interview_desktop.ui.page import Page
from interview_desktop.ui.parts import button, label, row
from interview_desktop.ui.shell import Message, Shell
from interview_desktop.ui.texts import _, ngettext

if TYPE_CHECKING:
    from interview_desktop.structure.packs.merging import Change
    from interview_desktop.structure.packs.packs import Preview

LANE = "library"


class ImportPage(Page):
    title = _("Import")
    place = "library"
    help_section = "library"
    column_width = 2400
    edges = "large", "medium"
    fills = True

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.path = ""
        self._asked = 0  # previews wanted so far: only the latest is shown
        self.file = label("", "quiet")
        self.wait = label("", "lead")
        self.view = ImportView(shell)
        self.refused = RefusedView(shell)
        self.states = QStackedWidget()
        self.other = button(_("Another file…"), self._another)
        self.again = button(_("Read it again"), lambda: self._read(None), about=_("After it was mended (F5)"))
        self.cancel = button(_("Cancel"), lambda: shell.go("library", "packs"), about=_("Nothing is taken in (Esc)"))
        self.take = button(_("Import"), self._take, look="primary")
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()

    def shown(self, subject: str) -> None:
        self.path = subject
        self._read(None)

    def hidden(self) -> None:
        self._asked += 1  # what still comes is for nobody

    def focus_first(self) -> None:
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if dropped(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        path = dropped(event.mimeData())
        if path:
            event.acceptProposedAction()
            self.shell.go("import", path)

    def _lay_out(self) -> None:
        self.column.removeWidget(self.heading)
        head = row(self.heading, self.file, spacing=self.shell.theme.space("medium"))
        head.setStretch(1, 1)
        self.column.addLayout(head)
        for state in (self.wait, self.view, self.refused):
            self.states.addWidget(state)
        self.wait.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.states.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.column.addWidget(self.states, 1)
        foot = self.use_foot()
        foot.setContentsMargins(24, 12, 24, 12)
        others, last, flow = QWidget(), QWidget(), Flow(spacing=8, centred=False)
        for part in (self.cancel, self.other, self.again):
            flow.addWidget(part)
        others.setLayout(flow)
        last.setLayout(row(1, self.take))
        foot.addWidget(Columns(self.shell.theme, others, last, room=480))

    def _connect(self) -> None:
        keys, where = self.shell.keys, self.title
        keys.add(self, "F5", _("Read the file again"), lambda: self._read(None), where=where)
        keys.add(self, "Ctrl+Return", _("Import all of it"), self._take, where=where)
        keys.add(self.refused, "Ctrl+C", _("Copy the list of faults"), self.refused.copy_faults, where=where)
        self.view.replaced.connect(self._read)
        self.shell.ready.connect(lambda: self._read(None))

    def _another(self) -> None:
        ask_file(self, lambda path: self.shell.go("import", path))

    def _read(self, replace: bool | None) -> None:
        """Preview the file; the view stays while it is only looked at the other way."""
        services, path = self.shell.services, self.path
        if services is None or not path:
            return
        self._asked += 1
        self.file.setText(Path(path).name)
        self.file.setToolTip(path)
        self.take.setEnabled(False)
        if replace is None:
            self.wait.setText(_("Reading {file}…").format(file=Path(path).name))
            self.states.setCurrentWidget(self.wait)
        self.shell.run(
            lambda: services.structure.packs.preview(Path(path), replace=replace),
            partial(self._latest, self._asked, self._show),
            partial(self._latest, self._asked, self._refuse),
            lane=LANE,
        )

    def _latest(self, asked: int, act: Callable[..., None], told: object) -> None:
        if asked == self._asked:
            act(told)

    def _show(self, preview: Preview) -> None:
        self.view.show_preview(preview)
        self.states.setCurrentWidget(self.view)
        news = sum(1 for change in preview.changes if change.what in ("added", "changed"))
        self.again.hide()
        self.take.show()
        self.take.setEnabled(news > 0)
        words = ngettext("Import {count} change", "Import {count} changes", news).format(count=f"{news:,}")
        self.take.setText(words if news else _("Nothing to import"))
        announce(self, f"{self.view.source.text()} {self.view.sum.text()}")
        if self.window().focusWidget() in (self.cancel, self, None):
            self.view.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refuse(self, fault: Exception) -> None:
        self.again.show()
        self.take.hide()
        if not isinstance(fault, InterviewError):
            self.wait.setText(_("This file could not be read."))
            self.states.setCurrentWidget(self.wait)
            self.shell.tell_fault(fault)
            return
        self.refused.show_fault(fault)
        self.states.setCurrentWidget(self.refused)
        self.refused.focus()

    def _take(self) -> None:
        services, preview = self.shell.services, self.view.preview
        if services is None or preview is None or not self.take.isEnabled():
            return
        self.take.setEnabled(False)
        self.shell.run(lambda: services.structure.packs.take(preview), self._taken, self._not_taken, lane=LANE)

    def _taken(self, changes: tuple[Change, ...]) -> None:
        told = _("{file} was imported: {sum}").format(file=Path(self.path).name, sum=telling.outcome(changes))
        self.shell.tell(Message(told, _("Every earlier version is kept in the history.")))
        self.shell.go("library", "packs")

    def _not_taken(self, fault: Exception) -> None:
        self.take.setEnabled(True)
        self.shell.tell_fault(fault)
