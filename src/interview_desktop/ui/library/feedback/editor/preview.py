"""The preview beside the form: a sample session to be read, and whether it is that of what stands in the form.

In: samples, or what keeps one from being made. Out: nothing; it can be read with the keyboard.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame

from interview_desktop.errors import InterviewError
from interview_desktop.ui.library.documents.listing import Reading
from interview_desktop.ui.library.feedback.editor.sample import Sample, reading
from interview_desktop.ui.parts import label, restyle, stack
from interview_desktop.ui.texts import _
from interview_desktop.ui.theme import Theme

_SCROLLING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class WholeReading(Reading):
    """As high as its text: what is around it scrolls."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name, reading)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._grow())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrows and pages scroll what is around it: in here there is nothing to scroll."""
        if event.key() in _SCROLLING:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._grow()

    def _write(self) -> None:
        super()._write()
        self._grow()

    def _grow(self) -> None:
        height = round(self.document().size().height()) + 2 * self.frameWidth() + 4
        if self.minimumHeight() != height or self.maximumHeight() != height:
            self.setFixedHeight(height)


class Preview(QFrame):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.heading = label(_("Preview"), "heading")
        self.state = label("", "quiet")
        self.text = WholeReading(theme, _("Preview: a sample session in the words of this template"))
        self.setLayout(stack(self.heading, self.state, self.text, 1, spacing=8))
        self.setAccessibleName(_("Preview"))
        self.wait()

    def wait(self) -> None:
        """Another template comes."""
        self.text.show_this(None)
        self._say(_("The preview comes as soon as the template is here."), "quiet")

    def show_sample(self, sample: Sample) -> None:
        self.text.show_this(sample)
        self._say(_("A sample session in the words of this template. Nobody said these things."), "quiet")

    def keep_last(self) -> None:
        """The template cannot be rendered: what could be last stays, and says so."""
        if self.text.shown is None:
            self._say(_("There is a preview as soon as what is marked is mended."), "warning")
        else:
            self._say(_("This is the last preview without errors. Mend what is marked to see it anew."), "warning")

    def refuse(self, fault: InterviewError) -> None:
        """There was no error in the template, and it went wrong all the same."""
        self._say(f"{fault.sentence} {fault.hint}".strip(), "danger")

    def _say(self, words: str, look: str) -> None:
        self.state.setText(words)
        restyle(self.state, look)
        self.text.setVisible(self.text.shown is not None)
