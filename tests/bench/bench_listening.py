"""What an open microphone costs while nobody speaks: processor, time per window, memory.

In: five minutes of a quiet room at 48 kHz, taken as fast as possible through resampling, level meter, speech
detection and turn taking, on this process's own processor clock. Nothing is recognised, since nobody speaks.
"""

from __future__ import annotations

import statistics
import time

import numpy as np
import psutil

from interview_desktop.devices.files import AnswersMicrophone
from interview_desktop.engines.voice_activity import WINDOW
from interview_desktop.engines.voice_activity.silero import Silero
from interview_desktop.events.notices import Level
from interview_desktop.interaction.listening.levels import EVERY
from interview_desktop.interaction.listening.listener import Opening
from tests.fake_sound import ScriptedRecogniser
from tests.interaction.listening.listening_room import Room
from tests.sounds import room

RATE = 48_000
PIECE = 10.0  # s of sound in memory, played over and over
PIECES = 30
REPEATS = 3
WINDOWS = 1000


def measure() -> dict[str, float]:
    """Share of one core with the microphone open and idle (%), one detector window (ms), memory that it takes (MB)."""
    process = psutil.Process()
    before = process.memory_info().rss
    detector = Silero()
    shares = [_idle_share(detector) for _ in range(REPEATS)]
    return {
        "idle_cpu_percent": statistics.median(shares),
        "vad_window_ms": statistics.median(_window(detector) for _ in range(REPEATS)),
        "memory_mb": (process.memory_info().rss - before) / 1e6,
    }


def _idle_share(detector: Silero) -> float:
    """Processor seconds per second of audio, in percent."""
    microphone = AnswersMicrophone(rate=RATE, trailing=2.0)
    piece = np.resize(room(PIECE), round(PIECE * RATE))
    for _ in range(PIECES):
        microphone.answer(piece, RATE)
    with Room(microphone, ScriptedRecogniser(), detector) as heard:
        began = time.process_time()
        heard.listener.open(Opening(turn=1, recording="001-1", mode="manual"))  # manual, not begun: nothing is kept
        heard.wait_for(Level, count=round(PIECE * PIECES / EVERY), timeout=600.0)
        return 100 * (time.process_time() - began) / (PIECE * PIECES)


def _window(detector: Silero) -> float:
    windows = room(WINDOWS * WINDOW / 16_000).reshape(-1, WINDOW)
    began = time.perf_counter()
    for window in windows:
        detector.probability(window)
    return 1000 * (time.perf_counter() - began) / WINDOWS
