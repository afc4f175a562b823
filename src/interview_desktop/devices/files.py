"""Microphones that are not there: the same interface, served from files and from given answers.

In: sound files, or samples. Out: Blocks of about 20 ms at the source's rate, on a schedule of the system's clock
(`realtime`) or as fast as they are read. They pull: the reader's own thread makes each block, so nothing is ever lost.
"""

from __future__ import annotations

import math
import threading
import time
from collections import deque
from pathlib import Path
from typing import Protocol

import numpy as np

from interview_desktop.devices import Block, Samples
from interview_desktop.devices.sound_files import SoundFile, at_rate, load
from interview_desktop.events.speech import SAMPLE_RATE

BLOCK = 0.02  # seconds
# A quiet room: one step of 16-bit sound. Never exact zeros, which is what a refused permission looks like.
HISS = 10 ** (-90 / 20)


class _Sound(Protocol):
    def take(self, count: int) -> Samples: ...


class _Held:
    """Samples in memory, taken piece by piece."""

    def __init__(self, samples: Samples) -> None:
        self._samples = samples
        self.taken = 0

    def take(self, count: int) -> Samples:
        piece = self._samples[self.taken : self.taken + count]
        self.taken += len(piece)
        return piece

    @property
    def left(self) -> int:
        return len(self._samples) - self.taken


class _Tape:
    """A gate, a clock and a queue of sounds, with `trailing` seconds of hiss after the last one."""

    def __init__(self, rate: int, *, realtime: bool, trailing: float) -> None:
        self._rate = rate
        self._realtime = realtime
        self._trailing = trailing
        self._sounds: deque[_Sound] = deque()
        self._hiss = 0.0  # samples of it that may still be given
        self._position = 0
        self._opened = (0.0, 0)  # the system's clock, and the position, when the gate was opened
        self._gate_open = False
        self._closed = True
        self._changed = threading.Condition()
        self._random = np.random.default_rng(20)

    @property
    def rate(self) -> int:
        """Hz. 0 for a file that has not been opened."""
        return self._rate

    @property
    def live(self) -> bool:
        return self._realtime

    def gate(self, is_open: bool) -> None:
        with self._changed:
            if is_open and not self._gate_open:
                self._opened = (time.monotonic(), self._position)
            self._gate_open = is_open
            self._changed.notify_all()

    def read(self, timeout: float) -> Block | None:
        deadline = time.monotonic() + timeout
        with self._changed:
            while not self._closed and not self._over():
                ready = self._ready_in()
                if ready <= 0 and (block := self._cut()) is not None:
                    return block
                left = deadline - time.monotonic()
                if left <= 0:
                    break
                self._changed.wait(min(max(ready, 0.0), left))
        return None

    def close(self) -> None:
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def _over(self) -> bool:
        return False

    def _ready_in(self) -> float:
        """Seconds until the next block is due: 0 now, infinite when something must change first."""
        if not self._gate_open or not (self._sounds or self._hiss > 0):
            return math.inf
        if not self._realtime:
            return 0.0
        since, position = self._opened
        due = since + (self._position - position) / self._rate + BLOCK
        return max(0.0, due - time.monotonic())

    def _cut(self) -> Block | None:
        """The next block, and the clock moved on; None when a sound ended with no hiss to follow."""
        count = max(1, round(BLOCK * self._rate))
        start = self._position
        while self._sounds:
            samples = self._sounds[0].take(count)
            if len(samples):
                self._position += len(samples)
                return Block(samples, start)
            self._sounds.popleft()
            self._hiss = self._trailing * self._rate
        count = int(min(count, self._hiss))
        if count == 0:
            self._hiss = 0.0
            return None
        self._hiss -= count
        self._position += count
        return Block(self._random.normal(0.0, HISS, count).astype(np.float32), start)


class FileMicrophone(_Tape):
    """One recording played into the microphone, then `trailing` seconds of quiet room, then nothing.

    `open` begins at the file's beginning and raises MaterialError where the file cannot be read (`read` too, for
    a file that breaks in the middle).
    """

    def __init__(self, path: Path, *, realtime: bool = False, trailing: float = 5.0) -> None:
        super().__init__(0, realtime=realtime, trailing=trailing)
        self._path = path
        self._file: SoundFile | None = None

    @property
    def ended(self) -> bool:
        """The file and the quiet after it have been read: `read` gives None from now on, without waiting."""
        with self._changed:
            return self._over()

    @property
    def seconds(self) -> float:
        """How much has been read of the file and of the quiet after it."""
        return self._position / self._rate if self._rate else 0.0

    def open(self) -> None:
        self.close()
        self._file = SoundFile(self._path)
        with self._changed:
            self._rate = self._file.rate
            self._position = 0
            self._hiss = 0.0
            self._sounds = deque([self._file])
            self._gate_open = self._closed = False

    def close(self) -> None:
        super().close()
        with self._changed:
            if self._file is not None:
                self._file.close()
                self._file = None

    def _over(self) -> bool:
        return self._rate > 0 and not self._sounds and self._hiss <= 0


class AnswersMicrophone(_Tape):
    """A candidate in a box: each `answer` is played as soon as the gate is open, in the order they came.

    Between answers there is a quiet room. In real time it lasts as long as it lasts; as fast as possible, the
    clock stands still before the first answer and from `trailing` seconds after the last one, since nothing
    happens in that time. A gate that closes in the middle of an answer ends it, as an interviewer who begins
    to speak would; the seconds that nobody heard are added to `unheard`.
    """

    def __init__(self, *, rate: int = SAMPLE_RATE, realtime: bool = False, trailing: float = 20.0) -> None:
        super().__init__(rate, realtime=realtime, trailing=math.inf if realtime else trailing)
        self.unheard = 0.0

    def open(self) -> None:
        with self._changed:
            self._hiss = math.inf if self._realtime else 0.0
            self._gate_open = self._closed = False

    def answer(self, samples: Samples, rate: int) -> None:
        """Mono float32 samples, shape (n,), -1 to 1, at `rate` Hz, to be said after what is queued already."""
        sound = _Held(at_rate(samples, rate, self._rate))
        with self._changed:
            self._sounds.append(sound)
            self._changed.notify_all()

    def answer_file(self, path: Path) -> None:
        """A sound file to be said. Raises MaterialError."""
        self.answer(*load(path))

    def gate(self, is_open: bool) -> None:
        super().gate(is_open)
        with self._changed:
            if is_open:
                return
            first = self._sounds[0] if self._sounds else None
            if isinstance(first, _Held) and first.taken:
                self.unheard += first.left / self._rate
                self._sounds.popleft()
            if not self._realtime:
                self._hiss = 0.0
