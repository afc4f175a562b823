"""From `say` to the first sample handed to a loudspeaker that takes it at once, for each voice on this machine.

Uncached: a text that was never spoken. Cached: the same after it was spoken by another run of the program (from
disk), and again (from memory).
"""

from __future__ import annotations

import tempfile
import threading
from pathlib import Path
from statistics import median
from time import perf_counter

import numpy as np
from numpy.typing import NDArray

from interview_desktop.devices.silent_speaker import SilentSpeaker
from interview_desktop.engines.outfit import Outfit
from interview_desktop.engines.text_to_speech.choice import available, create
from interview_desktop.interaction.interview.inputs import LineEnded
from interview_desktop.interaction.speaking.voice import Speaking, Told
from interview_desktop.settings import Settings
from tests.interaction.speaking.voices import duty

REPEATS = 9
OUTFIT = Outfit(Settings())  # no models: the voices that come with a machine
TEXT = (
    "Let us turn to working with others, number {}. Tell me about a time when you and a colleague disagreed about how "
    "something should be done, and what came of it. Take all the time that you need."
)


class _Stopwatch(SilentSpeaker):
    """Notes when the first samples of a line come."""

    def __init__(self) -> None:
        super().__init__()
        self.first: float | None = None

    def play(self, samples: NDArray[np.float32], rate: int) -> None:
        if self.first is None:
            self.first = perf_counter()
        super().play(samples, rate)


def measure() -> dict[str, float]:
    figures: dict[str, float] = {}
    for engine in sorted(available(OUTFIT)):
        name = engine.replace("-", "_")
        with tempfile.TemporaryDirectory() as folder:
            figures[f"{name}_uncached_ms"] = _first_sound(engine, Path(folder), times=1)
            figures[f"{name}_cached_on_disk_ms"] = _first_sound(engine, Path(folder), times=1)
            figures[f"{name}_cached_in_memory_ms"] = _first_sound(engine, Path(folder), times=2)
    return figures


def _first_sound(engine: str, folder: Path, *, times: int) -> float:
    """Median in ms; each text is said `times` times and the last is measured."""
    speaker, ended = _Stopwatch(), threading.Semaphore(0)

    def tell(told: Told) -> None:
        if isinstance(told, LineEnded):
            ended.release()

    speaking = Speaking(duty(create(engine, OUTFIT)), speaker, folder, tell)
    speaking.start()
    try:
        seconds = []
        for number in range(REPEATS + 1):
            for _ in range(times):
                speaker.first = None
                began = perf_counter()
                speaking.say(number, TEXT.format(number))
                ended.acquire()
            assert speaker.first is not None
            seconds.append(speaker.first - began)
    finally:
        speaking.stop()
    return round(1000 * median(seconds[1:]), 2)  # the first loads libraries
