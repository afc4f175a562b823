"""Which voices there are to choose from."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from interview_desktop.compose.equipment import equipment
from interview_desktop.compose.voices import Voices
from interview_desktop.devices.silent_speaker import SilentSpeaker
from interview_desktop.engines.outfit import Outfit
from interview_desktop.engines.text_to_speech import TextToSpeech, choice
from interview_desktop.engines.text_to_speech.mute import Mute
from interview_desktop.errors import EngineUnavailable
from interview_desktop.store.database import Database, default_path


@dataclass
class Wordless(Mute):
    """An engine that is there and has no voice, as a system without an English one."""

    closed: bool = False

    def voices(self) -> tuple[str, ...]:
        raise EngineUnavailable("This system has no English voice.")

    def close(self) -> None:
        self.closed = True


def test_an_engine_that_cannot_name_its_voices_hides_no_others(monkeypatch: pytest.MonkeyPatch) -> None:
    wordless = Wordless()

    def create(name: str, _: Outfit) -> TextToSpeech:
        return wordless if name == "system" else Mute()

    monkeypatch.setattr(choice, "available", lambda _: frozenset({"system", "espeak-ng"}))
    monkeypatch.setattr(choice, "create", create)
    database = Database(default_path())
    made = equipment(database)
    voices = Voices(made, lambda _: SilentSpeaker(realtime=False))
    try:
        assert [offer.engine for offer in voices.offers()] == ["espeak-ng"]
        assert wordless.closed
    finally:
        voices.close()
        made.close()
        database.close()
