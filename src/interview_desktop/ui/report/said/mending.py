"""Mending what was misheard: the words of one turn in a plain editor, and the report worked out anew.

In: a TurnCard. Out: a Corrected document, by way of `services.coaching`. One editor is open at a time, because every
mending makes the page anew.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from interview_desktop.ui.announce import announce
from interview_desktop.ui.library.growing import Growing
from interview_desktop.ui.parts import button, label, row, stack
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _
from interview_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from interview_desktop.events.feedback import Corrected, TurnCard


class Mender(QObject):
    """Saves what was mended in `session`. `mended` brings (Corrected, number of the turn)."""

    mended = Signal(object, int)

    def __init__(self, shell: Shell, page: QObject) -> None:
        super().__init__(page)
        self._shell = shell
        self.session = ""
        self.open: Mending | None = None

    @property
    def theme(self) -> Theme:
        return self._shell.theme

    @property
    def unsaved(self) -> bool:
        return self.open is not None and self.open.changed

    def begin(self, mending: Mending) -> bool:
        """False where another editor has words that are not saved: that one gets the focus."""
        if self.open is not None and self.open is not mending:
            if self.open.changed:
                self.open.field.setFocus(Qt.FocusReason.OtherFocusReason)
                announce(self.open, _("Save this text first, or cancel it."))
                return False
            self.open.close_editor()
        self.open = mending
        return True

    def end(self) -> None:
        self.open = None

    def save(self, mending: Mending, then: Callable[[], object] | None = None) -> None:
        """Off the main thread; a text that cannot be kept stays in its editor, and the banner says why."""
        services, session, turn, text = self._shell.services, self.session, mending.turn, mending.text
        if services is None:
            return
        mending.wait(True)
        self._shell.run(
            lambda: services.coaching.correct(session, turn, text),
            partial(self._saved, session, turn, then),
            partial(self._failed, mending),
        )

    def _saved(self, session: str, turn: int, then: Callable[[], object] | None, corrected: Corrected) -> None:
        if session == self.session:
            if self.open is not None:
                self.open.close_editor()
            self.mended.emit(corrected, turn)
        if then is not None:
            then()

    def _failed(self, mending: Mending, fault: Exception) -> None:
        if mending is self.open:  # else its page has been made anew meanwhile
            mending.wait(False)
        self._shell.tell_fault(fault)


class Mending(QWidget):
    """A button, and the editor that it opens. `text` is what stands in the editor."""

    def __init__(self, mender: Mender, turn: TurnCard) -> None:
        super().__init__()
        self._mender = mender
        self._spoken = " ".join(word.text for passage in turn.passages for word in passage.words)
        self.turn = turn.number
        self.begin = button(_("Mend the transcript"), self._begin, look="more")
        self.begin.setAccessibleDescription(_("Write what you really said where it was misheard"))
        self.field = Growing(mender.theme, lines=3)
        self.field.setAccessibleName(_("What you said"))
        self.save = button(_("Save"), lambda: mender.save(self), look="primary")
        self.cancel = button(_("Cancel"), self._cancel)
        note = _(
            "Write what you said, not what you wish you had said. What is said of content is worked out again; pace, "
            "pauses and fillers still rest on what was heard."
        )
        self._editor = QWidget()
        self._editor.setLayout(stack(label(note, "caption"), self.field, row(self.save, self.cancel, 1)))
        self._editor.setVisible(False)
        self.setLayout(stack(row(self.begin, 1), self._editor))
        self.field.textChanged.connect(self._allow)

    @property
    def text(self) -> str:
        return " ".join(self.field.toPlainText().split())

    @property
    def changed(self) -> bool:
        return not self._editor.isHidden() and self.text != self._spoken

    def wait(self, waiting: bool) -> None:
        self.field.setReadOnly(waiting)
        self.cancel.setEnabled(not waiting)
        self._allow()
        if waiting:
            self.save.setEnabled(False)

    def close_editor(self) -> None:
        """Let go of what stands in it."""
        self._editor.setVisible(False)
        self.begin.setVisible(True)
        self._mender.end()

    def _begin(self) -> None:
        if not self._mender.begin(self):
            return
        self.field.setPlainText(self._spoken)
        self.begin.setVisible(False)
        self._editor.setVisible(True)
        self.wait(False)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _cancel(self) -> None:
        self.close_editor()
        self.begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _allow(self) -> None:
        self.save.setEnabled(bool(self.text) and self.changed)
