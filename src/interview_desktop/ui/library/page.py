"""The Library: a quiet row of tabs, and under it the section that is open.

In: the name of a section as subject; nothing means the one that was open last. Out: sections made, shown and hidden.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTabBar, QVBoxLayout

from interview_desktop.ui.library.sections import SECTIONS, Section, section
from interview_desktop.ui.page import Page
from interview_desktop.ui.parts import row
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _

HEADED = 700  # logical pixels at 100 % text


class LibraryPage(Page):
    title = _("Library")
    help_section = "library"
    column_width = 2400  # lists use the room there is
    edges = "large", "medium"
    fills = True

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._names = tuple(SECTIONS)
        self.sections: dict[str, Section] = {}
        self.section: Section | None = None
        self._front = False
        self.tabs = QTabBar()
        self.tabs.setProperty("look", "sections")
        self.tabs.setAccessibleName(_("Sections of the Library"))
        self.tabs.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for name in self._names:
            self.tabs.setAccessibleTabName(self.tabs.addTab(SECTIONS[name].title), SECTIONS[name].title)
        self._place = QVBoxLayout()  # no stack: that one asks for the room of the tallest, whichever is in front
        self.column.removeWidget(self.heading)
        self.column.addLayout(row(self.heading, 1, self.tabs, spacing=shell.theme.space("large")))
        self.column.addLayout(self._place, 1)
        self.tabs.currentChanged.connect(lambda at: self._open(self._names[at]))
        add = shell.keys.add
        add(self, "Ctrl+PgDown", _("The next section"), lambda: self._step(1), where=self.title)
        add(self, "Ctrl+PgUp", _("The section before"), lambda: self._step(-1), where=self.title)
        QTimer.singleShot(0, self, self._prepare)

    @property
    def name(self) -> str:
        """The section that is open, by name."""
        return self._names[self.tabs.currentIndex()]

    def shown(self, subject: str) -> None:
        self._front = True
        if subject in self._names and subject != self.name:
            self.tabs.setCurrentIndex(self._names.index(subject))
        else:
            self._open(self.name)

    def hidden(self) -> None:
        self._front = False
        if self.section is not None:
            self.section.hidden()

    def escape(self) -> bool:
        return self.section is not None and self.section.escape()

    def focus_first(self) -> None:
        if self.section is not None:
            self.section.focus_first()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Where there is no room for both, the tabs tell where one is, and the title bar does."""
        super().resizeEvent(event)
        roomy = self.width() >= HEADED * self.shell.theme.scale
        self.heading.setVisible(roomy)
        for at, name in enumerate(self._names):
            listed = SECTIONS[name]
            self.tabs.setTabText(at, listed.title if roomy or not listed.short else listed.short)

    def _open(self, name: str) -> None:
        if not self._front:
            return
        opened = self._made(name)
        if self.section is not None and self.section is not opened:
            self.section.hidden()
        self.section = opened
        for made in self.sections.values():
            made.setVisible(made is opened)
        self.section.shown()

    def _made(self, name: str) -> Section:
        if name not in self.sections:
            self.sections[name] = section(name, self.shell)
            self.sections[name].setVisible(False)
            self._place.addWidget(self.sections[name])
        return self.sections[name]

    def _prepare(self) -> None:
        """Make one section that has not been opened yet, then the next: each opens at once, and Help knows its keys."""
        waiting = [name for name in self._names if name not in self.sections]
        if waiting:
            self._made(waiting[0])
            QTimer.singleShot(0, self, self._prepare)

    def _step(self, by: int) -> None:
        at = (self.tabs.currentIndex() + by) % len(self._names)
        self.tabs.setCurrentIndex(at)
        self.shell.rename(self._names[at], self)
        self.focus_first()
