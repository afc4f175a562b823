"""Somebody saved a newer version while this one was edited: nothing is overwritten, and three ways lead on.

In: what was to be saved, and the news. Out: `on_top` with the version to go on from, `copy`, or nothing (put away).
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from interview_desktop.errors import EditConflict
from interview_desktop.ui.announce import announce
from interview_desktop.ui.flow import Flow
from interview_desktop.ui.library.comparison.lines import Line
from interview_desktop.ui.library.comparison.panel import Comparison
from interview_desktop.ui.parts import button, label, stack
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _


class Conflict(QFrame):
    """Hidden until `ask`. What is in the form stays in the form, whatever is pressed."""

    compare = Signal()
    on_top = Signal(int)
    copy = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.setObjectName("banner")
        self.setProperty("kind", "fault")
        self.head = 0
        self.sentence = label("", "strong")
        self.hint = label("")
        self.compared = Comparison(shell.theme)
        self.look = button(_("Compare with it"), self.compare.emit, look="primary")
        self.over = button(
            _("Save on top of it"),
            lambda: self.on_top.emit(self.head),
            about=_("Yours becomes the newest version; theirs stays in the history"),
        )
        self.apart = button(_("Save as a copy"), self.copy.emit, about=_("Yours becomes a question of its own"))
        self.later = button(_("Go on editing"), self.put_away)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("scroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = QWidget()
        holder.setObjectName("column")
        holder.setLayout(stack(self.compared))
        self._scroll.setWidget(holder)
        self._scroll.setMinimumHeight(shell.theme.size("body") * 8)
        ways = Flow(spacing=12, centred=False)
        for way in (self.look, self.over, self.apart, self.later):
            ways.addWidget(way)
        inside = stack(self.sentence, self.hint, self._scroll, ways, spacing=8)
        inside.setContentsMargins(20, 12, 20, 12)
        self.setLayout(inside)
        self.setVisible(False)

    def ask(self, fault: EditConflict, *, taken: bool) -> None:
        """`taken`: a new question whose short name belongs to another one already."""
        self.head = fault.head
        self.sentence.setText(fault.sentence)
        similar = _("Yours is kept here. Change its short name, or let it be saved under a similar one.")
        self.hint.setText(similar if taken else fault.hint)
        self.look.setVisible(not taken)
        self.over.setVisible(not taken)
        self._scroll.setVisible(False)
        self.setVisible(True)
        (self.apart if taken else self.look).setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{fault.sentence} {self.hint.text()}", urgent=True)

    def show_lines(self, lines: tuple[Line, ...], head: int) -> None:
        """Theirs beside yours, field by field."""
        self.head = head
        self.compared.show_lines(lines, _("Theirs, version {number}").format(number=head), _("Yours"))
        self._scroll.setVisible(True)

    def put_away(self) -> bool:
        """True where it was open."""
        asking = not self.isHidden()
        self.setVisible(False)
        return asking
