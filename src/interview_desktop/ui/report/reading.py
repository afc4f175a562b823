"""One feedback document to be read, from its summary to how it was made.

In: a Feedback. Out: a column of parts, the first ones at once, the others one by one while the window lives on:
a report of sixty questions opens as fast as one of three.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QLabel

from interview_desktop.interaction.report import labels
from interview_desktop.ui.parts import card, label
from interview_desktop.ui.report import wording
from interview_desktop.ui.report.card import Desk, delivery_table, question_card, transcript
from interview_desktop.ui.report.column import Column
from interview_desktop.ui.report.opinion import opinion_parts
from interview_desktop.ui.report.table import ReadTable
from interview_desktop.ui.texts import _

if TYPE_CHECKING:
    from interview_desktop.events.feedback import Feedback, QuestionCard

AT_ONCE = 2  # parts: summary and glance are more than a window shows


class Reading(Column):
    """`cards` are the questions that are there already, in their order."""

    def __init__(self, desk: Desk, feedback: Feedback) -> None:
        super().__init__(desk.theme.space("medium"))
        self._desk = desk
        self._feedback = feedback
        self.cards: list[QFrame] = []
        self.glance: ReadTable | None = None
        self._to_come: deque[Callable[[], None]] = deque(self._steps())
        for _first in range(AT_ONCE):
            self._to_come.popleft()()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)
        self._timer.start()

    @property
    def whole(self) -> bool:
        """True when every part is there."""
        return not self._to_come

    def question(self, index: int) -> QFrame:
        """The card of a question, made now if it was not there yet. Raises IndexError past the last."""
        while index >= len(self.cards) and self._to_come:
            self._to_come.popleft()()
        return self.cards[index]

    def _step(self) -> None:
        if self._to_come:
            self._to_come.popleft()()
        else:
            self._timer.stop()

    def _steps(self) -> Iterator[Callable[[], None]]:
        yield self._summary
        if self._feedback.totals.answered:
            yield self._glance
        for of in self._feedback.questions:
            yield partial(self._question, of)
        yield self._delivery
        yield self._own_questions
        yield self._opinion
        yield self._made

    def _head(self, text: str) -> QLabel:
        made = label(text, "heading")
        made.setContentsMargins(0, self._desk.theme.space("medium"), 0, 0)
        return made

    def _summary(self) -> None:
        if wording.standing(self._feedback) == "nothing":
            return  # the page says so above
        summary = (label(paragraph) for paragraph in self._feedback.summary)
        self.add(self._head(_("In short")), label(self._feedback.headline, "lead"), *summary)

    def _glance(self) -> None:
        heads = (_("Question"), *labels.PARTS.values(), _("Follow-ups"), _("Time"))
        name = _("The questions at a glance: which parts of the story were told")
        table = ReadTable(self._desk.theme, name, heads, wording.glance(self._feedback), (1, 0, 0, 0, 0, 0, 0))
        table.setAccessibleDescription(_("Enter goes to the question."))
        self.glance = table
        legend = _("● told   ◐ told after a follow-up   ○ not found   ? cannot be known   – no story asked for")
        self.add(self._head(_("The questions at a glance")), table, label(legend, "caption"))

    def _question(self, of: QuestionCard) -> None:
        if not self.cards:
            told = self._feedback.totals.answered
            self.add(self._head(_("Question by question") if told else _("The questions")))
        alone = sum(1 for one in self._feedback.questions if one.turns) == 1
        made = question_card(self._desk, of, count=len(self._feedback.questions), opened=alone)
        self.cards.append(made)
        self.add(made)

    def _delivery(self) -> None:
        totals = self._feedback.totals
        if not totals.words:
            return
        self.add(self._head(_("How it was said")))
        if not totals.spoken:
            self.add(label(_("Not measured: every answer was typed.")))
            return
        name = _("How it was said, over the whole interview")
        self.add(label(wording.caution(self._feedback)), delivery_table(self._desk.theme, totals.delivery, name))

    def _own_questions(self) -> None:
        if self._feedback.own_questions:
            self.add(self._head(_("Your own questions")), card(transcript(self._desk, self._feedback.own_questions)))

    def _opinion(self) -> None:
        opinion = self._feedback.second_opinion
        if opinion is not None:
            self.add(self._head(_("A second opinion, by {engine}").format(engine=opinion.engine)))
            self.add(card(*opinion_parts(opinion)))

    def _made(self) -> None:
        self.add(self._head(_("How this report was made")))
        self.add(*(label(line, "quiet") for line in wording.made(self._feedback)))
        if self._feedback.not_measured:
            self.add(label(_("Not measured"), "strong"))
            self.add(*(label(reason, "quiet") for reason in self._feedback.not_measured))
