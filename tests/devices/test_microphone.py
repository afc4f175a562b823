"""The microphone on a scripted PortAudio, for what no machine does on demand, and on real PulseAudio sinks."""

from __future__ import annotations

import builtins
import gc
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
import soundfile

from interview_desktop.devices import Samples, portaudio
from interview_desktop.devices.microphone import KEPT, SoundDeviceMicrophone, missing
from interview_desktop.errors import DeviceError, DeviceLost, DeviceMissing, DeviceRefused

RATE = 48_000


class FakePortAudioError(Exception):
    pass


class FakeStream:
    """An input stream whose sound the test makes."""

    def __init__(
        self, samplerate: int, channels: int, callback: Callable[..., None], finished: Callable[[], None]
    ) -> None:
        self.samplerate = float(samplerate)
        self.latency = 0.03
        self.channels = channels
        self.closed = False
        self._callback = callback
        self._finished = finished
        self._clock = 5.0

    def start(self) -> None:
        pass

    def close(self) -> None:
        self.closed = True

    def hear(self, samples: Samples, overflow_of: float = 0.0) -> None:
        """A block of sound, after `overflow_of` seconds that the driver lost."""
        self._clock += overflow_of
        block = np.tile(samples[:, np.newaxis], (1, self.channels))
        time_info = SimpleNamespace(inputBufferAdcTime=self._clock)
        self._callback(block, len(samples), time_info, SimpleNamespace(input_overflow=overflow_of > 0))
        self._clock += len(samples) / self.samplerate

    def end(self) -> None:
        self._finished()


class FakePortAudio:
    """As much of the sounddevice module as a microphone needs, for a machine with `devices`."""

    PortAudioError = FakePortAudioError

    def __init__(
        self, names: tuple[str, ...] = ("built-in",), refuses: Callable[[int, int], int] | None = None
    ) -> None:
        self.names = names
        self.refuses = refuses or (lambda rate, channels: 0)
        self.streams: list[FakeStream] = []
        self.started = 1

    def query_hostapis(self) -> list[dict[str, Any]]:
        return [{"name": "Fake", "default_input_device": 0 if self.names else -1}]

    def query_devices(self) -> list[dict[str, Any]]:
        return [
            {"index": i, "name": name, "hostapi": 0, "max_input_channels": 2, "default_samplerate": float(RATE)}
            for i, name in enumerate(self.names)
        ]

    def InputStream(self, **asked: Any) -> FakeStream:  # noqa: N802 - PortAudio's name
        code = self.refuses(asked["samplerate"], asked["channels"])
        if code:
            raise FakePortAudioError("Error opening InputStream", code)
        stream = FakeStream(asked["samplerate"], asked["channels"], asked["callback"], asked["finished_callback"])
        self.streams.append(stream)
        return stream

    def _terminate(self) -> None:
        self.started -= 1

    def _initialize(self) -> None:
        self.started += 1


def install(monkeypatch: pytest.MonkeyPatch, **what: Any) -> FakePortAudio:
    fake = FakePortAudio(**what)
    monkeypatch.setitem(sys.modules, "sounddevice", fake)
    return fake


def test_sound_comes_while_the_gate_is_open(monkeypatch: pytest.MonkeyPatch) -> None:
    fake = install(monkeypatch)
    microphone = SoundDeviceMicrophone()
    microphone.open()
    stream = fake.streams[0]
    stream.hear(np.full(480, 0.1, np.float32))
    assert microphone.read(0.0) is None
    microphone.gate(True)
    stream.hear(np.full(480, 0.2, np.float32))
    microphone.gate(False)
    stream.hear(np.full(480, 0.3, np.float32))
    block = microphone.read(1.0)
    assert block is not None
    assert (block.start, block.lost, len(block.samples)) == (0, 0, 480)
    assert np.all(block.samples == np.float32(0.2))
    assert microphone.rate == RATE
    assert microphone.live
    microphone.close()
    microphone.close()
    assert stream.closed
    assert microphone.read(1.0) is None


def test_a_listener_who_is_late_is_told_what_was_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    fake = install(monkeypatch)
    microphone = SoundDeviceMicrophone()
    microphone.open()
    microphone.gate(True)
    for _ in range(int(KEPT) + 2):
        fake.streams[0].hear(np.zeros(RATE, np.float32))
    block = microphone.read(0.0)
    assert block is not None
    assert (block.start, block.lost) == (2 * RATE, 2 * RATE)
    assert len(block.samples) == RATE // 10
    microphone.close()


