"""The controls of the interview page and their keys: a row for its foot, and a few that stand aside."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from interview_desktop.interaction.interview.state import State
from interview_desktop.ui.flow import Flow
from interview_desktop.ui.interview.actions import Control, controls
from interview_desktop.ui.interview.view import Room
from interview_desktop.ui.key_button import KeyButton
from interview_desktop.ui.shell import Shell


class Controls(QWidget):
    """`pressed` carries the name of a control, whether by mouse or by key; only of those that are enabled."""

    pressed = Signal(str)

    def __init__(self, shell: Shell, page: QWidget, where: str, retreat: Callable[[], None]) -> None:
        super().__init__()
        self._retreat = retreat
        self.buttons: dict[str, KeyButton] = {}
        line = Flow(self)
        for control in controls(State(), Room()):
            made = KeyButton(shell.theme)
            made.clicked.connect(partial(self.press, control.name))
            self.buttons[control.name] = made
            if not control.aside:
                line.addWidget(made)
            act = self._space if control.key == "Space" else partial(self.press, control.name)
            shell.keys.add(page, control.key, control.label, act, where=where)
        shell.theme.changed.connect(self.updateGeometry)

    def show_controls(self, shown: tuple[Control, ...]) -> None:
        for control in shown:
            made = self.buttons[control.name]
            made.dress(control.label, control.key, control.about, look=_look(control))
            available = control.enabled and control.shown
            if made.hasFocus() and not available:
                self._retreat()  # or the focus would wander into the next control, and letters with it
            made.setEnabled(available)
            made.setVisible(control.shown)

    def press(self, name: str, _checked: bool = False) -> None:
        made = self.buttons[name]
        if made.isEnabled() and not made.isHidden():
            self.pressed.emit(name)

    def _space(self) -> None:
        """Space presses what has the focus, as everywhere; with the focus anywhere else it moves the floor."""
        focus = QApplication.focusWidget()
        if isinstance(focus, QAbstractButton) and focus is not self.buttons["answer"]:
            focus.click()
        else:
            self.press("answer")


def _look(control: Control) -> str:
    if control.aside:
        return "plain"
    return "primary" if control.primary and control.enabled else ""
