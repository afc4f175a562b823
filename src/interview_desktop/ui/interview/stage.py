"""The middle of the page: the interviewer, who has the floor, and what is being said."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QLabel, QSizePolicy, QWidget

from interview_desktop.events.notices import Level, SpokenWord
from interview_desktop.interaction.interview.state import State
from interview_desktop.ui.interview import captions
from interview_desktop.ui.interview.portrait import Portrait
from interview_desktop.ui.interview.shapes import FloorMark
from interview_desktop.ui.interview.view import Floor
from interview_desktop.ui.meter import share
from interview_desktop.ui.online_sign import OnlineSign
from interview_desktop.ui.parts import label, row, stack, word
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _

WIDE = 900  # logical pixels at 100 % text: the longest line of a question
SMALLEST, LARGEST = 104, 240  # of the figure, logical pixels


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
        self.online = OnlineSign(shell)  # where a person looks who is being heard; the line at the bottom has it, too
        self.question = QLabel()
        self.question.setTextFormat(Qt.TextFormat.RichText)
        self.question.setWordWrap(True)
        self.question.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)  # and no more: a height of its own would be that of a narrow column
        for part in (self.question, self.hint):
            part.setSizePolicy(policy)
        centre = Qt.AlignmentFlag.AlignHCenter
        self._lead = row(1, self.mark, self.word, 1)
        self._sign = row(1, self.online, 1)
        self._head = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._head.setSpacing(12)
        self._head.addStretch(1)
        self._head.addWidget(self.portrait, 0, centre)
        self._head.addLayout(stack(self._lead, self.hint, self._sign, spacing=6))
        self._head.addStretch(1)
        middle = row(1, self.question, 1)
        middle.setStretch(1, 1000)
        self.setLayout(stack(self._head, middle, spacing=16))
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

    def fit(self, width: int, room: int) -> None:
        """Give the figure what is left of `room` (logical pixels seen at once for this part) after the words.

        Where that is too little it stands beside the word instead of above it.
        """
        sign = min(self.online.sizeHint().width(), width)
        words = (
            self.question.heightForWidth(min(width, WIDE))
            + self.mark.sizeHint().height()
            + self.hint.sizeHint().height()
            + (self.online.heightForWidth(sign) + 6 if not self.online.isHidden() else 0)
        )
        left = room - words - 72  # the gaps
        beside = left < SMALLEST
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._head.direction() != direction:
            self._head.setDirection(direction)
            side = Qt.AlignmentFlag.AlignLeft if beside else Qt.AlignmentFlag.AlignHCenter
            self.hint.setAlignment(side)
            self._lead.setStretch(0, 0 if beside else 1)
            self._sign.setStretch(0, 0 if beside else 1)
        self.hint.setMinimumWidth(min(560, width // 2) if beside else 0)
        self.portrait.set_side(SMALLEST if beside else min(LARGEST, left))

    def _paint_line(self) -> None:
        theme = self._shell.theme
        found = self._word if self._word is not None and self._word.line == self._line else None
        line = captions.line_html(self._text, found, accent=theme.colours["accent"], quiet=theme.colours["quiet"])
        self.question.setMaximumWidth(round(WIDE * theme.scale))
        sizes = theme.tokens.sizes
        size = captions.question_size(self._text, sizes["question"], sizes["heading"], theme.scale)
        self.question.setText(f'<div style="font-size:{size}px">{line}</div>')
