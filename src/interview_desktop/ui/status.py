"""The quiet line at the bottom: which engines are in use and why, and sound that could not be kept up with."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame

from interview_desktop.events.notices import AudioDropped, EngineInUse
from interview_desktop.ui.parts import label, row
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _, ngettext


def engines_line(listening: EngineInUse | None, speaking: EngineInUse | None) -> str:
    """Which engine does what, in one line; empty while none is in use."""
    said = []
    if listening is not None:
        said.append(_("Listening: {engine}").format(engine=listening.name))
    if speaking is not None:
        said.append(_("Voice: {engine}").format(engine=speaking.name))
    return " · ".join(said)


def drops_line(count: int) -> str:
    if not count:
        return ""
    return ngettext(
        "{count} gap in the sound: this machine was too busy",
        "{count} gaps in the sound: this machine was too busy",
        count,
    ).format(count=count)


class Status(QFrame):
    """Hidden while there is nothing to say."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.setObjectName("foot")
        self._in_use: dict[str, EngineInUse] = {}
        self._drops = 0
        self.engines = label("", "caption")
        self.notes = label("", "caption")
        line = row(self.engines, self.notes)
        line.setStretch(0, 1)
        line.setContentsMargins(16, 4, 16, 4)
        self.setLayout(line)
        self.setVisible(False)
        self._shell = shell

    def hear(self, fact: EngineInUse | AudioDropped) -> None:
        if isinstance(fact, EngineInUse):
            self._in_use[fact.capability] = fact
        else:
            self._drops += 1
        self.engines.setText(engines_line(self._in_use.get("speech_to_text"), self._in_use.get("text_to_speech")))
        self.engines.setToolTip("\n".join(engine.why for engine in self._in_use.values() if engine.why))
        self.notes.setText(drops_line(self._drops))
        self.notes.setVisible(bool(self._drops))
        self.setVisible(True)
