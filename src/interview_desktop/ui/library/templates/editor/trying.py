"""An interview begun with one version of a template, published or not; asks about the microphone first, as Home does.

In: a template's id and version. Out: the interview page with the session that began.
"""

from __future__ import annotations

from PySide6.QtCore import QObject

from interview_desktop.ui import practice
from interview_desktop.ui.shell import Shell


class Trying(QObject):
    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self._pending: tuple[str, int] | None = None  # begins once the microphone has been decided on
        shell.settings_changed.connect(lambda _settings: self._decided())

    def begin(self, template: str, version: int) -> None:
        """Returns at once; what keeps it from beginning is told in the banner."""
        if self._shell.settings.microphone_consent == "unasked":
            self._pending = (template, version)
            self._shell.go("welcome", "microphone")
        else:
            self._start(template, version)

    def forget(self) -> None:
        """The question about the microphone was left open: nothing begins any more."""
        self._pending = None

    def _decided(self) -> None:
        pending = self._pending
        if pending is not None and self._shell.settings.microphone_consent != "unasked":
            self._pending = None
            self._start(*pending)

    def _start(self, template: str, version: int) -> None:
        services, settings = self._shell.services, self._shell.settings
        if services is not None:
            self._shell.run(
                lambda: practice.begin(services, settings, template, version=version),
                self._begun,
            )

    def _begun(self, session: str) -> None:
        self._shell.tidy()
        self._shell.go("interview", session)
