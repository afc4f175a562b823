"""What answers are measured by, and how the report speaks: which rubric, which feedback template."""

from __future__ import annotations

from interview_desktop.structure.template import Template
from interview_desktop.ui.library.fields import Choice
from interview_desktop.ui.library.folds import Beside
from interview_desktop.ui.library.templates.editor.part import EditorPart, Material
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _


class ReportPart(EditorPart):
    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.rubric = Choice(_("Rubric"), _("What answers are measured by."))
        self.feedback = Choice(_("Report"), _("How the report speaks to the candidate."))
        self.column.addWidget(
            Beside(shell.theme, (self.add("rubric", self.rubric), self.add("feedback", self.feedback)))
        )

    def use(self, material: Material) -> None:
        super().use(material)
        self.rubric.offer(tuple(material.rubrics.items()))
        self.feedback.offer(tuple(material.feedback.items()))

    def summary(self, template: Template) -> str:
        return _("Measured by “{rubric}”, told “{feedback}”").format(
            rubric=self.material.rubrics.get(template.rubric, template.rubric),
            feedback=self.material.feedback.get(template.feedback, template.feedback),
        )
