"""The microphone: one input stream, open for as long as the interview, whose sound is kept while the gate is open.

In: PortAudio's callback, which copies a block and leaves. Out: Blocks from a `ring`, at the device's own rate.
"""

from __future__ import annotations

import logging
from time import monotonic
from typing import Any

import numpy as np

from interview_desktop.devices import Block, listing, portaudio
from interview_desktop.devices.ring import Ring
from interview_desktop.devices.watch import Watch
from interview_desktop.errors import DeviceError, DeviceLost, DeviceMissing, DeviceRefused

log = logging.getLogger(__name__)

KEPT = 10.0  # seconds that the listener may be late before the oldest sound is lost
_LONGEST = 0.1  # seconds in one Block, at most: a late listener catches up in bites
_LATENCY = 0.03  # seconds asked of the device: part of the wait at the end of every turn
_SILENT_FOR = 3.0  # seconds without a call of the device after which it is gone; a null sink starts within 2 s
_LOOK = 0.25  # seconds between two looks at whether it still calls
# A Bluetooth headset changes its rate the moment its microphone opens, and the listed one is then refused.
_OTHER_RATES = (48_000, 44_100, 16_000, 8_000)
_CHOOSE = "Connect one, choose another in the settings, or type your answers."


class SoundDeviceMicrophone:
    """A microphone by its name, as the device list shows it; empty: the system's default. See the Protocol.

    The clock stands still while the gate is closed; what came in before it closed can still be read.
    `overflows` counts the times when the system itself could not keep up; how much that cost is in `lost`
    where the driver's clock tells.
    """

    def __init__(self, name: str = "") -> None:
        self.name = name
        self.overflows = 0
        self._stream: Any = None
        self._ring = Ring(1)
        self._rate = 0
        self._gate = False
        self._calls = 0
        self._ended = False
        self._expected: float | None = None  # when the next block should begin, on the driver's clock
        self._watch = Watch(_SILENT_FOR, _LOOK)

    @property
    def rate(self) -> int:
        return self._rate

    @property
    def live(self) -> bool:
        return True

    def open(self) -> None:
        self.close()
        sounddevice = portaudio.load()
        device = listing.choose(listing.listed("input"), self.name)
        if device is None:
            missing = f"The microphone “{self.name}” is not connected." if self.name else "There is no microphone."
            raise DeviceMissing(missing, _CHOOSE)
        self._gate = self._ended = False
        self._expected = None
        portaudio.hold(self)
        try:
            self._stream = self._stream_of(sounddevice, device)
            self._rate = int(self._stream.samplerate)  # asked of the open stream: see _OTHER_RATES
            self._ring = Ring(int(KEPT * self._rate))
            self._watch = Watch(_SILENT_FOR, _LOOK)
            self._stream.start()
        except sounddevice.PortAudioError as fault:
            self.close()
            raise _refusal(fault) from fault

    def gate(self, is_open: bool) -> None:
        self._gate = is_open

    def read(self, timeout: float) -> Block | None:
        end = monotonic() + timeout
        while self._stream is not None:
            left = max(0.0, end - monotonic())
            block = self._ring.read(min(left, _LOOK), max(1, int(_LONGEST * self._rate)))
            if block is not None:
                return block
            self._check()
            if left <= _LOOK:
                break
        return None

    def close(self) -> None:
        stream, self._stream = self._stream, None
        self._ring.close()
        if stream is not None:
            try:
                stream.close()
            except portaudio.load().PortAudioError:
                log.info("the microphone was already gone when it was closed")
        portaudio.release(self)

    def _stream_of(self, sounddevice: Any, device: listing.Listed) -> Any:
        """A stream at the first rate and number of channels that the device takes, the best ones first."""
        attempts = [(rate, channels) for rate in (device.rate, *_OTHER_RATES) for channels in (1, device.channels)]
        refused: Exception | None = None
        for rate, channels in dict.fromkeys(attempts):
            try:
                return sounddevice.InputStream(
                    device=device.index,
                    samplerate=rate,
                    channels=channels,
                    dtype="float32",
                    latency=_LATENCY,
                    callback=self._take,
                    finished_callback=self._finished,
                )
            except sounddevice.PortAudioError as fault:
                refused = refused or fault
                if _code(fault) not in (-9997, -9998):  # paInvalidSampleRate, paInvalidChannelCount
                    raise
        assert refused is not None  # noqa: S101 - there is at least one attempt
        raise refused

    def _take(self, block: Any, frames: int, time: Any, status: Any) -> None:
        """PortAudio's thread."""
        self._calls += 1
        lost = 0
        if status.input_overflow:
            self.overflows += 1
            lost = missing(self._expected, time.inputBufferAdcTime, self._rate)
        self._expected = time.inputBufferAdcTime + frames / max(1, self._rate)
        if self._gate:
            self._ring.write(block[:, 0] if block.shape[1] == 1 else np.mean(block, axis=1), lost)

    def _finished(self) -> None:
        self._ended = True

    def _check(self) -> None:
        if self._stream is not None and (self._ended or self._watch.gone(self._calls)):
            raise DeviceLost("The microphone went away.", _CHOOSE)


def missing(expected: float | None, began: float, rate: int) -> int:
    """How many samples were lost before a block that `began` when another was `expected` (driver's seconds).

    0 where the driver's clock makes no sense: not every one has one, and some jump.
    """
    if expected is None or began <= 0 or not 0 < began - expected < KEPT:
        return 0
    return round((began - expected) * rate)


def _code(fault: Exception) -> int | None:
    """PortAudio's number for what went wrong (portaudio.h, PaErrorCode)."""
    code = fault.args[1] if len(fault.args) > 1 else None
    return code if isinstance(code, int) else None


def _refusal(fault: Exception) -> DeviceError:
    """What PortAudio says, as a fault for the person."""
    code = _code(fault)
    log.warning("PortAudio does not open the microphone: %s", fault)
    if code == -9996:  # paInvalidDevice
        return DeviceMissing("The microphone is not there.", _CHOOSE)
    if code == -9985:  # paDeviceUnavailable
        return DeviceRefused("Another program is using the microphone.", "Close it, or choose another microphone.")
    return DeviceRefused(
        "The system does not give access to the microphone.",
        "Allow this program to use it in the system's privacy settings, or type your answers.",
    )
