"""The Whisper model that listens: a choice among those that are installed on this machine.

In: models, asked for off the main thread. Out: the id of one, empty for the best that keeps up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QComboBox, QSizePolicy

from interview_desktop.errors import InterviewError
from interview_desktop.ui.settings_controls import Control
from interview_desktop.ui.settings_group import Row
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _

if TYPE_CHECKING:
    from interview_desktop.events.models import ModelOffer


def choice_box() -> QComboBox:
    """A list whose longest entry does not decide how wide the page is."""
    box = QComboBox()
    box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    box.setMinimumContentsLength(12)
    box.setMaxVisibleItems(14)
    return box


class WhisperChoice(Control):
    """The installed models that recognise speech, and "the best that keeps up"."""

    def __init__(self, row: Row, shell: Shell) -> None:
        self.box = choice_box()
        self._shell = shell
        self._installed: tuple[tuple[str, str], ...] = ()
        self._value = ""
        super().__init__(row, self.box)
        self.box.currentIndexChanged.connect(lambda at: self._chosen(str(self.box.itemData(at))))
        self._fill()

    def refresh(self) -> None:
        """Ask what is installed now."""
        services = self._shell.services
        if services is not None:
            self._shell.run(services.models.offers, self._show, self._not_told, lane="models")

    def _not_told(self, fault: Exception) -> None:
        """The Models page tells what is wrong with the models; here the list stays as it was."""
        if not isinstance(fault, InterviewError):
            self._shell.tell_fault(fault)

    def _show(self, offers: tuple[ModelOffer, ...]) -> None:
        there = [offer for offer in offers if offer.purpose == "speech_to_text" and offer.standing == "installed"]
        self._installed = tuple((offer.id, offer.title) for offer in there)
        self._fill()

    def _chosen(self, value: str) -> None:
        self._value = value
        self.changed.emit(value)

    def _set(self, value: Any) -> None:
        self._value = str(value)
        self._fill()

    def _fill(self) -> None:
        listed = [("", _("Automatic")), *self._installed]
        if self._value not in dict(listed):
            listed.append((self._value, _("{name} (not installed)").format(name=self._value)))
        fill(self.box, listed, self._value)


def fill(box: QComboBox, listed: list[tuple[str, str]], chosen: str) -> None:
    """Values and their words, without telling anybody; a list that is open keeps standing where nothing is new."""
    before = box.blockSignals(True)
    if [(box.itemData(at), box.itemText(at)) for at in range(box.count())] != listed:
        box.clear()
        for value, words in listed:
            box.addItem(words, value)
    box.setCurrentIndex(box.findData(chosen))
    box.setToolTip(box.currentText())  # it may be longer than the room for it
    box.blockSignals(before)
