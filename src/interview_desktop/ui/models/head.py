"""The beginning of the Models page: what installing means, what it asks of whom, and how much room is left."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel

from interview_desktop.ui.icons import pixmap
from interview_desktop.ui.models.wording import size
from interview_desktop.ui.parts import button, label, restyle, row, stack
from interview_desktop.ui.texts import _
from interview_desktop.ui.theme import Theme

SHORT = 1_000_000_000  # bytes: with less than this left, the disk is said to be nearly full


class Head(QFrame):
    """`again` comes when the person wants the list to be asked for once more."""

    again = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        lead = label(
            _("Everything works without these. Each makes one thing better, and can be removed again."), "lead"
        )
        promise = label(
            _(
                "Nothing is installed by itself. Installing a model asks huggingface.co for its files and sends "
                "nothing about you. Once installed, it works on this machine alone."
            ),
            "quiet",
        )
        self.told = label(_("Looking which models there are…"), "quiet")
        self.look = button(
            _("Look again"), self.again.emit, about=_("Read again what is installed, and how much is free")
        )
        self.mark = QLabel()
        told = row(self.mark, self.told, self.look, spacing=8)
        told.setStretch(1, 1)
        self.setLayout(stack(lead, promise, told, spacing=8))
        self.mark.setVisible(False)
        theme.changed.connect(self._dress)
        self._dress()

    def say_waiting(self) -> None:
        self._say(_("The program is still getting ready…"), warns=False)

    def say_stock(self, folder: Path, free: int, *, some: bool) -> None:
        """Where models are, and the room that is left there; or that there are none to install."""
        words = _("{free} free where models are kept: {folder}").format(free=size(free), folder=folder)
        if free < SHORT:
            words = _("Nearly full: {what}").format(what=words)
        if not some:
            words = _("This edition of the program lists no models.")
        self._say(words, warns=some and free < SHORT)

    def say_fault(self, sentence: str, hint: str) -> None:
        self._say(f"{sentence} {hint}".strip(), warns=True)

    def _say(self, words: str, *, warns: bool) -> None:
        self.told.setText(words)
        self.mark.setVisible(warns)
        restyle(self.told, "warning" if warns else "quiet")

    def _dress(self) -> None:
        self.mark.setPixmap(pixmap("warning", self._theme.colour("warning"), self._theme.size("lead")))
