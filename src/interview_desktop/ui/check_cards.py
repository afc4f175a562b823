"""The cards of the device check: consent, microphone, loudspeaker. They show and ask; they decide nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from interview_desktop.events.sound_check import Advice, Heard
from interview_desktop.ui import sound_words
from interview_desktop.ui.flow import Flow
from interview_desktop.ui.icons import pixmap
from interview_desktop.ui.meter import Meter
from interview_desktop.ui.parts import button, empty, label, restyle, row, stack, word
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _


class _Card(QFrame):
    def __init__(self, *things: QWidget) -> None:
        super().__init__()
        self.setProperty("look", "card")
        inside = stack(*things, spacing=12)
        inside.setContentsMargins(20, 20, 20, 20)
        self.setLayout(inside)


class _DeviceCard(_Card):
    """With a list of devices. `chosen` carries the name picked; empty is the system's default."""

    chosen = Signal(str)

    def __init__(self, title: str, *things: QWidget) -> None:
        self.devices = QComboBox()
        self.devices.setAccessibleName(title)
        self.devices.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.devices.setMinimumContentsLength(12)
        self.fault = label("", "warning")
        self.fault.setVisible(False)
        super().__init__(label(title, "heading"), self.devices, *things, self.fault)
        self.devices.activated.connect(lambda at: self.chosen.emit(self.devices.itemData(at)))

    def show_devices(self, found: Sequence[str], chosen: str) -> None:
        self.devices.clear()
        for words, name in sound_words.devices(found, chosen):
            self.devices.addItem(words, name)
        self.devices.setCurrentIndex(max(0, self.devices.findData(chosen)))

    def show_fault(self, sentence: str, hint: str) -> None:
        self.fault.setText(f"{sentence} {hint}".strip())
        self.fault.setVisible(bool(sentence))


class Consent(_Card):
    """Asked before a microphone is opened for the first time; refusing costs nothing."""

    def __init__(self, shell: Shell) -> None:
        self.allow = button(_("Allow the microphone"), look="primary")
        line = QWidget()
        flow = Flow(line, centred=False)
        flow.addWidget(self.allow)
        super().__init__(
            label(_("The microphone is closed"), "heading"),
            label(
                _(
                    "For this check your voice is kept in memory only, until you leave. In interviews your answers are "
                    "recorded on this machine, until you delete them. Without a microphone you type the same interview."
                )
            ),
            line,
        )
        self.allow.clicked.connect(lambda: shell.change(microphone_consent="granted"))


class Microphone(_DeviceCard):
    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self._heard: Heard | None = None
        self._shown: tuple[Advice, ...] = ()
        self.meter = Meter(shell.theme)
        self.open_sign = label("", "quiet")
        self.room = label("", "quiet")
        self.record = button(_("Record my voice"), look="primary", about=_("Five seconds, to be played back"))
        self.play = button(_("Play it back"), about=_("Hear yourself as the program hears you"))
        self.again = button(_("Look again"), about=_("Look for microphones that were plugged in meanwhile"))
        line = QWidget()
        flow = Flow(line, centred=False)
        for made in (self.record, self.play, self.again):
            flow.addWidget(made)
        advised = QWidget()
        self.advised = QVBoxLayout(advised)
        self.advised.setContentsMargins(0, 0, 0, 0)
        super().__init__(_("Microphone"), self.open_sign, self.meter, self.room, line, advised)
        self.clear()

    def show_opening(self) -> None:
        self.show_fault("", "")
        self.open_sign.setText(_("Opening the microphone…"))

    def show_closed(self) -> None:
        self._sign(_("Microphone closed"), "quiet")
        self.meter.show_level(None)
        self.record.setEnabled(False)

    def show_fault(self, sentence: str, hint: str) -> None:
        super().show_fault(sentence, hint)
        if sentence:
            self.show_closed()
            self.room.setText("")

    def show_heard(self, heard: Heard) -> None:
        self._heard = heard
        words = sound_words.SAY if heard.recording else _("Microphone open")
        self._sign(f"●  {words}", "good")
        self.meter.show_level(heard.level)
        said = (sound_words.room(heard.measured), sound_words.voice(heard.measured))
        self.room.setText("  ·  ".join(part for part in said if part))
        self._offer()
        if heard.advice != self._shown:
            self._shown = heard.advice
            self._advise(heard.advice)

    def clear(self) -> None:
        """Forget what was heard."""
        self._heard, self._shown = None, ()
        self._advise(())
        self.show_closed()
        self.room.setText("")
        self._offer()

    def _sign(self, words: str, look: str) -> None:
        if self.open_sign.text() != words:
            self.open_sign.setText(words)
            restyle(self.open_sign, look)

    def _offer(self) -> None:
        heard = self._heard
        recording = heard is not None and heard.recording
        words = sound_words.record_label(heard)
        if self.record.text() != words:
            self.record.setText(words)
        self.record.setEnabled(heard is not None and not recording)
        self.play.setEnabled(heard is not None and bool(heard.recorded) and not recording)

    def _advise(self, advice: tuple[Advice, ...]) -> None:
        empty(self.advised)
        theme = self._shell.theme
        for one in advice:
            shape, colour = sound_words.MARKS[one.kind]
            mark = QLabel()
            mark.setPixmap(pixmap(shape, theme.colour(colour), theme.size("heading")))
            mark.setAlignment(Qt.AlignmentFlag.AlignTop)
            line = row(mark, label(f"{one.sentence} {one.mend}".strip()))
            line.setStretch(1, 1)
            self.advised.addLayout(line)


class Loudspeaker(_DeviceCard):
    def __init__(self, shell: Shell) -> None:  # noqa: ARG002 - made like its neighbours
        self.test = button(_("Play a test sound"), about=_("Two gentle tones"))
        self.state = word("", "quiet")
        line = QWidget()
        line.setLayout(row(self.test, self.state, 1))
        super().__init__(_("Loudspeaker"), line)

    def show_sounding(self) -> None:
        self.show_fault("", "")
        self.state.setText(_("Two tones…"))

    def show_over(self) -> None:
        self.state.setText(_("Heard nothing? Choose another one.") if self.state.text() else "")

    def show_fault(self, sentence: str, hint: str) -> None:
        super().show_fault(sentence, hint)
        self.state.setText("")