def test_an_overflow_of_the_system_is_lost_on_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    fake = install(monkeypatch)
    microphone = SoundDeviceMicrophone()
    microphone.open()
    microphone.gate(True)
    fake.streams[0].hear(np.zeros(480, np.float32))
    fake.streams[0].hear(np.zeros(480, np.float32), overflow_of=0.02)
    first, second = microphone.read(0.0), microphone.read(0.0)
    assert first is not None
    assert second is not None
    assert (second.start, second.lost) == (480 + 960, 960)
    assert microphone.overflows == 1
    microphone.close()


def test_a_driver_without_a_clock_loses_an_unknown_amount() -> None:
    assert missing(None, 1.0, RATE) == 0
    assert missing(1.0, 0.0, RATE) == 0
    assert missing(1.0, 0.9, RATE) == 0
    assert missing(1.0, 500.0, RATE) == 0
    assert missing(1.0, 1.5, RATE) == RATE // 2


def test_a_headset_that_changes_its_rate_when_it_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    fake = install(monkeypatch, refuses=lambda rate, _: 0 if rate == 16_000 else -9997)
    microphone = SoundDeviceMicrophone("built-in")
    microphone.open()
    assert microphone.rate == 16_000
    assert fake.streams[0].channels == 1
    microphone.close()


def test_a_device_that_insists_on_two_channels_is_averaged(monkeypatch: pytest.MonkeyPatch) -> None:
    fake = install(monkeypatch, refuses=lambda _, channels: 0 if channels == 2 else -9998)
    microphone = SoundDeviceMicrophone()
    microphone.open()
    microphone.gate(True)
    fake.streams[0].hear(np.full(100, 0.5, np.float32))
    block = microphone.read(0.0)
    assert block is not None
    assert block.samples.shape == (100,)
    assert np.all(block.samples == np.float32(0.5))
    microphone.close()


@pytest.mark.parametrize(
    ("code", "fault", "sentence"),
    [
        (-9996, DeviceMissing, "not there"),
        (-9985, DeviceRefused, "Another program"),
        (-9999, DeviceRefused, "does not give access"),
    ],
)
def test_a_device_that_does_not_open(
    monkeypatch: pytest.MonkeyPatch, code: int, fault: type[DeviceError], sentence: str
) -> None:
    install(monkeypatch, refuses=lambda *_: code)
    microphone = SoundDeviceMicrophone()
    with pytest.raises(fault, match=sentence) as caught:
        microphone.open()
    assert caught.value.hint
    microphone.close()


@pytest.mark.parametrize(("names", "wanted"), [((), ""), (("built-in",), "headset")])
def test_a_device_that_is_not_there(monkeypatch: pytest.MonkeyPatch, names: tuple[str, ...], wanted: str) -> None:
    install(monkeypatch, names=names)
    with pytest.raises(DeviceMissing, match=wanted or "no microphone") as caught:
        SoundDeviceMicrophone(wanted).open()
    assert "type your answers" in caught.value.hint


