"""The Questions section: find a question, look at it, and go on from there."""

from __future__ import annotations

from interview_desktop.ui.library.sections import Section


class QuestionsSection(Section):
    """Filled in the next step."""
