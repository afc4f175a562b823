"""The rubric editor: see documents.page; this names the words and the craft of rubrics."""

from __future__ import annotations

from interview_desktop.structure.rubric import Rubric
from interview_desktop.ui.library.documents.keeping import Craft
from interview_desktop.ui.library.documents.page import DocumentPage, EditorWords
from interview_desktop.ui.library.rubrics.editor.edits import blank, renamed
from interview_desktop.ui.library.rubrics.editor.form import RubricForm
from interview_desktop.ui.library.rubrics.editor.shape import assess
from interview_desktop.ui.texts import _


def named(rubric: Rubric, saved: Rubric) -> Rubric:
    """Criteria that are new get their names; those that were saved keep theirs."""
    return renamed(rubric, {one.id for one in saved.criteria if one.title})


class RubricPage(DocumentPage):
    title = _("Rubric")
    craft = Craft("rubric", Rubric, blank, assess, named)
    words = EditorWords(
        unsaved=_("The rubric “{title}”"),
        getting=_("Getting the rubric…"),
        cannot=_("This rubric cannot be saved yet. {why}"),
        in_use=_("A rubric is in use as soon as it is saved. {why}"),
        copy=_("A new rubric that begins as this one"),
        apart=_("Yours becomes a rubric of its own"),
    )
    form: RubricForm

    @property
    def rubric(self) -> Rubric | None:
        """As it stands in the form."""
        return self.document if isinstance(self.document, Rubric) else None

    def make_form(self) -> RubricForm:
        return RubricForm(self.shell.theme)
