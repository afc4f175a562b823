"""What a page may ask for: another page, a background call, a setting, a word to the person.

In: wishes of pages. Out: signals that the window carries out, so that no page knows the window or another page.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Literal, TypeVar

from PySide6.QtCore import QObject, Signal

from interview_desktop import settings as store
from interview_desktop.errors import InterviewError, SessionGone
from interview_desktop.events.notices import Failed
from interview_desktop.settings import Settings
from interview_desktop.ui.background import Background
from interview_desktop.ui.bridge import Bridge
from interview_desktop.ui.engines_in_use import EnginesInUse
from interview_desktop.ui.keys import Keys
from interview_desktop.ui.models.installing import Installing
from interview_desktop.ui.services import Services
from interview_desktop.ui.texts import _
from interview_desktop.ui.theme import Theme

log = logging.getLogger(__name__)
T = TypeVar("T")


@dataclass(frozen=True)
class Message:
    """One sentence for the person, what to do about it, and at most one button that does it.

    `notice` is good to know, `fault` can be mended by the person, `bug` cannot. `held`: it tells that the interview is
    held, and is out of date as soon as the journal is written again.
    """

    sentence: str
    hint: str = ""
    kind: Literal["notice", "fault", "bug"] = "notice"
    action: str = ""
    act: Callable[[], object] | None = None
    held: bool = False


def message_of(fault: Exception | Failed) -> Message:
    """How a fault is told: known ones in their own words, everything else as a bug of ours."""
    if isinstance(fault, SessionGone):
        return Message(_("This session is not here any more."), fault.hint, "fault")
    if isinstance(fault, InterviewError | Failed):
        return Message(fault.sentence, fault.hint, "fault")
    return Message(
        _("Something went wrong inside the program. This is a bug, not your mistake."),
        _("Nothing you said is lost. You can go on; the log tells the details ({kind}).").format(
            kind=type(fault).__name__
        ),
        "bug",
    )


class Shell(QObject):
    """Lives on the main thread, like everything in ui/. `services` is None until they have been composed."""

    ready = Signal()  # services are there now
    settings_changed = Signal(object)  # the Settings now in force
    went = Signal(str, str)  # page name, subject (a session, a help section, or nothing)
    renamed = Signal(str, object)  # a page is about another subject now: what was new has an id
    taken_up = Signal(str)  # a session that was left is being resumed
    told = Signal(object)  # Message
    tidied = Signal()  # the message shown is out of date

    def __init__(self, theme: Theme, settings: Settings, bridge: Bridge) -> None:
        super().__init__()
        self.theme = theme
        self.settings = settings
        self.bridge = bridge
        self.services: Services | None = None
        self._changes = 0
        self.background = Background(bridge, self.tell_fault)
        self.keys = Keys(self)
        self.engines = EnginesInUse(bridge, self)
        self.installing = Installing(bridge, self)

    def go(self, page: str, subject: str = "") -> None:
        self.went.emit(page, subject)

    def rename(self, subject: str, page: QObject | None = None) -> None:
        """What `page` (without: the one in front) was opened for is called `subject` now: going back finds it."""
        self.renamed.emit(subject, page)

    def tell(self, message: Message) -> None:
        """Show it in the banner. The one place where anything is told that is not part of a page."""
        self.told.emit(message)

    def tell_fault(self, fault: Exception | Failed) -> None:
        message = message_of(fault)
        if message.kind == "bug" and isinstance(fault, Exception):
            log.error("unexpected: %s", type(fault).__name__, exc_info=fault)
        if isinstance(fault, Failed) and fault.part == "journal":
            message = replace(message, action=_("Resume"), act=self.go_on, held=True)
        self.tell(message)

    def resume(self, session: str) -> None:
        """Take up a session that was left; returns at once, its entries come by the bridge."""
        if self.services is not None:
            self.services.interaction.resume_session(session)
            self.taken_up.emit(session)

    def go_on(self) -> None:
        """Go on with the interview that runs, if one does, where it can be seen that it listens."""
        from interview_desktop.interaction.interview.inputs import Resume  # not before the first paint

        if self.services is not None and self.services.interaction.session:
            self.go("interview", self.services.interaction.session)
            self.services.interaction.handle(Resume())

    def tidy(self) -> None:
        """Take the banner away: what it says no longer holds."""
        self.tidied.emit()

    def run(
        self,
        call: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        *,
        lane: str = "disk",
    ) -> None:
        """A call that touches disk or devices: off the main thread, its result back on it (see Background.run)."""
        self.background.run(call, done, failed, lane=lane)

    def adopt(self, services: Services) -> None:
        """The services are composed: everything that waited for them goes on."""
        self.services = services
        self.installing.follow(services.models)
        self.ready.emit()

    def change(self, **changes: Any) -> None:
        """Set and save settings; the window follows at once, the file a moment later."""
        self._changes += 1
        change = self._changes
        self._in_force(self.settings.model_copy(update=changes))
        self.run(lambda: store.save(**changes), lambda saved: self._saved(change, saved))

    def _saved(self, change: int, settings: Settings) -> None:
        """What the file and the environment make of it, unless there was another change meanwhile."""
        if change == self._changes:
            self._in_force(settings)

    def _in_force(self, settings: Settings) -> None:
        if settings == self.settings:
            return
        self.settings = settings
        self.theme.follow(settings)
        self.settings_changed.emit(settings)
