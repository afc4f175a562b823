"""The form of a question, in a coach's words and in the order in which a question is thought out.

In: a draft to show. Out: the draft as it stands, `changed` with every key, and any field brought to the front.
"""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from interview_desktop.ui.library.growing import Growing, units
from interview_desktop.ui.library.questions.editor.draft import Draft, id_from, name_from
from interview_desktop.ui.library.questions.editor.fields import Choice, Ticks, Wheel, framed
from interview_desktop.ui.library.questions.editor.groups import GROUPS
from interview_desktop.ui.library.questions.editor.probes import Probes
from interview_desktop.ui.parts import card, label
from interview_desktop.ui.texts import _
from interview_desktop.ui.theme import Theme

UPRIGHT = 620  # logical pixels at 100 % text, below which the parts of a follow-up stand under each other


class QuestionForm(QWidget):
    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._own_id = True  # the short name still follows the words
        self._filling = False
        self.text, self.spoken = Growing(theme, lines=3), Growing(theme)
        self.id = QLineEdit()
        self.looks_for = Growing(theme, lines=3)
        self.one, self.three, self.five = Growing(theme), Growing(theme), Growing(theme)
        self.probes = Probes(theme, self.five)
        self.kind, self.difficulty = Choice("kind"), Choice("difficulty")
        self.competency = Choice("competency", lambda typed: name_from(typed, "competency"))
        self.industry = Choice("industry", lambda typed: name_from(typed, "industry"))
        self.minutes = QDoubleSpinBox()
        self.seniority = Ticks("seniority", _("Level of the job"))
        self.interview_types = Ticks("interview_type", _("Types of interview"))
        self.category, self.tags = QLineEdit(), QLineEdit()
        self.fields: dict[str, QWidget] = {
            "text": self.text, "id": self.id, "spoken": self.spoken, "looks_for": self.looks_for,
            "anchors.one": self.one, "anchors.three": self.three, "anchors.five": self.five,
            "kind": self.kind, "competency": self.competency, "difficulty": self.difficulty, "minutes": self.minutes,
            "seniority": self.seniority, "interview_types": self.interview_types, "industry": self.industry,
            "category": self.category, "tags": self.tags,
            "probes": self.probes,
        }  # fmt: skip
        self._waiting = deque(GROUPS)
        self._place = QVBoxLayout(self)
        self._lay_out()
        self._connect()

    def draft(self) -> Draft:
        """What stands in the form now."""
        return Draft(
            id=self.id.text().strip(),
            text=_clean(self.text.toPlainText()),
            spoken=_clean(self.spoken.toPlainText()),
            kind=self.kind.value,
            competency=self.competency.value,
            difficulty=int(self.difficulty.value),
            minutes=round(self.minutes.value(), 2),
            looks_for=_clean(self.looks_for.toPlainText()),
            one=_clean(self.one.toPlainText()),
            three=_clean(self.three.toPlainText()),
            five=_clean(self.five.toPlainText()),
            probes=tuple((kind, _clean(text)) for kind, text in self.probes.value),
            category=_clean(self.category.text()),
            tags=_clean(self.tags.text()),
            industry=self.industry.value,
            seniority=self.seniority.value,
            interview_types=self.interview_types.value,
        )

    def show_draft(self, draft: Draft, *, new: bool) -> None:
        """Fill the form; the short name can be changed only while the question is `new`."""
        self._finish()
        self._filling = True
        self._own_id = new
        self.id.setReadOnly(not new)
        for field, text in (
            (self.text, draft.text), (self.spoken, draft.spoken), (self.looks_for, draft.looks_for),
            (self.one, draft.one), (self.three, draft.three), (self.five, draft.five),
        ):  # fmt: skip
            if field.toPlainText() != text:
                field.setPlainText(text)
        self.id.setText(draft.id)
        for choice, value in (
            (self.kind, draft.kind), (self.competency, draft.competency), (self.industry, draft.industry),
            (self.difficulty, str(draft.difficulty)),
        ):  # fmt: skip
            choice.show_value(value)
        self.minutes.setValue(draft.minutes)
        self.seniority.show_value(draft.seniority)
        self.interview_types.show_value(draft.interview_types)
        self.category.setText(draft.category)
        self.tags.setText(draft.tags)
        self.probes.show_value(draft.probes)
        self._filling = False
        self.changed.emit()

    def bring(self, field: str, start: int | None = None, end: int | None = None) -> None:
        """Put the focus into a field (a path as in findings), on these characters of it, and scroll it into sight."""
        probe = self.probes.row_of(field.partition(".")[2]) if field.startswith("probes.") else None
        others = self.probes.add if field.startswith("probes") else self.text
        widget = probe.text if probe is not None else self.fields.get(field, others)
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(widget, 24, 80)
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        if start is not None and end is not None and isinstance(widget, Growing):
            widget.select(start, end)
        elif start is not None and end is not None and isinstance(widget, QLineEdit):
            widget.setSelection(units(widget.text()[:start]), units(widget.text()[start:end]))

    def settle(self, id_: str) -> None:
        """The question has been saved under this short name, for good."""
        self._own_id = False
        self.id.setText(id_)
        self.id.setReadOnly(True)

    def fit(self, width: int) -> None:
        self.probes.stand(upright=width < UPRIGHT * self._theme.scale)

    def _lay_out(self) -> None:
        self.minutes.setRange(0.5, 30)
        self.minutes.setSingleStep(0.5)
        self.minutes.setDecimals(1)
        self.minutes.lineEdit().setTextMargins(12, 0, 0, 0)  # a stylesheet's padding does not reach it
        self.minutes.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.minutes.installEventFilter(Wheel(self.minutes))
        self._place.setContentsMargins(0, 0, 8, 0)
        self._place.setSpacing(self._theme.space("medium"))
        self._lay_out_next()

    def _lay_out_next(self) -> None:
        """One group, and the next when the window has had its turn: nobody waits for the whole form to be made."""
        if not self._waiting:
            return
        title, rows = self._waiting.popleft()
        fields = (framed(one.title, one.hint, self.fields[one.field]) for one in rows)
        self._place.addWidget(card(label(title, "heading"), *fields, spacing=16))
        if self._waiting:
            QTimer.singleShot(0, self, self._lay_out_next)
        else:
            self._place.addStretch(1)

    def _finish(self) -> None:
        while self._waiting:
            self._lay_out_next()

    def _connect(self) -> None:
        for field in (self.text, self.spoken, self.looks_for, self.one, self.three, self.five):
            field.textChanged.connect(self._tell)
        for choice in (self.kind, self.competency, self.industry, self.difficulty):
            choice.changed.connect(self._tell)
        for ticks in (self.seniority, self.interview_types):
            ticks.changed.connect(self._tell)
        for line in (self.category, self.tags, self.id):
            line.textChanged.connect(self._tell)
        self.minutes.valueChanged.connect(self._tell)
        self.probes.changed.connect(self._tell)
        self.text.textChanged.connect(self._name)
        self.id.textEdited.connect(self._named)

    def _tell(self) -> None:
        if not self._filling:
            self.changed.emit()

    def _name(self) -> None:
        """A new question is named after its words, until the person names it."""
        if self._own_id and not self._filling:
            self.id.setText(id_from(self.text.toPlainText()))

    def _named(self, typed: str) -> None:
        self._own_id = not typed


def _clean(text: str) -> str:
    """Without what no file can hold: half characters and NUL."""
    return text.encode("utf-8", "ignore").decode("utf-8").replace("\0", "")
