"""The device check as a page of its own; while an interview waits, it leads back there."""

from __future__ import annotations

from interview_desktop.ui.device_check import DeviceCheck
from interview_desktop.ui.page import Page
from interview_desktop.ui.parts import button, label, row
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _


class DeviceCheckPage(Page):
    title = _("Device check")
    help_section = "trouble"

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.check = DeviceCheck(shell)
        self.back = button(_("Back to the interview"), self._back, look="primary")
        self.column.addWidget(
            label(_("See and hear how your voice comes in, before anybody asks you anything."), "lead")
        )
        self.column.addLayout(row(self.back, 1))
        self.column.addWidget(self.check)
        self.column.addStretch(1)
        keys, where = shell.keys, self.title
        keys.add(self, "R", _("Record my voice"), self.check.microphone.record.click, where=where)
        keys.add(self, "B", _("Play it back"), self.check.microphone.play.click, where=where)
        keys.add(self, "T", _("Play a test sound"), self.check.loudspeaker.test.click, where=where)

    def shown(self, subject: str) -> None:  # noqa: ARG002
        services = self.shell.services
        self.back.setVisible(services is not None and bool(services.interaction.session))
        self.check.shown()

    def hidden(self) -> None:
        self.check.hidden()

    def _back(self) -> None:
        services = self.shell.services
        if services is not None:
            self.shell.go("interview", services.interaction.session)
