"""What recognition costs, and how late the words are.

In: nothing. Out: medians by name: seconds of work per second of speech; milliseconds from a pause to the text that is
up to date, and from the end of a phrase to its final words, both at the pace of real speech; memory of the process.
"""

from __future__ import annotations

import statistics
import threading
import time

import numpy as np
import psutil

from interview_desktop.devices.sound_files import at_rate
from interview_desktop.engines.outfit import Outfit
from interview_desktop.engines.speech_to_text import Samples
from interview_desktop.engines.speech_to_text.pocketsphinx.engine import PocketSphinx
from interview_desktop.engines.text_to_speech import choice
from interview_desktop.events.speech import SAMPLE_RATE, Transcript
from interview_desktop.settings import Settings

TEXTS = (
    "In my last job I was responsible for a team of five people who answered customer calls.",
    "I decided to call every customer myself and explain what had happened.",
    "As a result the number of complaints fell by forty percent in three months.",
)
WINDOW = 512
ASK = 10  # windows between two questions for the partial text: 0.32 s

OUTFIT = Outfit(Settings())


def measure() -> dict[str, float]:
    speech = [_spoken(text) for text in TEXTS]
    engine = PocketSphinx()
    started = time.perf_counter()
    engine.open()
    loaded = time.perf_counter() - started
    try:
        factors = [_in_one_go(engine, samples) for samples in speech]
        lags: list[float] = []
        finals = [_at_the_pace_of_speech(engine, samples, lags) for samples in speech]
        memory = psutil.Process(engine.pid).memory_info().rss / 1e6
    finally:
        engine.close()
    return {
        "recogniser_ready_s": loaded,
        "work_per_second_of_speech_s": statistics.median(factors),
        "pause_to_partial_ms": 1000 * statistics.median(lags),
        "end_to_final_ms": 1000 * statistics.median(finals),
        "recogniser_memory_MB": memory,
    }


def _spoken(text: str) -> Samples:
    voice = choice.create(choice.choose("auto", choice.available(OUTFIT)).name, OUTFIT)
    return np.concatenate([at_rate(block.samples, block.rate, SAMPLE_RATE) for block in voice.synthesise(text)])


def _in_one_go(engine: PocketSphinx, samples: Samples) -> float:
    over = threading.Event()
    phrase = engine.recognise(lambda _: None, lambda _: over.set())
    started = time.perf_counter()
    phrase.feed(samples)
    phrase.finish()
    over.wait(60.0)
    return (time.perf_counter() - started) * SAMPLE_RATE / len(samples)


def _at_the_pace_of_speech(engine: PocketSphinx, samples: Samples, lags: list[float]) -> float:
    """Seconds from the end to the final; adds those from each question to the partial text to `lags`."""
    over = threading.Event()
    ended: list[float] = []

    def final(_: Transcript) -> None:
        ended.append(time.perf_counter())
        over.set()

    phrase = engine.recognise(lambda _: None, final)
    started = time.perf_counter()
    for number, at in enumerate(range(0, len(samples), WINDOW), 1):
        threading.Event().wait(max(0.0, started + at / SAMPLE_RATE - time.perf_counter()))
        phrase.feed(samples[at : at + WINDOW])
        if number % ASK == 0:
            asked = time.perf_counter()
            phrase.settle(10.0)
            lags.append(time.perf_counter() - asked)
    finished = time.perf_counter()
    phrase.finish()
    over.wait(60.0)
    return ended[0] - finished


if __name__ == "__main__":
    print(measure())
