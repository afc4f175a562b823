"""Microphone and loudspeaker tried out: choose them, see and hear how one's own voice comes in, get advice.

In: `Heard` from the device check's thread by way of the bridge. Out: the devices chosen, saved as settings. The
microphone is open only while this is on the screen, after consent, and says so.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from functools import partial

from interview_desktop.errors import InterviewError
from interview_desktop.events.sound_check import Heard
from interview_desktop.ui import sound_words
from interview_desktop.ui.announce import announce
from interview_desktop.ui.check_cards import Consent, Loudspeaker, Microphone
from interview_desktop.ui.check_sounds import Sounds
from interview_desktop.ui.page import Part
from interview_desktop.ui.parts import stack
from interview_desktop.ui.shell import Shell, message_of


@dataclass(frozen=True)
class FromCheck:
    """What the device check's own threads tell the window."""

    run: int
    heard: Heard


class DeviceCheck(Part):
    """For its own page and for the welcome; `shown` and `hidden` open and close the microphone."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._until = threading.Event()
        self._run = 0  # what an earlier opening of the microphone still has to tell is not listened to
        self._on_screen = False
        self._kinds: tuple[str, ...] = ()
        self.consent = Consent(shell)
        self.microphone = Microphone(shell)
        self.loudspeaker = Loudspeaker(shell)
        self.setLayout(stack(self.consent, self.microphone, self.loudspeaker, spacing=16))
        self.microphone.record.clicked.connect(self._record)
        self._sounds = Sounds(shell, self.microphone, self.loudspeaker)
        self.microphone.again.clicked.connect(self._look_again)
        self.microphone.chosen.connect(lambda name: self._choose(audio_input=name))
        self.loudspeaker.chosen.connect(lambda name: self._choose(audio_output=name))
        shell.bridge.listen(self._hear)
        shell.ready.connect(self._wake)
        shell.settings_changed.connect(lambda _settings: self._consented())

    def shown(self) -> None:
        self._on_screen = True
        self._wake()

    def hidden(self) -> None:
        """The microphone is closed and what was recorded forgotten."""
        self._on_screen = False
        self._close()
        services = self._shell.services
        if services is not None:
            services.playback.stop()
            services.device_check.forget()
        self.microphone.clear()

    def _wake(self) -> None:
        if self._on_screen and self._shell.services is not None:
            self._list(refresh=False)
            self._consented()

    def _consented(self) -> None:
        """Open or close the microphone as the person allows it."""
        allowed = self._shell.settings.microphone_consent == "granted"
        self.consent.setVisible(not allowed)
        self.microphone.setVisible(allowed)
        if not allowed:
            self._close()
        elif self._run == 0 or self._until.is_set():
            self._open()

    def _open(self) -> None:
        services = self._shell.services
        if services is None or not self._on_screen:
            return
        self._close()
        self._run += 1
        self._until = until = threading.Event()
        run, name, carry = self._run, self._shell.settings.audio_input, self._shell.bridge.carry
        self.microphone.show_opening()
        self._shell.run(
            lambda: services.device_check.listen(name, lambda heard: carry(FromCheck(run, heard)), until),
            None,
            lambda fault: self._failed(run, fault),
            lane="microphone",
        )

    def _close(self) -> None:
        self._until.set()
        self.microphone.show_closed()

    def _failed(self, run: int, fault: Exception) -> None:
        """No device, a refused one, or one that was pulled out: said in its place, and tried again on wish."""
        if run != self._run:
            return
        self._until.set()
        if isinstance(fault, InterviewError):
            self.microphone.show_fault(fault.sentence, fault.hint)
            announce(self, f"{fault.sentence} {fault.hint}".strip())
        else:
            self.microphone.show_fault(message_of(fault).sentence, "")
            self._shell.tell_fault(fault)

    def _hear(self, fact: object) -> None:
        if isinstance(fact, FromCheck) and fact.run == self._run and not self._until.is_set():
            self._show(fact.heard)

    def _show(self, heard: Heard) -> None:
        self.microphone.show_heard(heard)
        kinds = tuple(one.kind for one in heard.advice)
        if kinds != self._kinds and heard.advice:
            announce(self, " ".join(f"{one.sentence} {one.mend}".strip() for one in heard.advice))
        self._kinds = kinds

    def _record(self) -> None:
        services = self._shell.services
        if services is not None:
            services.playback.stop()
            services.device_check.record()
            announce(self, sound_words.SAY)

    def _choose(self, **changes: str) -> None:
        self._shell.change(**changes)
        if "audio_input" in changes:
            self._open()

    def _look_again(self) -> None:
        """Look for devices anew; the list is only fresh while no microphone is open."""
        self._close()
        self._list(refresh=True)
        self._open()

    def _list(self, *, refresh: bool) -> None:
        services, settings = self._shell.services, self._shell.settings
        if services is None:
            return
        check = services.device_check
        for card, names, chosen in (
            (self.microphone, check.inputs, settings.audio_input),
            (self.loudspeaker, check.outputs, settings.audio_output),
        ):
            self._shell.run(
                partial(names, refresh=refresh),
                partial(self._listed, card, chosen),
                partial(self._unlisted, card),
                lane="microphone",
            )

    def _listed(self, card: Microphone | Loudspeaker, chosen: str, found: tuple[str, ...]) -> None:
        card.show_devices(found, chosen)

    def _unlisted(self, card: Microphone | Loudspeaker, fault: Exception) -> None:
        card.show_devices((), "")
        if isinstance(fault, InterviewError):
            card.show_fault(fault.sentence, fault.hint)
        else:
            self._shell.tell_fault(fault)
