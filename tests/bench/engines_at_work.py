"""Every engine of the program, loaded as the program does it and used once.

In: INTERVIEW_HOME with models installed. Out: `LOADERS`, by name: each loads its engine on the calling thread and gives
how to use it once and how to let it go. What is said and asked is as long as it may be in an interview.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

import numpy as np

from interview_desktop import compose
from interview_desktop.engines.speech_to_text import Samples, SpeechToText
from interview_desktop.events.speech import SAMPLE_RATE, Transcript

ANSWER = "When our supplier moved I called every customer, made a new plan and trained two colleagues in a week. "
LONG = ANSWER * 12  # more tokens than a text encoder or DialoGPT reads at once
# Seconds of speech for the second hearing. Untrained weights seldom find an end, and say as many tokens of these as
# trained ones of 24 s, nearly the longest piece that is heard at once.
PIECE = 8.0
PHRASE = 5.0

Loader = Callable[[], tuple[Callable[[], object], Callable[[], object]]]


def _ears(name: str) -> Loader:
    def load() -> tuple[Callable[[], object], Callable[[], object]]:
        from interview_desktop.engines.speech_to_text.choice import create

        engine = create(name, compose.outfit())
        engine.open()
        return lambda: _heard(engine), engine.close

    return load


def _heard(engine: SpeechToText) -> None:
    over = threading.Event()

    def final(_: Transcript) -> None:
        over.set()

    phrase = engine.recognise(lambda _: None, final)
    phrase.feed(_speech(PHRASE))
    phrase.finish()
    if not over.wait(60.0):
        raise TimeoutError(engine.name)


def _second_hearing() -> tuple[Callable[[], object], Callable[[], object]]:
    """It loads at its first hearing; the shortest one is a part of its loading here."""
    from interview_desktop.engines.speech_to_text.choice import second_hearing

    second = second_hearing(compose.outfit())
    assert second is not None
    assert second.hear_again(_speech(1.0), lambda: False) is not None
    return lambda: second.hear_again(_speech(PIECE), lambda: False), second.close


def _voice_activity() -> tuple[Callable[[], object], Callable[[], object]]:
    from interview_desktop.engines.voice_activity import WINDOW
    from interview_desktop.engines.voice_activity.silero import Silero

    silero = Silero()
    return lambda: silero.probability(np.zeros(WINDOW, np.float32)), lambda: None


def _voice(name: str) -> Loader:
    def load() -> tuple[Callable[[], object], Callable[[], object]]:
        from interview_desktop.engines.text_to_speech.choice import create

        engine = create(name, compose.outfit())
        next(iter(engine.synthesise("Hello.")))  # voices load when they first speak
        return lambda: list(engine.synthesise(ANSWER * 2)), engine.close

    return load


def _mood(name: str) -> Loader:
    def load() -> tuple[Callable[[], object], Callable[[], object]]:
        from interview_desktop.engines.text_mood.choice import create

        engine = create(name, compose.outfit())
        engine.open()
        return lambda: engine.mood(LONG), engine.close

    return load


def _meaning() -> tuple[Callable[[], object], Callable[[], object]]:
    from interview_desktop.engines.meaning.choice import create

    engine = create("minilm", compose.outfit())
    engine.open()
    return lambda: engine.nearness(LONG, [ANSWER] * 20), engine.close


def _replies() -> tuple[Callable[[], object], Callable[[], object]]:
    from interview_desktop.engines.replies import Exchange
    from interview_desktop.engines.replies.choice import create

    engine = create("dialogpt", compose.outfit())
    assert engine is not None
    engine.open()
    history = [Exchange("What happened?", LONG)]
    return lambda: engine.react(history, "warm", 1, lambda: False), engine.close


def _google() -> tuple[Callable[[], object], Callable[[], object]]:
    """Both clients, made from made-up credentials; nobody is asked."""
    from interview_desktop.engines.online.access import GoogleAccess
    from interview_desktop.engines.online.google_clients import speech_client, voice_client
    from tests.service_account import service_account

    access = GoogleAccess(service_account(), _NoMinutes())
    ears, (voice, _) = speech_client(access), voice_client(access)

    def close() -> None:
        ears.transport.close()
        voice.transport.close()

    return lambda: None, close


class _NoMinutes:
    def left(self) -> float:
        return 0.0

    def spend(self, seconds: float) -> None:
        raise AssertionError("nothing is recognised online here")


def _speech(seconds: float) -> Samples:
    """Speech of the voice that is in the wheel."""
    from interview_desktop.devices.sound_files import at_rate
    from interview_desktop.engines.text_to_speech.espeak.engine import Espeak

    voice = Espeak()
    blocks = list(voice.synthesise(ANSWER * 4))
    voice.close()
    samples = at_rate(np.concatenate([block.samples for block in blocks]), blocks[0].rate, SAMPLE_RATE)
    return np.resize(samples, round(seconds * SAMPLE_RATE))


LOADERS: dict[str, Loader] = {
    "pocketsphinx": _ears("pocketsphinx"),
    "voice_activity": _voice_activity,
    "whisper_base_en": _ears("whisper"),
    "whisper_base_en_second_hearing": _second_hearing,
    "piper": _voice("piper"),
    "espeak": _voice("espeak-ng"),
    "distilbert": _mood("distilbert"),
    "vader": _mood("vader"),
    "minilm": _meaning,
    "dialogpt_small": _replies,
    "google_clients": _google,
}
