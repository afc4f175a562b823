"""The interview as a whole: what it is called, for which job, of which type, how long."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from interview_desktop.events.question import InterviewType
from interview_desktop.structure.template import Template
from interview_desktop.ui.library.fields import Choice, Number, Paragraph, Words
from interview_desktop.ui.library.folds import Beside
from interview_desktop.ui.library.templates.editor.blank import of_type, summary_of
from interview_desktop.ui.library.templates.editor.part import EditorPart, Material
from interview_desktop.ui.parts import label
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _
from interview_desktop.ui.vocabulary import called, known


class BasicsPart(EditorPart):
    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.title = Words(_("Title"), placeholder=_("Ward manager"), most=120)
        self.type = Choice(_("Type of interview"), choices=_choices("interview_type"))
        self.industry = Choice(_("Industry"), choices=_choices("industry"))
        self.seniority = Choice(_("Seniority"), choices=_choices("seniority"))
        self.minutes = Number(_("Length"), 3, 180, unit=_(" minutes"), step=5)
        self.role = Words(_("Job (optional)"), placeholder=_("Band 7, medical ward"), most=120)
        self.summary_text = Paragraph(
            shell.theme,
            _("Summary"),
            _("What candidates read before they choose it. Empty: the words you see."),
        )
        self.about_type = label("", "caption")
        self.column.addWidget(Beside(shell.theme, (self.title, self.minutes)))
        self.column.addWidget(Beside(shell.theme, (self.type, self.industry)))
        self.column.addWidget(self.about_type)
        self.column.addWidget(Beside(shell.theme, (self.seniority, self.role)))
        self.column.addWidget(self.summary_text)
        for name, one in (
            ("title", self.title),
            ("industry", self.industry),
            ("seniority", self.seniority),
            ("role", self.role),
            ("summary", self.summary_text),
        ):
            self.add(name, one)
        self.fields["interview_type"] = self.type
        self.fields["minutes"] = self.minutes
        self.type.changed.connect(self._typed)
        self.minutes.changed.connect(lambda value: self.change("minutes", float(cast("int", value))))

    def use(self, material: Material) -> None:
        super().use(material)
        own = [name for name in material.industries if name not in known("industry")]
        self.industry.offer([*_choices("industry"), *((name, called("industry", name)) for name in own)])

    def show_template(self, template: Template) -> None:
        super().show_template(template)
        kind = self.material.types.get(template.interview_type)
        self.about_type.setText(kind.description if kind is not None else "")
        self.about_type.setVisible(kind is not None)
        self.type.control.setAccessibleDescription(self.about_type.text())
        self.summary_text.box.setPlaceholderText(summary_of(template))

    def _typed(self, value: object) -> None:
        if self.template is not None:
            wanted = cast("InterviewType", value)
            self.tell(of_type(self.template, wanted, self.material.rubrics), "interview_type")


def _choices(facet: str) -> Sequence[tuple[object, str]]:
    return [(name, called(facet, name)) for name in known(facet)]
