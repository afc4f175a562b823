"""The template editor in a window of a test: opened with a template, read, and waited for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from interview_desktop.structure.template import Template
from interview_desktop.ui.library.templates.editor.page import TemplatePage
from interview_desktop.ui.pages import maker
from tests.ui.desk import Desk, Elsewhere


@dataclass
class Editing:
    """The editor with a template in it, and everything around it."""

    desk: Desk
    page: TemplatePage

    @property
    def now(self) -> Template:
        assert self.page.edited is not None
        return self.page.edited.now

    def settle(self) -> None:
        for _ in range(3):  # what is saved is checked and drawn anew
            self.desk.settle()

    def newest(self, template: str) -> tuple[Template, int]:
        held = self.desk.services.structure.library.held("template", template)
        return cast("Template", held.document), held.number


def opened(desk: Desk, subject: str) -> Editing:
    desk.window._make = lambda name: maker(name) if name in ("home", "template", "library") else Elsewhere
    desk.window.go("template", subject)
    page = desk.window.page
    assert isinstance(page, TemplatePage)
    made = Editing(desk, page)
    made.settle()
    return made
