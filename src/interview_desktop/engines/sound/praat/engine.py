"""The near end of the pipe to Praat: starts the process, hands it pieces, notices when it dies.

In: mono float32 samples at 16 kHz, of any length, from one thread at a time. Out: a PitchTrack.

Pitch is looked for twice, as De Looze & Hirst (2008) propose: first between 60 and 700 Hz, where every voice is, then
between 0.75 of this speaker's lower and 1.5 of the upper quartile. That keeps octave jumps out of the range of a voice.
"""

from __future__ import annotations

import logging
import multiprocessing
import threading
from collections.abc import Iterable
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess

import numpy as np
from numpy.typing import NDArray

from interview_desktop.engines.sound import PitchTrack, Samples
from interview_desktop.engines.sound.level import HOP, SAMPLE_RATE, frames, levels
from interview_desktop.engines.sound.praat import child
from interview_desktop.errors import EngineFailed, EngineUnavailable

log = logging.getLogger(__name__)

START_LIMIT = 30.0  # seconds to load; 0.5 s on an idle laptop, many times that on one that is just starting up
PIECE_LIMIT = 20.0  # seconds for a piece of 5 s; 0.02 s is usual

PIECE = 5 * SAMPLE_RATE  # samples
MARGIN = 20 * HOP  # samples: pitch at the edge of a piece needs what is beside it
WIDE = (60.0, 700.0)  # Hz: floor and ceiling of the first look
FIRST_LOOK = 12  # pieces, spread over the recording: a minute of speech has the quartiles of the whole
LEAST = 50  # voiced frames (0.5 s) from which quartiles say something of a speaker
NARROWEST = 2.0  # ceiling over floor: an octave is left even to the most even voice

_MEND = "Close other programs and open the report again."


class Praat:
    """Sounds by Praat. The process starts with `open` or the first call, and dies with this program."""

    def __init__(self) -> None:
        self._lock = threading.Lock()  # one question down the pipe at a time
        self._closed = False
        self._process: SpawnProcess | None = None
        self._connection: Connection | None = None

    @property
    def name(self) -> str:
        return "praat"

    @property
    def pid(self) -> int | None:
        process = self._process
        return process.pid if process else None

    def open(self) -> None:
        with self._lock:
            self._closed = False
            self._opened()

    def pitch(self, samples: Samples) -> PitchTrack:
        whole = np.nan_to_num(np.ascontiguousarray(samples, np.float32))
        with self._lock:
            connection = self._opened()
            try:
                hz = _pitch(connection, whole)
            except (EOFError, OSError) as fault:
                self._drop()
                raise EngineFailed("The sound of a recording could not be measured: Praat ended.", _MEND) from fault
        return PitchTrack(hz=hz, level=levels(whole))

    def close(self) -> None:
        self._closed = True
        process = self._process
        if process is not None:
            process.kill()  # whoever waits for an answer sees the pipe end and lets go of the lock
        with self._lock:
            self._drop()

    def _opened(self) -> Connection:
        if self._closed:  # whoever still works through recordings must not start it again behind our back
            raise EngineFailed("The sound of a recording could not be measured: Praat was closed.", _MEND)
        if self._process is not None and not self._process.is_alive():
            self._drop()
        if self._connection is not None:
            return self._connection
        context = multiprocessing.get_context("spawn")  # fork would copy threads and locks of a running program
        self._connection, theirs = context.Pipe()
        self._process = context.Process(target=child.run, args=(theirs,), name="praat", daemon=True)
        self._process.start()
        theirs.close()  # so that the death of the process ends the pipe
        self._await_ready(self._connection)
        return self._connection

    def _await_ready(self, connection: Connection) -> None:
        try:
            said = connection.recv_bytes() if connection.poll(START_LIMIT) else b""
        except (EOFError, OSError):
            said = b""
        if said == child.READY:
            return
        self._drop()
        if said == child.MISSING:
            raise EngineUnavailable("Praat is not installed, so pitch is not measured.", "Install praat-parselmouth.")
        raise EngineFailed("Praat did not start, so pitch is not measured.", _MEND)

    def _drop(self) -> None:
        process, connection = self._process, self._connection
        self._process = self._connection = None
        if process is not None:
            process.kill()
            process.join()
        if connection is not None:
            connection.close()


def bounds(voiced: NDArray[np.float32]) -> tuple[float, float]:
    """Floor and ceiling (Hz) for a speaker with these voiced frames: 0.75 q25 and 1.5 q75, within WIDE."""
    low, high = np.percentile(voiced, [25, 75])
    floor = max(WIDE[0], 0.75 * float(low))
    return floor, min(WIDE[1], max(1.5 * float(high), NARROWEST * floor))


def _pitch(connection: Connection, samples: Samples) -> NDArray[np.float32]:
    """Pitch of every frame (Hz, 0 without). Raises EOFError and OSError."""
    every = range(0, frames(samples) * HOP, PIECE)
    some = every[:: max(1, len(every) // FIRST_LOOK)]
    seen = _looked_for(connection, samples, some, WIDE)
    voiced = seen[seen > 0]
    if len(voiced) >= LEAST:
        return _looked_for(connection, samples, every, bounds(voiced))
    return seen if len(some) == len(every) else _looked_for(connection, samples, every, WIDE)


def _looked_for(
    connection: Connection, samples: Samples, starts: Iterable[int], between: tuple[float, float]
) -> NDArray[np.float32]:
    """Pitch of the frames of the pieces that begin at `starts`, one after the other."""
    whole = frames(samples) * HOP
    found = [np.zeros(0, np.float32)]
    for start in starts:
        piece = _padded(samples, start, min(start + PIECE, whole))
        found.append(_asked(connection, piece, *between))
    return np.concatenate(found)


def _asked(connection: Connection, piece: Samples, floor: float, ceiling: float) -> NDArray[np.float32]:
    connection.send_bytes(child.HEADER.pack(floor, ceiling, MARGIN, MARGIN) + piece.tobytes())
    if not connection.poll(PIECE_LIMIT):
        log.warning("Praat gave no answer in %.0f s and is ended", PIECE_LIMIT)
        raise EOFError
    return np.frombuffer(connection.recv_bytes(), np.float32)


def _padded(samples: Samples, start: int, end: int) -> Samples:
    """The samples of a piece with MARGIN on each side; silence where the recording has none."""
    first, last = max(0, start - MARGIN), min(len(samples), end + MARGIN)
    piece: Samples = np.pad(samples[first:last], (first - (start - MARGIN), end + MARGIN - last))
    return piece
