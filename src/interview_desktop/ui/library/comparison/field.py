"""One field of two versions: its name, what happened to it, and both texts with their words marked.

Removed words are struck through, added ones underlined, both on a ground of their own: three signs beside the colour.
"""

from __future__ import annotations

import unicodedata
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from interview_desktop.ui.library.comparison.columns import Columns
from interview_desktop.ui.library.comparison.lines import WORDS, Line
from interview_desktop.ui.library.comparison.words import Side, spoken
from interview_desktop.ui.parts import label, row, stack, word
from interview_desktop.ui.texts import _
from interview_desktop.ui.theme import Theme

ROOM = 520  # logical pixels that two columns of text need
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class FieldView(QFrame):
    """Takes the focus as a whole: a screen reader tells the change in one sentence. `stepped` asks for the next one.

    `before` and `after` name the sides; an empty `before` means that there is nothing to compare with.
    """

    stepped = Signal(int)

    def __init__(self, theme: Theme, line: Line, before: str, after: str) -> None:
        super().__init__()
        self.line = line
        self._theme = theme
        self.setProperty("look", "card")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(f"{line.title}: {line.aloud if before else spoken(line.new, '')}")
        self.old = _text(line.old, before, _("removed"))
        self.new = _text(line.new, after, _("added"))
        head = row(label(line.title, "strong"), word(WORDS[line.what] if before else "", "caption"))
        head.setStretch(0, 1)
        both: QWidget
        if line.what == "same":
            both = self.new
        else:
            both = Columns(theme, _cell(self.old, before), _cell(self.new, after), room=ROOM)
        inside = stack(head, both, spacing=theme.space("small"))
        inside.setContentsMargins(16, 12, 16, 12)
        self.setLayout(inside)
        theme.changed.connect(self._dress)
        self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        step = STEPS.get(Qt.Key(event.key()))
        if step is None or event.modifiers():
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)

    def _dress(self) -> None:
        self.old.setText(markup(self.line.old, self._theme, "removed"))
        self.new.setText(markup(self.line.new, self._theme, "added"))


def markup(side: Side, theme: Theme, mark: str) -> str:
    """The stretches of a side as rich text. Whatever the words are, they are shown as they are."""
    text = "".join(part.text for part in side)
    if not text:
        return f'<p style="color:{theme.colours["quiet"]}">{escape(_("nothing here"))}</p>'
    ground, ink, line = (
        ("danger_ground", "danger", "line-through") if mark == "removed" else ("tint", "on_tint", "underline")
    )
    style = f"background-color:{theme.colours[ground]};color:{theme.colours[ink]};text-decoration:{line}"
    parts = (
        f'<span style="{style}">{_escaped(part.text)}</span>' if part.marked else _escaped(part.text) for part in side
    )
    return f'<p dir="{_direction(text)}" style="white-space:pre-wrap">{"".join(parts)}</p>'


def _escaped(text: str) -> str:
    return escape(text).replace("\n", "<br/>")


def _direction(text: str) -> str:
    """Right to left where the first letter that has a direction runs so."""
    kinds = (unicodedata.bidirectional(sign) for sign in text)
    return "rtl" if next((kind for kind in kinds if kind in ("L", "R", "AL")), "L") != "L" else "ltr"


def _text(side: Side, version: str, mark: str) -> QLabel:
    made = label("")
    made.setTextFormat(Qt.TextFormat.RichText)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.setCursor(Qt.CursorShape.IBeamCursor)
    made.setAlignment(Qt.AlignmentFlag.AlignTop)
    made.setAccessibleName(f"{version}: {spoken(side, mark).strip() or _('nothing here')}")
    return made


def _cell(text: QLabel, version: str) -> QWidget:
    made = QWidget()
    made.setLayout(stack(label(version, "caption"), text, 1, spacing=2))
    return made
