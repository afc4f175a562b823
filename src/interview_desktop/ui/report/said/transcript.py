"""One turn as it was recognised or typed: what was asked, what was answered, words of doubt under dots.

In: a TurnCard. Out: a widget whose answer can be selected and copied; as tall as its text, never scrolling itself.
"""

from __future__ import annotations

from itertools import groupby
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from interview_desktop.interaction.report import labels
from interview_desktop.ui.parts import label, row, stack
from interview_desktop.ui.report import wording
from interview_desktop.ui.report.desk import Desk
from interview_desktop.ui.report.said.mending import Mending
from interview_desktop.ui.report.said.player import PlayButton
from interview_desktop.ui.report.wording import Stretch
from interview_desktop.ui.texts import _
from interview_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from interview_desktop.events.feedback import Passage, TurnCard

SLACK = 4  # logical pixels: lines are as high as fractions of one, and what could scroll a little would eat the wheel


class Answer(QTextEdit):
    """The words of one turn, to be read, selected and copied."""

    def __init__(self, theme: Theme, turn: TurnCard, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._turn = turn
        self._fitted = -1
        self.setReadOnly(True)
        self.setProperty("look", "reading")
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setAccessibleDescription(wording.doubtful(turn))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self._write)
        self._write()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) and not event.modifiers():
            event.ignore()  # these scroll the page
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        if self.viewport().width() != self._fitted:
            self._fit()

    def _fit(self) -> None:
        self._fitted = self.viewport().width()
        self.document().setTextWidth(self._fitted)
        self.setFixedHeight(ceil(self.document().size().height()) + 2 * self.frameWidth() + SLACK)

    def _write(self) -> None:
        self.clear()
        self.document().setDefaultFont(self._theme.font())
        self.document().setDocumentMargin(0)
        cursor = QTextCursor(self.document())
        block = QTextBlockFormat()
        block.setLineHeight(130, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        block.setBottomMargin(self._theme.space("small"))
        pieces: tuple[Passage | str, ...] = (*self._turn.passages, *_lines(self._turn))
        for at, piece in enumerate(pieces):
            if at:
                cursor.insertBlock()
            cursor.setBlockFormat(block)
            if isinstance(piece, str):
                cursor.insertText(piece, QTextCharFormat())
            else:
                self._passage(cursor, piece)
        self._fit()

    def _passage(self, cursor: QTextCursor, passage: Passage) -> None:
        """The time it began, then its words, those of doubt in runs of their own."""
        time = QTextCharFormat()
        time.setForeground(self._theme.colour("quiet"))
        cursor.insertText(f"{labels.clock(passage.start)}  ", time)
        doubt = QTextCharFormat()
        doubt.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        doubt.setUnderlineColor(self._theme.colour("warning"))
        doubt.setForeground(self._theme.colour("warning"))
        for is_doubtful, run in groupby(passage.words, key=lambda word: word.doubtful):
            cursor.insertText(" ".join(word.text for word in run), doubt if is_doubtful else QTextCharFormat())
            cursor.insertText(" ", QTextCharFormat())


def _lines(turn: TurnCard) -> list[str]:
    """Typed text, every line that is not empty as a paragraph."""
    return [line for text in turn.typed for line in text.splitlines() if line.strip()]


def turn_block(desk: Desk, turn: TurnCard) -> QWidget:
    """What was asked, how it was answered with its recordings to be heard, the words, and the way to mend them."""
    theme = desk.theme
    block = QWidget()
    told = stack(label(_("Interviewer"), "caption"), label(turn.asked), spacing=theme.space("hair"))
    heard = () if desk.sample else turn.recordings
    buttons = [PlayButton(desk.player, Stretch(name), _("this answer")) for name in heard]
    told.addSpacing(theme.space("hair"))
    told.addLayout(row(label(_("You: {how}").format(how=labels.heard(turn)), "caption"), *buttons))
    if turn.corrected:
        told.addWidget(label(_("You mended these words; how it was said rests on what was heard."), "caption"))
    if turn.passages or turn.typed:
        told.addWidget(Answer(theme, turn, _("Your answer")))
    if turn.passages and not desk.sample:
        told.addWidget(Mending(desk.mender, turn))
    block.setLayout(told)
    return block
