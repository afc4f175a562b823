"""Every voice engine held to the same promises: the real ones, and those whose system or service is not here.

Piper speaks with tiny voices of its real format, the system's voices through a driver with pyttsx3's shape, Google's
from a server on loopback.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from interview_desktop.engines.text_to_speech import TextToSpeech
from interview_desktop.engines.text_to_speech.espeak import engine as espeak
from interview_desktop.engines.text_to_speech.espeak.engine import Espeak
from interview_desktop.engines.text_to_speech.flite import engine as flite
from interview_desktop.engines.text_to_speech.flite.engine import Flite
from interview_desktop.engines.text_to_speech.google.engine import GoogleVoice
from interview_desktop.engines.text_to_speech.mute import Mute
from interview_desktop.engines.text_to_speech.piper.engine import Piper
from interview_desktop.engines.text_to_speech.system.engine import SystemVoice
from tests.checkpoints import piper as checkpoints
from tests.engines.text_to_speech import contract
from tests.loopback_google import LoopbackGoogle

DRIVER = "tests.engines.text_to_speech.system.driver"


@pytest.fixture(scope="module")
def piper_folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    made = tmp_path_factory.mktemp("piper")
    return {"anna": checkpoints.voice(made / "anna"), "panel": checkpoints.voice(made / "panel", speakers=3)}


@pytest.fixture
def google() -> Iterator[LoopbackGoogle]:
    server = LoopbackGoogle()
    yield server
    server.close()


def made(name: str, request: pytest.FixtureRequest) -> TextToSpeech:
    if name == "flite":
        if flite.program() is None:
            pytest.skip("flite is not installed")
        return Flite()
    if name == "espeak-ng":
        if not espeak.installed():
            pytest.skip("espeak-ng is not installed")
        return Espeak()
    if name == "piper":
        return Piper(request.getfixturevalue("piper_folders"))
    if name == "system":
        return SystemVoice(DRIVER)
    if name == "google":
        return GoogleVoice(request.getfixturevalue("google").access())
    return Mute()


@pytest.fixture
def engine(request: pytest.FixtureRequest) -> Iterator[TextToSpeech]:
    speaking = made(request.param, request)
    yield speaking
    speaking.close()


@pytest.mark.parametrize("engine", ["flite", "espeak-ng", "piper", "system", "google", "captions only"], indirect=True)
class TestVoices(contract.VoiceContract):
    """All of them."""


@pytest.mark.parametrize("engine", ["flite", "espeak-ng", "piper", "system", "google"], indirect=True)
class TestAudibleVoices(contract.AudibleContract):
    """All that make a sound."""


@pytest.mark.parametrize("engine", ["flite", "espeak-ng", "google"], indirect=True)
class TestTimedVoices(contract.TimedContract):
    """Those that tell the time of each word."""
