"""A second opinion in the report: asked for by a button, shown with the name of the model whose words it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from interview_desktop.errors import InterviewError
from interview_desktop.interaction.report import labels
from interview_desktop.ui.announce import announce
from interview_desktop.ui.parts import button, label, row
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _

if TYPE_CHECKING:
    from interview_desktop.events.second_opinion import SecondOpinion


def opinion_parts(opinion: SecondOpinion) -> tuple[QFrame, ...]:
    """What the model said, marked as its words: a note, remarks with their quotes, a summary."""
    made = [label(labels.SECOND_OPINION.format(engine=opinion.engine), "quiet")]
    for point in opinion.points:
        made += [label(point.text), label(f"“{point.quote}”", "quote")]
    if opinion.summary:
        made.append(label(opinion.summary))
    return tuple(made)


class AskOpinion(QFrame):
    """Hidden where nobody may be asked. `given` comes when the session has a new opinion."""

    given = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._session = ""
        self.what = label("", "quiet")
        self.ask = button(_("Ask for a second opinion"), self._ask)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, shell.theme.space("medium"), 0, 0)
        inside.addWidget(label(_("Another pair of eyes"), "heading"))
        inside.addWidget(self.what)
        inside.addLayout(row(self.ask, 1))
        self.hide()

    def offer(self, session: str) -> None:
        """Find out whether somebody may be asked about this session."""
        self._session = session
        self.hide()
        services = self._shell.services
        if services is not None:
            self._shell.run(services.opinions.reader, self._found, lane="opinion")

    def _found(self, reader: str) -> None:
        what = _(
            "Your answers to every question, as text, go to the language model {reader}; that takes up to a minute."
        )
        self.what.setText(what.format(reader=reader))
        self.ask.setEnabled(True)
        self.setVisible(bool(reader))

    def _ask(self) -> None:
        services, session = self._shell.services, self._session
        if services is None:
            return
        self.ask.setEnabled(False)
        self.what.setText(_("Waiting for the second opinion. You can go on reading."))
        announce(self, self.what.text())
        self._shell.run(lambda: services.opinions.ask(session), self._came, self._failed, lane="opinion")

    def _came(self, _nothing: object) -> None:
        self.hide()
        self.given.emit()

    def _failed(self, fault: Exception) -> None:
        """What a person can mend is said here; a bug goes where all bugs go."""
        self.ask.setEnabled(True)
        if isinstance(fault, InterviewError):
            self.what.setText(str(fault))
            announce(self, self.what.text())
        else:
            self.what.setText("")
            self._shell.tell_fault(fault)
