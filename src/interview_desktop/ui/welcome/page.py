"""The welcome: a few screens in a row, each of which can be skipped, and none of which takes half a minute."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget

from interview_desktop.ui import practice
from interview_desktop.ui.announce import announce
from interview_desktop.ui.page import Page
from interview_desktop.ui.parts import button, restyle, word
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _
from interview_desktop.ui.welcome.devices import Devices
from interview_desktop.ui.welcome.screens import Microphone, Practice, Screen, WarmUp

MICROPHONE = "microphone"  # the subject that shows the question for the microphone alone


def next_screen(at: int, by: int, consent: str, screens: int) -> int:
    """Where Next (`by` 1) or Back (-1) leads; `screens` when it leads out. Without a microphone nothing is checked."""
    to = at + by
    if to == 2 and consent == "refused":
        to += by
    return max(0, min(to, screens))


class WelcomePage(Page):
    title = _("Welcome")
    help_section = "start"
    column_width = 720
    immersive = True

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.screens: tuple[Screen, ...] = (
            Practice(shell),
            Microphone(shell, self._decided),
            Devices(shell),
            WarmUp(shell, self._warm_up, self.finish),
        )
        self._stack = QStackedWidget()
        for screen in self.screens:
            self._stack.addWidget(screen)
        self._alone = False
        self.at = 0
        self._step = word("", "caption")
        self.skip = button(_("Skip the welcome"), self.finish, look="plain")
        self.back = button(_("Back"), lambda: self._move(-1))
        self.next = button(_("Next"), lambda: self._move(1), look="primary")
        self.column.addWidget(self._stack)
        foot = self.use_foot()
        foot.setContentsMargins(40, 12, 40, 12)
        foot.setSpacing(12)
        for part in (self._step, self.skip):
            foot.addWidget(part)
        foot.addStretch(1)
        for part in (self.back, self.next):
            foot.addWidget(part)
        where = self.title
        shell.keys.add(self, "Alt+Right", _("Next screen"), lambda: self._move(1), where=where)
        shell.keys.add(self, "Alt+Left", _("Screen before"), lambda: self._move(-1), where=where)

    def shown(self, subject: str) -> None:
        self._alone = subject == MICROPHONE
        self._show(1 if self._alone else 0)

    def hidden(self) -> None:
        self.screens[self.at].hidden()

    def focus_first(self) -> None:
        (self.screens[self.at].first or self.next).setFocus()

    def finish(self) -> None:
        """The welcome is over, seen or skipped; it does not come by itself again."""
        if not self.shell.settings.first_run_done:
            self.shell.change(first_run_done=True)
        self.shell.go("home")

    def _move(self, by: int) -> None:
        to = next_screen(self.at, by, self.shell.settings.microphone_consent, len(self.screens))
        if to >= len(self.screens) or self._alone:
            self.finish()
        elif to != self.at:
            self.screens[self.at].hidden()
            self._show(to)
            self.focus_first()

    def _show(self, at: int) -> None:
        self.at = at
        screen = self.screens[at]
        self._stack.setCurrentWidget(screen)
        self.heading.setText(screen.title)
        self._step.setText(_("{at} of {all}").format(at=at + 1, all=len(self.screens)))
        self._step.setVisible(not self._alone)
        self.skip.setText(_("Decide later") if self._alone else _("Skip the welcome"))
        self.back.setVisible(at > 0 and not self._alone)
        self.next.setVisible(at < len(self.screens) - 1 and not self._alone)
        self.next.setText(_("Decide later") if at == 1 else _("Next"))
        restyle(self.next, "" if at == 1 else "primary")
        screen.shown()
        announce(self, screen.title)

    def _decided(self) -> None:
        self._move(1)

    def _warm_up(self) -> None:
        services = self.shell.services
        if services is None:
            return
        self.shell.change(first_run_done=True)
        settings = self.shell.settings
        self.shell.run(
            lambda: practice.warm_up(services, settings), lambda session: self.shell.go("interview", session)
        )
