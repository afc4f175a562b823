"""Speech that was made before: (engine, voice, rate, text) in, sound and word times out.

One FLAC file for each piece, its word times and a checksum in the file's comment, so that a piece is there whole or
not at all; and the latest pieces in memory. Safe for several processes: files appear by renaming. A folder
that cannot be written, a full disk or a broken file costs time, never speech.
"""

from __future__ import annotations

import hashlib
import io
import json
import logging
import os
import threading
import time
import zlib
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import numpy as np

from interview_desktop.engines.text_to_speech import Samples, WordTime

log = logging.getLogger(__name__)

ON_DISK = 100_000_000  # bytes: about two hours of speech; the pieces not used for longest go first
IN_MEMORY = 16_000_000  # bytes: about three minutes
_FORMAT = 1
_STALE = 3600.0  # seconds after which a half-written file belongs to nobody


@dataclass(frozen=True)
class Spoken:
    """A piece of speech: mono float32, shape (n,), at `rate` Hz. Word times count from its first sample."""

    samples: Samples
    rate: int
    words: tuple[WordTime, ...]

    @property
    def seconds(self) -> float:
        return len(self.samples) / self.rate


def key(engine: str, voice: str, rate: float, text: str) -> str:
    """A file name that says nothing about the text."""
    told = json.dumps([_FORMAT, engine, voice, round(rate, 3), text])
    return hashlib.sha256(told.encode()).hexdigest()


class SpeechCache:
    """Used from any thread; `folder` is made when the first piece is kept."""

    def __init__(self, folder: Path, *, on_disk: int = ON_DISK, in_memory: int = IN_MEMORY) -> None:
        self._folder = folder
        self._on_disk = on_disk
        self._in_memory = in_memory
        self._lock = threading.Lock()
        self._recent: OrderedDict[str, Spoken] = OrderedDict()
        self._used: int | None = None  # bytes on disk, as far as known
        self._complained = False

    def has(self, name: str) -> bool:
        with self._lock:
            if name in self._recent:
                return True
        return self._path(name).exists()

    def get(self, name: str) -> Spoken | None:
        """The piece, or None where there is none or it is broken (then it is removed)."""
        with self._lock:
            if name in self._recent:
                self._recent.move_to_end(name)
                return self._recent[name]
        path = self._path(name)
        try:
            spoken = _unpacked(path.read_bytes())
            os.utime(path)
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError, RuntimeError) as fault:
            log.info("a piece of kept speech is unreadable and is made again: %s", type(fault).__name__)
            _remove(path)
            return None
        self._remember(name, spoken)
        return spoken

    def keep(self, name: str, spoken: Spoken) -> None:
        """Keep a piece; what no longer fits is dropped."""
        self._remember(name, spoken)
        path = self._path(name)
        partial = path.with_name(f"{name}.{uuid4().hex}.part")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            packed = _packed(spoken)
            partial.write_bytes(packed)
            partial.replace(path)
            self._make_room(len(packed))
        except (OSError, RuntimeError) as fault:
            _remove(partial)
            if not self._complained:
                self._complained = True
                log.warning("speech cannot be kept in %s: %s", self._folder, fault)

    def _path(self, name: str) -> Path:
        return self._folder / f"{name}.flac"

    def _remember(self, name: str, spoken: Spoken) -> None:
        with self._lock:
            self._recent[name] = spoken
            self._recent.move_to_end(name)
            total = sum(piece.samples.nbytes for piece in self._recent.values())
            while total > self._in_memory:
                _, oldest = self._recent.popitem(last=False)
                total -= oldest.samples.nbytes

    def _make_room(self, added: int) -> None:
        """Look through the folder at first and when the bound is passed; other processes write there, too."""
        if self._used is not None and self._used + added <= self._on_disk:
            self._used += added
            return
        files = []
        for path in sorted(self._folder.iterdir()):
            try:
                stat = path.stat()
            except FileNotFoundError:  # another process made room
                continue
            if path.suffix == ".part" and time.time() - stat.st_mtime > _STALE:
                _remove(path)
            elif path.suffix == ".flac":
                files.append((stat.st_mtime, stat.st_size, path))
        self._used = sum(size for _, size, _ in files)
        for _, size, path in sorted(files):
            if self._used <= self._on_disk:
                return
            _remove(path)
            self._used -= size


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as fault:  # another process reads it (Windows), or the folder is read-only
        log.info("a piece of kept speech cannot be removed: %s", fault)


def _packed(spoken: Spoken) -> bytes:
    import soundfile

    pcm = np.round(np.clip(spoken.samples, -1.0, 1.0) * 32767.0).astype("<i2")
    words = [[word.start, word.end, word.at, word.estimated] for word in spoken.words]
    file = io.BytesIO()
    with soundfile.SoundFile(file, "w", spoken.rate, 1, "PCM_16", format="FLAC") as sound:
        sound.comment = json.dumps({"crc": zlib.crc32(pcm.tobytes()), "words": words})
        sound.write(pcm)
    return file.getvalue()


def _unpacked(packed: bytes) -> Spoken:
    """Raises ValueError, KeyError, TypeError or RuntimeError (libsndfile's) for anything that is not whole."""
    import soundfile

    with soundfile.SoundFile(io.BytesIO(packed)) as sound:
        told = json.loads(sound.comment)
        pcm = sound.read(dtype="int16")
        rate = int(sound.samplerate)
    if zlib.crc32(pcm.astype("<i2").tobytes()) != told["crc"]:
        raise ValueError("the sound is damaged")
    words = tuple(WordTime(int(start), int(end), float(at), bool(guess)) for start, end, at, guess in told["words"])
    return Spoken(pcm.astype(np.float32) / 32767.0, rate, words)
