"""What the Library is made of: five sections, each a Part that is imported when it is first opened.

In: the name of a section. Out: its words and its widget.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from interview_desktop.ui.page import Part
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _


class Section(Part):
    """One section of the Library. `shown` comes each time it is brought to the front: read anew what may differ."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell

    def escape(self) -> bool:
        """Escape was pressed: put away what is open and say True; False lets the window leave the Library."""
        return False

    def focus_first(self) -> None:
        """Put the focus where a keyboard user expects it: the first control, by default."""
        for part in self.findChildren(QWidget):
            if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isEnabled() and part.isVisibleTo(self):
                part.setFocus(Qt.FocusReason.OtherFocusReason)
                return


@dataclass(frozen=True)
class Listed:
    title: str
    made_by: str  # module and class
    short: str = ""  # the title where there is little room


SECTIONS: dict[str, Listed] = {
    "questions": Listed(_("Questions"), "interview_desktop.ui.library.questions.section:QuestionsSection"),
    "templates": Listed(_("Templates"), "interview_desktop.ui.library.templates.section:TemplatesSection"),
    "rubrics": Listed(_("Rubrics"), "interview_desktop.ui.library.rubrics.section:RubricsSection"),
    "feedback": Listed(
        _("Feedback templates"), "interview_desktop.ui.library.feedback.section:FeedbackSection", _("Feedback")
    ),
    "packs": Listed(_("Packs"), "interview_desktop.ui.library.packs.section:PacksSection"),
}


def section(name: str, shell: Shell) -> Section:
    """The widget of a section. Raises KeyError for a name that is none."""
    module, kind = SECTIONS[name].made_by.split(":")
    made: Section = getattr(import_module(module), kind)(shell)
    return made
