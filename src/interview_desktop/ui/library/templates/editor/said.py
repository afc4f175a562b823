"""What the interviewer says around the questions: greeting, announcement, invitation, goodbye."""

from __future__ import annotations

from interview_desktop.structure.template import Template
from interview_desktop.ui.library.fields import Paragraph
from interview_desktop.ui.library.templates.editor.part import EditorPart
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _, ngettext


class SaidPart(EditorPart):
    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.announcement = Paragraph(
            shell.theme,
            _("Announcement (optional)"),
            _("Said after the greeting. Empty: what this type of interview always announces."),
        )
        for name, one in (
            ("greeting", Paragraph(shell.theme, _("Greeting"))),
            ("announcement", self.announcement),
            ("invitation", Paragraph(shell.theme, _("Before the candidate's own questions"))),
            ("closing", Paragraph(shell.theme, _("Goodbye"))),
        ):
            self.column.addWidget(self.add(name, one))

    def show_template(self, template: Template) -> None:
        super().show_template(template)
        kind = self.material.types.get(template.interview_type)
        self.announcement.box.setPlaceholderText(kind.announcement if kind is not None else "")

    def summary(self, template: Template) -> str:
        words = len(template.greeting.split())
        return ngettext("A greeting of {count} word", "A greeting of {count} words", words).format(count=words)
