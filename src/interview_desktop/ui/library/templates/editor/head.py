"""The top of the template editor: what is edited, whether it fits its time, and the time line."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLabel

from interview_desktop.structure.template import Template
from interview_desktop.ui.icons import pixmap
from interview_desktop.ui.library.templates.editor.line import Line
from interview_desktop.ui.library.templates.editor.timeline import TimeLine, sentence
from interview_desktop.ui.parts import label, restyle, row, stack, word
from interview_desktop.ui.texts import _
from interview_desktop.ui.theme import Theme


class Head(QFrame):
    """Stays in sight above the form where the window is tall enough, and scrolls with it where it is not."""

    def __init__(self, theme: Theme, heading: QLabel) -> None:
        super().__init__()
        self._theme = theme
        self.line = Line(theme)
        self.fit = label("", "quiet")
        self.mark = word("")
        self.order = label("", "caption")
        inside = stack(heading, row(self.mark, self.fit, spacing=6), self.line, self.order, spacing=4)
        inside.setContentsMargins(0, 0, 0, 4)
        self.setLayout(inside)
        self._over = False
        theme.changed.connect(lambda: self._dress(self._over))

    def show_line(self, line: TimeLine, place: int) -> None:
        self.line.show_line(line, place)
        self.fit.setText(sentence(line))
        self._dress(bool(line.over))

    def say_order(self, template: Template, order: str) -> None:
        """Where the interview does not go in the order of its places, that is said."""
        self.order.setText(
            {
                "by_interviewer": _("A panel asks one after the other: each interviewer's places come together."),
                "curve": _("In this type of interview the questions are put in order by their difficulty."),
            }.get(order, "")
            if len(template.slots) > 1
            else ""
        )
        self.order.setVisible(bool(self.order.text()))

    def _dress(self, over: bool) -> None:
        if over != self._over:
            self._over = over
            restyle(self.fit, "danger" if over else "quiet")
        self.mark.setVisible(self._over)
        if self._over:
            self.mark.setPixmap(pixmap("warning", self._theme.colour("danger"), self._theme.size("body")))
