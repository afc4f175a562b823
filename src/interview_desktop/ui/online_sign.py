"""The sign that something leaves this computer: an icon and words, calm, and there as long as it is true."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QLabel

from interview_desktop.ui.announce import announce
from interview_desktop.ui.icons import pixmap
from interview_desktop.ui.parts import label, row
from interview_desktop.ui.shell import Shell


class OnlineSign(QFrame):
    """Follows the engines in use. `speaks`: changes are announced to screen readers; one sign of a window does that.

    `small` is for the line at the bottom.
    """

    def __init__(self, shell: Shell, *, small: bool = False, speaks: bool = False) -> None:
        super().__init__()
        self._shell = shell
        self._speaks = speaks
        self.setProperty("look", "tint")
        self.mark = QLabel()
        self.words = label("", "caption" if small else "body")
        line = row(self.mark, self.words, spacing=8)
        line.setContentsMargins(12, 2 if small else 4, 12, 2 if small else 4)
        line.setStretch(1, 1)
        self.setLayout(line)
        self.setVisible(False)
        shell.engines.changed.connect(self.follow)
        shell.theme.changed.connect(self._dress)
        self._dress()
        self.follow()

    @property
    def wanted(self) -> int:
        """The width in logical pixels that it takes in one line."""
        return self.words.fontMetrics().horizontalAdvance(self.words.text()) + self._shell.theme.size("lead") + 40

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One line; a label that wraps would ask for a narrow block even where there is room beside it."""
        across = max(super().sizeHint().width(), self.wanted)
        return QSize(across, self.heightForWidth(across))

    def follow(self) -> None:
        """Show what leaves now; does nothing where that has not changed."""
        leaving = self._shell.engines.leaving
        if leaving == self.words.text():
            return
        self.words.setText(leaving)
        self.setAccessibleName(leaving)
        self.setVisible(bool(leaving))
        if leaving and self._speaks:
            announce(self, leaving)

    def _dress(self) -> None:
        self.mark.setPixmap(pixmap("online", self._shell.theme.colour("on_tint"), self._shell.theme.size("lead")))
