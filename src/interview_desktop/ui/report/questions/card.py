"""What came of one question: parts with their quotes, figures, follow-ups, and behind a line delivery and transcript.

In: a QuestionCard. Out: a frame that takes the focus (by key, not by Tab) and reads itself by its name.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from interview_desktop.ui.parts import button, label, row, stack, word
from interview_desktop.ui.report import wording
from interview_desktop.ui.report.attempts.side_by_side import Comparison
from interview_desktop.ui.report.desk import Desk
from interview_desktop.ui.report.layout.more import More
from interview_desktop.ui.report.layout.table import FOUR, NARROWEST, ReadTable
from interview_desktop.ui.report.layout.unfolding import Step
from interview_desktop.ui.report.questions.outline import outline
from interview_desktop.ui.report.questions.scores import score_row, unknown
from interview_desktop.ui.report.said.quoting import quoted
from interview_desktop.ui.report.said.transcript import turn_block
from interview_desktop.ui.texts import _
from interview_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from interview_desktop.events.delivery import Accommodation, Delivery
    from interview_desktop.events.feedback import Feedback, FollowUp, Part, QuestionCard, TurnCard
    from interview_desktop.events.progress import Attempt
    from interview_desktop.events.scores import AnswerScores, Score

ROWS = 3  # scores made at once
OWN = 3  # columns of a delivery table without the person's own range


class Question(QFrame):
    """One question: its words and the parts of the story at once, the others by `steps`, as each takes some 20 ms.

    `opened` shows delivery and transcript at once.
    """

    def __init__(self, desk: Desk, feedback: Feedback, of: QuestionCard, *, opened: bool) -> None:
        super().__init__()
        self._desk = desk
        self._of = of
        self._opened = opened
        self._hidden = feedback.switched_off
        self._found = feedback.scoring.answer(of.index)
        self._attempts: tuple[Attempt, ...] = ()
        self._folds: QVBoxLayout | None = None
        self.setProperty("look", "card")
        count = len(feedback.questions)
        name = _("Question {number} of {all}: {text}").format(number=of.index + 1, all=count, text=of.text)
        self.setAccessibleName(name)
        self._inside = stack(spacing=desk.theme.space("small"))
        self._inside.setContentsMargins(20, 20, 20, 20)
        self.setLayout(self._inside)
        self._add(label(wording.over(of, count), "caption"), label(of.text, "heading"))
        if of.why:
            self._add(label(_("Why this question: {why}").format(why=" ".join(of.why)), "caption"))
        self._add(*_parts(desk, of))

    def steps(self) -> Iterator[Step]:
        """What is still to come, from top to bottom."""
        if self._found is not None and self._found.scores:
            yield from self._scores(self._found)
        yield lambda: self._add(*_figures(self._of), *_follow_ups(self._desk, self._of), *_limits(self._of))
        yield self._end

    def compare(self, attempts: tuple[Attempt, ...]) -> None:
        """There are several attempts at it: they can be seen side by side."""
        self._attempts = attempts
        if self._folds is not None:
            self._offer(self._folds)

    def _scores(self, found: AnswerScores) -> Iterator[Step]:
        """A row for each criterion; of what was no answer only the reason."""
        if found.non_answer:
            yield lambda: self._add(_heading(_("Not scored")), label(found.why, "quiet"))
            return
        known = [score for score in found.scores if score.score is not None]
        yield lambda: self._add(_heading(_("How the answer stands")))
        for at in range(0, len(known), ROWS):
            yield partial(self._rows, known[at : at + ROWS])
        yield lambda: self._add(*unknown([score for score in found.scores if score.score is None]))

    def _rows(self, scores: Sequence[Score]) -> None:
        self._add(*(score_row(self._desk, score) for score in scores))

    def _end(self) -> None:
        """What is folded, and the button that leads on."""
        desk, of = self._desk, self._of
        self._folds = stack(spacing=desk.theme.space("small"))
        self._folds.setContentsMargins(0, desk.theme.space("hair"), 0, desk.theme.space("hair"))
        for more in _more(desk, of, opened=self._opened, hidden=self._hidden):
            self._folds.addWidget(more)
        self._inside.addLayout(self._folds)
        if desk.sample:
            return
        again = button(_("Practise this question again") if of.turns else _("Practise this question"))
        again.setAccessibleDescription(_about(of))
        again.clicked.connect(lambda _checked=False: desk.again(of.index))
        self._inside.addLayout(row(again, 1))
        self._offer(self._folds)

    def _offer(self, folds: QVBoxLayout) -> None:
        if not self._attempts:
            return
        about = _about(self._of)
        make = partial(Comparison, self._desk, about, self._attempts, self._hidden)
        words = _("{count} attempts side by side").format(count=len(self._attempts))
        folds.addWidget(More(self._desk.theme, words, about, make))

    def _add(self, *things: QWidget) -> None:
        for thing in things:
            self._inside.addWidget(thing)


def _about(of: QuestionCard) -> str:
    return _("question {number}").format(number=of.index + 1)


def _signed(theme: Theme, sign: str, *things: QWidget) -> QWidget:
    """A sign in a narrow column of its own, and beside it what it stands for, in words."""
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    grid.setColumnMinimumWidth(0, theme.size("body"))
    grid.addWidget(word(sign), 0, 0)
    for at, thing in enumerate(things):
        grid.addWidget(thing, at, 1)
    return made


def _parts(desk: Desk, of: QuestionCard) -> list[QWidget]:
    if not of.parts:
        return [label(of.parts_why, "quiet")] if of.parts_why else []
    groups = [_part(desk, *group) for group in wording.part_groups(of.parts)]
    return [_heading(_("What was told")), *groups]


def _part(desk: Desk, sign: str, name: str, meaning: str, part: Part) -> QWidget:
    head = label(_("{part}: {meaning}").format(part=name, meaning=meaning), "strong")
    quote = [quoted(desk, part.quote, name.lower())] if part.quote is not None else []
    return _signed(desk.theme, sign, head, *quote, label(part.why, "caption"))


def _figures(of: QuestionCard) -> list[QWidget]:
    return [_heading(_("Figures you gave")), label(wording.figures(of))] if of.numbers else []


def _follow_ups(desk: Desk, of: QuestionCard) -> list[QWidget]:
    if not of.follow_ups:
        return []
    return [_heading(_("Follow-up questions")), *(_follow_up(desk, follow_up) for follow_up in of.follow_ups)]


def _follow_up(desk: Desk, follow_up: FollowUp) -> QWidget:
    quote = [quoted(desk, follow_up.quote, _("what the follow-up was about"))] if follow_up.quote is not None else []
    return _signed(
        desk.theme,
        wording.outcome_mark(follow_up),
        label(follow_up.asked, "strong"),
        label(wording.asked_for(follow_up), "caption"),
        *quote,
        label(follow_up.outcome),
    )


def _limits(of: QuestionCard) -> list[QWidget]:
    return [label(limit, "warning") for limit in of.limits]


def _heading(text: str) -> QLabel:
    made = label(text, "strong")
    made.setContentsMargins(0, 8, 0, 0)
    return made


def _more(desk: Desk, of: QuestionCard, *, opened: bool, hidden: Collection[Accommodation]) -> list[QWidget]:
    """The long things: made when they are asked for."""
    about = _about(of)
    made: list[QWidget] = []
    if of.outline:
        made.append(More(desk.theme, _("a model outline"), about, partial(outline, desk, of.outline)))
    if of.turns:
        words = partial(transcript, desk, of.turns)
        made.append(More(desk.theme, _("the transcript"), about, words, opened=opened))
    if wording.spoken(of.turns):
        name = _("How it was said, {about}").format(about=about)
        figures = partial(delivery_table, desk.theme, of.delivery, name, hidden)
        made.append(More(desk.theme, _("how it was said"), about, figures, opened=opened))
    return made


def transcript(desk: Desk, turns: tuple[TurnCard, ...]) -> QWidget:
    """Turn by turn, with a legend where there is something to explain."""
    made = QWidget()
    inside = stack(spacing=desk.theme.space("medium"))
    if any(wording.doubtful(turn) for turn in turns):
        inside.addWidget(label(_("Words underlined with dots were not heard clearly and may be wrong."), "caption"))
    for turn in turns:
        inside.addWidget(turn_block(desk, turn))
    made.setLayout(inside)
    return made


def delivery_table(theme: Theme, found: Delivery, name: str, hidden: Collection[Accommodation] = ()) -> QWidget:
    """Measures with what is usual, and with the person's own range where that is known."""
    rows = wording.delivery(found, hidden)
    own = any(len(cells) > OWN for cells in rows)
    heads = (_("Measure"), _("You"), _("What is usual"), *((_("Your own range"),) if own else ()))
    shares = (3, 3, 4, 3) if own else (3, 3, 4)
    made = ReadTable(theme, name, heads, rows, shares, narrowest=FOUR if own else NARROWEST)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return made
