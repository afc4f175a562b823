"""A model outline of an answer: line by line what belongs there, with the person's own words where they told it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from interview_desktop.interaction.feedback.english import sentence
from interview_desktop.ui.parts import label, stack
from interview_desktop.ui.report.desk import Desk
from interview_desktop.ui.report.said.quoting import quoted
from interview_desktop.ui.texts import _

if TYPE_CHECKING:
    from interview_desktop.events.coaching import OutlineLine


def outline(desk: Desk, lines: tuple[OutlineLine, ...]) -> QWidget:
    made = QWidget()
    inside = stack(
        label(_("One way to build an answer. Fill it with what really happened, in your own words."), "caption"),
        spacing=desk.theme.space("small"),
    )
    for line in lines:
        name = sentence(line.part.replace("_", " "))
        inside.addWidget(label(_("{part}: {text}").format(part=name, text=line.text)))
        if line.yours is not None:
            inside.addWidget(label(_("You told it like this:"), "caption"))
            inside.addWidget(quoted(desk, line.yours, name.lower()))
    made.setLayout(inside)
    return made