def test_no_sound_library(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name == "sounddevice":
            raise OSError("PortAudio library not found")
        return real(name, *rest)

    monkeypatch.delitem(sys.modules, "sounddevice", raising=False)
    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(DeviceMissing, match="PortAudio") as caught:
        SoundDeviceMicrophone().open()
    assert "libportaudio2" in caught.value.hint


def test_a_stream_that_ends_is_a_lost_device_once_its_sound_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    fake = install(monkeypatch)
    microphone = SoundDeviceMicrophone()
    microphone.open()
    microphone.gate(True)
    fake.streams[0].hear(np.zeros(480, np.float32))
    fake.streams[0].end()
    assert microphone.read(0.0) is not None
    with pytest.raises(DeviceLost):
        microphone.read(5.0)
    microphone.close()


def test_a_stream_that_only_falls_silent_is_lost_too(monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch)
    monkeypatch.setattr("interview_desktop.devices.microphone._SILENT_FOR", 0.3)
    microphone = SoundDeviceMicrophone()
    microphone.open()
    microphone.gate(True)
    started = time.monotonic()
    with pytest.raises(DeviceLost):
        microphone.read(10.0)
    assert time.monotonic() - started < 2.0
    microphone.close()


def test_the_device_list_is_renewed_only_while_nothing_is_open(monkeypatch: pytest.MonkeyPatch) -> None:
    gc.collect()  # devices of tests before this one that were never closed
    install(monkeypatch)
    microphone = SoundDeviceMicrophone()
    microphone.open()
    assert not portaudio.refresh()
    microphone.close()
    assert portaudio.refresh()


# On real PulseAudio


def played(path: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(["paplay", "--device=candidate", str(path)])


def last_words(microphone: SoundDeviceMicrophone) -> None:
    """Read until there is nothing for a while, or until the device is known to be lost."""
    while microphone.read(10.0) is not None:
        pass


@pytest.mark.sound
def test_what_is_played_into_the_sink_is_heard(tmp_path: Path) -> None:
    """Most of it, in one of three tries at least: on a busy machine the sound system itself may skip a moment."""
    assert any(share_heard(tmp_path) >= 0.7 for _ in range(3))


def share_heard(tmp_path: Path) -> float:
    """The share (0-1) of tenths of a second of a rising tone that are found in what was heard, each for itself."""
    rate = 44_100
    seconds = 1.0
    chirp = np.sin(
        2 * np.pi * (300 + 900 * np.arange(int(rate * seconds)) / rate) * np.arange(int(rate * seconds)) / rate
    )
    soundfile.write(tmp_path / "chirp.wav", (0.5 * chirp).astype(np.float32), rate)
    microphone = SoundDeviceMicrophone()
    microphone.open()
    try:
        microphone.gate(True)
        assert microphone.read(10.0) is not None  # a null sink takes its time to begin
        player = played(tmp_path / "chirp.wav")
        pieces: list[Samples] = []
        clock: int | None = None
        deadline = time.monotonic() + 20
        after = 0  # samples heard since the player ended: a null sink may begin a second or two late
        while after < 2.0 * microphone.rate and time.monotonic() < deadline:
            block = microphone.read(5.0)
            assert block is not None
            assert clock is None or block.start == clock + block.lost
            clock = block.start + len(block.samples)
            pieces.append(block.samples)
            after += len(block.samples) if player.poll() is not None else 0
        assert player.wait(10) == 0
    finally:
        microphone.close()
    assert microphone.rate == rate
    heard = np.concatenate(pieces)
    wanted = (0.5 * chirp).astype(np.float32)
    pieces_found = [found(piece, heard) for piece in np.split(wanted, 10)]
    return sum(pieces_found) / len(pieces_found)


def found(piece: Samples, heard: Samples) -> bool:
    """Whether a stretch of sound stands in a longer one: a correlation over 0.95 at its likeliest place."""
    size = len(heard) + len(piece)
    matched = np.fft.irfft(np.fft.rfft(heard, size) * np.conj(np.fft.rfft(piece, size)), size)
    at = int(np.argmax(matched[: len(heard) - len(piece)]))
    part = heard[at : at + len(piece)]
    return bool(part.any()) and float(np.corrcoef(part, piece)[0, 1]) > 0.95


@pytest.fixture
def sinks() -> Iterator[list[str]]:
    """Numbers of the modules that are the sound cards of this test; put back as they were."""
    listing = subprocess.run(["pactl", "list", "short", "modules"], capture_output=True, text=True, check=True).stdout
    modules = [line.split("\t") for line in listing.splitlines() if "module-null-sink" in line]
    yield [module[0] for module in modules]
    for _, name, arguments, *_ in modules:
        subprocess.run(["pactl", "load-module", name, *arguments.split()], check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["pactl", "set-default-sink", "interviewer"], check=True)
    subprocess.run(["pactl", "set-default-source", "candidate.monitor"], check=True)


@pytest.mark.sound
def test_the_only_microphone_is_unplugged_while_it_listens(sinks: list[str]) -> None:
    """While there is another one PulseAudio moves the stream there, and nothing is lost."""
    microphone = SoundDeviceMicrophone()
    try:
        microphone.open()
        microphone.gate(True)
        assert microphone.read(10.0) is not None
        for module in sinks:
            subprocess.run(["pactl", "unload-module", module], check=True)
        started = time.monotonic()
        with pytest.raises(DeviceLost) as caught:
            last_words(microphone)
        assert caught.value.hint
        assert time.monotonic() - started < 5
    finally:
        microphone.close()
