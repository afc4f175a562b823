"""Gives every interview its ears, and the recogniser that hears answers again. Models stay loaded for the next one."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from interview_desktop.compose.equipment import Equipment
from interview_desktop.compose.on_duty import OnDuty
from interview_desktop.interaction.running import Record, Tell
from interview_desktop.settings import Settings

if TYPE_CHECKING:
    from interview_desktop.devices import Microphone
    from interview_desktop.engines.outfit import Outfit
    from interview_desktop.engines.rota import Rung
    from interview_desktop.engines.speech_to_text import SecondHearing, SpeechToText
    from interview_desktop.interaction.listening.listener import Listener


class Ears:
    def __init__(self, equipment: Equipment, microphone: Callable[[Settings], Microphone]) -> None:
        self._equipment = equipment
        self._microphone = microphone
        self._on_duty: OnDuty[SpeechToText] = OnDuty("speech_to_text", _rungs, equipment.may_go_online)
        self._lock = threading.Lock()
        self._second: SecondHearing | None = None
        self._second_of: tuple[str, ...] = ()

    def __call__(self, tell: Tell, record: Record, settings: Settings) -> Listener:
        from interview_desktop.engines.speech_to_text.handover import Handover
        from interview_desktop.engines.voice_activity.silero import Silero
        from interview_desktop.interaction.listening.listener import Listener

        rota = self._on_duty.rota(settings.speech_to_text, self._equipment.outfit(settings), tell)
        recogniser = Handover(rota)
        recogniser.open()
        listener = Listener(
            self._microphone(settings),
            recogniser,
            Silero(),
            threshold=settings.speech_threshold,
            tell=tell,
            record=record,
        )
        listener.start()
        return listener

    def second_hearing(self, settings: Settings) -> SecondHearing | None:
        """The best installed model, loaded at its first use; None where none is installed or wanted."""
        from interview_desktop.engines.speech_to_text import choice

        outfit = self._equipment.outfit(settings)
        installed = outfit.installed("speech_to_text") if settings.second_pass else ()
        with self._lock:
            if installed[:1] != self._second_of:
                self._let_go_of_second()
                self._second, self._second_of = choice.second_hearing(outfit), installed[:1]
            return self._second

    def close(self) -> None:
        self._on_duty.close()
        with self._lock:
            self._let_go_of_second()

    def _let_go_of_second(self) -> None:
        if self._second is not None:
            self._second.close()
        self._second, self._second_of = None, ()


def _rungs(wanted: str, outfit: Outfit) -> tuple[Rung[SpeechToText], ...]:
    from interview_desktop.engines.speech_to_text import choice

    return choice.rungs(wanted, outfit)
