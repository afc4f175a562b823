"""The one place where the window tells a fault: a sentence, what to do, at most one button, a way to put it away."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QWidget

from interview_desktop.ui.announce import announce
from interview_desktop.ui.icons import icon, pixmap
from interview_desktop.ui.parts import button, label, row, stack, word
from interview_desktop.ui.shell import Message, Shell
from interview_desktop.ui.texts import _


class Banner(QFrame):
    """Hidden until `show_message`; a later message replaces an earlier one."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.message: Message | None = None
        self._shell = shell
        self._mark = word("")
        self.sentence = label("")
        self.hint = label("")
        self.act = button("", self._acted)
        self.dismiss = button("", self.put_away, look="plain", about=_("Put this message away (Esc)"))
        self.dismiss.setAccessibleName(_("Dismiss message"))
        line = row(self._mark, stack(self.sentence, self.hint, spacing=4), self.act, self.dismiss)
        line.setContentsMargins(16, 12, 8, 12)
        line.setStretch(1, 1)
        self.setLayout(line)
        self.setVisible(False)
        shell.told.connect(self.show_message)
        shell.tidied.connect(self.put_away)
        shell.theme.changed.connect(self._dress)

    def show_message(self, message: Message) -> None:
        self.message = message
        self.sentence.setText(message.sentence)
        self.hint.setText(message.hint)
        self.hint.setVisible(bool(message.hint))
        self.act.setText(message.action)
        self.act.setVisible(message.act is not None)
        self.setProperty("kind", message.kind)
        self.setAccessibleName(_("Message"))
        self.setAccessibleDescription(f"{message.sentence} {message.hint}".strip())
        self._dress()
        self.setVisible(True)
        announce(self, f"{message.sentence} {message.hint}".strip(), urgent=message.kind != "notice")

    def put_away(self) -> None:
        self.message = None
        self.setVisible(False)

    def _acted(self) -> None:
        message = self.message
        self.put_away()
        if message is not None and message.act is not None:
            message.act()

    def _dress(self) -> None:
        if self.message is None:
            return
        theme = self._shell.theme
        shape, colour = {
            "notice": ("info", "on_tint"),
            "fault": ("warning", "warning"),
            "bug": ("warning", "danger"),
        }[self.message.kind]
        size = theme.size("heading")
        self._mark.setPixmap(pixmap(shape, theme.colour(colour), size))
        self.dismiss.setIconSize(QSize(size, size))
        self.dismiss.setIcon(icon("close", theme.colour("text"), size))
        self.style().unpolish(self)
        self.style().polish(self)
