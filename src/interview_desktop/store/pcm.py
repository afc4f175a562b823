"""The file of a recording while it is spoken: sealed chunks of 16-bit PCM, one after the other.

In: int16 samples. Out: the file, and all whole chunks of it, however the process ended. A chunk is its sealed
length (4 bytes, little-endian) and the sealed bytes of up to a quarter of a second of little-endian int16
samples; it is sealed with its place in the file, so that chunks cannot be moved.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from interview_desktop.errors import StoreCorrupt
from interview_desktop.events.speech import SAMPLE_RATE
from interview_desktop.store.seal import Seal

CHUNK = SAMPLE_RATE // 4  # samples: what a kill can take at most, beside what was never handed over
_LENGTH = struct.Struct("<I")


class PcmWriter:
    """Appends to one file, each chunk handed to the operating system at once. One thread at a time.

    A file that a killed process left is continued after its last whole chunk. Raises OSError; what could not be
    written is kept and tried again with the next samples, and the file ends with a whole chunk.
    """

    def __init__(self, path: Path, seal: Seal, context: str) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._seal = seal
        self._context = context
        self._waiting = bytearray()
        self._count, self._end = _extent(path, seal, context)
        if path.exists() and path.stat().st_size > self._end:
            os.truncate(path, self._end)
        self._file = path.open("ab", buffering=0)

    def write(self, samples: NDArray[np.int16]) -> None:
        """Take samples, shape (n,), and write as many whole chunks as there are."""
        self._waiting += samples.astype("<i2", copy=False).tobytes()
        while len(self._waiting) >= 2 * CHUNK:
            self._append(2 * CHUNK)

    def flush(self) -> None:
        """Write what waits for its chunk to fill."""
        while self._waiting:
            self._append(min(2 * CHUNK, len(self._waiting)))

    def close(self) -> None:
        """Close the file without writing what waits; safe to call twice."""
        self._file.close()

    def _append(self, size: int) -> None:
        sealed = self._seal.seal(bytes(self._waiting[:size]), f"{self._context}/{self._count}")
        rest = memoryview(_LENGTH.pack(len(sealed)) + sealed)
        whole = self._end + len(rest)
        try:
            while rest:
                rest = rest[self._file.write(rest) or 0 :]
        except OSError:
            self._file.truncate(self._end)
            raise
        self._end = whole
        self._count += 1
        del self._waiting[:size]


def read(path: Path, seal: Seal, context: str) -> NDArray[np.int16]:
    """All samples of a file, shape (n,). A torn end, and a last chunk that does not open, are left out.

    Raises FileNotFoundError, another OSError, or StoreCorrupt when a chunk before the last one does not open.
    """
    chunks = list(_chunks(path.read_bytes()))
    parts: list[bytes] = []
    for place, chunk in enumerate(chunks):
        try:
            parts.append(seal.open(chunk, f"{context}/{place}"))
        except StoreCorrupt:
            if place + 1 < len(chunks):
                raise
    whole = b"".join(part[: len(part) // 2 * 2] for part in parts)
    return np.frombuffer(whole, dtype="<i2").astype(np.int16)


def _extent(path: Path, seal: Seal, context: str) -> tuple[int, int]:
    """How many readable chunks a file holds and where the last of them ends; (0, 0) where there is no file."""
    try:
        chunks = list(_chunks(path.read_bytes()))
    except FileNotFoundError:
        return 0, 0
    if chunks:
        try:
            seal.open(chunks[-1], f"{context}/{len(chunks) - 1}")
        except StoreCorrupt:
            chunks.pop()
    return len(chunks), sum(_LENGTH.size + len(chunk) for chunk in chunks)


def _chunks(data: bytes) -> Iterator[bytes]:
    """The whole chunks. A length of zero is not one: it is what a power cut leaves at the end of a file."""
    place = 0
    while place + _LENGTH.size <= len(data):
        (size,) = _LENGTH.unpack_from(data, place)
        place += _LENGTH.size
        if size == 0 or place + size > len(data):
            return
        yield data[place : place + size]
        place += size
