"""The screens of the first run: what this is, the microphone, the devices, a first question."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from interview_desktop.settings import folder
from interview_desktop.ui.parts import button, card, label, row, stack
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _


class Screen(QWidget):
    """One screen. `title` is its heading; `first` takes the focus when it is shown, if there is one."""

    title = ""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.first: QWidget | None = None

    def shown(self) -> None:
        """The screen has come to the front."""

    def hidden(self) -> None:
        """Another screen has, or another page."""


class Practice(Screen):
    title = _("Practise interviews aloud")

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.setLayout(
            stack(
                label(
                    _(
                        "An interviewer asks you questions, listens as long as you need, follows up, and shows you "
                        "afterwards what you told and what was missing."
                    ),
                    "lead",
                ),
                card(
                    label(_("Practice, not assessment"), "heading"),
                    label(
                        _(
                            "This program mishears, and it mishears some accents and ways of speaking more than "
                            "others. It is a training partner. Nobody should be graded by it, and neither should you."
                        )
                    ),
                    look="tint",
                ),
                card(
                    label(_("Yours alone"), "heading"),
                    label(_("No account, no network, no camera. Everything stays on this machine.")),
                ),
                1,
                spacing=16,
            )
        )


class Microphone(Screen):
    title = _("May the microphone be used?")

    def __init__(self, shell: Shell, decided: Callable[[], None]) -> None:
        super().__init__(shell)
        self._decided = decided
        self.allow = button(_("Allow the microphone"), lambda: self._decide("granted"), look="primary")
        self.refuse = button(_("No, I will type"), lambda: self._decide("refused"))
        self.first = self.allow
        facts = (
            (_("What is recorded"), _("Your voice, only while you answer. A sign shows when the microphone is open.")),
            (_("Where it is kept"), _("On this machine: {folder}").format(folder=folder("data"))),
            (_("How long"), _("Until you delete it. Nothing is sent anywhere.")),
            (_("How to delete it"), _("In Past sessions: choose a session, press Delete.")),
            (_("If you say no"), _("The same interview, with typed answers. You can change your mind in Settings.")),
        )
        lines = [stack(label(what, "quiet"), label(told), spacing=2) for what, told in facts]
        self.setLayout(stack(card(*lines, spacing=12), row(self.allow, self.refuse, 1), 1, spacing=16))

    def _decide(self, consent: str) -> None:
        self.shell.change(microphone_consent=consent)
        self._decided()


class WarmUp(Screen):
    title = _("One question to warm up")

    def __init__(self, shell: Shell, warm_up: Callable[[], None], home: Callable[[], None]) -> None:
        super().__init__(shell)
        self._warm_up = button(_("Ask me one question"), warm_up, look="primary")
        self.home = button(_("Not now"), home)
        self.first = self._warm_up
        self.setLayout(
            stack(
                label(
                    _(
                        "About three minutes: the interviewer greets you, asks one question, and you read a short "
                        "report. You can take as long as you like before you begin to speak."
                    ),
                    "lead",
                ),
                row(self._warm_up, self.home, 1),
                1,
                spacing=24,
            )
        )

    def shown(self) -> None:
        """The question waits until the services are there."""
        self._follow()
        self.shell.ready.connect(self._follow)

    def hidden(self) -> None:
        self.shell.ready.disconnect(self._follow)

    def _follow(self) -> None:
        self._warm_up.setEnabled(self.shell.services is not None)
