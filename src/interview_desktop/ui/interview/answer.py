"""One's own side of the page: the words as they are heard, how loud they come in, and the field to type in."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QSizePolicy, QWidget

from interview_desktop.events.notices import Level
from interview_desktop.ui.interview.captions import LONGEST, Piece, own_html
from interview_desktop.ui.key_button import KeyButton
from interview_desktop.ui.meter import Meter
from interview_desktop.ui.parts import label, row, stack
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _

LINES = 3  # of one's own words


class Field(QPlainTextEdit):
    """Tab leaves it, Escape gives the keys back to the page, Ctrl+Enter sends."""

    sent = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setAccessibleName(_("Your answer"))
        self.setAccessibleDescription(_("Ctrl+Enter sends it"))
        self.setPlaceholderText(_("Type your answer. Ctrl+Enter sends it; Esc leads back to the keys."))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._is_mine(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if not self._is_mine(event):
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            self.sent.emit()

    def _is_mine(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            return True
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return held == Qt.KeyboardModifier.ControlModifier and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Answer(QWidget):
    """`sent` carries what was typed, never empty."""

    sent = Signal(str)
    left = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.words.setAccessibleName(_("Your words as they are heard"))
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.meter = Meter(shell.theme)
        self.meter.setMaximumWidth(320)
        self.trouble = label(" ", "warning")
        self.trouble.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.field = Field()
        self.send = KeyButton(shell.theme)
        self.send.clicked.connect(self._send)
        self.field.sent.connect(self._send)
        self.field.left.connect(self.left)
        self.field.textChanged.connect(self._typed)
        self.typing = QWidget()
        self.typing.setLayout(stack(self.field, row(1, self.send)))
        policy = self.meter.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.meter.setSizePolicy(policy)
        heard = stack(self.words, self.meter, self.trouble, spacing=10)
        heard.setAlignment(self.meter, Qt.AlignmentFlag.AlignHCenter)
        self.heard = QWidget()
        self.heard.setLayout(heard)
        inside = stack(spacing=10)
        inside.addWidget(self.heard)
        inside.addWidget(self.typing)
        self.setLayout(inside)
        shell.theme.changed.connect(self._fit)
        self._fit()
        self._typed()

    def show_words(self, pieces: tuple[Piece, ...]) -> None:
        quiet = self._shell.theme.colours["quiet"]
        self.words.setText(own_html(pieces, quiet=quiet, longest=round(LONGEST / self._shell.theme.scale)))

    def show_level(self, level: Level | None) -> None:
        self.meter.show_level(level)
        if self.trouble.text().strip() != self.meter.words:
            self.trouble.setText(self.meter.words or " ")

    def type(self, shown: bool) -> None:
        """Show or hide the field; what was typed stays in it."""
        had_focus = self.field.hasFocus()
        self.typing.setVisible(shown)
        if had_focus and not shown:
            self.left.emit()

    def clear(self) -> None:
        self.field.clear()

    def _send(self) -> None:
        text = self.field.toPlainText().strip()
        if text:
            self.sent.emit(text)

    def _typed(self) -> None:
        some = bool(self.field.toPlainText().strip())
        if not some and self.send.hasFocus():
            self.field.setFocus()
        self.send.setEnabled(some)

    def _fit(self) -> None:
        self.send.dress(_("Send answer"), "Ctrl+Return", _("Give this answer"), look="primary")
        line = QFontMetrics(self._shell.theme.font()).lineSpacing()
        self.field.setFixedHeight(4 * line + 24)
        self.words.setFixedHeight(LINES * line + 4)  # always as high, so that nothing moves while somebody speaks
