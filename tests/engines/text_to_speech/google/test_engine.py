"""Google's voices against a server on loopback that speaks the real protocol; common promises are in the contract."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from xml.etree import ElementTree

import grpc
import pytest

from interview_desktop.engines.text_to_speech.google.engine import VOICES, GoogleVoice
from interview_desktop.engines.text_to_speech.google.ssml import LARGEST, pieces
from interview_desktop.errors import EngineError, EngineFailed, EngineUnavailable
from tests.engines.text_to_speech.contract import close, spoken
from tests.loopback_google import WORD, LoopbackGoogle

Status = grpc.StatusCode
TEXT = "Tell me about a time when you led a team."


@pytest.fixture
def google() -> Iterator[LoopbackGoogle]:
    server = LoopbackGoogle()
    yield server
    server.close()


@pytest.fixture
def engine(google: LoopbackGoogle) -> Iterator[GoogleVoice]:
    engine = GoogleVoice(google.access())
    yield engine
    engine.close()


def test_what_is_asked_of_the_service(google: LoopbackGoogle, engine: GoogleVoice) -> None:
    sound, rate, words = spoken(engine, TEXT, "en-GB-Neural2-B", 1.25)
    (asked,) = google.spoken
    assert asked.audio_config.audio_encoding.name == "LINEAR16"
    assert asked.audio_config.sample_rate_hertz == rate == 24_000
    assert asked.audio_config.speaking_rate == 1.25
    assert (asked.voice.name, asked.voice.language_code) == ("en-GB-Neural2-B", "en-GB")
    assert [point.name for point in asked.enable_time_pointing] == ["SSML_MARK"]
    assert words[3].at == pytest.approx(3 * WORD / 1.25)
    assert len(sound) / rate == pytest.approx(10 * WORD / 1.25)
    assert google.asked == 1


def test_a_consent_taken_back_ends_it(google: LoopbackGoogle, engine: GoogleVoice) -> None:
    spoken(engine, TEXT)
    google.allowed = False
    with pytest.raises(EngineFailed, match="not allowed"):
        spoken(engine, TEXT)
    assert google.asked == len(google.spoken) == 1


def test_speaking_spends_no_minutes(google: LoopbackGoogle, engine: GoogleVoice) -> None:
    spoken(engine, TEXT)
    assert google.meter.spent == 0


def test_text_is_escaped(google: LoopbackGoogle, engine: GoogleVoice) -> None:
    text = 'R&D <mark name="7"/> <break time="9s"/> said "x < y"\x00\ud800.'
    spoken(engine, text)
    read = ElementTree.fromstring(google.spoken[0].input.ssml)  # noqa: S314 - our own
    assert {element.tag for element in read} == {"mark"}
    assert "".join(read.itertext()) == text.replace("\x00", " ").replace("\ud800", " ")


def test_without_the_times_of_marks_they_are_estimated(google: LoopbackGoogle, engine: GoogleVoice) -> None:
    google.script.timepoints = False
    sound, rate, words = spoken(engine, TEXT)
    assert all(word.estimated for word in words)
    assert [TEXT[word.start : word.end] for word in words] == TEXT.rstrip(".").split()
    assert words[-1].at < len(sound) / rate


def test_a_long_text_is_said_in_pieces_cut_between_sentences(google: LoopbackGoogle, engine: GoogleVoice) -> None:
    text = "We will begin with a question about you. " * 60
    sound, rate, words = spoken(engine, text)
    assert len(google.spoken) > 1
    assert all(len(asked.input.ssml.encode()) <= 5_000 for asked in google.spoken)
    assert all(asked.input.ssml.rstrip("</speak> ").endswith("you.") for asked in google.spoken)
    assert [text[word.start : word.end] for word in words] == text.replace(".", "").split()
    assert [word.at for word in words] == sorted(word.at for word in words)
    assert len(sound) / rate == pytest.approx(480 * WORD)


@pytest.mark.parametrize("text", ["a " * 5_000, "é" * 3_000 + " " + "é" * 3_000, "no end, " * 1_000, "<&> x" * 900])
def test_pieces_keep_every_word(text: str) -> None:
    made = list(pieces(text))
    assert "".join(piece.plain for piece in made) == text
    assert sum(len(piece.words) for piece in made) == len([part for part in text.split() if part.strip("<>,")])
    assert all(len(piece.ssml.encode()) <= LARGEST + 100 or len(piece.words) == 1 for piece in made)


def test_british_voices_come_first_for_british_english(google: LoopbackGoogle) -> None:
    engine = GoogleVoice(google.access(), language="en-GB")
    assert engine.voices()[0].startswith("en-GB")
    assert sorted(engine.voices()) == sorted(VOICES)
    spoken(engine, "Hello.")
    engine.close()
    assert google.spoken[0].voice.name.startswith("en-GB")


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        (Status.UNAUTHENTICATED, "refused the credentials"),
        (Status.RESOURCE_EXHAUSTED, "quota"),
        (Status.UNAVAILABLE, "cannot be reached"),
        (Status.INVALID_ARGUMENT, "did not understand"),
    ],
)
def test_a_refusal_is_told_with_its_mend_and_not_retried(
    google: LoopbackGoogle,
    engine: GoogleVoice,
    status: grpc.StatusCode,
    sentence: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    google.script.refuse = status
    with caplog.at_level(logging.DEBUG), pytest.raises(EngineFailed, match=sentence) as fault:
        spoken(engine, TEXT)
    assert fault.value.hint
    assert len(google.spoken) == 1
    assert "secret" not in caplog.text + str(fault.value)
    assert "team" not in caplog.text


def test_a_voice_that_does_not_answer_is_given_up(google: LoopbackGoogle) -> None:
    google.script.mute = True
    engine = GoogleVoice(google.access(), first=0.2)
    with pytest.raises(EngineFailed, match="cannot be reached"):
        spoken(engine, TEXT)
    engine.close()


def test_nobody_listens_at_the_address(google: LoopbackGoogle, engine: GoogleVoice) -> None:
    google.close()
    with pytest.raises(EngineFailed, match="cannot be reached"):
        spoken(engine, TEXT)


def test_a_caller_who_leaves_stops_the_request(google: LoopbackGoogle) -> None:
    google.script.mute = True
    engine = GoogleVoice(google.access(), first=1000.0)  # longer than any test may take
    stream = engine.synthesise(TEXT)
    block = next(stream)
    assert (len(block.samples), block.words) == (0, ())
    close(stream)
    google.script.mute = False
    assert len(spoken(engine, TEXT)[0])
    engine.close()


def test_closing_from_another_thread_ends_the_wait(google: LoopbackGoogle, engine: GoogleVoice) -> None:
    google.script.mute = True
    faults: list[EngineError] = []
    waiting = threading.Event()

    def speak() -> None:
        try:
            for _ in engine.synthesise(TEXT):
                waiting.set()
        except EngineError as fault:
            faults.append(fault)

    speaking = threading.Thread(target=speak)
    speaking.start()
    assert waiting.wait(10)
    engine.close()
    speaking.join(10)
    assert not speaking.is_alive()
    assert len(faults) == 1
    with pytest.raises(EngineUnavailable, match="closed"):
        spoken(engine, TEXT)


@pytest.mark.parametrize("sound", [b"", b"RIFF", b"no sound at all" * 10])
def test_what_is_no_sound_is_a_failure(google: LoopbackGoogle, engine: GoogleVoice, sound: bytes) -> None:
    google.script.sound = sound
    with pytest.raises(EngineFailed, match="sent no sound"):
        spoken(engine, TEXT)
