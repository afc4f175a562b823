"""Which engines are at work, for every part of the window that says so: one truth, told once for each change.

In: `EngineInUse` as often as it comes, and beginnings and ends of sessions, by way of the bridge. Out: `changed` where
something is different; `took_over` with the reason where an engine was replaced by another.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from interview_desktop.events.interview import Entry, SessionReopened, SessionStarted
from interview_desktop.events.notices import EngineInUse, SessionClosed
from interview_desktop.ui.bridge import Bridge
from interview_desktop.ui.texts import _

ORDER = ("speech_to_text", "text_to_speech", "replies")  # what a person notices first


class EnginesInUse(QObject):
    """Main thread only. Between sessions engines rest: they are remembered, and nothing leaves this computer."""

    changed = Signal()
    took_over = Signal(str)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._in_use: dict[str, EngineInUse] = {}
        self._resting = False
        bridge.listen(self.hear)

    @property
    def all(self) -> tuple[EngineInUse, ...]:
        return tuple(self._in_use[capability] for capability in ORDER if capability in self._in_use)

    @property
    def leaving(self) -> str:
        """What leaves this computer right now, in one sentence; empty while nothing does."""
        return "" if self._resting else leaving_words(self.all)

    def hear(self, fact: object) -> None:
        """What is no news changes nothing."""
        if isinstance(fact, EngineInUse):
            self._on_duty(fact)
        elif isinstance(fact, SessionClosed):
            self._rest(True)
        elif isinstance(fact, Entry) and isinstance(fact.event, SessionStarted | SessionReopened):
            self._rest(False)

    def _on_duty(self, engine: EngineInUse) -> None:
        before = self._in_use.get(engine.capability)
        if engine == before and not self._resting:
            return
        self._resting = False  # whoever is at work may send something: better said once too often
        self._in_use[engine.capability] = engine
        self.changed.emit()
        if before is not None and before.name != engine.name and engine.why:
            self.took_over.emit(engine.why)

    def _rest(self, resting: bool) -> None:
        if resting != self._resting:
            self._resting = resting
            self.changed.emit()


def called(engine: EngineInUse) -> str:
    """The service's name as people know it."""
    return {"google": "Google", "endpoint": _("Your server")}.get(engine.name, engine.name)


def leaving_words(engines: tuple[EngineInUse, ...]) -> str:
    """Who receives what. Empty where every engine works on this computer."""
    online: dict[str, str] = {engine.capability: called(engine) for engine in engines if engine.online}
    hears, speaks, words = (online.get(capability, "") for capability in ORDER)
    said = []
    if hears and hears == speaks:
        said.append(
            _("{name} hears you and speaks: your voice and the questions leave this computer").format(name=hears)
        )
    else:
        if hears:
            said.append(_("{name} hears you: your voice leaves this computer").format(name=hears))
        if speaks:
            said.append(_("{name} speaks: the questions leave this computer").format(name=speaks))
    if words:
        said.append(_("{name} words reactions: your answers leave this computer").format(name=words))
    return ". ".join(said)
