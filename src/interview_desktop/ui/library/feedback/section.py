"""The Feedback templates section: look at one, and go on from there."""

from __future__ import annotations

from interview_desktop.ui.library.documents.section import DocumentsSection, SectionWords
from interview_desktop.ui.library.feedback.reading import entry, reading
from interview_desktop.ui.texts import _


class FeedbackSection(DocumentsSection):
    kind = "feedback"
    words = SectionWords(
        called=_("Feedback templates"),
        chosen=_("The chosen feedback template"),
        new=_("New feedback template"),
        copy=_("A new feedback template that begins as this one"),
        none=_("No feedback template yet"),
        about=_("A feedback template says what a report shows, in which order, and how it speaks."),
        where=_("Library: feedback templates"),
        key_copy=_("Duplicate the chosen feedback template"),
        key_history=_("History of the chosen feedback template"),
        key_away=_("Archive the chosen feedback template, or bring it back"),
    )
    entry = staticmethod(entry)
    reads = staticmethod(reading)
