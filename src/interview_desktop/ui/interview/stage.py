"""The middle of the page: the interviewer, who has the floor, and what is being said."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from interview_desktop.events.notices import Level, SpokenWord
from interview_desktop.interaction.state import State
from interview_desktop.ui.interview import captions
from interview_desktop.ui.interview.portrait import Portrait
from interview_desktop.ui.interview.shapes import FloorMark
from interview_desktop.ui.interview.view import Floor
from interview_desktop.ui.meter import share
from interview_desktop.ui.parts import label, restyle, row, stack, word
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _


class Stage(QWidget):
    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._text = ""
        self._line = 0
        self._word: SpokenWord | None = None
        self.portrait = Portrait(shell.theme)
        self.mark = FloorMark(shell.theme)
        self.word = word("", "lead")
        self.hint = label("", "quiet")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.question = QLabel()
        self.question.setProperty("look", "question")
        self.question.setTextFormat(Qt.TextFormat.RichText)
        self.question.setWordWrap(True)
        self.question.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.question.setSizePolicy(policy)
        centre = Qt.AlignmentFlag.AlignHCenter
        inside = stack(spacing=6)
        inside.addWidget(self.portrait, 0, centre)
        inside.addSpacing(6)
        inside.addLayout(row(1, self.mark, self.word, 1))
        inside.addWidget(self.hint)
        inside.addSpacing(10)
        inside.addWidget(self.question)
        self.setLayout(inside)
        shell.theme.changed.connect(self._paint_line)

    def show_floor(self, floor: Floor) -> None:
        self.portrait.show_floor(floor.shape)
        self.mark.show_floor(floor.shape)
        self.word.setText(floor.word)
        self.word.setAccessibleName(floor.word)
        self.hint.setText(floor.hint or " ")

    def show_line(self, state: State, *, captions_on: bool) -> None:
        """The line that is said or was asked; hidden where the person wants to listen only."""
        line, text = captions.line_shown(state)
        if not captions_on and text:
            line, text = 0, _("Captions are hidden (C shows them)")
        if text == self._text and line == self._line:
            return
        self._text, self._line, self._word = text, line, None
        look = captions.question_size(text) if captions_on else "quiet"
        if self.question.property("look") != look:
            restyle(self.question, look)
        self.question.setAccessibleName(text)
        self._paint_line()

    def say(self, spoken: SpokenWord) -> None:
        """The interviewer has come to this word."""
        self.portrait.motion.word()
        if spoken.line == self._line:
            self._word = spoken
            self.question.setToolTip(_("The times of the words are estimated.") if spoken.estimated else "")
            self._paint_line()

    def hear(self, level: Level | None) -> None:
        self.portrait.motion.level(share(level.rms) if level is not None else 0.0)

    def fit(self, height: int) -> None:
        """Leave the words room: the figure takes at most a quarter of `height` (of what can be seen at once)."""
        self.portrait.set_side(max(112, min(216, height // 4)))

    def _paint_line(self) -> None:
        colours = self._shell.theme.colours
        found = self._word if self._word is not None and self._word.line == self._line else None
        self.question.setText(captions.line_html(self._text, found, accent=colours["accent"], quiet=colours["quiet"]))
