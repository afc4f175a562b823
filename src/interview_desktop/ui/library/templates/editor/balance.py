"""What counts how much, and how hard the interview is: shares of the competencies, the curve, what adapts."""

from __future__ import annotations

from functools import partial
from typing import cast

from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_desktop.structure.template import Template
from interview_desktop.ui.library.fields import Choice, Number, Switch
from interview_desktop.ui.library.folds import Beside, flow
from interview_desktop.ui.library.templates.editor.curve import CURVES, CurveDrawing
from interview_desktop.ui.library.templates.editor.part import EditorPart
from interview_desktop.ui.library.templates.editor.weights import WHOLE, asked_about, percents, share_evenly, shares
from interview_desktop.ui.parts import button, empty, label, row
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _, ngettext
from interview_desktop.ui.vocabulary import called, known


class BalancePart(EditorPart):
    """`competency_of` knows what the fixed questions of the template ask about."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.competency_of: dict[str, str] = {}
        self.weights: dict[str, Number] = {}
        self.total = label("", "strong")
        self.even = button(
            _("Share evenly"), self._share_evenly, about=_("The same share for every competency that is asked about")
        )
        self.alike = button(_("Leave it open"), lambda: self.change("weights", {}), look="plain")
        self._grid = QVBoxLayout()
        self._lay_out()

    def show_template(self, template: Template) -> None:
        names = tuple(dict.fromkeys((*known("competency"), *template.weights, *asked_about(template, {}))))
        if names != tuple(self.weights):
            self._offer(names)
        given = percents(template.weights)
        for name, one in self.weights.items():
            one.show_value(given.get(name, 0))
        super().show_template(template)
        self.drawing.show_template(template)
        self._say_total(given)

    def summary(self, template: Template) -> str:
        counts = (
            ngettext("{count} competency weighed", "{count} competencies weighed", len(template.weights)).format(
                count=len(template.weights)
            )
            if template.weights
            else _("All competencies count alike")
        )
        return f"{counts} · {CURVES[template.curve].lower()}"

    def reach(self, place: str, start: int | None = None, end: int | None = None) -> bool:
        head, _dot, name = place.partition(".")
        if head != "weights":
            return super().reach(place, start, end)
        target = self.weights.get(name) or next(iter(self.weights.values()), None)
        if target is not None:
            target.reach()
        return target is not None

    def _lay_out(self) -> None:
        self.column.addWidget(label(_("How much each competency counts"), "strong"))
        self.column.addWidget(
            label(_("Candidates are asked more about what counts more. With nothing set, all count alike."), "caption")
        )
        self.column.addLayout(self._grid)
        self.column.addLayout(row(self.total, 1))
        self.column.addLayout(flow(self.even, self.alike))
        curve = Choice(_("Course of the difficulty"), choices=tuple(CURVES.items()))
        level = Choice(_("Difficulty"), choices=[(int(one), called("difficulty", one)) for one in known("difficulty")])
        self.drawing = CurveDrawing(self.shell.theme)
        self.column.addWidget(Beside(self.shell.theme, (self.add("curve", curve), self.add("difficulty", level))))
        self.column.addWidget(self.drawing)
        probes = Choice(
            _("Follow-ups to a question, at most"),
            choices=((None, _("As the type and the candidate's setting say")), *((at, str(at)) for at in range(6))),
        )
        self.column.addWidget(self.add("max_probes", probes))
        self.column.addWidget(
            self.add(
                "novelty",
                Switch(
                    self.shell.theme, _("Avoid repeats"), _("Questions that this candidate was asked lately come last.")
                ),
            )
        )
        self.column.addWidget(
            self.add(
                "adapt",
                Switch(
                    self.shell.theme, _("Adapt"), _("After strong answers harder questions, after weak ones easier.")
                ),
            )
        )

    def _offer(self, names: tuple[str, ...]) -> None:
        empty(self._grid)
        self.weights = {name: Number(called("competency", name), 0, WHOLE, unit=" %", step=5) for name in names}
        for name, one in self.weights.items():
            one.changed.connect(partial(self._weighed, name))
        fields: list[QWidget] = list(self.weights.values())
        self._grid.addWidget(Beside(self.shell.theme, fields, columns=4, width=11))

    def _weighed(self, name: str, percent: object) -> None:
        if self.template is not None:
            given = percents(self.template.weights) | {name: cast("int", percent)}
            self._say_total(given)
            self.change("weights", shares(given))

    def _share_evenly(self) -> None:
        if self.template is not None:
            names = asked_about(self.template, self.competency_of) or tuple(self.weights)
            self.change("weights", shares(share_evenly(names)))

    def _say_total(self, given: dict[str, int]) -> None:
        total = sum(given.values())
        if not total:
            self.total.setText(_("All alike"))
        elif total == WHOLE:
            self.total.setText(_("Together 100 %"))
        elif total < WHOLE:
            self.total.setText(_("Together {total} %: {rest} % are missing").format(total=total, rest=WHOLE - total))
        else:
            self.total.setText(_("Together {total} %: {rest} % too much").format(total=total, rest=total - WHOLE))
        self.alike.setEnabled(bool(total))
