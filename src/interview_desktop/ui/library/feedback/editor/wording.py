"""A sentence of the report with its slots: text to write, and a button for each slot that puts it where the cursor is.

In: the wording by `show_value`. Out: `changed` with the text at every keystroke.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from interview_desktop.ui.flow import Flow
from interview_desktop.ui.library.feedback.words import SLOTS, WHERE
from interview_desktop.ui.library.fields import Paragraph
from interview_desktop.ui.parts import button
from interview_desktop.ui.texts import _
from interview_desktop.ui.theme import Theme
from interview_desktop.ui.vocabulary import called


class WordingField(Paragraph):
    def __init__(self, theme: Theme, key: str, slots: Sequence[str]) -> None:
        title = called("wording", key)
        super().__init__(
            theme,
            title,
            WHERE.get(key, ""),
            placeholder=_("Left empty, the program says it in its own plain words."),
            lines=2,
        )
        self.chips = {slot: self._chip(slot, title) for slot in slots}
        chips, flow = QWidget(), Flow(spacing=4, centred=False)
        for chip in self.chips.values():
            flow.addWidget(chip)
        chips.setLayout(flow)
        inside = self.layout()
        if inside is not None and self.chips:
            inside.addWidget(chips)

    def insert(self, slot: str) -> None:
        """Put the slot where the cursor is, in place of what is marked, and go on writing."""
        self.box.textCursor().insertText(f"{{{{ {slot} }}}}")
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chip(self, slot: str, title: str) -> QPushButton:
        words = SLOTS.get(slot, slot)
        made = button(f"{{{{ {slot} }}}}", partial(self.insert, slot), about=_("Puts in {words}").format(words=words))
        made.setAccessibleName(_("{title}: put in {slot}").format(title=title, slot=slot))
        return made
