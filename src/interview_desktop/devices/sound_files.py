"""Sound files in, mono samples out.

In: the path of a WAV, FLAC, MP3 or OGG file. Out: mono float32 samples, -1 to 1, at the file's own rate; or one
clear sentence about why there are none.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from interview_desktop.devices import Samples
from interview_desktop.errors import MaterialError

_MEND = "Choose a WAV, FLAC, MP3 or OGG recording that plays elsewhere."


class SoundFile:
    """A sound file being read from its beginning. `rate` is its sample rate in Hz.

    Raises MaterialError when there is no such file, when it is no sound, and when there is nothing in it.
    """

    def __init__(self, path: Path) -> None:
        import soundfile

        self._path = path
        self._faults = (soundfile.LibsndfileError, OSError)
        if not path.is_file():
            raise MaterialError(f"There is no sound file {path}.", "Check the name and the folder.")
        try:
            self._file: Any = soundfile.SoundFile(str(path))
        except self._faults as fault:
            raise self._unreadable(fault) from fault
        self.rate = int(self._file.samplerate)
        if not self._file.frames:
            self._file.close()
            raise MaterialError(f"{path} has no sound in it.", _MEND)

    def take(self, count: int) -> Samples:
        """The next `count` samples, shape (count,), or fewer at the end, then none. Channels are averaged."""
        try:
            frames = self._file.read(count, dtype="float32", always_2d=True)
        except self._faults as fault:
            raise self._unreadable(fault) from fault
        # Files of floats may hold anything, and one NaN would stay in every filter behind this.
        mono: Samples = np.clip(np.nan_to_num(frames.mean(axis=1, dtype=np.float32)), -1.0, 1.0)
        return mono

    def close(self) -> None:
        self._file.close()

    def _unreadable(self, fault: Exception) -> MaterialError:
        why = getattr(fault, "error_string", None) or getattr(fault, "strerror", None) or "unknown format"
        why = str(why).removeprefix("Error : ").rstrip(".")
        return MaterialError(f"{self._path} cannot be read as sound: {why}.", _MEND)


def load(path: Path, rate: int | None = None) -> tuple[Samples, int]:
    """A whole file: samples, shape (n,), and their rate in Hz; resampled when `rate` asks for another.

    Raises MaterialError.
    """
    file = SoundFile(path)
    try:
        pieces = []
        while len(piece := file.take(file.rate)):
            pieces.append(piece)
    finally:
        file.close()
    samples = np.concatenate(pieces) if pieces else np.zeros(0, np.float32)
    if rate is None:
        return samples, file.rate
    return at_rate(samples, file.rate, rate), rate


def at_rate(samples: Samples, rate: int, wanted: int) -> Samples:
    """All of a sound at another sample rate (Hz), shape (n,)."""
    if rate == wanted:
        return samples
    import soxr

    resampled: Samples = soxr.resample(samples, rate, wanted)
    return resampled.astype(np.float32, copy=False)
