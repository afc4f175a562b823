"""The quiet line at the bottom: which engines are in use, why one was replaced, what leaves this computer, what is
being installed, and sound that could not be kept up with.

In: the engines in use, installations, dropped sound. Out: words; nothing here asks for anything.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel

from interview_desktop.events.notices import AudioDropped, EngineInUse
from interview_desktop.ui.announce import announce
from interview_desktop.ui.engines_in_use import called
from interview_desktop.ui.models.installing import OVER
from interview_desktop.ui.models.wording import ended_line, running_line
from interview_desktop.ui.online_sign import OnlineSign
from interview_desktop.ui.parts import label
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _, ngettext

GAP = 24  # logical pixels between two parts in one line
NEWS = 15_000  # milliseconds for which a reason or an outcome is shown: long enough to be found and read


def engines_line(engines: tuple[EngineInUse, ...]) -> str:
    """Which engine does what, in one line; empty while none is in use."""
    words = {
        "speech_to_text": _("Listening: {engine}"),
        "text_to_speech": _("Voice: {engine}"),
        "replies": _("Reactions: {engine}"),
    }
    return " · ".join(words[engine.capability].format(engine=called(engine)) for engine in engines)


def reasons(engines: tuple[EngineInUse, ...]) -> str:
    """Why these engines, one line each."""
    return "\n".join(engine.why for engine in engines if engine.why)


def drops_line(count: int) -> str:
    if not count:
        return ""
    return ngettext(
        "{count} gap in the sound: this machine was too busy",
        "{count} gaps in the sound: this machine was too busy",
        count,
    ).format(count=count)


class Status(QFrame):
    """Hidden while there is nothing to say. News take the place of the engines' names for a while."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.setObjectName("foot")
        self._shell = shell
        self._drops = 0
        self._news: tuple[str, ...] = ()
        self.online = OnlineSign(shell, small=True, speaks=True)
        self.engines = label("", "caption")
        self.installing = label("", "caption")
        self.notes = label("", "caption")
        self.news = QTimer(self)
        self.news.setSingleShot(True)
        self.news.setInterval(NEWS)
        self.news.timeout.connect(self._show_names)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(16, 4, 16, 4)
        self._line.setSpacing(4)
        self._line.addWidget(self.engines, 1)
        for part in (self.installing, self.notes, self.online):
            self._line.addWidget(part)
        shell.theme.changed.connect(self._fit)
        self._fit()
        shell.engines.changed.connect(self._show)
        shell.engines.took_over.connect(self._tell)
        shell.installing.changed.connect(self._installing)
        self._show()

    def hear(self, fact: EngineInUse | AudioDropped) -> None:
        if isinstance(fact, EngineInUse):
            self._shell.engines.hear(fact)
        else:
            self._drops += 1
            self._show()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As narrow as one word: the parts go under each other before the window refuses to shrink."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Side by side while everything has room in one line, else under each other."""
        parts = [part for part in (self.engines, self.installing, self.notes) if not part.isHidden()]
        wanted = sum(part.fontMetrics().horizontalAdvance(part.text()) + GAP for part in parts)
        wanted += self.online.wanted + GAP if not self.online.isHidden() else 0
        beside = wanted + GAP <= self.width()
        self._line.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._line.setSpacing(GAP if beside else 4)
        for part in (self.installing, self.notes, self.online.words):
            part.setWordWrap(not beside)

    def _tell(self, news: str) -> None:
        """Shown for a while, read aloud once; what is shown already is no news."""
        if news not in self._news:
            announce(self, news)
            self._news = (*self._news, news)[-2:]  # ears and voice may change at the same moment
        self.news.start()
        self._show()

    def _show_names(self) -> None:
        self._news = ()
        self._show()

    def _installing(self, model: str) -> None:
        progress = self._shell.installing.latest[model]
        if progress.stage in OVER and (ended := ended_line(progress)):
            self._tell(ended)
        self._show()

    def _show(self) -> None:
        engines = self._shell.engines.all
        _say(self.engines, "  ·  ".join(self._news) or engines_line(engines))
        self.engines.setToolTip(reasons(engines))
        self.engines.setAccessibleDescription(reasons(engines))
        _say(self.installing, running_line(self._shell.installing.running))
        _say(self.notes, drops_line(self._drops))
        self._fit()
        self.setVisible(any(not part.isHidden() for part in (self.engines, self.installing, self.notes, self.online)))


def _say(part: QLabel, text: str) -> None:
    if part.text() != text:
        part.setText(text)
    if part.isHidden() is bool(text):
        part.setVisible(bool(text))
