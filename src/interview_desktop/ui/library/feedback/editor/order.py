"""The sections of a report as a list that is ticked and put in order, with buttons and with Alt+Up and Alt+Down.

In: the sections that are shown, in order. Out: `changed` with what they have become. Those that are not shown stay in
the list, where they were.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from interview_desktop.events.feedback import SECTIONS
from interview_desktop.ui.announce import announce
from interview_desktop.ui.icons import pixmap
from interview_desktop.ui.library.comparison.columns import Columns
from interview_desktop.ui.library.fields import Tick
from interview_desktop.ui.parts import button, row, stack
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _
from interview_desktop.ui.theme import Theme
from interview_desktop.ui.vocabulary import called

ROOM = 250  # logical pixels that words and buttons need beside each other


class SectionRow(QWidget):
    ticked = Signal()
    stepped = Signal(int)  # up (-1) or down (1)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        title = called("section", name)
        self.tick = Tick(theme, title)
        self.up = button("", partial(self.stepped.emit, -1), look="plain", about=_("Move up (Alt+Up)"))
        self.down = button("", partial(self.stepped.emit, 1), look="plain", about=_("Move down (Alt+Down)"))
        self.up.setAccessibleName(_("Move up: {title}").format(title=title))
        self.down.setAccessibleName(_("Move down: {title}").format(title=title))
        tools = QWidget()
        tools.setLayout(row(self.up, self.down, 1, spacing=4))
        self.setLayout(stack(Columns(theme, self.tick, tools, room=ROOM, shares=(1, 0))))
        self.tick.toggled.connect(lambda _on: self.ticked.emit())
        theme.changed.connect(self._dress)
        self._dress()

    def place(self, number: int, count: int) -> None:
        """Where it stands in the list, from 1."""
        self.tick.setAccessibleDescription(_("{number} of {count}").format(number=number, count=count))
        for part, end in ((self.up, 1), (self.down, count)):
            part.setEnabled(number != end)

    def _dress(self) -> None:
        size = self._theme.size("body")
        drawn = pixmap("forward", self._theme.colour("text"), size)
        for part, turn in ((self.up, -90), (self.down, 90)):
            part.setIcon(drawn.transformed(QTransform().rotate(turn)))
            part.setIconSize(QSize(size, size))


class SectionOrder(QWidget):
    changed = Signal(object)  # the sections that are shown, in order

    def __init__(self, shell: Shell, where: str) -> None:
        super().__init__()
        self.order: list[str] = list(SECTIONS)
        self.rows: dict[str, SectionRow] = {name: SectionRow(shell.theme, name) for name in SECTIONS}
        self._list = QVBoxLayout(self)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(2)
        self.setAccessibleName(_("Sections of the report, in order"))
        for name, one in self.rows.items():
            self._list.addWidget(one)
            one.ticked.connect(self._tell)
            one.stepped.connect(partial(self.move_by, name))
        shell.keys.add(self, "Alt+Up", _("Move the section up"), lambda: self._step(-1), where=where)
        shell.keys.add(self, "Alt+Down", _("Move the section down"), lambda: self._step(1), where=where)
        self._place()

    @property
    def shown(self) -> tuple[str, ...]:
        """What is ticked, in order."""
        return tuple(name for name in self.order if self.rows[name].tick.isChecked())

    def show_value(self, sections: Sequence[str]) -> None:
        """Tick these and put them in order; nobody is told, and nothing moves where they stand so already."""
        wanted = tuple(dict.fromkeys(name for name in sections if name in self.rows))
        for name, one in self.rows.items():
            one.tick.blockSignals(True)
            one.tick.setChecked(name in wanted)
            one.tick.blockSignals(False)
        if self.shown != wanted:
            self.order = [*wanted, *(name for name in self.order if name not in wanted)]
            self._place()

    def reach(self, number: int = 0) -> None:
        """Put the focus on the section of that number among those shown, or on the first of all."""
        name = self.shown[number] if number < len(self.shown) else self.order[0]
        self.rows[name].tick.setFocus(Qt.FocusReason.OtherFocusReason)

    def move_by(self, name: str, by: int) -> None:
        """One step up or down; the row keeps the focus."""
        at = self.order.index(name)
        if not 0 <= at + by < len(self.order):
            return
        focus = QApplication.focusWidget()
        self.order.insert(at + by, self.order.pop(at))
        self._place()
        moved = self.rows[name]
        if focus is None or not moved.isAncestorOf(focus) or not focus.isEnabled():
            focus = moved.tick
        focus.setFocus(Qt.FocusReason.OtherFocusReason)
        told = _("{title} is now {number} of {count}.")
        announce(self, told.format(title=called("section", name), number=at + by + 1, count=len(self.order)))
        self._tell()

    def _step(self, by: int) -> None:
        focus = QApplication.focusWidget()
        name = next((name for name, one in self.rows.items() if focus is not None and one.isAncestorOf(focus)), "")
        if name:
            self.move_by(name, by)

    def _place(self) -> None:
        before: QWidget | None = None
        for at, name in enumerate(self.order):
            one = self.rows[name]
            if self._list.indexOf(one) != at:
                self._list.insertWidget(at, one)
            one.place(at + 1, len(self.order))
            for part in (one.tick, one.up, one.down):  # Tab goes as the eye does
                if before is not None:
                    QWidget.setTabOrder(before, part)
                before = part

    def _tell(self) -> None:
        self.changed.emit(self.shown)
