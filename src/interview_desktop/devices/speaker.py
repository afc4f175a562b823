"""The loudspeaker: one output stream, open for as long as the interview, so that the first sample is never late.

In: mono float32 samples at any rate. Out: sound. PortAudio's callback takes blocks from a `Playback`.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from time import monotonic
from typing import Any

import numpy as np

from interview_desktop.devices import Samples, portaudio
from interview_desktop.devices.playback import Playback
from interview_desktop.devices.settling import Settling
from interview_desktop.devices.watch import Watch
from interview_desktop.errors import DeviceError, DeviceLost, DeviceMissing, DeviceRefused

log = logging.getLogger(__name__)

LATENCY = 0.05  # seconds asked of the device: what is handed over cannot be called back, so it is short
# PulseAudio gives its ALSA clients a buffer of 2 s behind ours unless told (in ms): it then begins 1 to 2 s late, and
# asks for seconds at once. It must be more than ours, or a stream may stop for good (measured on null sinks).
_PULSE = {"PULSE_LATENCY_MSEC": "60"}
_SILENT_FOR = 4.0  # seconds without a call from the device after which it is gone (a null sink starts within 2 s)
_LONGEST_LOOK = 0.1  # seconds between two looks that count, at most: a laptop that slept has not lost its device
_CHOOSE = "Connect one, or choose another in the settings."


class SoundDeviceSpeaker:
    """A loudspeaker by its name, as the device list shows it; empty: the system's default. See the Protocol.

    `played` takes the device's latency into account. `underflows` counts the times when the device asked for
    more than it was given in time (heard as a crackle). `play` and `wait` raise DeviceLost when it went away.
    """

    def __init__(self, name: str = "") -> None:
        self.name = name
        self.underflows = 0
        self._stream: Any = None
        self._playback = Playback(1)
        self._scratch: Samples = np.zeros(1 << 14, np.float32)
        self._ended = False
        self._watch = Watch(_SILENT_FOR, _LONGEST_LOOK, monotonic)
        self._settling = Settling(1)

    @property
    def rate(self) -> int:
        """Hz; known after `open`."""
        return self._playback.rate

    def open(self) -> None:
        sounddevice = portaudio.load()
        for variable, value in _PULSE.items():
            os.environ.setdefault(variable, value)
        index, rate, channels = _chosen(sounddevice, self.name)
        self._ended, self._watch = False, Watch(_SILENT_FOR, _LONGEST_LOOK, monotonic)
        self._playback, self._settling = Playback(rate), Settling(rate)
        try:
            self._stream = sounddevice.OutputStream(
                device=index,
                samplerate=rate,
                channels=min(2, channels),
                dtype="float32",
                latency=LATENCY,
                callback=self._give,
                finished_callback=self._finished,
            )
            self._playback.latency = min(0.5, max(0.0, float(self._stream.latency)))
            portaudio.hold(self)
            self._stream.start()
        except sounddevice.PortAudioError as fault:
            self.close()
            raise _refusal(fault) from fault

    def play(self, samples: Samples, rate: int) -> None:
        self._check()
        if rate != self.rate and len(samples):
            import soxr

            samples = soxr.resample(samples, rate, self.rate).astype(np.float32, copy=False)
        self._playback.append(np.clip(samples, -1.0, 1.0))

    @property
    def queued(self) -> float:
        return self._playback.queued

    @property
    def played(self) -> float:
        return self._playback.played

    def wait(self, timeout: float) -> bool:
        """See the Protocol; in slices, so that a device that stopped asking is noticed."""
        end = monotonic() + timeout
        while True:
            self._check()
            left = end - monotonic()
            if self._playback.wait(min(_LONGEST_LOOK, max(0.0, left))):
                return True
            if left <= _LONGEST_LOOK:
                return False

    def hush(self) -> None:
        self._playback.hush()

    def close(self) -> None:
        stream, self._stream = self._stream, None
        if stream is None:
            return
        sounddevice = portaudio.load()
        try:
            stream.close()
        except sounddevice.PortAudioError:
            log.info("the loudspeaker was already gone when it was closed")
        finally:
            portaudio.release(self)

    def _give(self, block: Any, frames: int, _time: Any, status: Any) -> None:
        """PortAudio's thread: one copy, no allocation but for a device with unusually long blocks."""
        if status.output_underflow:
            self.underflows += 1
        if frames > len(self._scratch):
            self._scratch = np.zeros(frames, np.float32)
        mono = self._scratch[:frames]
        if self._settling.asked(frames, monotonic(), starved=bool(status.output_underflow)):
            self._playback.fill(mono)
        else:
            self._playback.idle(mono)
        block[:] = mono[:, np.newaxis]

    def _finished(self) -> None:
        self._ended = True

    def _check(self) -> None:
        if self._stream is None:
            raise RuntimeError("the speaker is not open")
        if self._ended or self._watch.gone(self._playback.calls):
            raise DeviceLost("The loudspeaker went away.", _CHOOSE)


def _chosen(sounddevice: Any, name: str) -> tuple[int, int, int]:
    """Index, rate (Hz) and number of channels of the loudspeaker. Raises DeviceMissing."""
    try:
        if name:
            index = _by_name(name, sounddevice.query_devices())
        else:
            index = sounddevice.query_devices(kind="output")["index"]
        device = sounddevice.query_devices(index)
    except (sounddevice.PortAudioError, ValueError) as fault:
        raise DeviceMissing("There is no loudspeaker.", _CHOOSE) from fault
    return int(index), int(device["default_samplerate"]), int(device["max_output_channels"])


def _by_name(name: str, devices: Sequence[dict[str, Any]]) -> int:
    """The same device may be listed once per sound system, the preferred one first."""
    for device in devices:
        if device["name"] == name and device["max_output_channels"] > 0:
            return int(device["index"])
    raise DeviceMissing(f"The loudspeaker “{name}” is not connected.", _CHOOSE)


def _refusal(fault: Exception) -> DeviceError:
    """What PortAudio says, as a fault for the person. Codes: portaudio.h, PaErrorCode."""
    code = fault.args[1] if len(fault.args) > 1 else None
    if code == -9996:  # paInvalidDevice
        return DeviceMissing("The loudspeaker is not there.", _CHOOSE)
    log.warning("PortAudio does not open the loudspeaker: %s", fault)
    return DeviceRefused(
        "The system does not give access to the loudspeaker.",
        "Close other programs that use it alone, or choose another in the settings.",
    )
