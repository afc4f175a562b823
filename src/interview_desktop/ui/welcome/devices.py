"""The devices, tried before the first question: the same check as on its own page, made when first shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout

from interview_desktop.ui.page import Part
from interview_desktop.ui.pages import device_check
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _
from interview_desktop.ui.welcome.screens import Screen


class Devices(Screen):
    title = _("Microphone and loudspeaker")

    def __init__(self, shell: Shell, make: Callable[[Shell], Part] = device_check) -> None:
        super().__init__(shell)
        self._make = make
        self._check: Part | None = None
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(0, 0, 0, 0)

    def shown(self) -> None:
        if self._check is None:
            self._check = self._make(self.shell)
            self._inside.addWidget(self._check)
        self._check.shown()

    def hidden(self) -> None:
        if self._check is not None:
            self._check.hidden()
