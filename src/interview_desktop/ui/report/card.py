"""What came of one question: parts with their quotes, figures, follow-ups, and behind a line delivery and transcript.

In: a QuestionCard. Out: a frame that takes the focus (by key, not by Tab) and reads itself by its name.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from interview_desktop.ui.parts import button, card, label, row, stack, word
from interview_desktop.ui.report import wording
from interview_desktop.ui.report.more import More
from interview_desktop.ui.report.player import PlayButton, Player
from interview_desktop.ui.report.table import ReadTable
from interview_desktop.ui.report.transcript import turn_block
from interview_desktop.ui.texts import _
from interview_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from interview_desktop.events.coaching import Quote
    from interview_desktop.events.delivery import Delivery
    from interview_desktop.events.feedback import FollowUp, Part, QuestionCard, TurnCard


@dataclass(frozen=True)
class Desk:
    """What every piece of a report is made with. `again` begins an interview with the question of this index."""

    theme: Theme
    player: Player
    again: Callable[[int], None]


def question_card(desk: Desk, of: QuestionCard, *, count: int, opened: bool) -> QFrame:
    """`count` questions in all; `opened` shows delivery and transcript at once."""
    made = card(spacing=desk.theme.space("small"))
    made.setAccessibleName(_("Question {number} of {all}: {text}").format(number=of.index + 1, all=count, text=of.text))
    inside = made.layout()
    assert isinstance(inside, QVBoxLayout)  # noqa: S101 - `card` sets one
    again = button(_("Practise this question again") if of.turns else _("Practise this question"))
    again.setAccessibleDescription(_about(of))
    again.clicked.connect(lambda _checked=False: desk.again(of.index))
    inside.addWidget(label(wording.over(of, count), "caption"))
    inside.addWidget(label(of.text, "heading"))
    if of.why:
        inside.addWidget(label(_("Why this question: {why}").format(why=" ".join(of.why)), "caption"))
    for part in (*_parts(desk, of), *_figures(of), *_follow_ups(desk, of), *_limits(of)):
        inside.addWidget(part)
    inside.addSpacing(desk.theme.space("hair"))
    for more in _more(desk, of, opened=opened):
        inside.addWidget(more)
    inside.addSpacing(desk.theme.space("hair"))
    inside.addLayout(row(again, 1))
    return made


def _about(of: QuestionCard) -> str:
    return _("question {number}").format(number=of.index + 1)


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
    if where is not None:
        line.addWidget(PlayButton(desk.player, where, what), 0, Qt.AlignmentFlag.AlignTop)
    made.setLayout(line)
    return made


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


def _more(desk: Desk, of: QuestionCard, *, opened: bool) -> list[QWidget]:
    """The long things: made when they are asked for."""
    about = _about(of)
    made: list[QWidget] = []
    if of.turns:
        words = partial(transcript, desk, of.turns)
        made.append(More(desk.theme, _("the transcript"), about, words, opened=opened))
    if wording.spoken(of.turns):
        name = _("How it was said, {about}").format(about=about)
        figures = partial(delivery_table, desk.theme, of.delivery, name)
        made.append(More(desk.theme, _("how it was said"), about, figures, opened=opened))
    return made


def transcript(desk: Desk, turns: tuple[TurnCard, ...]) -> QWidget:
    """Turn by turn, with a legend where there is something to explain."""
    made = QWidget()
    inside = stack(spacing=desk.theme.space("medium"))
    if any(wording.doubtful(turn) for turn in turns):
        inside.addWidget(label(_("Words underlined with dots were not heard clearly and may be wrong."), "caption"))
    for turn in turns:
        inside.addWidget(turn_block(desk.theme, desk.player, turn))
    made.setLayout(inside)
    return made


def delivery_table(theme: Theme, found: Delivery, name: str) -> QWidget:
    heads = (_("Measure"), _("You"), _("What is usual"))
    made = ReadTable(theme, name, heads, wording.delivery(found), (3, 3, 4))
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return made
