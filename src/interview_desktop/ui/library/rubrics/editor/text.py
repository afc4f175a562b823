"""A field of the rubric editor for texts of several lines, all of which are shown."""

from __future__ import annotations

from interview_desktop.ui.library.fields import Field
from interview_desktop.ui.library.growing import Growing
from interview_desktop.ui.theme import Theme


class LongText(Field):
    """`changed` comes with the text at every keystroke."""

    def __init__(self, theme: Theme, title: str, hint: str = "", *, lines: int = 2) -> None:
        self.box = Growing(theme, lines=lines)
        super().__init__(title, self.box, hint)
        self.box.textChanged.connect(lambda: self.changed.emit(self.box.toPlainText()))

    def reach(self, start: int | None = None, end: int | None = None) -> None:
        super().reach()
        if start is not None:
            self.box.select(start, start if end is None else end)

    def _set(self, value: object) -> None:
        if self.box.toPlainText() != str(value):  # the cursor stays where it is while somebody types
            self.box.setPlainText(str(value))
