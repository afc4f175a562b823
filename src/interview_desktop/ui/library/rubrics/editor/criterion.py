"""One criterion of a rubric: a row with title, competency and weight, and behind it what is looked at on five levels.

In: the criterion by `show_criterion`. Out: `changed` with the fields that were edited, and wishes of its buttons. The
five levels are made when they are first opened.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QDoubleSpinBox, QFrame, QWidget

from interview_desktop.structure.rubric import Criterion
from interview_desktop.ui.flow import Flow
from interview_desktop.ui.icons import pixmap
from interview_desktop.ui.library.comparison.fields import LEVELS
from interview_desktop.ui.library.fields import INSET, Choice, Field, Words
from interview_desktop.ui.library.folds import Beside
from interview_desktop.ui.library.rubrics.editor.text import LongText
from interview_desktop.ui.parts import button, row, stack
from interview_desktop.ui.texts import _
from interview_desktop.ui.theme import Theme
from interview_desktop.ui.vocabulary import COMPETENCIES


class Share(Field):
    """A weight (0-1), shown as percent with one decimal; what is not touched keeps its exact value."""

    def __init__(self, title: str) -> None:
        self.box = QDoubleSpinBox()
        self.box.setRange(0.1, 100.0)
        self.box.setDecimals(1)
        self.box.setSingleStep(5.0)
        self.box.setSuffix(" %")
        self.box.lineEdit().setTextMargins(INSET, 0, 0, 0)
        super().__init__(title, self.box)
        self.box.valueChanged.connect(lambda percent: self.changed.emit(round(percent / 100, 3)))

    def _set(self, value: object) -> None:
        if isinstance(value, float | int):
            self.box.setValue(round(value * 100, 1))


class CriterionCard(QFrame):
    changed = Signal(dict)  # fields of the Criterion and their values
    levelled = Signal(int, str)  # level from 0, its text
    stepped = Signal(int)  # up (-1) or down (1)
    removed = Signal()

    def __init__(self, theme: Theme, criterion: Criterion, *, opened: bool = False) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self._theme = theme
        self._criterion = criterion
        self.title = Words(_("Title"), placeholder=_("What is looked at, in a word or two"), most=80)
        self.competency = Choice(_("Competency"), choices=tuple(COMPETENCIES.items()))
        self.weight = Share(_("Weight"))
        for field in (self.title, self.competency, self.weight):
            field.name.hide()
        self.up = button("", partial(self.stepped.emit, -1), look="plain", about=_("Move up"))
        self.down = button("", partial(self.stepped.emit, 1), look="plain", about=_("Move down"))
        self.out = button("", self.removed.emit, look="plain", about=_("Take out"))
        self.about: LongText | None = None
        self.levels: list[LongText] = []
        self.toggle = button("", self._flip, look="more")
        self.body: QWidget | None = None
        self._inside = stack(row(self.title, self.weight, spacing=12), self._tools(), spacing=8)
        self._inside.setContentsMargins(16, 12, 16, 12)
        self.setLayout(self._inside)
        self.title.changed.connect(lambda text: self.changed.emit({"title": text}))
        self.competency.changed.connect(lambda name: self.changed.emit({"competency": name}))
        self.weight.changed.connect(lambda share: self.changed.emit({"weight": share}))
        theme.changed.connect(self._dress)
        self._dress()
        if opened:
            self._flip()

    @property
    def name(self) -> str:
        """What the criterion is called in the rubric."""
        return self._criterion.id

    def show_criterion(self, criterion: Criterion, number: int, count: int) -> None:
        """Show these values, as the criterion `number` (from 1) of `count`; nobody is told."""
        self._criterion = criterion
        self.title.show_value(criterion.title)
        self.competency.show_value(criterion.competency)
        self.weight.show_value(criterion.weight)
        if self.about is not None:
            self.about.show_value(criterion.about)
        for field, text in zip(self.levels, criterion.levels, strict=bool(self.levels)):
            field.show_value(text)
        self.up.setEnabled(number > 1)
        self.down.setEnabled(number < count)
        self.out.setEnabled(count > 1)
        self._tell(number)

    def reach(self, path: str, start: int | None = None, end: int | None = None) -> None:
        """Put the focus into the field of this path ("levels.2"), and mark these characters."""
        field, _dot, number = path.partition(".")
        if field in ("levels", "about"):
            self.open()
        if field == "levels" and number.isdigit():
            self.levels[int(number)].reach(start, end)
        elif field == "about" and self.about is not None:
            self.about.reach(start, end)
        else:
            {"weight": self.weight, "competency": self.competency}.get(field, self.title).reach(start, end)

    def open(self) -> None:
        if not self.opened:
            self._flip()

    def _tell(self, number: int) -> None:
        """Screen readers hear which criterion a control belongs to."""
        which = _("Criterion {number}").format(number=number)
        self.setAccessibleName(which)
        for field in (self.title, self.competency, self.weight):
            field.control.setAccessibleName(f"{which}: {field.name.text()}")
        for part in (self.up, self.down, self.out):
            part.setAccessibleName(f"{part.toolTip()}: {which}")
        self.toggle.setAccessibleDescription(f"{which}: {self.title.box.text()}")

    def _tools(self) -> QWidget:
        """What is there for the row, in one line or several."""
        tools, flow = QWidget(), Flow(spacing=8, centred=False)
        self.competency.setMinimumWidth(self._theme.size("body") * 18)
        for part in (self.toggle, self.competency, self.up, self.down, self.out):
            flow.addWidget(part)
        tools.setLayout(flow)
        return tools

    @property
    def opened(self) -> bool:
        return self.body is not None and not self.body.isHidden()

    def _flip(self) -> None:
        if self.body is None:
            self.body = self._make()
            self._inside.addWidget(self.body)
        else:
            self.body.setVisible(self.body.isHidden())
        self._dress()

    def _make(self) -> QWidget:
        one = self._criterion
        self.about = LongText(self._theme, _("What is looked at"), lines=1)
        self.about.show_value(one.about)
        self.about.changed.connect(lambda text: self.changed.emit({"about": text}))
        for at, word in enumerate(LEVELS):
            field = LongText(self._theme, _("{number} – {word}").format(number=at + 1, word=word), lines=4)
            field.show_value(one.levels[at])
            field.changed.connect(partial(self.levelled.emit, at))
            self.levels.append(field)
        made = QWidget()
        made.setLayout(stack(self.about, Beside(self._theme, self.levels, columns=5, width=13), spacing=12))
        return made

    def _dress(self) -> None:
        size = self._theme.size("body")
        self.toggle.setText(_("Hide the five levels") if self.opened else _("Show the five levels"))
        drawings = (
            (self.toggle, "forward", 90 if self.opened else 0),
            (self.up, "forward", -90),
            (self.down, "forward", 90),
            (self.out, "close", 0),
        )
        for part, shape, turn in drawings:
            drawn = pixmap(shape, self._theme.colour("accent" if part is self.toggle else "text"), size)
            part.setIcon(drawn.transformed(QTransform().rotate(turn)))
            part.setIconSize(QSize(size, size))
