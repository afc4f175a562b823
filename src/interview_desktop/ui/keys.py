"""Shortcuts: declared once, shown in Help, and silent while a person types.

In: a widget, a key, what it does. A key without Ctrl, Alt or Meta is switched off while a field that takes
text (or letters for searching) has the focus, so that no letter is ever eaten.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)


@dataclass(frozen=True)
class Key:
    """One shortcut as Help lists it: where it works, which keys, what it does."""

    where: str
    keys: str
    does: str


def is_plain(keys: str) -> bool:
    """True for a key that would also be text: a letter, a digit, the space bar, with no Ctrl, Alt or Meta."""
    *held, last = keys.split("+")
    return not set(held) - {"Shift"} and (len(last) == 1 or last == "Space")


def takes_text(widget: QWidget | None) -> bool:
    """True where typed letters mean something to the widget that has the focus."""
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        return not widget.isReadOnly()
    return isinstance(widget, QAbstractSpinBox | QComboBox | QAbstractItemView)


class Keys(QObject):
    """Every shortcut of the program."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.listed: list[Key] = []
        self._plain: dict[int, QShortcut] = {}
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - no widget exists without one
        app.focusChanged.connect(self._focus_changed)

    def add(
        self,
        owner: QWidget,
        keys: str,
        does: str,
        act: Callable[[], object],
        *,
        where: str = "",
        everywhere: bool = False,
    ) -> QShortcut:
        """`keys` as in QKeySequence ("Ctrl+1", "R"); works while `owner` or something inside it has the focus.

        With `everywhere` it works in the whole window of `owner`. `where` is the heading in Help.
        """
        sequence = QKeySequence(keys)
        shortcut = QShortcut(sequence, owner)
        context = Qt.ShortcutContext.WindowShortcut if everywhere else Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcut.setContext(context)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(act)
        self.listed.append(Key(where, sequence.toString(QKeySequence.SequenceFormat.NativeText), does))
        if is_plain(keys):
            self._plain[id(shortcut)] = shortcut
            shortcut.destroyed.connect(partial(self._plain.pop, id(shortcut), None))
            shortcut.setEnabled(not takes_text(QApplication.focusWidget()))
        return shortcut

    def _focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        typing = takes_text(now)
        for shortcut in self._plain.values():
            shortcut.setEnabled(not typing)
