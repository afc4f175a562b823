"""The Rubrics section: what answers are measured by."""

from __future__ import annotations

from interview_desktop.ui.library.documents.section import DocumentsSection, SectionWords
from interview_desktop.ui.library.rubrics.editor.reading import entry, reading
from interview_desktop.ui.texts import _


class RubricsSection(DocumentsSection):
    kind = "rubric"
    words = SectionWords(
        called=_("Rubrics"),
        chosen=_("The chosen rubric"),
        new=_("New rubric"),
        copy=_("A new rubric that begins as this one"),
        none=_("No rubric yet"),
        about=_("A rubric says what answers are measured by: criteria, each with five levels."),
        where=_("Library: rubrics"),
        key_copy=_("Duplicate the chosen rubric"),
        key_history=_("History of the chosen rubric"),
        key_away=_("Archive the chosen rubric, or bring it back"),
    )
    entry = staticmethod(entry)
    reads = staticmethod(reading)
