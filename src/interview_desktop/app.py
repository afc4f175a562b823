"""The window's program, from start to quit.

Start: settings are read (a broken file is told in the banner, defaults apply); a second launch raises the first
window and leaves; theme, shell and window are made and painted with Home or the welcome on it. Only then are
the services composed, on a background thread; Home fills when they are there. Nothing heavier than Qt and
pydantic is imported before the first paint.

Run: events of the services come through one bridge; what goes wrong in the background goes to one banner; an
exception that nobody caught is logged and told as a bug, and the program goes on. Sleep pauses an interview.

Quit (window closed, Ctrl+Q, SIGINT, SIGTERM): the window goes away; the running interview is left and its journal
closed, so that it can be resumed; devices and threads of the services end; background threads end; the lock is
given back. In: the arguments of the process. Out: its exit code.
"""

from __future__ import annotations

import gc
import logging
import sys
import threading
from types import TracebackType

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from interview_desktop import __version__
from interview_desktop import settings as store
from interview_desktop.errors import InterviewError
from interview_desktop.settings import Settings
from interview_desktop.ui.bridge import Bridge
from interview_desktop.ui.icons import program_icon
from interview_desktop.ui.interrupts import Interrupts
from interview_desktop.ui.one_window import OneWindow
from interview_desktop.ui.pages import load as load_pages
from interview_desktop.ui.services import Services
from interview_desktop.ui.shell import Message, Shell, message_of
from interview_desktop.ui.sleep import Sleep
from interview_desktop.ui.texts import _
from interview_desktop.ui.theme import Theme
from interview_desktop.ui.window import Window

log = logging.getLogger(__name__)


def run(argv: list[str]) -> int:
    """The whole life of the window. 0 when it was closed, or when an earlier one was raised in its place."""
    app = QApplication.instance() or QApplication(argv)
    assert isinstance(app, QApplication)  # noqa: S101 - a console application cannot be here
    app.setApplicationName("interview-desktop")
    app.setApplicationDisplayName(_("Interview Desktop"))
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("interview-desktop")
    one = OneWindow(store.folder("data"))
    if not one.claim():
        if one.raise_first():
            return 0
        print(_("Interview Desktop is running already but does not answer."), file=sys.stderr)  # noqa: T201
        return 1
    life = Life(app, one)
    try:
        return app.exec()
    finally:
        life.end()


def _let_old_things_be() -> None:
    """What is there by now stays: Python's collector need not look at it again.

    A full collection looked at 150,000 objects and held the window up for 100 ms in the middle of an interview.
    """
    gc.freeze()


class Life:
    """Everything that lives as long as the window does."""

    def __init__(self, app: QApplication, one: OneWindow) -> None:
        settings, fault = _settings()
        self._one = one
        self._services: Services | None = None
        self._ending = False  # read on other threads: what is not begun yet need not be
        self.bridge = Bridge()
        self.shell = Shell(Theme(app, settings), settings, self.bridge)
        self.window = Window(self.shell)
        self._hooks = sys.excepthook, threading.excepthook
        sys.excepthook, threading.excepthook = self._uncaught, self._uncaught_in_thread
        self._sleep: Sleep | None = None  # asks the system bus: not before the first paint
        self._interrupts = Interrupts()
        self._interrupts.asked.connect(self.window.close)
        self.window.closing.connect(app.quit)
        one.wanted.connect(self._raise)
        app.setWindowIcon(program_icon())
        self._painted = FirstPaint(self.window)
        self._painted.over.connect(self._compose)
        self.window.go("home" if settings.first_run_done else "welcome")
        self.window.show()
        if fault is not None:
            self.shell.tell(message_of(fault))

    def end(self) -> None:
        """Quit in stages; see the module. Safe when the services were never composed."""
        self._ending = True
        self.window.hide()
        if self._sleep is not None:
            self._sleep.stop()
        self._interrupts.stop()
        self.shell.background.stop()
        if self._services is not None:
            self._services.close()
        self.bridge.close()
        sys.excepthook, threading.excepthook = self._hooks
        self._one.close()

    def _compose(self) -> None:
        self.shell.run(self._build, self._composed, self._not_composed, lane="compose")

    def _build(self) -> Services:
        from interview_desktop import compose  # heavy: only after the first paint

        self._services = compose.build()  # kept here too: a quit before it arrives must close it
        self._services.interaction.subscribe(self.bridge.carry)
        return self._services

    def _composed(self, services: Services) -> None:
        _let_old_things_be()
        self._sleep = Sleep()
        self._sleep.slept.connect(self._slept)
        self.shell.adopt(services)
        self.shell.run(self._warm, self._warmed, lane="compose")

    def _warm(self) -> None:
        from interview_desktop import compose

        load_pages(self._wanted)
        compose.warm(self._wanted)

    def _wanted(self) -> bool:
        return not self._ending

    def _warmed(self, _nothing: object) -> None:
        """Only now the pages: two threads that import at once keep each other, and the window, waiting for a second."""
        self.window.prepared.connect(_let_old_things_be, Qt.ConnectionType.SingleShotConnection)
        self.window.prepare()

    def _not_composed(self, fault: Exception) -> None:
        told = message_of(fault)
        if told.kind == "bug":
            log.error("the services could not be composed", exc_info=fault)
        self.shell.tell(Message(told.sentence, told.hint, told.kind, _("Try again"), self._compose))

    def _raise(self) -> None:
        window = self.window
        window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def _slept(self) -> None:
        """An interview that runs is paused; nothing is heard of a room in which nobody knows that it listens."""
        if self._services is None or not self._services.interaction.session:
            return
        from interview_desktop.interaction.interview.inputs import Pause

        self._services.interaction.handle(Pause("sleep"))
        resume = Message(
            _("The computer slept, so the interview is paused."),
            _("Everything up to then is kept."),
            action=_("Go on"),
            act=self.shell.go_on,
        )
        self.shell.tell(resume)

    def _uncaught(self, kind: type[BaseException], fault: BaseException, where: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self.window.close()
            return
        log.critical("an exception that nobody caught", exc_info=(kind, fault, where))
        if isinstance(fault, Exception):
            self.shell.tell(message_of(fault))

    def _uncaught_in_thread(self, seen: threading.ExceptHookArgs) -> None:
        self._hooks[1](seen)  # the log's
        if isinstance(seen.exc_value, Exception):
            self.bridge.carry(seen.exc_value)


class FirstPaint(QObject):
    """`over` comes once, when the window has been painted for the first time and the event loop is free again."""

    over = Signal()

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is self._window and event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self.over.emit)
        return False


def _settings() -> tuple[Settings, InterviewError | None]:
    """The settings in force; with a broken file the defaults, and what to tell about it."""
    try:
        return store.load(), None
    except InterviewError as fault:
        return Settings.model_construct(), fault
