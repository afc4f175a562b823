"""The contract of a recogniser, asked of all of them; Google's is on loopback."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from interview_desktop.engines.speech_to_text import Samples, SpeechToText
from interview_desktop.engines.speech_to_text.google.engine import GoogleSpeech
from interview_desktop.engines.speech_to_text.pocketsphinx.engine import PocketSphinx
from interview_desktop.engines.speech_to_text.whisper.engine import Whisper
from tests.checkpoints import whisper as checkpoint
from tests.engines.speech_to_text.contract import RecogniserContract
from tests.engines.speech_to_text.whisper.fakes import LoudWords
from tests.loopback_google import LoopbackGoogle, marked
from tests.sounds import flite, joined, room, tone

SENTENCE = "In my last job I was responsible for a team of five people."


@pytest.fixture(scope="module")
def scripted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Whisper]:
    """The real thing with a checkpoint that says its sentence whatever it hears."""
    engine = Whisper(checkpoint.make(tmp_path_factory.mktemp("whisper"), script=SENTENCE), "whisper-smallest")
    engine.open()
    yield engine
    engine.close()


@pytest.fixture(scope="module")
def written() -> Iterator[Whisper]:
    """Everything but the model, which is written down."""
    engine = Whisper(Path("nowhere"), "whisper-written", load=LoudWords(*SENTENCE.split()).load)
    engine.open()
    yield engine
    engine.close()


class TestPocketSphinx(RecogniserContract):
    @pytest.fixture
    def engine(self, sphinx: PocketSphinx) -> SpeechToText:
        return sphinx

    @pytest.fixture
    def speech(self) -> Samples:
        return joined(flite(SENTENCE), room(0.3))


class TestWhisper(RecogniserContract):
    @pytest.fixture
    def engine(self, scripted: Whisper) -> SpeechToText:
        return scripted

    @pytest.fixture
    def speech(self) -> Samples:
        return joined(tone(4.0), room(0.3))


class TestWhisperWithAModelWrittenDown(RecogniserContract):
    @pytest.fixture
    def engine(self, written: Whisper) -> SpeechToText:
        return written

    @pytest.fixture
    def speech(self) -> Samples:
        return joined(tone(4.0), room(0.3))


class TestGoogle(RecogniserContract):
    @pytest.fixture
    def engine(self) -> Iterator[SpeechToText]:
        server = LoopbackGoogle()
        engine = GoogleSpeech(server.access())
        engine.open()
        yield engine
        engine.close()
        server.close()

    @pytest.fixture
    def speech(self) -> Samples:
        return marked(6)
