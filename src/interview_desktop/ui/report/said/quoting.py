"""Words that were really said, with a line beside them and a button to hear them.

In: quotes and evidence. Out: frames to be read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from interview_desktop.structure.rubric import LEVELS
from interview_desktop.ui.parts import label, row, stack
from interview_desktop.ui.report import wording
from interview_desktop.ui.report.desk import Desk
from interview_desktop.ui.report.said.player import PlayButton
from interview_desktop.ui.texts import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from interview_desktop.events.coaching import Quote
    from interview_desktop.events.scores import Evidence


def quoted(desk: Desk, quote: Quote, what: str) -> QWidget:
    """The words with a line beside them, and where they are to be heard."""
    made = QFrame()
    made.setProperty("look", "quote")
    told = [label(f"“{quote.text}”")]
    if quote.doubtful:
        told.append(label(_("Some of these words were not heard clearly."), "caption"))
    where = wording.stretch(quote)
    if where is None:
        told.append(label(_("typed"), "caption"))
    line = row(stack(*told, spacing=0))
    line.setContentsMargins(12, 0, 0, 0)
    line.setStretch(0, 1)
    if where is not None and not desk.sample:
        line.addWidget(PlayButton(desk.player, where, what), 0, Qt.AlignmentFlag.AlignTop)
    made.setLayout(line)
    return made


def shown_by(desk: Desk, evidence: Sequence[Evidence], what: str) -> QWidget:
    """Quote by quote: the words, the level they speak for with its anchor, and why."""
    made = QWidget()
    inside = stack(spacing=desk.theme.space("small"))
    for one in evidence:
        inside.addWidget(quoted(desk, one.as_quote, what))
        inside.addWidget(label(one.why))
        speaks = _("Speaks for level {level}, {name}: {anchor}")
        named = speaks.format(level=one.level, name=_(LEVELS[one.level - 1]), anchor=one.anchor)
        inside.addWidget(label(named, "caption"))
    inside.setContentsMargins(0, 0, 0, desk.theme.space("small"))
    made.setLayout(inside)
    return made
