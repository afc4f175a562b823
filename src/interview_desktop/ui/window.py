"""The frame around the pages: places at the side, one banner for faults, one quiet line at the bottom.

In: wishes of the shell (go, tell) and notices from the bridge. Out: pages made, shown and hidden.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from interview_desktop.events.interview import Entry
from interview_desktop.events.notices import AudioDropped, EngineInUse, Failed, SessionClosed
from interview_desktop.ui.announce import announce
from interview_desktop.ui.banner import Banner
from interview_desktop.ui.leaving import Leaving
from interview_desktop.ui.page import Page
from interview_desktop.ui.pages import PAGES, maker
from interview_desktop.ui.parts import stack
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.side import PLACES, Side
from interview_desktop.ui.status import Status
from interview_desktop.ui.texts import _

NARROW = 900  # logical pixels at 100 % text; below, the side bar shows icons only

PAUSE = 20  # ms between two pages that are made ahead


class Window(QWidget):
    """The main window. `closing` comes once, when the person closes it; the application then quits in stages."""

    closing = Signal()
    prepared = Signal()  # every page has been made

    def __init__(
        self,
        shell: Shell,
        make: Callable[[str], Callable[[Shell], Page]] = maker,
        names: Iterable[str] = PAGES,
    ) -> None:
        super().__init__()
        self.setObjectName("window")
        self.shell = shell
        self._make = make
        self._names = tuple(names)
        self._pages: dict[str, Page] = {}
        self.page: Page | None = None
        self.name = ""
        self._subject = ""
        self._put_off = False  # making pages beforehand, until an interview is over
        self._subjects: dict[str, str] = {}  # what each page was last opened for
        self._trail: list[tuple[str, str]] = []  # where Escape leads: pages and their subjects, latest last
        self.side = Side(shell.theme)
        self._promise()
        self.banner = Banner(shell)
        self.leaving = Leaving()
        self.status = Status(shell)
        self.pages = QStackedWidget()
        self._lay_out()
        self._connect()
        self.resize(1280, 800)
        self.setMinimumSize(640, 480)

    def go(self, name: str, subject: str = "") -> None:
        """Bring a page to the front (again, with another subject, if it is there already), once nothing is at stake."""
        self._once_safe(partial(self._bring, name, subject), lambda: self._at_stake(name, subject))

    def _bring(self, name: str, subject: str) -> None:
        page = self._made(name)
        if self.page is not None:
            self.page.hidden()
        if self.name and name != self.name:
            self._trail = [*[place for place in self._trail if place[0] != name][-8:], (self.name, self._subject)]
        self.page, self.name, self._subject = page, name, subject
        self._subjects[name] = subject
        self.pages.setCurrentWidget(page)
        self.side.mark(page.place or name)
        self.side.setVisible(not page.immersive)
        self.setWindowTitle(_("{page} – Interview Desktop").format(page=page.title))
        page.scroller.verticalScrollBar().setValue(0)
        page.shown(subject)
        page.focus_first()
        if self._put_off and name != "interview":
            self._put_off = False
            QTimer.singleShot(PAUSE, self, self.prepare)
        if not page.isAncestorOf(QApplication.focusWidget() or self):
            page.setFocus()  # nothing to press yet: a page without the focus would be deaf to its keys
        announce(page, page.title)

    def prepare(self) -> None:
        """Make one page that has not been opened yet, then the next: places open at once, and Help knows every key.

        Nobody is kept waiting for that in an interview: it goes on when they leave it.
        """
        self._put_off = self.name == "interview"
        if self._put_off:
            return
        loose = [page for page in self._pages.values() if self.pages.indexOf(page) < 0]
        waiting = [name for name in self._names if name not in self._pages]
        if self.page is not None and (loose or waiting):
            if loose:
                self.pages.addWidget(loose[0])  # dresses it: a step of its own
            else:
                self._pages[waiting[0]] = self._make(waiting[0])(self.shell)
            QTimer.singleShot(PAUSE, self, self.prepare)  # what was pressed meanwhile comes first
        else:
            self.prepared.emit()

    def back(self) -> None:
        """Escape: the question about unsaved edits goes first, then what the page has open, the message, the page."""
        if self.leaving.put_away():
            return
        if self.page is not None and self.page.escape():
            return
        if self.banner.message is not None:
            self.banner.put_away()
        elif self.page is not None and not self.page.immersive and self.name != "home":
            name, subject = self._trail[-1] if self._trail else ("home", "")
            self._once_safe(partial(self._return, name, subject), lambda: self._at_stake(name, subject))

    def _return(self, name: str, subject: str) -> None:
        earlier = self._trail[:-1]
        self._bring(name, subject)
        self._trail = earlier

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Edits of any page are asked about, each on its own page; only then the window closes."""
        at_stake = self._unsaved_page() if self.page is not None else None
        if at_stake is not None:
            event.ignore()
            if self._pages[at_stake] is not self.page:
                self._bring(at_stake, self._subjects[at_stake])
            self.leaving.ask(self._pages[at_stake], self.close)
            return
        if self.page is not None:
            self.page.hidden()
            self.page = None
            self.closing.emit()
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def _once_safe(self, act: Callable[[], object], at_stake: Callable[[], str | None]) -> None:
        """Do it at once, or after every page with unsaved edits that it concerns has been saved or let go."""
        name = at_stake()
        if name is None:
            act()
        else:
            self.leaving.ask(self._pages[name], lambda: self._once_safe(act, at_stake))

    def _at_stake(self, name: str, subject: str) -> str | None:
        """The page whose edits would go out of sight, or be replaced, if that page were brought now."""
        for one in (self.name, name):
            stays = one == name and subject == self._subjects.get(one)
            comes_back = one == self.name and name == "help"
            if one in self._pages and not stays and not comes_back and self._pages[one].unsaved():
                return one
        return None

    def _unsaved_page(self) -> str | None:
        ordered = sorted(self._pages, key=lambda name: name != self.name)  # the one in front first
        return next((name for name in ordered if self._pages[name].unsaved()), None)

    def _renamed(self, subject: str, page: Page | None) -> None:
        name = next((name for name, made in self._pages.items() if made is page), self.name)
        before, self._subjects[name] = self._subjects.get(name), subject
        self._trail = [(name, subject) if place == (name, before) else place for place in self._trail]
        if name == self.name:
            self._subject = subject

    def _fit(self) -> None:
        self.side.set_narrow(self.width() < NARROW * self.shell.theme.scale * 0.75)

    def _promise(self) -> None:
        self.side.promise(online=self.shell.settings.online_consent == "granted")

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        above = stack(self.banner, self.leaving)
        above.setContentsMargins(16, 12, 16, 0)
        right.addLayout(above)
        right.addWidget(self.pages, 1)
        right.addWidget(self.status)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.side)
        whole.addLayout(right, 1)

    def _connect(self) -> None:
        self.shell.went.connect(self.go)
        self.shell.renamed.connect(self._renamed)
        self.shell.theme.changed.connect(self._fit)
        self.shell.bridge.listen(self._hear)
        self.side.chosen.connect(self.go)
        self.shell.settings_changed.connect(lambda _settings: self._promise())
        add = partial(self.shell.keys.add, where=_("Everywhere"), everywhere=True)
        add(self, "F1", _("Help for the page you are on"), self._help)
        add(self, "Esc", _("Put a message away; leave a page"), self.back)
        add(self, "Ctrl+Q", _("Quit; an interview can be resumed later"), self.close)
        for at, (name, words, _shape) in enumerate(PLACES, start=1):
            add(self, f"Ctrl+{at}", words, partial(self._place, name))

    def _made(self, name: str) -> Page:
        if name not in self._pages:
            self._pages[name] = self._make(name)(self.shell)
        if self.pages.indexOf(self._pages[name]) < 0:
            self.pages.addWidget(self._pages[name])
        return self._pages[name]

    def _place(self, name: str) -> None:
        if self.page is None or not self.page.immersive:
            self.go(name)

    def _help(self) -> None:
        section = self.page.help_section if self.page is not None else "start"
        if self.name != "help":
            self.go("help", section)

    def _hear(self, fact: object) -> None:
        if isinstance(fact, Failed | Exception):
            self.shell.tell_fault(fact)
        elif isinstance(fact, EngineInUse | AudioDropped):
            self.status.hear(fact)
        elif isinstance(fact, Entry | SessionClosed):
            self._released(closed=isinstance(fact, SessionClosed))

    def _released(self, *, closed: bool) -> None:
        """What the journal says is no longer held; of a session that is closed there is nothing to resume."""
        message = self.banner.message
        if message is None or not message.held:
            return
        if closed:
            self.shell.tell(replace(message, action="", act=None, held=False))
        else:
            self.banner.put_away()
