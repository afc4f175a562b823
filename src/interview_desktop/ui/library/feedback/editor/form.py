"""The form of a feedback template: what it is called, its sections in order, what it says, and from where on.

In: a template by `show_document`, which tells nobody. Out: `edited` with the next template, unchecked. Groups are made
one by one while the window lives on; the first template makes those that are left.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from interview_desktop.structure.feedback_template import WORDINGS, FeedbackTemplate, Thresholds
from interview_desktop.ui.library.documents.form import DocumentForm
from interview_desktop.ui.library.feedback.editor.order import SectionOrder
from interview_desktop.ui.library.feedback.editor.remark import Remarked
from interview_desktop.ui.library.feedback.editor.shape import blank
from interview_desktop.ui.library.feedback.editor.wording import WordingField
from interview_desktop.ui.library.feedback.words import THRESHOLDS, TONES
from interview_desktop.ui.library.fields import Amount, Choice, Field, Number, Paragraph, Words
from interview_desktop.ui.library.folds import Beside
from interview_desktop.ui.parts import card, label, stack
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _

if TYPE_CHECKING:
    from interview_desktop.structure.finding import Finding

SPACING = 12  # logical pixels between fields
POINTS = 3  # things to keep, or to change, at most


class FeedbackForm(DocumentForm):
    def __init__(self, shell: Shell, where: str) -> None:
        super().__init__()
        theme = self._theme = shell.theme
        self._template = blank()
        self.title = Words(_("Title"), placeholder=_("Such as “Warm and short”"), most=120)
        self.summary = Paragraph(theme, _("Summary"), _("A sentence or two for those who choose one."), lines=1)
        self.tone = Choice(_("Tone"), choices=tuple(TONES.items()))
        self.keeps = Number(_("Most things to keep"), 0, POINTS)
        self.changes = Number(_("Most things to change"), 0, POINTS)
        self.order: SectionOrder
        self.thresholds: dict[str, Amount] = {}
        self.wordings: dict[str, WordingField] = {}
        self.remarks: dict[str, Remarked] = {}  # by the path of a field
        self._unknown = QVBoxLayout()  # wordings that no report has: a pack may bring them
        self._unknown.setSpacing(SPACING)
        self._column = stack(self._about(), spacing=SPACING)
        self.setLayout(self._column)
        self._to_come: deque[Callable[[], object]] = deque(
            (partial(self._add_sections, shell, where), *self._sentences(), self._add_limits)
        )
        QTimer.singleShot(0, self, self._prepare)

    def show_document(self, document: FeedbackTemplate) -> None:
        while self._to_come:
            self._to_come.popleft()()
        self._template = document
        for name, field in self._named().items():
            field.show_value(getattr(document, name))
        self.order.show_value(document.sections)
        for name, field in self.thresholds.items():
            field.show_value(getattr(document.thresholds, name))
        for key in document.wording:
            if key not in self.wordings:
                self._add_unknown(key)
        for key, wording in self.wordings.items():
            wording.show_value(document.wording.get(key, ""))

    def reach(self, field: str, start: int | None = None, end: int | None = None) -> None:
        head, _dot, rest = field.partition(".")
        if head == "sections":
            self.order.reach(int(rest) if rest.isdigit() else 0)
        elif head == "thresholds":
            self.thresholds.get(rest, self.thresholds["slow_below"]).reach(start, end)
        elif head == "wording" and rest in self.wordings:
            self.wordings[rest].reach(start, end)
        else:
            self._named().get(head, self.title).reach(start, end)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Each under its field: `sections.3` under the sections."""
        for path, remarked in self.remarks.items():
            remarked.show_findings([one for one in findings if f"{one.field}.".startswith(f"{path}.")])

    def _named(self) -> dict[str, Field]:
        """The fields that stand in the template itself."""
        return {
            "title": self.title,
            "summary": self.summary,
            "tone": self.tone,
            "keeps": self.keeps,
            "changes": self.changes,
        }

    def _threshold(self, name: str) -> Amount:
        known, (least, most) = THRESHOLDS[name], _bounds(name)
        return Amount(known.title, least, most, hint=known.usual, step=known.step, digits=known.digits)

    def _prepare(self) -> None:
        """One step, then the next: none of them holds the window up."""
        if self._to_come:
            self._to_come.popleft()()
            QTimer.singleShot(0, self, self._prepare)

    def _about(self) -> QFrame:
        for name, field in self._named().items():
            field.changed.connect(partial(self._change, name))
        called = Beside(
            self._theme, (self._remarked("title", self.title), self._remarked("summary", self.summary)), width=20
        )
        counts = Beside(self._theme, (self.keeps, self.changes), width=13)
        return card(called, self._remarked("tone", self.tone), counts, spacing=SPACING)

    def _add_sections(self, shell: Shell, where: str) -> None:
        self.order = SectionOrder(shell, where)
        self.order.changed.connect(partial(self._change, "sections"))
        told = self._remark("sections", self.order, self.order)
        self._column.addWidget(self._group(_("Sections"), _("Tick what the report shows, and put it in order."), told))

    def _sentences(self) -> Iterator[Callable[[], object]]:
        """The group of wordings, empty; then each into it; then a place for those that are not known."""
        made = self._group(
            _("What it says"),
            _(
                "What stands in double braces is filled in; press one to put it where you write. What stands between "
                "{% if quote %} and {% endif %} is said only where there is a quote."
            ),
        )
        inside = made.layout()
        assert isinstance(inside, QVBoxLayout)  # noqa: S101 - what `card` makes
        yield partial(self._column.addWidget, made)
        for key, slots in WORDINGS.items():
            yield partial(self._add_wording, inside, key, slots)
        yield partial(inside.addLayout, self._unknown)

    def _add_wording(self, place: QVBoxLayout, key: str, slots: Sequence[str]) -> WordingField:
        made = self.wordings[key] = WordingField(self._theme, key, slots)
        made.changed.connect(partial(self._word, key))
        place.addWidget(self._remarked(f"wording.{key}", made))
        return made

    def _add_limits(self) -> None:
        self.thresholds = {name: self._threshold(name) for name in THRESHOLDS}
        for name, limit in self.thresholds.items():
            limit.changed.connect(partial(self._limit, name))
        told = [self._remarked(f"thresholds.{name}", one) for name, one in self.thresholds.items()]
        limits = self._group(
            _("Thresholds"),
            _("From where on the report speaks of pace, fillers and pauses. They are bands, never pass marks."),
            Beside(self._theme, told, width=16),
        )
        self._column.addWidget(limits)
        self._column.addStretch(1)

    def _group(self, title: str, about: str, *parts: QWidget) -> QFrame:
        made = card(label(title, "heading"), label(about, "quiet"), *parts, spacing=SPACING)
        made.setAccessibleName(title)
        return made

    def _remarked(self, path: str, field: Field) -> Remarked:
        return self._remark(path, field, field.control)

    def _remark(self, path: str, field: QWidget, control: QWidget) -> Remarked:
        self.remarks[path] = Remarked(field, control)
        return self.remarks[path]

    def _add_unknown(self, key: str) -> None:
        self._add_wording(self._unknown, key, ()).say(_("No report has this sentence. Empty it to take it out."))

    def _change(self, name: str, value: object) -> None:
        self._take(self._template.model_copy(update={name: value}))

    def _limit(self, name: str, value: object) -> None:
        limits = self._template.thresholds.model_copy(update={name: value})
        self._change("thresholds", limits)

    def _word(self, key: str, text: object) -> None:
        """An empty wording is left out: the program then uses its own."""
        others = {one: words for one, words in self._template.wording.items() if one != key}
        known = [*self._template.wording, *(() if key in self._template.wording else (key,))]
        every = others | ({key: text} if text else {})
        self._change("wording", {one: every[one] for one in known if one in every})

    def _take(self, template: FeedbackTemplate) -> None:
        if template != self._template:
            self._template = template
            self.edited.emit(template)


def _bounds(name: str) -> tuple[float, float]:
    """What a threshold may be, as its type says."""
    found = dict(_limits(Thresholds.model_fields[name].metadata))
    return found["ge"], found["le"]


def _limits(metadata: Sequence[object]) -> Iterator[tuple[str, float]]:
    for one in metadata:
        for side in ("ge", "le"):
            if hasattr(one, side):
                yield side, float(getattr(one, side))
