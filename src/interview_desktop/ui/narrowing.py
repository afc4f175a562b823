"""Finding one among many interviews: words, an industry and a type in; which of them are left out.

A quiet line above the list of Home: the words are looked for as they are typed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit

from interview_desktop.ui.flow import Beside
from interview_desktop.ui.practice import fitting
from interview_desktop.ui.texts import _
from interview_desktop.ui.vocabulary import called

if TYPE_CHECKING:
    from interview_desktop.structure.template import TemplateSummary


class Narrowing(Beside):
    """`changed` comes whenever something else may fit."""

    changed = Signal()

    def __init__(self) -> None:
        self.words = QLineEdit()
        self.words.setPlaceholderText(_("Find by job, field or word"))
        self.words.setAccessibleName(_("Find an interview"))
        self.words.setClearButtonEnabled(True)
        self.words.setMinimumWidth(160)
        self.industry = _box(_("Field"))
        self.kind = _box(_("Type of interview"))
        super().__init__(self.words, self.industry, self.kind)
        self.words.textChanged.connect(self.changed)
        self.industry.currentIndexChanged.connect(self.changed)
        self.kind.currentIndexChanged.connect(self.changed)

    def offer(self, templates: Sequence[TemplateSummary]) -> None:
        """Only fields and types that there are; what was chosen stays chosen."""
        _fill(self.industry, _("All fields"), "industry", (one.industry for one in templates))
        _fill(self.kind, _("All types"), "interview_type", (one.interview_type for one in templates))

    def fitting(self, templates: Sequence[TemplateSummary]) -> tuple[TemplateSummary, ...]:
        industry, kind = self.industry.currentData() or "", self.kind.currentData() or ""
        return fitting(templates, self.words.text(), industry=industry, interview_type=kind)

    def clear(self) -> None:
        self.words.clear()
        self.industry.setCurrentIndex(0)
        self.kind.setCurrentIndex(0)


def _box(name: str) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(12)  # letters: room is left for the words in a narrow window
    return made


def _fill(box: QComboBox, everything: str, facet: str, values: Iterable[str]) -> None:
    chosen = box.currentData()
    box.blockSignals(True)
    box.clear()
    box.addItem(everything, "")
    for value in sorted(set(values), key=lambda value: (value != "any", called(facet, value))):
        box.addItem(called(facet, value), value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    box.blockSignals(False)
