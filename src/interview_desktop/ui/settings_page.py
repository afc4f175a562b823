"""Settings: grouped, applied at once, saved in the background. Whatever the environment fixes is shown, not offered."""

from __future__ import annotations

from collections import deque
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_desktop.errors import InterviewError
from interview_desktop.ui.page import Page
from interview_desktop.ui.parts import button, card, label, row, rule, stack
from interview_desktop.ui.settings_controls import Control, control
from interview_desktop.ui.settings_engines import WhisperChoice
from interview_desktop.ui.settings_group import Group, Row
from interview_desktop.ui.settings_online import LANE, GooglePanel, Panel, ServerPanel
from interview_desktop.ui.settings_rows import GROUPS
from interview_desktop.ui.settings_values import change, fixed_by, value
from interview_desktop.ui.settings_voice import VoiceChoice
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _

if TYPE_CHECKING:
    from interview_desktop.events.online import OnlineStanding


class SettingsPage(Page):
    title = _("Settings")
    help_section = "privacy"

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.controls: dict[str, Control] = {}
        about = _("Opens the Models page")
        self.models = button(_("Install or remove models"), lambda: shell.go("models"), about=about)
        self.google = GooglePanel(shell)
        self.server = ServerPanel(shell)
        self._panels: tuple[Panel, ...] = (self.google, self.server)
        self.column.addWidget(
            label(
                _(
                    "Changes apply at once. An interview that runs keeps what it began with; only a consent to go "
                    "online that you take back ends at once."
                ),
                "lead",
            )
        )
        self._cards = QVBoxLayout()
        self._cards.setSpacing(self.column.spacing())
        self.column.addLayout(self._cards)
        self.column.addLayout(
            row(
                button(_("Device check"), lambda: shell.go("device_check"), about=_("Choose and try the devices")),
                button(_("Show the welcome again"), lambda: shell.go("welcome")),
                1,
            )
        )
        self._waiting = deque(GROUPS)
        QTimer.singleShot(0, self, self._build_next)
        for panel in self._panels:
            panel.told.connect(self._show_standing)
        shell.ready.connect(self._refresh_if_seen)
        shell.settings_changed.connect(self._follow)

    def shown(self, subject: str) -> None:  # noqa: ARG002
        while self._waiting:
            self._build(self._waiting.popleft())
        self._refresh()

    def hidden(self) -> None:
        """No sample sounds and no half-typed secret waits behind another page."""
        if "voice" in self.controls:
            self.voice.stop()
        for panel in self._panels:
            panel.clear()

    def focus_first(self) -> None:
        self.controls["theme"].widget.setFocus()

    @property
    def voice(self) -> VoiceChoice:
        made = self.controls["voice"]
        assert isinstance(made, VoiceChoice)  # noqa: S101 - `_control` made it so
        return made

    def _refresh_if_seen(self) -> None:
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        """Ask what this machine has: installed models, voices, credentials."""
        for made in self.controls.values():
            if isinstance(made, WhisperChoice | VoiceChoice):
                made.refresh()
        services = self.shell.services
        if services is not None:
            self.shell.run(services.online.standing, self._show_standing, self._standing_unknown, lane=LANE)

    def _show_standing(self, standing: OnlineStanding) -> None:
        for panel in self._panels:
            panel.show_standing(standing)

    def _standing_unknown(self, fault: Exception) -> None:
        if isinstance(fault, InterviewError):
            self.google.outcome.say(str(fault), works=False)
        else:
            self.shell.tell_fault(fault)

    def _build_next(self) -> None:
        """One card whenever there is time, so that the window answers while the page is made behind another one."""
        if self._waiting:
            self._build(self._waiting.popleft())
            QTimer.singleShot(0, self, self._build_next)

    def _build(self, group: Group) -> None:
        self._cards.addWidget(self._card(group))
        for listed in group.rows:
            self.controls[listed.name].show(value(self.shell.settings, listed.name))

    def _card(self, group: Group) -> QWidget:
        parts: list[QWidget] = [label(group.title, "heading")]
        if group.about:
            parts.append(label(group.about))
        for at, listed in enumerate(group.rows):
            if at or group.about:
                parts.append(rule())
            parts.append(self._row(listed))
        panel = self._panel(group.panel)
        if panel is not None:
            parts += [rule(), panel]
        return card(*parts, spacing=12)

    def _panel(self, name: str) -> QWidget | None:
        if name == "models":
            holder = QWidget()
            holder.setLayout(row(self.models, 1))
            return holder
        return {"google": self.google, "server": self.server}.get(name)

    def _row(self, listed: Row) -> QWidget:
        made = self._control(listed)
        self.controls[listed.name] = made
        name = label(listed.title)
        name.setBuddy(made.widget)
        hint = label(listed.hint, "caption")
        fixed = fixed_by(listed.name)
        if fixed:
            made.enable(False)
            hint.setText(_("Set by the environment: {name}.").format(name=fixed))
        made.changed.connect(partial(self._changed, listed.name))
        line = row(stack(1, name, hint, 1, spacing=2), made.holder, spacing=24)
        line.setStretch(0, 3)
        line.setStretch(1, 2)
        holder = QWidget()
        holder.setLayout(line)
        return holder

    def _control(self, listed: Row) -> Control:
        if listed.name == "whisper_model":
            return WhisperChoice(listed, self.shell)
        if listed.name == "voice":
            made = VoiceChoice(listed, self.shell)
            made.chosen.connect(self._voice_chosen)
            return made
        return control(listed)

    def _changed(self, name: str, to: object) -> None:
        if name == "text_to_speech" and not self.voice.belongs(str(to)):
            self.shell.change(text_to_speech=to, voice="")  # another engine has no voice of that name
            return
        self.shell.change(**change(self.shell.settings, name, to))

    def _voice_chosen(self, engine: str, voice: str) -> None:
        """A voice brings its engine along, unless the environment has decided on one."""
        along = {"text_to_speech": engine} if engine and not fixed_by("text_to_speech") else {}
        self.shell.change(voice=voice, **along)

    def _follow(self, _settings: object) -> None:
        for name, made in self.controls.items():
            made.show(value(self.shell.settings, name))
        self.server.follow()
