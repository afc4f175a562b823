"""What answers are measured by, and how the report speaks: which rubric, which feedback template."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from interview_desktop.structure.template import Template
from interview_desktop.ui.library.fields import Choice
from interview_desktop.ui.library.folds import Beside
from interview_desktop.ui.library.templates.editor.part import EditorPart, Material
from interview_desktop.ui.parts import button, row, stack
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _


class ReportPart(EditorPart):
    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.rubric = Choice(_("Rubric"), _("What answers are measured by."))
        self.feedback = Choice(_("Report"), _("How the report speaks to the candidate."))
        self.open_rubric = self._open("rubric", _("Open the rubric"))
        self.open_feedback = self._open("feedback", _("Open the feedback template"))
        self.column.addWidget(
            Beside(
                shell.theme,
                (
                    _with(self.add("rubric", self.rubric), self.open_rubric),
                    _with(self.add("feedback", self.feedback), self.open_feedback),
                ),
            )
        )

    def show_template(self, template: Template) -> None:
        super().show_template(template)
        self._offer(template)

    def change(self, name: str, value: object) -> None:
        super().change(name, value)
        if self.template is not None:
            self._offer(self.template)

    def use(self, material: Material) -> None:
        super().use(material)
        self.rubric.offer(tuple(material.rubrics.items()))
        self.feedback.offer(tuple(material.feedback.items()))

    def summary(self, template: Template) -> str:
        return _("Measured by “{rubric}”, told “{feedback}”").format(
            rubric=self.material.rubrics.get(template.rubric, template.rubric),
            feedback=self.material.feedback.get(template.feedback, template.feedback),
        )

    def _open(self, kind: str, words: str) -> QPushButton:
        """To the editor of what is chosen: a page with the name of the kind."""

        def go() -> None:
            if self.template is not None:
                self.shell.go(kind, getattr(self.template, kind))

        return button(words, go, look="more")

    def _offer(self, template: Template) -> None:
        self.open_rubric.setEnabled(template.rubric in self.material.rubrics)
        self.open_feedback.setEnabled(template.feedback in self.material.feedback)


def _with(field: QWidget, beneath: QPushButton) -> QWidget:
    made = QWidget()
    made.setLayout(stack(field, row(beneath, 1), spacing=4))
    return made
