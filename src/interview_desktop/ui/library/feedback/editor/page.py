"""The feedback template editor: the form, what there is to mend, and a sample session that follows what is written.

In: an id, "new", or "new:" and the id of one to copy. Out: new versions of a feedback template. The preview is made off
the main thread, a moment after the last keystroke, and only of a template without errors.
"""

from __future__ import annotations

from PySide6.QtCore import QTimer

from interview_desktop.errors import InterviewError
from interview_desktop.structure.feedback_template import FeedbackTemplate
from interview_desktop.structure.finding import Finding
from interview_desktop.ui.library.documents.keeping import Craft, Written
from interview_desktop.ui.library.documents.page import DocumentPage, EditorWords
from interview_desktop.ui.library.feedback.editor.form import FeedbackForm
from interview_desktop.ui.library.feedback.editor.preview import Preview
from interview_desktop.ui.library.feedback.editor.sample import Sample, sampled
from interview_desktop.ui.library.feedback.editor.shape import assess, blank, named
from interview_desktop.ui.library.feedback.editor.sides import FeedbackSides
from interview_desktop.ui.library.latest import Latest
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _

REST = 300  # ms without a keystroke before a preview is made
LANE = "preview"


class FeedbackPage(DocumentPage):
    title = _("Feedback template")
    craft = Craft("feedback", FeedbackTemplate, blank, assess, named)
    words = EditorWords(
        unsaved=_("The feedback template “{title}”"),
        getting=_("Getting the feedback template…"),
        cannot=_("This feedback template cannot be saved yet. {why}"),
        in_use=_("A feedback template is in use as soon as it is saved. {why}"),
        copy=_("A new feedback template that begins as this one"),
        apart=_("Yours becomes a feedback template of its own"),
    )
    form: FeedbackForm
    sides: FeedbackSides

    def __init__(self, shell: Shell) -> None:
        self._wanted: FeedbackTemplate | None = None
        super().__init__(shell)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._want)
        self._render: Latest[FeedbackTemplate, Sample | InterviewError | None] = Latest(
            shell, self._rendered, lambda _of, made: self._show_sample(made), lane=LANE
        )

    @property
    def preview(self) -> Preview:
        return self.sides.preview

    def make_form(self) -> FeedbackForm:
        return FeedbackForm(self.shell, self.title)

    def make_sides(self) -> FeedbackSides:
        return FeedbackSides(self.shell.theme, self.form, Preview(self.shell.theme), self.focus_first, self.reach)

    def hidden(self) -> None:
        """What was about to be previewed is asked for when the page comes back."""
        self._rest.stop()
        self._render.forget()

    def shown(self, subject: str) -> None:
        super().shown(subject)
        if self.document is not None:
            self._check.want(self.document)

    def found(self, of: Written, findings: tuple[Finding, ...]) -> None:
        super().found(of, findings)
        if not isinstance(of, FeedbackTemplate) or self.document is None:
            return
        if any(one.severity == "error" and one.field != "title" for one in findings):
            self._rest.stop()
            self._render.forget()
            self.preview.keep_last()
        else:
            self._wanted = of
            self._rest.start()

    def _want(self) -> None:
        if self._wanted is not None:
            self._render.want(self._wanted)

    def _rendered(self, template: FeedbackTemplate) -> Sample | InterviewError | None:
        """A fault is shown in the preview: while somebody writes, a banner for each keystroke would be too much."""
        services = self.shell.services
        if services is None:
            return None
        whole = template.model_copy(update={"id": template.id or "new", "title": template.title or "-"})
        try:
            return sampled(services.coaching, whole)
        except InterviewError as fault:
            return fault

    def _show_sample(self, made: Sample | InterviewError | None) -> None:
        if isinstance(made, InterviewError):
            self.preview.refuse(made)
        elif made is not None:
            self.preview.show_sample(made)

    def _put_away(self) -> None:
        super()._put_away()
        self._wanted = None
        self._rest.stop()
        self._render.forget()
        self.preview.wait()
