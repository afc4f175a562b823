"""Trying the microphone before an interview: listen, keep a few seconds of voice to be played back.

In: the name of a device. Out: `Heard` while it is open, and what was recorded, which stays in memory until `forget`.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

import numpy as np

from interview_desktop.errors import DeviceMissing
from interview_desktop.events.sound_check import Heard
from interview_desktop.interaction.listening.levels import Meter
from interview_desktop.interaction.room import Gauge, advice

if TYPE_CHECKING:
    from interview_desktop.devices import Microphone, Samples

VOICE = 5.0  # seconds of voice that are recorded: two sentences
LOOK = 0.1  # seconds between two looks at `until`
RATE = 48_000  # Hz of the test sound
LOUD = 0.1  # of full scale: the test sound is gentle, about -20 dBFS

Names = Callable[[Literal["input", "output"], bool], tuple[str, ...]]


class DeviceCheck:
    """`names(kind, refresh)` lists devices; `microphone` makes the one of a name (empty: the system's default)."""

    def __init__(self, names: Names, microphone: Callable[[str], Microphone]) -> None:
        self._names = names
        self._microphone = microphone
        self._wanted = threading.Event()  # a recording was asked for
        self._voice: list[Samples] = []
        self._rate = 0
        self._held = False

    def inputs(self, *, refresh: bool = False) -> tuple[str, ...]:
        """Microphones, the default first; `refresh` looks anew (not while one is open). Raises DeviceMissing."""
        return self._names("input", refresh)

    def outputs(self, *, refresh: bool = False) -> tuple[str, ...]:
        """Loudspeakers, see `inputs`."""
        return self._names("output", refresh)

    def listen(self, name: str, tell: Callable[[Heard], None], until: threading.Event) -> None:
        """Open the microphone and tell what comes in until `until` is set, and a tenth of a second at most longer.

        Blocks meanwhile: call it off the main thread. Raises DeviceError, also in the middle.
        """
        if until.is_set():
            return
        microphone = self._microphone(name)
        try:
            microphone.open()
            microphone.gate(True)
            self._listen(microphone, tell, until)
        finally:
            microphone.close()

    def record(self) -> None:
        """Keep the next `VOICE` seconds of the open microphone, in place of what was kept before."""
        self._wanted.set()

    def hold(self, on: bool) -> None:
        """While held, levels are told but not measured: what the program plays is not the noise of the room."""
        self._held = on

    def forget(self) -> None:
        """Drop what was recorded."""
        self._wanted.clear()
        self._voice = []

    @property
    def voice(self) -> tuple[Samples, int]:
        """What was recorded, float32, shape (n,), and its rate in Hz. Raises DeviceMissing while there is nothing."""
        if not self._voice:
            raise DeviceMissing("Nothing has been recorded yet.", "Record your voice first.")
        return np.concatenate(self._voice), self._rate

    @property
    def tones(self) -> tuple[Samples, int]:
        """A gentle test sound, in the same form."""
        return tones(), RATE

    def _listen(self, microphone: Microphone, tell: Callable[[Heard], None], until: threading.Event) -> None:
        meter, gauge = Meter(), Gauge()
        recording, kept = False, 0.0
        while not until.is_set():
            block = microphone.read(LOOK)
            if self._wanted.is_set():
                self._wanted.clear()
                self._voice, self._rate = [], microphone.rate
                recording, kept = True, 0.0
                gauge.begin_voice()
            if block is None:
                continue
            if recording:
                self._voice.append(block.samples)
                kept += len(block.samples) / microphone.rate
            level = meter.take(block.samples, microphone.rate)
            if level is not None:
                if not self._held:
                    gauge.take(level, voice=recording)
                recording = recording and kept < VOICE
                measured = gauge.measured()
                found = () if recording else advice(measured)
                tell(Heard(level=level, measured=measured, advice=found, recording=recording, recorded=kept))


def tones() -> Samples:
    """Two tones, a fifth apart, that swell and fade: float32, shape (n,), at `RATE`."""
    time = np.arange(round(0.7 * RATE)) / RATE
    swell = np.sin(np.pi * time / 0.7) ** 2
    swelling = [LOUD * 1.4 * swell * np.sin(2 * np.pi * pitch * time) for pitch in (440.0, 660.0)]
    return np.concatenate(swelling).astype(np.float32)
