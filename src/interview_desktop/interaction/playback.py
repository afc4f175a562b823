"""Recordings heard again: one sound at a time, on a loudspeaker that is open only while it sounds.

In: samples, from any thread. Out: sound, and a word to the one who asked when it is over. Interviews keep a
loudspeaker of their own open (see `speaking`); a report that is only read must hold none.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from interview_desktop.worker import Worker

if TYPE_CHECKING:
    from interview_desktop.devices import Samples, Speaker

log = logging.getLogger(__name__)

# Closing a device throws away what it has buffered, up to half a second: what is thrown away shall be silence.
TAIL = 0.5  # s
FADE = 0.1  # s of silence after a sound that was stopped
LOOK = 0.5  # s between two looks at a device that plays, so that one that went away is noticed

Ended = Callable[[Exception | None], None]


def _unheard(_fault: Exception | None) -> None:
    """Nobody asked how it ended; a fault is in the log all the same."""


@dataclass(eq=False)
class _Sound:
    """`stopped` is set by whoever wants it over, from any thread; guarded by the lock of `Playback`."""

    samples: Samples
    rate: int
    ended: Ended
    stopped: bool = field(default=False)


class Playback:
    """Plays one sound at a time. The thread starts with the first sound and ends with `close`."""

    def __init__(self, speaker: Callable[[], Speaker]) -> None:
        """`speaker` makes the loudspeaker of the moment, not yet open; it is asked anew for every sound."""
        self._speaker = speaker
        self._lock = threading.Lock()
        self._sound: _Sound | None = None  # the one that sounds or waits to
        self._sounding: Speaker | None = None  # what it sounds on
        self._worker: Worker[_Sound] | None = None
        self._closed = False

    def play(self, samples: Samples, rate: int, ended: Ended = _unheard) -> None:
        """Play mono float32 samples, shape (n,), at `rate` Hz in place of what sounds now; returns at once.

        `ended` is called once, on the thread of this object: with None when the sound is over, was stopped or gave
        way to another, with a DeviceError when the loudspeaker is missing, refused or went away. After `close`
        nothing is played and nobody is called.
        """
        with self._lock:
            if self._closed:
                return
            self._hush()
            self._sound = sound = _Sound(samples, rate, ended)
            self._started().post(sound)

    def stop(self) -> None:
        """Silence within a few milliseconds; nothing happens when nothing sounds."""
        with self._lock:
            self._hush()

    def close(self) -> None:
        """Silence, and the thread ends. Safe to call twice."""
        with self._lock:
            self._closed = True
            self._hush()
            worker = self._worker
        if worker is not None:
            worker.stop()

    def _started(self) -> Worker[_Sound]:
        if self._worker is None:
            self._worker = Worker("playback", self._step, failed=_surprise)
            self._worker.start()
        return self._worker

    def _hush(self) -> None:
        if self._sound is not None:
            self._sound.stopped = True
        if self._sounding is not None:
            self._sounding.hush()

    # On the thread of the worker

    def _step(self, sound: _Sound) -> None:
        fault: Exception | None = None
        try:
            if not sound.stopped:  # else another one came before its turn
                self._sound_out(sound)
        except Exception as raised:  # noqa: BLE001 - every fault goes to the one who asked for the sound
            log.info("playing ended with %s", type(raised).__name__)
            fault = raised
        with self._lock:
            if self._sound is sound:
                self._sound = None
        sound.ended(fault)

    def _sound_out(self, sound: _Sound) -> None:
        speaker = self._speaker()
        speaker.open()
        try:
            with self._lock:
                if sound.stopped:
                    return
                speaker.play(np.concatenate([sound.samples, _silence(TAIL, sound.rate)]), sound.rate)
                self._sounding = speaker
            _wait(speaker)
            if sound.stopped:  # the fade that keeps it from clicking must get out before the device closes
                speaker.play(_silence(FADE, sound.rate), sound.rate)
                _wait(speaker)
        finally:
            with self._lock:
                self._sounding = None
            speaker.close()


def _silence(seconds: float, rate: int) -> Samples:
    return np.zeros(round(seconds * rate), np.float32)


def _wait(speaker: Speaker) -> None:
    """Until its queue is empty: played to the end, or hushed. Raises DeviceLost."""
    while not speaker.wait(LOOK):
        pass


def _surprise(fault: Exception) -> None:
    log.error("playback: %s", type(fault).__name__, exc_info=fault)
