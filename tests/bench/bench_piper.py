"""From `say` to the first sample handed to the loudspeaker: Piper as we drive it against PiperVoice by itself.

The voice has the layers of a medium one in their sizes and random weights: it hums, and takes as long. PiperVoice is
loaded as its own `load` does it. It is asked for the whole text, which is how a text is usually spoken with it, and for
its first sentence, which is the soonest that it gives anything. The three take turns at every line. Ratios above 1:
ours is heard sooner; with 95 % confidence intervals of the median, by bootstrap over the lines.
"""

from __future__ import annotations

import tempfile
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import numpy as np
import psutil

from interview_desktop.engines.text_to_speech.piper.engine import Piper
from interview_desktop.interaction.interview.inputs import LineEnded
from interview_desktop.interaction.speaking.voice import Speaking, Told
from tests.bench.bench_speaking import _Stopwatch
from tests.checkpoints import piper_medium
from tests.interaction.speaking.voices import duty

if TYPE_CHECKING:
    from piper import PiperVoice

ROUNDS = 2
LINES = (
    "Thank you, that helps. Tell me about a time when you and a colleague disagreed, and what came of it.",
    "Good morning, and welcome. I will ask you about your work for about half an hour. Are you ready to begin?",
    "When you look back at that project, what would you do in another way today? Take all the time you need.",
    "You said that the deadline was moved twice. How did you tell your team, and how did they take it?",
    "Let us turn to working with others. Describe a group that worked well, and your own part in that.",
    "That was clear. If a customer asked for something that you could not give, how would you answer?",
    "In your own words, what does this position need most? Please choose one thing, and say why.",
    "We are nearly at the end. Is there anything that you would like to add, or to ask me about the job?",
)


def measure() -> dict[str, float]:
    from piper import PiperVoice

    with tempfile.TemporaryDirectory() as folder:
        voice = piper_medium.voice(Path(folder, "voice"))
        theirs = PiperVoice.load(next(voice.glob("*.onnx")))
        seconds = _measured(voice, theirs, Path(folder, "cache"))
        figures = _loading(voice)
    ours, sentence, whole = (np.array(column) for column in zip(*seconds, strict=True))
    figures["ours_first_sound_ms"] = round(1000 * float(np.median(ours)), 1)
    figures["piper_first_sentence_ms"] = round(1000 * float(np.median(sentence)), 1)
    figures["piper_whole_text_ms"] = round(1000 * float(np.median(whole)), 1)
    figures |= _ratio("whole_text_over_ours", whole / ours)
    figures |= _ratio("first_sentence_over_ours", sentence / ours)
    figures["random_weights_million"] = round(_parameters(), 2)
    return figures


def _measured(voice: Path, theirs: PiperVoice, cache: Path) -> list[tuple[float, float, float]]:
    """For every line: seconds to our first sound, to their first sentence, to their whole text."""
    engine, speaker, ended = Piper({"medium": voice}), _Stopwatch(), threading.Semaphore(0)

    def tell(told: Told) -> None:
        if isinstance(told, LineEnded):
            ended.release()

    speaking = Speaking(duty(engine), speaker, cache, tell)
    speaking.start()
    try:
        found: list[tuple[float, float, float]] = []
        for number in range(-1, ROUNDS * len(LINES)):  # the first loads libraries and the voice, and does not count
            text = LINES[number % len(LINES)].replace(".", f", number {number}.", 1)  # nothing is in the cache
            speaker.first = None
            began = perf_counter()
            speaking.say(number, text)
            ended.acquire()
            assert speaker.first is not None
            found.append((speaker.first - began, *_theirs(theirs, text)))
    finally:
        speaking.stop()
        engine.close()
    return found[1:]


def _theirs(voice: PiperVoice, text: str) -> tuple[float, float]:
    began = perf_counter()
    chunks = iter(voice.synthesize(text))
    next(chunks)
    first = perf_counter() - began
    list(chunks)
    return first, perf_counter() - began


def _loading(voice: Path) -> dict[str, float]:
    """How long it takes, what it takes, and for how long other threads stand still meanwhile."""
    engine, before = Piper({"medium": voice}), psutil.Process().memory_info().rss
    gaps, over = [0.0], threading.Event()

    def beat() -> None:
        latest = perf_counter()
        while not over.wait(0.001):
            gaps.append(perf_counter() - latest)
            latest = perf_counter()

    beating = threading.Thread(target=beat)
    beating.start()
    time.sleep(0.05)
    began = perf_counter()
    engine.load()
    took = perf_counter() - began
    over.set()
    beating.join()
    for line in LINES:
        list(engine.synthesise(line))
    grown = psutil.Process().memory_info().rss - before
    engine.close()
    return {
        "load_ms": round(1000 * took, 1),
        "load_longest_stall_ms": round(1000 * max(gaps), 1),
        "resident_mb": round(grown / 1e6, 1),
    }


def _ratio(name: str, values: Sequence[float] | np.ndarray[tuple[int], np.dtype[np.float64]]) -> dict[str, float]:
    rng = np.random.default_rng(3)
    sample = np.asarray(values)
    medians = np.median(rng.choice(sample, (4000, len(sample))), axis=1)
    low, high = np.percentile(medians, (2.5, 97.5))
    return {
        f"{name}_x": round(float(np.median(sample)), 2),
        f"{name}_low_x": round(float(low), 2),
        f"{name}_high_x": round(float(high), 2),
    }


def _parameters() -> float:
    network = piper_medium.Network()
    network.build()
    return network.parameters / 1e6
