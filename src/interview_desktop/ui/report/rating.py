"""How the person sees the interview themselves: asked before the report is read, then shown beside the program's view.

In: a Feedback. Out: a SelfRating, or rows in which both views stand on one line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QVBoxLayout, QWidget

from interview_desktop.structure.rubric import LEVELS
from interview_desktop.ui.flow import Flow
from interview_desktop.ui.parts import button, label, row, stack
from interview_desktop.ui.report import levels
from interview_desktop.ui.report.scale import TwoMarks
from interview_desktop.ui.texts import _
from interview_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from interview_desktop.events.coaching import Agreement, SelfRating
    from interview_desktop.events.scores import AnswerCriterion

OVERALL = "overall"
ASKED: dict[AnswerCriterion, str] = {
    "structure": _("My stories had a beginning, my own part and an end"),
    "specificity": _("I gave figures, names and times"),
    "ownership": _("It was clear what I did myself"),
    "result": _("I said what came of it, and what I learned"),
}


class LevelChoice(QWidget):
    """One row: a statement and five levels. Arrows move between levels, 1 to 5 choose one; one stop for Tab."""

    changed = Signal()

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setAccessibleName(text)
        self._group = QButtonGroup(self)
        line = QWidget()
        flow = Flow(line, spacing=4, centred=False)
        self.radios = [QRadioButton(f"{at} {_(name)}") for at, name in enumerate(LEVELS, start=1)]
        for at, radio in enumerate(self.radios, start=1):
            radio.setAccessibleName(_("{what}: {level}").format(what=text, level=levels.named(at)))
            self._group.addButton(radio, at)
            flow.addWidget(radio)
        self.setLayout(stack(label(text, "strong"), line, spacing=0))
        self._group.idToggled.connect(self._toggled)
        self._one_stop()

    @property
    def level(self) -> int | None:
        return None if self._group.checkedId() < 1 else self._group.checkedId()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        at = event.key() - Qt.Key.Key_0
        if 1 <= at <= len(self.radios) and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.radios[at - 1].setChecked(True)
            self.radios[at - 1].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _toggled(self, _at: int, on: bool) -> None:
        if on:
            self._one_stop()
            self.changed.emit()

    def _one_stop(self) -> None:
        """Tab reaches what is chosen, or the first; arrows reach the others."""
        stop = (self.level or 1) - 1
        for at, radio in enumerate(self.radios):
            radio.setFocusPolicy(Qt.FocusPolicy.StrongFocus if at == stop else Qt.FocusPolicy.ClickFocus)


class AskRating(QFrame):
    """A calm card; `given` brings the rating, or one that is skipped."""

    given = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.overall = LevelChoice(_("The interview as a whole"))
        self.criteria = {name: LevelChoice(text) for name, text in ASKED.items()}
        self.save = button(_("Save and show the report"), self._save, look="primary")
        self.skip = button(_("Skip and show the report"), self._skip)
        told = _(
            "Before you read on: your own view first. Seeing where you and the program differ teaches more than either "
            "alone. Leave out what you cannot say; it changes no score."
        )
        inside = QVBoxLayout(self)
        inside.setContentsMargins(*[theme.space("large")] * 4)
        inside.setSpacing(theme.space("medium"))
        inside.addWidget(label(_("How do you see it yourself?"), "heading"))
        inside.addWidget(label(told))
        for choice in (self.overall, *self.criteria.values()):
            choice.changed.connect(self._allow)
            inside.addWidget(choice)
        answers = QWidget()
        flow = Flow(answers, spacing=theme.space("gap"), centred=False)
        flow.addWidget(self.save)
        flow.addWidget(self.skip)
        inside.addWidget(answers)
        self._allow()

    @property
    def first(self) -> QRadioButton:
        return self.overall.radios[(self.overall.level or 1) - 1]

    def rating(self) -> SelfRating:
        """What has been chosen so far."""
        from interview_desktop.events.coaching import SelfRating

        chosen = {name: choice.level for name, choice in self.criteria.items() if choice.level is not None}
        return SelfRating(overall=self.overall.level, criteria=chosen)

    def wait(self, waiting: bool) -> None:
        """It is being kept: no second press."""
        self.skip.setEnabled(not waiting)
        self.save.setEnabled(not waiting and self._any)

    @property
    def _any(self) -> bool:
        return any(choice.level is not None for choice in (self.overall, *self.criteria.values()))

    def _allow(self) -> None:
        self.save.setEnabled(self._any)

    def _save(self) -> None:
        self.given.emit(self.rating())

    def _skip(self) -> None:
        from interview_desktop.events.coaching import SelfRating

        self.given.emit(SelfRating(skipped=True))


def agreement(theme: Theme, rows: tuple[Agreement, ...]) -> QFrame:
    """Both views on one line each, with a sentence; the legend says which mark is whose."""
    made = QFrame()
    made.setProperty("look", "card")
    inside = QVBoxLayout(made)
    inside.setContentsMargins(*[theme.space("large")] * 4)
    inside.setSpacing(theme.space("medium"))
    inside.addWidget(label(_("◇ you   ● the program   from awareness (left) to expert (right)"), "caption"))
    for one in rows:
        inside.addWidget(_views(theme, one))
    return made


def _views(theme: Theme, one: Agreement) -> QWidget:
    made = QWidget()
    program = _("not enough evidence") if one.program is None else levels.in_words(one.program)
    both = _("You: {yours}. The program: {program}.").format(yours=_(LEVELS[one.yours - 1]), program=program)
    line = row(stack(label(one.title, "strong"), label(both, "caption"), label(one.told), spacing=0))
    line.addWidget(TwoMarks(theme, one.yours, one.program), 0, Qt.AlignmentFlag.AlignVCenter)
    line.setStretch(0, 3)
    line.setStretch(1, 2)
    made.setLayout(line)
    return made
