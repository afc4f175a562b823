"""Speech as FLAC and back: 16 kHz mono, 16 bits, lossless from the 16-bit samples on.

In: int16 samples. Out: a whole FLAC file as bytes, and back as float32 between -1 and 1.
"""

from __future__ import annotations

import io

import numpy as np
from numpy.typing import NDArray

from interview_desktop.events.speech import SAMPLE_RATE

FULL_SCALE = 32768.0  # what a 16-bit sample is divided by; 1.0 itself becomes 32767


def to_int16(samples: NDArray[np.float32]) -> NDArray[np.int16]:
    """Float samples, shape (n,), clipped to -1..1, as 16-bit integers; what is not a number becomes silence."""
    scaled = np.rint(np.nan_to_num(samples, nan=0.0, posinf=1.0, neginf=-1.0) * FULL_SCALE)
    clipped: NDArray[np.int16] = np.clip(scaled, -FULL_SCALE, FULL_SCALE - 1).astype(np.int16)
    return clipped


def to_float32(samples: NDArray[np.int16]) -> NDArray[np.float32]:
    """16-bit samples, shape (n,), as float32 between -1 and 1."""
    return samples.astype(np.float32) / np.float32(FULL_SCALE)


def encode(samples: NDArray[np.int16]) -> bytes:
    """A FLAC file of int16 samples, shape (n,), 16 kHz mono; no bytes for no samples (FLAC has no such file)."""
    if not len(samples):
        return b""
    import soundfile

    file = io.BytesIO()
    soundfile.write(file, samples, SAMPLE_RATE, format="FLAC", subtype="PCM_16")
    return file.getvalue()


def decode(data: bytes) -> NDArray[np.float32]:
    """The samples of what `encode` gave, float32, shape (n,). Raises ValueError for anything else."""
    if not data:
        return np.zeros(0, dtype=np.float32)
    import soundfile

    try:
        samples, _ = soundfile.read(io.BytesIO(data), dtype="float32")
    except soundfile.LibsndfileError as fault:
        raise ValueError("not a FLAC file") from fault
    return np.asarray(samples, dtype=np.float32)
