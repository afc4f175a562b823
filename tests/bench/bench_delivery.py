"""Delivery analysis against the length of the audio: the sound alone, and the whole of `deliver`.

In: speech by flite (a gliding vowel where flite is not installed, which the names then say), one minute and twenty
minutes of it. Out: figures by name; `..._times_real_time` is seconds of audio for each second of analysis, medians over
repeats in this process, with the process of Praat already started. Recognition is PocketSphinx, the slowest part of
`deliver` by far; the analysis after it is told apart.
"""

from __future__ import annotations

import shutil
import statistics
import time
from collections.abc import Callable

import numpy as np

from interview_desktop.cli.deliver import RECORDING
from interview_desktop.engines.sound.praat.engine import Praat
from interview_desktop.engines.speech_to_text.pocketsphinx.engine import PocketSphinx
from interview_desktop.engines.voice_activity.silero import Silero
from interview_desktop.events.speech import Phrase
from interview_desktop.interaction import delivery
from interview_desktop.interaction.delivery.sound import sound_of
from interview_desktop.interaction.listening.transcription import transcribe
from tests.engines.sound.signals import gliding
from tests.interaction.feedback.spoken import phrase
from tests.sounds import RATE, Samples, flite, joined, room

SENTENCES = (
    "Last year the bakery where I work lost one of its ovens on a Saturday morning.",
    "We had thirty orders to deliver before noon and nobody else was there.",
    "So I called the technician and I moved half of the orders to our other shop.",
    "In the end every order was delivered on the same day and we lost nobody.",
)
MINUTE, LONG = 60.0, 1200.0  # s
REPEATS = 7


def measure() -> dict[str, float]:
    kind = "speech" if shutil.which("flite") else "synthetic"
    minute, long = _sound(MINUTE), _sound(LONG)
    praat = Praat()
    began = time.perf_counter()
    praat.open()
    started = time.perf_counter() - began
    try:
        words = _words(MINUTE)
        figures = {
            "praat_start_s": started,
            f"sound_of_1_min_{kind}_times_real_time": MINUTE / _median(lambda: _analysed(praat, minute, words)),
            f"sound_of_20_min_{kind}_times_real_time": LONG / _median(lambda: _analysed(praat, long, words), 3),
            "counts_of_20_min_of_words_ms": 1000 * _median(lambda: delivery.counts(_words(LONG))),
        }
        if kind == "speech":
            figures |= _whole(praat, minute)
    finally:
        praat.close()
    return figures


def _whole(praat: Praat, samples: Samples) -> dict[str, float]:
    """What `deliver` does, without starting the program: words, sound, measures."""
    recogniser, detector = PocketSphinx(), Silero()
    recogniser.open()
    try:
        began = time.perf_counter()
        phrases = list(transcribe(samples, recogniser, detector, recording=RECORDING))
        heard = time.perf_counter()
        _analysed(praat, samples, phrases)
        ended = time.perf_counter()
    finally:
        recogniser.close()
    return {
        "deliver_1_min_times_real_time": MINUTE / (ended - began),
        "deliver_after_recognition_times_real_time": MINUTE / (ended - heard),
    }


def _analysed(praat: Praat, samples: Samples, phrases: list[Phrase]) -> None:
    sound = sound_of(samples, praat.pitch(samples), phrases, RECORDING)
    delivery.delivery(delivery.counts(phrases, sound=sound), sounds=[sound])


def _sound(seconds: float) -> Samples:
    if shutil.which("flite"):
        piece = joined(*(part for sentence in SENTENCES for part in (flite(sentence), room(0.7))))
    else:
        piece = joined(*(part for _ in range(4) for part in (gliding(100, 180, 4.0), room(0.7))))
    return np.resize(piece, round(seconds * RATE))


def _words(seconds: float) -> list[Phrase]:
    """Phrases of ten words with half a second between them, three words a second."""
    text = "so i called the technician and moved half of the orders"
    count = int(seconds / 4.2)
    return [phrase(text, start=1.0 + 4.2 * at, each=1 / 3, recording=RECORDING) for at in range(count)]


def _median(work: Callable[[], object], repeats: int = REPEATS) -> float:
    took = []
    for _ in range(repeats):
        began = time.perf_counter()
        work()
        took.append(time.perf_counter() - began)
    return statistics.median(took)
