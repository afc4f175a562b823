"""What is next: the step of the plan, why, when, with the questions to take again; the nine behind a line.

In: the plan. Out: `start()` for the interview, `again(session, index)` for a question.
"""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from interview_desktop.ui.parts import button, card, empty, label, row
from interview_desktop.ui.progress import wording
from interview_desktop.ui.report.layout.more import More
from interview_desktop.ui.report.layout.table import ReadTable
from interview_desktop.ui.report.wording import Cell
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _

if TYPE_CHECKING:
    from interview_desktop.events.progress import PlanStep, Practice, Retake


class Steps(QWidget):
    start = Signal()
    again = Signal(str, int)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.begin = button(_("Start the interview"), self.start.emit, look="primary")
        self.retakes: list[QPushButton] = []
        self.table: ReadTable | None = None
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(shell.theme.space("medium"))
        self._card = card(look="tint")
        self._said = self._card.layout()
        self._heading, self._what = label("", "heading"), label("")
        self._why, self._due = label("", "quiet"), label("", "quiet")
        self._before = QVBoxLayout()
        self._rest = QVBoxLayout()
        self._lay_out()

    def _lay_out(self) -> None:
        inside = self._said
        assert isinstance(inside, QVBoxLayout)  # noqa: S101 - what `card` makes
        for part in (self._heading, self._what, self._why, self._due):
            inside.addWidget(part)
        inside.addLayout(row(self.begin, 1))
        inside.addLayout(self._before)
        self._inside.addWidget(self._card)
        self._inside.addLayout(self._rest)

    def tell(self, found: Practice) -> None:
        """Show the step that is next; there is always one."""
        now = time.time()
        step = found.next
        self._card.setVisible(step is not None)
        empty(self._before)
        empty(self._rest)
        self.retakes = []
        if step is not None:
            self._tell_step(step, now)
        self._rest.addWidget(
            More(self._shell.theme, _("all nine interviews"), _("the plan"), partial(self._all, found, now))
        )

    def wait(self, waiting: bool) -> None:
        """While an interview is being started, no second one can be."""
        for one in (self.begin, *self.retakes):
            one.setEnabled(not waiting)

    def _tell_step(self, step: PlanStep, now: float) -> None:
        self._heading.setText(wording.heading(step))
        self._what.setText(step.what)
        self._why.setText(step.why)
        self._due.setText(wording.when_due(step.due or now, now))
        if step.retakes:
            self._before.addWidget(label(_("Before it, or in its place, one of these questions again:"), "quiet"))
        for retake in step.retakes:
            self._before.addSpacing(self._shell.theme.space("small"))
            self._before.addWidget(label(retake.text))
            self._before.addWidget(label(retake.why, "quiet"))
            self.retakes.append(self._retake(retake))
            self._before.addLayout(row(self.retakes[-1], 1))

    def _retake(self, retake: Retake) -> QPushButton:
        made = button(_("Try this question again"), about=retake.text)
        made.clicked.connect(partial(self._again, retake))
        return made

    def _again(self, retake: Retake, _checked: bool = False) -> None:
        self.again.emit(retake.session, retake.index)

    def _all(self, found: Practice, now: float) -> QWidget:
        rows = [[Cell(text) for text in wording.step_line(step, now)] for step in found.plan]
        heads = (_("No."), _("Interview"), _("When"))
        self.table = ReadTable(self._shell.theme, _("The plan"), heads, rows, (0, 3, 0))
        return self.table
