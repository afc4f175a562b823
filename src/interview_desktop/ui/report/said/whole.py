"""All that was said, turn by turn, coming one by one: a long interview opens as fast as a short one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from interview_desktop.ui.parts import label
from interview_desktop.ui.report.desk import Desk
from interview_desktop.ui.report.layout.unfolding import Unfolding
from interview_desktop.ui.report.said.transcript import turn_block
from interview_desktop.ui.texts import _

if TYPE_CHECKING:
    from interview_desktop.events.feedback import QuestionCard, TurnCard

AT_ONCE = 2  # turns


class WholeTranscript(Unfolding):
    """Question by question."""

    def __init__(self, desk: Desk, questions: tuple[QuestionCard, ...]) -> None:
        super().__init__(desk.theme.space("medium"))
        self._desk = desk
        steps = [partial(self._turn, card, turn) for card in questions for turn in card.turns]
        self.unfold(steps, at_once=AT_ONCE)

    def _turn(self, card: QuestionCard, turn: TurnCard) -> None:
        if turn is card.turns[0]:
            self.add(label(_("Question {number}").format(number=card.index + 1), "strong"))
        self.add(turn_block(self._desk, turn))
