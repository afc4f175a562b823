"""Praat itself, in a process of its own: it holds the interpreter's lock while it listens.

In, over the pipe: the lowest and the highest pitch to look for (Hz, two float32), the samples before and after the
piece that are only there so that its edges are heard (two int32), then float32 samples at 16 kHz. Out: READY or
MISSING once, then for each piece its pitch every hundredth of a second, float32 Hz, 0 where there is none. It ends when
the other end of the pipe does.
"""

from __future__ import annotations

import signal
import struct
import warnings
from multiprocessing.connection import Connection
from typing import Any

import numpy as np
from numpy.typing import NDArray

from interview_desktop.engines.sound import STEP
from interview_desktop.engines.sound.level import HOP, SAMPLE_RATE

READY, MISSING = b"ready", b"missing"
HEADER = struct.Struct("<ffii")


def run(connection: Connection) -> None:
    """The process: load, say so, then listen to piece after piece until the pipe ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's to understand; it then closes the pipe
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what a library says of itself is nothing a person can act upon
            import parselmouth
    except ImportError:
        connection.send_bytes(MISSING)
        return
    try:
        connection.send_bytes(READY)
        while True:
            connection.send_bytes(pitch(parselmouth, connection.recv_bytes()).tobytes())
    except (EOFError, ConnectionError):
        return  # the other end is gone: nobody is left to tell


def pitch(praat: Any, message: bytes) -> NDArray[np.float32]:
    """Praat's autocorrelation method (Boersma 1993) over one piece, at the middle of each of our frames."""
    floor, ceiling, before, after = HEADER.unpack_from(message)
    samples = np.frombuffer(message, np.float32, offset=HEADER.size)
    count = (len(samples) - before - after) // HOP
    found = praat.Sound(samples.astype(np.float64), SAMPLE_RATE).to_pitch_ac(
        time_step=STEP, pitch_floor=floor, pitch_ceiling=ceiling
    )
    hz, times = np.asarray(found.selected_array["frequency"]), np.asarray(found.xs())
    middles = before / SAMPLE_RATE + (np.arange(count) + 0.5) * STEP
    nearest = np.clip(np.round((middles - times[0]) / STEP).astype(int), 0, len(times) - 1)
    heard: NDArray[np.float32] = hz[nearest].astype(np.float32)
    return heard
