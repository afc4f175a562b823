"""A template while it is edited: as it is now, as the library has it, and where it stands. Pure.

In: what was opened, every edit, what was saved. Out: whether there is something to lose, and what is to be saved.
"""

from __future__ import annotations

from interview_desktop.structure.template import Template
from interview_desktop.ui.library.steps import Steps
from interview_desktop.ui.library.templates.editor.blank import completed
from interview_desktop.ui.library.templates.editor.loading import Opened, Standing


class Edited:
    """`saved` is the template as the library has it, or as a new one began."""

    def __init__(self, opened: Opened) -> None:
        self.steps = Steps(opened.template)
        self.saved = opened.template
        self.standing: Standing = opened.standing
        self.material = opened.material

    @property
    def now(self) -> Template:
        """As it is on screen. The id of a new one is made from its title when it is saved, and stays from then on."""
        return self.steps.now.model_copy(update={"id": self.saved.id})

    @property
    def is_new(self) -> bool:
        return not self.standing.based_on

    @property
    def is_changed(self) -> bool:
        """Would anything be lost if it was closed now?"""
        return completed(self.now) != completed(self.saved)

    @property
    def to_save(self) -> bool:
        return self.is_new or self.is_changed

    def take(self, template: Template, about: str) -> None:
        self.steps.take(template, about)

    def kept(self, template: Template, standing: Standing) -> None:
        """This has been saved; what was edited meanwhile is not saved yet."""
        self.saved, self.standing = template, standing
        self.steps.rest()

    def became(self, copy: Template, standing: Standing) -> None:
        """It has been saved as a copy, which is what is edited from now on."""
        self.steps.take(copy)
        self.kept(copy, standing)
