"""Every page by its name, made when it is first opened: the window paints before most of them are imported."""

from __future__ import annotations

import gc
from collections.abc import Callable
from importlib import import_module

from interview_desktop.ui.page import Page, Part
from interview_desktop.ui.shell import Shell

PAGES = {
    "welcome": "interview_desktop.ui.welcome:WelcomePage",
    "home": "interview_desktop.ui.home_page:HomePage",
    "sessions": "interview_desktop.ui.sessions_page:SessionsPage",
    "progress": "interview_desktop.ui.progress_page:ProgressPage",
    "library": "interview_desktop.ui.library.page:LibraryPage",
    "rubric": "interview_desktop.ui.library.rubrics.editor.page:RubricPage",
    "feedback": "interview_desktop.ui.library.feedback.editor.page:FeedbackPage",
    "import": "interview_desktop.ui.library.packs.import_page:ImportPage",
    "export": "interview_desktop.ui.library.packs.export_page:ExportPage",
    "history": "interview_desktop.ui.library.history.page:HistoryPage",
    "template": "interview_desktop.ui.library.templates.editor.page:TemplatePage",
    "question": "interview_desktop.ui.library.questions.editor.page:QuestionEditor",
    "models": "interview_desktop.ui.models.page:ModelsPage",
    "settings": "interview_desktop.ui.settings_page:SettingsPage",
    "help": "interview_desktop.ui.help_page:HelpPage",
    "device_check": "interview_desktop.ui.device_check_page:DeviceCheckPage",
    "interview": "interview_desktop.ui.interview:InterviewPage",
    "report": "interview_desktop.ui.report_page:ReportPage",
}


def maker(name: str) -> Callable[[Shell], Page]:
    """What makes the page of this name. Raises KeyError for a name that is none."""
    module, kind = PAGES[name].split(":")
    made: Callable[[Shell], Page] = getattr(import_module(module), kind)
    return made


def load(wanted: Callable[[], bool]) -> None:
    """Import what pages are made of, as long as that is `wanted`, on any thread: making them takes less time then."""
    for place in PAGES.values():
        if wanted():
            import_module(place.split(":")[0])
            gc.freeze()  # what was imported stays: no collection need look at it


def device_check(shell: Shell) -> Part:
    """The device check as a widget of its own, for the welcome and for its page."""
    made: Part = import_module("interview_desktop.ui.device_check").DeviceCheck(shell)
    return made
