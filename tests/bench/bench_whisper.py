"""What Whisper costs, and how late its final words are, with and without reading ahead in the pause.

In: nothing. Out: figures by name, for tiny.en and base.en in their true sizes. Nobody trained these weights, which
every name says (`untrained`): the models say 17 tokens of a script whatever they hear, which costs what real ones cost
for a phrase of that many, and tells nothing about how well they hear. Phrases come at the pace of speech, with partials
on the way; the ways take turns, and the ratio has a bootstrap interval over pairs.
"""

from __future__ import annotations

import statistics
import tempfile
import threading
import time
from pathlib import Path

import numpy as np
import psutil

from interview_desktop.engines.speech_to_text import Samples
from interview_desktop.engines.speech_to_text.whisper import model as whisper_model
from interview_desktop.engines.speech_to_text.whisper.engine import Whisper
from interview_desktop.engines.speech_to_text.whisper.model import Decoder
from interview_desktop.errors import EngineUnavailable
from interview_desktop.events.speech import SAMPLE_RATE, Transcript
from tests.checkpoints import whisper as checkpoint
from tests.sounds import joined, room, tone

SCRIPT = "in my last job I was responsible for a team of five people and their work."
SIZES = {"tiny_en": checkpoint.TINY_EN, "base_en": checkpoint.BASE_EN}
SPEECH = 4.0  # s of a phrase
AHEAD, CLOSED, COMMIT = 0.2, 0.3, 0.8  # s after the last word: the listener asks, the phrase ends, the answer is over
PAIRS = 7
WINDOW = 512
RESAMPLES = 4000


def measure() -> dict[str, float]:
    figures: dict[str, float] = {}
    for name, size in SIZES.items():
        with tempfile.TemporaryDirectory() as folder:
            made = checkpoint.make(Path(folder), size, SCRIPT)
            figures |= {f"{name}_untrained_{figure}": value for figure, value in _measured(made).items()}
    return figures


def _measured(folder: Path) -> dict[str, float]:
    engine = Whisper(folder, folder.name)
    before, started = psutil.Process().memory_info().rss, time.perf_counter()
    try:
        engine.open()
    except EngineUnavailable:
        return {"work_for_5_s_of_speech_s": engine.work or float("nan")}  # refused: too slow for this machine
    figures = {
        "open_s": time.perf_counter() - started,
        "memory_MB": (psutil.Process().memory_info().rss - before) / 1e6,
        "work_for_5_s_of_speech_s": engine.work or float("nan"),
    }
    try:
        figures |= _finals(engine)
    finally:
        engine.close()
    return figures | _in_one_go(whisper_model.load(folder))


def _finals(engine: Whisper) -> dict[str, float]:
    """From the commit to the final words: 0 where they were there before it."""
    ways: dict[str, list[float]] = {"ahead": [], "at_commit": [], "at_phrase_end": []}
    for _ in range(PAIRS):
        ways["ahead"].append(_late(engine, ahead=True, finish=CLOSED))
        ways["at_phrase_end"].append(_late(engine, ahead=False, finish=CLOSED))
        ways["at_commit"].append(_late(engine, ahead=False, finish=COMMIT))
    late = {way: 1000 * statistics.median(max(0.0, value) for value in values) for way, values in ways.items()}
    # Waiting is compared from the last word on: after the commit it is often nothing, and nothing has no ratio.
    ratio, low, high = _ratio(ways["at_commit"], ways["ahead"])
    return {
        "commit_to_final_reading_ahead_ms": late["ahead"],
        "commit_to_final_from_end_of_phrase_ms": late["at_phrase_end"],
        "commit_to_final_from_commit_ms": late["at_commit"],
        "last_word_to_final_without_over_with_ratio": ratio,
        "last_word_to_final_ratio_low_95": low,
        "last_word_to_final_ratio_high_95": high,
    }


def _late(engine: Whisper, *, ahead: bool, finish: float) -> float:
    """Seconds from the commit to the final of one phrase; negative where it came before."""
    over = threading.Event()
    ended: list[float] = []

    def final(_: Transcript) -> None:
        ended.append(time.perf_counter())
        over.set()

    phrase = engine.recognise(lambda _: None, final)
    sound = joined(tone(SPEECH), room(finish))
    asked = not ahead
    started = time.perf_counter()
    for at in range(0, len(sound), WINDOW):
        _wait_until(started + (at + WINDOW) / SAMPLE_RATE)
        phrase.feed(sound[at : at + WINDOW])
        if not asked and (at + WINDOW) / SAMPLE_RATE >= SPEECH + AHEAD:
            phrase.speculate()
            asked = True
    phrase.finish()
    over.wait(60.0)
    return ended[0] - started - SPEECH - COMMIT


def _wait_until(moment: float) -> None:
    threading.Event().wait(max(0.0, moment - time.perf_counter()))


def _ratio(slower: list[float], faster: list[float]) -> tuple[float, float, float]:
    """Of the medians of the times since the last word, and its 95 % interval over resampled pairs."""
    pairs = np.array([slower, faster]) + COMMIT
    rng = np.random.default_rng(1)
    drawn = pairs[:, rng.integers(0, pairs.shape[1], (RESAMPLES, pairs.shape[1]))]
    ratios = np.median(drawn[0], axis=1) / np.median(drawn[1], axis=1)
    low, high = np.quantile(ratios, [0.025, 0.975])
    return float(np.median(pairs[0]) / np.median(pairs[1])), float(low), float(high)


def _in_one_go(decoder: Decoder) -> dict[str, float]:
    """Seconds of work per second of speech: of phrases of 5 s as partials and finals, of pieces of 24 s with beam 5."""
    return {
        "partial_work_per_second_of_speech_s": _work(decoder, tone(5.0), timed=False),
        "final_work_per_second_of_speech_s": _work(decoder, tone(5.0), timed=True),
        "second_hearing_work_per_second_of_speech_s": _work(decoder, tone(24.0), timed=True, beam=5),
    }


def _work(decoder: Decoder, samples: Samples, *, timed: bool, beam: int = 1) -> float:
    spent = []
    for _ in range(3):
        started = time.perf_counter()
        decoder.decode(samples, lambda: False, timed=timed, beam=beam)
        spent.append(time.perf_counter() - started)
    return statistics.median(spent) * SAMPLE_RATE / len(samples)


if __name__ == "__main__":
    print(measure())
