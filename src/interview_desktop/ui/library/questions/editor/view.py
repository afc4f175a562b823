"""How the question editor is laid out: the form, the findings beside or after it, note and Save always in reach."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from interview_desktop.ui.announce import announce
from interview_desktop.ui.library.conflict import Conflict
from interview_desktop.ui.library.findings import Findings
from interview_desktop.ui.library.questions.editor.form import QuestionForm
from interview_desktop.ui.parts import button, label, row, stack
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _

BESIDE = 900  # logical pixels at 100 % text from which the findings stand beside the form


class QuestionView(QWidget):
    def __init__(self, shell: Shell, heading: QWidget) -> None:
        super().__init__()
        self._shell = shell
        self.form = QuestionForm(shell.theme)
        self.findings = Findings(shell.theme)
        self.conflict = Conflict(shell)
        self.standing = label("", "quiet")
        self.history = button(_("History"), about=_("Every version, and who wrote it"))
        self.note = QLineEdit()
        self.save = button(_("Save"), look="primary", about=_("Write the next version (Ctrl+S)"))
        self.summary = button(_("What to mend"), about=_("Go to the next thing to mend (F8)"))
        self._inside = QVBoxLayout()
        self._form_area = _scrolled(self._inside)
        self._beside = QVBoxLayout()
        self._findings_area = _scrolled(self._beside)
        self._is_beside: bool | None = None
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out(heading)
        shell.theme.changed.connect(self._fit)

    def wait(self) -> None:
        """Nothing can be written until it is known what there is."""
        self.form.setEnabled(False)
        self.save.setEnabled(False)
        self.findings.waiting(_("Reading the question…"))

    def ready(self) -> None:
        self.form.setEnabled(True)
        self.save.setEnabled(True)
        self.findings.waiting(_("Checking…"))
        self._form_area.verticalScrollBar().setValue(0)

    def say(self, words: str) -> None:
        """What has come of saving, in the line that tells where the question stands."""
        self.standing.setText(f"{words} {self.standing.text()}")
        announce(self, words)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def foot(self) -> QBoxLayout:
        """Why it was changed, and Save."""
        self.note.setPlaceholderText(_("Why was this changed? (optional)"))
        self.note.setAccessibleName(_("Why was this changed? Kept with the version"))
        self.note.setMaxLength(400)
        made = row(self.note, self.summary, self.save)
        made.setStretch(0, 1)
        return made

    def _lay_out(self, heading: QWidget) -> None:
        self._body.setSpacing(self._shell.theme.space("large"))
        self._inside.addWidget(self.form)
        self._body.addWidget(self._form_area, 1)
        self._body.addWidget(self._findings_area)
        heading.setMinimumWidth(1)
        top = row(stack(heading, self.standing, spacing=2), self.history)
        top.setStretch(0, 1)
        top.setAlignment(self.history, Qt.AlignmentFlag.AlignTop)
        whole = stack(top, self.conflict, spacing=12)
        whole.addLayout(self._body, 1)
        self.setLayout(whole)

    def _fit(self) -> None:
        """Findings beside the form where there is room; else after it, and their count beside Save."""
        theme = self._shell.theme
        beside = self.width() >= BESIDE * theme.scale
        self._findings_area.setFixedWidth(round(320 * theme.scale))
        self._form_area.setMinimumHeight(theme.size("body") * 6)
        self.form.fit(self.width() - (self._findings_area.width() + theme.space("large") if beside else 0))
        if beside != self._is_beside:
            self._is_beside = beside
            self._findings_area.setVisible(beside)
            self.summary.setVisible(not beside)
            (self._beside if beside else self._inside).addWidget(self.findings)


def _scrolled(inside: QVBoxLayout) -> QScrollArea:
    area = QScrollArea()
    area.setObjectName("scroll")
    area.setWidgetResizable(True)
    area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)  # it scrolls, so the page need not
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    holder = QWidget()
    holder.setObjectName("column")
    inside.setContentsMargins(0, 0, 0, 0)
    holder.setLayout(inside)
    area.setWidget(holder)
    return area
