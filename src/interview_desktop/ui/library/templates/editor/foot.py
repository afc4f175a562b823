"""What is always in reach while a template is edited: where it stands, a note, and what can be done with it."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QWidget

from interview_desktop.ui.library.folds import flow
from interview_desktop.ui.library.templates.editor.loading import Standing, where_it_stands
from interview_desktop.ui.moments import moment
from interview_desktop.ui.parts import button, label, row, stack
from interview_desktop.ui.texts import _

LESS = ("attempt", "history", "undo", "redo")  # behind one button where there is little room


class Foot(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._edited = False
        self._compact = False
        self.standing = label("", "caption")
        self.note = QLineEdit()
        self.note.setPlaceholderText(_("What has changed, and why? (optional)"))
        self.note.setAccessibleName(_("Note for the history"))
        self.note.setMaxLength(400)
        self.buttons: dict[str, QPushButton] = {
            "save": button(_("Save"), look="primary", about=_("Keep a new version (Ctrl+S)")),
            "publish": button(_("Publish…"), about=_("Let candidates be interviewed with this version")),
            "attempt": button(_("Try it"), about=_("Begin an interview with it, also before it is published")),
            "history": button(_("History"), about=_("All versions, side by side")),
            "undo": button(_("Undo"), about=_("Take back the last change (Ctrl+Z)")),
            "redo": button(_("Redo"), about=_("Make it again (Ctrl+Shift+Z)")),
            "mend": button("", look="plain", about=_("Go to what is to be mended (Ctrl+M)")),
        }
        self.more = button(_("More"), look="menu", about=_("Try it, its history, undo, a note"))
        self._menu = QMenu(self.more)
        self.actions_: dict[str, QAction] = {name: self._menu.addAction("") for name in LESS}
        self._menu.addAction(_("Write a note…"), self._write_note)
        self.more.setMenu(self._menu)
        words = row(self.standing, self.note, spacing=16)
        words.setStretch(0, 1)
        words.setStretch(1, 1)
        inside = stack(words, spacing=8)
        inside.addLayout(flow(*self.buttons.values(), self.more))
        self.setLayout(inside)
        self._menu.aboutToShow.connect(self._follow)

    def connect_to(self, **acts: Callable[[], object]) -> None:
        """What each button does, by name: save, publish, attempt, history, undo, redo, mend."""
        for name, act in acts.items():
            self.buttons[name].clicked.connect(lambda _checked=False, act=act: act())
            if name in self.actions_:
                self.actions_[name].triggered.connect(lambda _checked=False, act=act: act())

    def compact(self, on: bool) -> None:
        """Little room: what is needed less goes behind one button."""
        self._compact = on
        for name in LESS:
            self.buttons[name].setVisible(not on)
        self.more.setVisible(on)
        self.standing.setVisible(not on)
        self.note.setVisible(self._edited and not on)

    def show_standing(self, standing: Standing, *, edited: bool) -> None:
        said = where_it_stands(standing)
        if standing.wall:
            when = moment(standing.wall, time.time())
            by = _("saved by {name}, {when}").format(name=standing.author, when=when) if standing.author else when
            said = f"{said} · {by}"
        self._edited = edited
        self.standing.setText(_("{state} · not saved yet").format(state=said) if edited and standing.based_on else said)
        self.note.setVisible(edited and (not self._compact or bool(self.note.text())))
        self.buttons["save"].setEnabled(edited)
        self.buttons["history"].setEnabled(standing.based_on > 0)
        in_use = standing.published == standing.based_on and standing.based_on > 0 and not edited
        self.buttons["publish"].setEnabled(not in_use)
        self.buttons["publish"].setText(_("Save and publish…") if edited and not self._compact else _("Publish…"))
        self.buttons["attempt"].setText(_("Save and try it") if edited else _("Try it"))

    def _follow(self) -> None:
        for name, action in self.actions_.items():
            action.setText(self.buttons[name].text())
            action.setEnabled(self.buttons[name].isEnabled())

    def _write_note(self) -> None:
        self.note.setVisible(True)
        self.note.setFocus()
