"""Settings: grouped, applied at once, saved in the background. Whatever the environment fixes is shown, not offered."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from interview_desktop.ui.page import Page
from interview_desktop.ui.parts import button, card, label, row, rule, stack
from interview_desktop.ui.settings_controls import Control, control
from interview_desktop.ui.settings_rows import GROUPS, Row
from interview_desktop.ui.settings_values import change, fixed_by, value
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _


class SettingsPage(Page):
    title = _("Settings")
    help_section = "privacy"

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.controls: dict[str, Control] = {}
        self.column.addWidget(
            label(_("Changes apply at once. An interview that runs keeps what it began with."), "lead")
        )
        for title, rows in GROUPS:
            self.column.addWidget(card(label(title, "heading"), *self._rows(rows), spacing=12))
        self.column.addLayout(
            row(
                button(_("Device check"), lambda: shell.go("device_check"), about=_("Choose and try the devices")),
                button(_("Show the welcome again"), lambda: shell.go("welcome")),
                1,
            )
        )
        shell.settings_changed.connect(self._follow)
        self._follow(shell.settings)

    def focus_first(self) -> None:
        self.controls["theme"].widget.setFocus()

    def _rows(self, rows: tuple[Row, ...]) -> list[QWidget]:
        made: list[QWidget] = []
        for listed in rows:
            if made:
                made.append(rule())
            made.append(self._row(listed))
        return made

    def _row(self, listed: Row) -> QWidget:
        made = control(listed)
        self.controls[listed.name] = made
        name = label(listed.title)
        name.setBuddy(made.widget)
        hint = label(listed.hint, "caption")
        fixed = fixed_by(listed.name)
        if fixed:
            made.widget.setEnabled(False)
            hint.setText(_("Set by the environment: {name}.").format(name=fixed))
        made.changed.connect(partial(self._changed, listed.name))
        line = row(stack(name, hint, spacing=2), made.widget, spacing=24)
        line.setStretch(0, 3)
        line.setStretch(1, 2)
        holder = QWidget()
        holder.setLayout(line)
        return holder

    def _changed(self, name: str, to: object) -> None:
        self.shell.change(**change(self.shell.settings, name, to))

    def _follow(self, _settings: object) -> None:
        for name, made in self.controls.items():
            made.show(value(self.shell.settings, name))
