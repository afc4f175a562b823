"""The form of a rubric: what it is called and for, its criteria as rows, and what their weights add up to.

In: a rubric by `show_document`, which tells nobody. Out: `edited` with the next rubric, unchecked; `took_out` with the
one before and a sentence, where a criterion was taken out with its texts.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QCheckBox, QVBoxLayout, QWidget

from interview_desktop.structure.rubric import Rubric
from interview_desktop.ui.flow import Flow
from interview_desktop.ui.library.documents.form import DocumentForm
from interview_desktop.ui.library.fields import Words
from interview_desktop.ui.library.folds import Beside
from interview_desktop.ui.library.rubrics.editor import edits as steps
from interview_desktop.ui.library.rubrics.editor.criterion import CriterionCard
from interview_desktop.ui.library.rubrics.editor.text import LongText
from interview_desktop.ui.parts import button, card, label, restyle, stack
from interview_desktop.ui.texts import _
from interview_desktop.ui.theme import Theme
from interview_desktop.ui.vocabulary import INTERVIEW_TYPES

AT_ONCE = 2  # rows: what a window shows, made in well under 50 ms


class RubricForm(DocumentForm):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rubric = steps.blank()
        self.cards: dict[str, CriterionCard] = {}  # by the name of the criterion
        self.title = Words(_("Title"), placeholder=_("Such as “Nursing, first years”"), most=120)
        self.summary = LongText(theme, _("Summary"), _("A sentence or two for those who choose a rubric."), lines=1)
        self.types = {name: QCheckBox(words) for name, words in INTERVIEW_TYPES.items()}
        self.sum = label("", "strong")
        self.evenly = button(_("Share evenly"), lambda: self._take(steps.shared_evenly(self._rubric)))
        self.add = button(_("Add a criterion"), self._add)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.space("gap"))
        self._timer = QTimer(self)
        self._timer.timeout.connect(lambda: self._show_criteria(1))
        self._lay_out()
        self._connect()

    def show_document(self, document: Rubric) -> None:
        """Show it as it is; rows of criteria that stay keep what is open in them."""
        self._rubric = document
        self.title.show_value(document.title)
        self.summary.show_value(document.summary)
        for name, box in self.types.items():
            box.blockSignals(True)
            box.setChecked(name in document.interview_types)
            box.blockSignals(False)
        self._show_criteria(AT_ONCE)
        self._show_sum()

    @property
    def whole(self) -> bool:
        """True when every criterion has its row."""
        return len(self.cards) == len(self._rubric.criteria)

    def reach(self, field: str, start: int | None = None, end: int | None = None) -> None:
        """Put the focus where a finding says."""
        head, _dot, rest = field.partition(".")
        number, _dot, inside = rest.partition(".")
        if head == "criteria":
            self._show_criteria()
            at = int(number) if number.isdigit() else 0
            self.cards[self._rubric.criteria[at].id].reach(inside or "weight", start, end)
        elif head == "interview_types":
            next(iter(self.types.values())).setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            (self.summary if head == "summary" else self.title).reach(start, end)

    def renamed(self, document: Rubric) -> None:
        """The same criteria under the names that they were saved with."""
        self._show_criteria()
        pairs = zip(self._rubric.criteria, document.criteria, strict=True)
        self.cards = {now.id: self.cards[before.id] for before, now in pairs}
        self.show_document(document)

    def _lay_out(self) -> None:
        types = QWidget()
        types.setLayout(Flow(spacing=4, centred=False))
        for box in self.types.values():
            types.layout().addWidget(box)  # type: ignore[union-attr]
        types.setAccessibleName(_("Interview types"))
        weights = QWidget()
        weights.setLayout(Flow(spacing=self._theme.space("gap"), centred=False))
        for part in (self.evenly, self.add):
            weights.layout().addWidget(part)  # type: ignore[union-attr]
        heading = label(_("Criteria"), "heading")
        called = Beside(self._theme, (self.title, self.summary), width=20)
        first = card(called, label(_("Interview types"), "strong"), types, spacing=12)
        whole = stack(first, heading, self.sum, self._rows, weights, 1, spacing=12)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.title.changed.connect(lambda text: self._take(self._with(title=text)))
        self.summary.changed.connect(lambda text: self._take(self._with(summary=text)))
        for box in self.types.values():
            box.toggled.connect(lambda _on: self._take(self._with(interview_types=self._chosen())))

    def _with(self, **fields: object) -> Rubric:
        return self._rubric.model_copy(update=fields)

    def _chosen(self) -> tuple[str, ...]:
        return tuple(name for name, box in self.types.items() if box.isChecked())

    def _take(self, rubric: Rubric) -> None:
        """What was edited: shown where other fields follow from it, and told."""
        if rubric == self._rubric:
            return
        rows = [(one.id, one.weight) for one in self._rubric.criteria]
        self._rubric = rubric
        if rows != [(one.id, one.weight) for one in rubric.criteria]:
            self._show_criteria()
            self._show_sum()
        self.edited.emit(rubric)

    def _show_criteria(self, most: int = steps.MOST) -> None:
        """At most so many rows are made now, the others one by one while the window lives on."""
        self._timer.stop()
        criteria = self._rubric.criteria
        focus = QApplication.focusWidget()
        here = {one.id for one in criteria}
        for name in [name for name in self.cards if name not in here]:
            gone = self.cards.pop(name)
            gone.hide()
            gone.setParent(None)
            gone.deleteLater()
        for at, one in enumerate(criteria):
            if one.id not in self.cards:
                if not most:
                    self._timer.start()
                    break
                most -= 1
                self.cards[one.id] = self._card(one.id, opened=len(criteria) == 1)
            self.cards[one.id].show_criterion(one, at + 1, len(criteria))
            if self._rows.indexOf(self.cards[one.id]) != at:
                self._rows.insertWidget(at, self.cards[one.id])
        if focus is not None and self.isAncestorOf(focus) and focus.isEnabled():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)  # a row that moved keeps it
        self.add.setEnabled(len(criteria) < steps.MOST)

    def _show_sum(self) -> None:
        total = steps.total(self._rubric)
        told = _("The weights add up to 100 %.")
        if total > 100:
            told = _("The weights add up to {total:g} %: {over:g} % too much.")
        elif total < 100:
            told = _("The weights add up to {total:g} %: {missing:g} % are missing.")
        self.sum.setText(told.format(total=total, over=round(total - 100, 1), missing=round(100 - total, 1)))
        restyle(self.sum, "strong" if total == 100 else "warning")

    def _card(self, name: str, *, opened: bool) -> CriterionCard:
        made = CriterionCard(self._theme, self._rubric.criteria[self._at(name)], opened=opened)
        made.changed.connect(lambda fields: self._take(steps.changed(self._rubric, self._at(made.name), **fields)))
        made.levelled.connect(
            lambda level, text: self._take(steps.levelled(self._rubric, self._at(made.name), level, text))
        )
        made.stepped.connect(lambda by: self._take(steps.moved(self._rubric, self._at(made.name), by)))
        made.removed.connect(lambda: self._remove(self._at(made.name)))
        return made

    def _at(self, name: str) -> int:
        return next(at for at, one in enumerate(self._rubric.criteria) if one.id == name)

    def _add(self) -> None:
        self._take(steps.added(self._rubric))
        made = self.cards[self._rubric.criteria[-1].id]
        made.open()
        made.title.reach()

    def _remove(self, at: int) -> None:
        before = self._rubric
        if len(before.criteria) < 2:
            return
        self._take(steps.removed(before, at))
        left = self._rubric.criteria[min(at, len(self._rubric.criteria) - 1)]
        self.cards[left.id].title.reach()
        told = _("The criterion “{title}” is taken out.")
        self.took_out.emit(before, told.format(title=before.criteria[at].title or _("without a title")))
