"""The Packs section: content that came from elsewhere, and the doors in and out: import and export."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from interview_desktop.ui.flow import Flow
from interview_desktop.ui.library.history.listing import EntryList
from interview_desktop.ui.library.packs.import_choosing import ask_file, dropped
from interview_desktop.ui.library.packs.listing import PacksModel, listed
from interview_desktop.ui.library.sections import Section
from interview_desktop.ui.parts import button, label, restyle, stack
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _

if TYPE_CHECKING:
    from interview_desktop.structure.document import PackTaken

LANE = "library"
WHERE = _("Library: packs")


class PacksSection(Section):
    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.model = PacksModel(self)
        self.list = EntryList(shell.theme, self.model, _("Packs that were taken in, the newest first"), even=True)
        self.take = button(
            _("Import…"),
            self._ask,
            look="primary",
            about=_("Read a pack or a sheet; nothing changes before you say so"),
        )
        self.give = button(_("Export…"), lambda: shell.go("export"), about=_("Write questions, templates and rubrics"))
        self.hint = label("", "quiet")
        self.setAcceptDrops(True)
        tools, flow = QWidget(), Flow(spacing=shell.theme.space("small"), centred=False)
        for part in (self.take, self.give):
            flow.addWidget(part)
        tools.setLayout(flow)
        whole = stack(tools, self.hint, spacing=12)
        whole.addWidget(self.list, 1)
        self.setLayout(whole)
        keys = shell.keys
        keys.add(self, "Ctrl+I", _("Import a file"), self._ask, where=WHERE)
        keys.add(self, "Ctrl+E", _("Export to a file"), lambda: shell.go("export"), where=WHERE)
        shell.ready.connect(self._refresh)
        self._over(False)

    def shown(self) -> None:
        self._refresh()

    def focus_first(self) -> None:
        self.take.setFocus(Qt.FocusReason.OtherFocusReason)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if dropped(event.mimeData()):
            event.acceptProposedAction()
            self._over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        super().dragLeaveEvent(event)
        self._over(False)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        self._over(False)
        path = dropped(event.mimeData())
        if path:
            event.acceptProposedAction()
            self.shell.go("import", path)

    def _over(self, over: bool) -> None:
        """Say what can be dropped here, or that it can be now."""
        told = _("A pack is a .json file, a sheet of questions a .csv file. You can also drop one here.")
        self.hint.setText(_("Let go to read this file. Nothing changes before you say so.") if over else told)
        restyle(self.hint, "strong" if over else "quiet")

    def _ask(self) -> None:
        ask_file(self, lambda path: self.shell.go("import", path))

    def _refresh(self) -> None:
        services = self.shell.services
        if services is not None and self.isVisibleTo(self.window()):
            self.shell.run(services.structure.packs.taken, self._show, lane=LANE)

    def _show(self, packs: Sequence[PackTaken]) -> None:
        row = self.list.row
        self.model.show(listed(packs), time.time())
        self.list.choose(max(0, row))
