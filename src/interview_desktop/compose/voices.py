"""Gives every interview its voice; where there is no loudspeaker, captions at the pace of speech."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING

from interview_desktop import settings as setting
from interview_desktop.compose.equipment import Equipment
from interview_desktop.compose.on_duty import OnDuty
from interview_desktop.errors import DeviceError, EngineError
from interview_desktop.events.notices import Failed
from interview_desktop.events.voices import VoiceOffer
from interview_desktop.interaction.running import Tell
from interview_desktop.settings import Settings

if TYPE_CHECKING:
    from interview_desktop.devices import Speaker
    from interview_desktop.engines.outfit import Outfit
    from interview_desktop.engines.rota import Rung
    from interview_desktop.engines.text_to_speech import TextToSpeech
    from interview_desktop.interaction.speaking.voice import Speaking


class Voices:
    """The engines stay loaded for the next interview."""

    def __init__(self, equipment: Equipment, speaker: Callable[[Settings], Speaker]) -> None:
        self._equipment = equipment
        self._speaker = speaker
        self._on_duty: OnDuty[TextToSpeech] = OnDuty("text_to_speech", _rungs, equipment.may_go_online)

    def __call__(self, tell: Tell, settings: Settings) -> Speaking:
        from interview_desktop.devices.silent_speaker import SilentSpeaker

        try:
            return self._started(self._speaker(settings), tell, settings)
        except DeviceError as fault:
            hint = f"{fault.hint} Until then the questions are shown on screen.".strip()
            tell(Failed(part="loudspeaker", sentence=fault.sentence, hint=hint))
            return self._started(SilentSpeaker(realtime=True), tell, settings)

    def offers(self) -> tuple[VoiceOffer, ...]:
        """Every voice of every engine that is there; asks the engines, so it may take a second."""
        from interview_desktop.engines.text_to_speech import choice

        outfit = self._equipment.outfit()
        found: list[VoiceOffer] = []
        for rung in _rungs("auto", outfit):
            try:
                with closing(choice.create(rung.name, outfit)) as engine:
                    voices = engine.voices()
            except (EngineError, ValueError):
                continue  # an engine that cannot be had offers no voices; interviews say why when they need it
            found += (VoiceOffer(engine=rung.name, voice=voice, title=voice, online=rung.online) for voice in voices)
        return tuple(found)

    def engine(self, name: str) -> TextToSpeech:
        """One engine for a sample of its voice. Raises EngineUnavailable."""
        from interview_desktop.engines.text_to_speech import choice

        return choice.create(name, self._equipment.outfit())

    def close(self) -> None:
        self._on_duty.close()

    def _started(self, speaker: Speaker, tell: Tell, settings: Settings) -> Speaking:
        from interview_desktop.interaction.speaking.voice import Speaking

        rota = self._on_duty.rota(settings.text_to_speech, self._equipment.outfit(settings), tell)
        speaking = Speaking(
            rota,
            speaker,
            setting.folder("cache") / "speech",
            tell,
            voice=settings.voice,
            rate=settings.speaking_rate,
            volume=settings.volume,
        )
        speaking.start()
        return speaking


def _rungs(wanted: str, outfit: Outfit) -> tuple[Rung[TextToSpeech], ...]:
    """Where there is no voice at all, silence that keeps the pace of speech."""
    from interview_desktop.engines.rota import Rung
    from interview_desktop.engines.text_to_speech import choice
    from interview_desktop.engines.text_to_speech.mute import NAME, Mute

    try:
        return choice.rungs(wanted, outfit)
    except EngineError as fault:
        return (Rung(NAME, str(fault), Mute),)
