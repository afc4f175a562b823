"""The verdict, what to keep, what to change, and what to practise next.

In: the feedback document. Out: cards that begin an interview with one press.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from interview_desktop.interaction.feedback.english import sentence
from interview_desktop.ui.flow import Flow
from interview_desktop.ui.parts import button, card, label, row, stack
from interview_desktop.ui.report import levels, wording
from interview_desktop.ui.report.desk import Desk
from interview_desktop.ui.report.said.player import PlayButton
from interview_desktop.ui.report.said.quoting import quoted
from interview_desktop.ui.report.scale import LevelMeter
from interview_desktop.ui.texts import _

if TYPE_CHECKING:
    from interview_desktop.events.coaching import Point, Priority
    from interview_desktop.events.scores import Scoring


def overall(desk: Desk, scoring: Scoring) -> QWidget:
    """The level of the whole in words, never a grade; None is said with its reason."""
    if scoring.level is None:
        why = scoring.why or _("Nothing that was said could be scored.")
        return label(_("No overall level: {why}").format(why=why), "quiet")
    words = sentence(levels.in_words(scoring.level))
    made = QFrame()
    made.setProperty("look", "card")
    about = _("{evidence}; practice, not assessment").format(evidence=sentence(levels.evidence(scoring.confidence)))
    line = row(stack(label(words, "lead"), label(about, "caption"), spacing=0), spacing=desk.theme.space("medium"))
    line.setContentsMargins(20, 12, 20, 12)
    line.setStretch(0, 1)
    line.insertWidget(0, LevelMeter(desk.theme, scoring.level), 0, Qt.AlignmentFlag.AlignVCenter)
    made.setLayout(line)
    made.setAccessibleName(_("Level over all: {words}").format(words=words))
    return made


def point_card(desk: Desk, point: Point) -> QFrame:
    """What was seen in the template's words, the words it was seen in, and what to do instead."""
    head = () if point.what in point.text else (label(sentence(point.what), "strong"),)  # not said twice
    made = card(*head, label(point.text), spacing=desk.theme.space("small"))
    inside = made.layout()
    assert inside is not None  # noqa: S101 - `card` sets one
    where = wording.stretch(point.quote)
    if point.quote.text not in point.text:
        inside.addWidget(quoted(desk, point.quote, point.what))
        where = None
    if point.instead and point.instead not in point.text:
        inside.addWidget(label(_("Instead: {instead}.").format(instead=point.instead)))
    if point.why:
        inside.addWidget(label(point.why, "caption"))
    actions = QWidget()
    flow = Flow(actions, spacing=desk.theme.space("gap"), centred=False)
    if where is not None and not desk.sample:
        flow.addWidget(PlayButton(desk.player, where, point.what))
    if point.question is not None and not desk.sample:
        flow.addWidget(again(desk, point.question, look="more"))
    if flow.count():
        inside.addWidget(actions)
    return made


def priority_card(desk: Desk, priority: Priority) -> QFrame:
    made = card(
        label(priority.what, "strong"),
        label(priority.how),
        label(priority.why, "caption"),
        spacing=desk.theme.space("small"),
    )
    if priority.questions and not desk.sample:
        actions = QWidget()
        flow = Flow(actions, spacing=desk.theme.space("gap"), centred=False)
        for index in priority.questions:
            flow.addWidget(again(desk, index))
        inside = made.layout()
        assert inside is not None  # noqa: S101 - `card` sets one
        inside.addWidget(actions)
    return made


def again(desk: Desk, index: int, *, look: str = "") -> QPushButton:
    """Begins an interview with this question alone."""
    text = _("Practise question {number} again").format(number=index + 1)
    return button(text, partial(desk.again, index), look=look)
