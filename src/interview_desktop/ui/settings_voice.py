"""The interviewer's voice: a choice among all that the engines have, and a button that lets one be heard.

In: voices, asked for off the main thread. Out: `chosen` with engine and voice, since a voice belongs to its engine.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from interview_desktop.errors import InterviewError
from interview_desktop.ui.parts import button, label, stack
from interview_desktop.ui.settings_controls import Control
from interview_desktop.ui.settings_engines import choice_box, fill
from interview_desktop.ui.settings_group import Row
from interview_desktop.ui.shell import Shell, message_of
from interview_desktop.ui.texts import _

if TYPE_CHECKING:
    from interview_desktop.events.voices import VoiceOffer

CALLED = {
    "google": "Google",
    "piper": "Piper",
    "system": _("voice of the system"),
    "flite": "flite",
    "espeak-ng": "eSpeak NG",
}


@dataclass(frozen=True)
class SampleEnded:
    """A sample of a voice is over; `run` says which."""

    run: int
    fault: Exception | None


def words_of(offer: VoiceOffer) -> str:
    """A voice as the list names it; that its text is sent somewhere is said in words."""
    engine = CALLED.get(offer.engine, offer.engine)
    return (
        _("{voice} – {engine}, online").format(voice=offer.title, engine=engine)
        if offer.online
        else (_("{voice} – {engine}").format(voice=offer.title, engine=engine))
    )


def key_of(offer: VoiceOffer) -> str:
    """Engine and voice in one string, which no other offer has."""
    return f"{offer.engine}\n{offer.voice}"


class VoiceChoice(Control):
    """`chosen` carries engine and voice, both empty for the engine's usual one. A voice is two settings, so that
    `changed` says nothing here.
    """

    chosen = Signal(str, str)

    def __init__(self, row: Row, shell: Shell) -> None:
        self.box = choice_box()
        self._shell = shell
        self._offers: dict[str, VoiceOffer] = {}
        self._voice = ""
        self._run = 0
        self._playing = False
        super().__init__(row, self.box)
        self.sample = button(_("Hear a sample"), self._press)
        self.trouble = label("", "warning")
        self.holder = QWidget()
        self.holder.setLayout(stack(self.box, self.sample, self.trouble, spacing=8))
        self._say("")
        self.box.currentIndexChanged.connect(lambda at: self._picked(str(self.box.itemData(at))))
        shell.bridge.listen(self._hear)
        self._fill()

    @property
    def offer(self) -> VoiceOffer | None:
        """The voice that would speak: the chosen one, or the first of the engine in force."""
        engine = self._shell.settings.text_to_speech
        mine = [one for one in self._offers.values() if engine in ("auto", one.engine)]
        if self._voice:
            return next((one for one in mine if one.voice == self._voice), None)
        return mine[0] if mine else None

    def belongs(self, engine: str) -> bool:
        """Whether the chosen voice is one of this engine, as far as it is known."""
        owners = [one.engine for one in self._offers.values() if one.voice == self._voice]
        return not self._voice or not owners or engine in owners

    def refresh(self) -> None:
        """Ask every engine for its voices."""
        services = self._shell.services
        if services is not None:
            self._shell.run(services.voices.offers, self._show, self._failed, lane="voices")

    def stop(self) -> None:
        """No sample goes on behind another page."""
        services = self._shell.services
        if self._playing and services is not None:
            self._over()
            services.voices.stop()

    def _show(self, offers: tuple[VoiceOffer, ...]) -> None:
        self._offers = {key_of(offer): offer for offer in offers}
        self._say("")
        self._fill()

    def _picked(self, key: str) -> None:
        self.stop()
        offer = self._offers.get(key)
        self.chosen.emit(offer.engine if offer else "", offer.voice if offer else "")

    def _set(self, value: Any) -> None:
        self._voice = str(value)
        self._fill()

    def _fill(self) -> None:
        listed = [("", _("Its usual one")), *((key, words_of(one)) for key, one in self._offers.items())]
        chosen = ""
        if self._voice:
            offer = self.offer or next((one for one in self._offers.values() if one.voice == self._voice), None)
            chosen = key_of(offer) if offer is not None else self._voice
            if offer is None:
                words = _("{name} (not found)") if self._offers else "{name}"
                listed.append((chosen, words.format(name=self._voice)))
        fill(self.box, listed, chosen)
        offer = self.offer
        self.sample.setEnabled(offer is not None)
        online = offer is not None and offer.online
        self.sample.setToolTip(_("Online: the sentence of the sample is sent to the service.") if online else "")
        self.sample.setAccessibleDescription(self.sample.toolTip())

    def _press(self) -> None:
        services, offer = self._shell.services, self.offer
        if self._playing or services is None or offer is None:
            self.stop()
            return
        self._run += 1
        self._playing = True
        self._say("")
        self.sample.setText(_("Stop"))
        run, carry = self._run, self._shell.bridge.carry
        services.voices.play(offer.engine, offer.voice, lambda fault: carry(SampleEnded(run, fault)))

    def _hear(self, fact: object) -> None:
        if isinstance(fact, SampleEnded) and fact.run == self._run and self._playing:
            self._over()
            if fact.fault is not None:
                self._failed(fact.fault)

    def _over(self) -> None:
        self._playing = False
        self.sample.setText(_("Hear a sample"))

    def _failed(self, fault: Exception) -> None:
        self._say(str(fault) if isinstance(fault, InterviewError) else message_of(fault).sentence)
        if not isinstance(fault, InterviewError):
            self._shell.tell_fault(fault)

    def _say(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))
