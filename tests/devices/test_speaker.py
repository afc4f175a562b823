"""The real loudspeaker, on a sound system without a sound card."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import numpy as np
import pytest

from interview_desktop.devices.speaker import SoundDeviceSpeaker, _chosen, _refusal
from interview_desktop.errors import DeviceError, DeviceMissing, DeviceRefused
from tests.devices.monitor import Monitor

PROJECT = Path(__file__).resolve().parents[2]
TONE = (0.3 * np.sin(2 * np.pi * 440 * np.arange(22_050 * 4) / 22_050)).astype(np.float32)

LOSING = """
import psutil
from interview_desktop.devices.speaker import SoundDeviceSpeaker
from interview_desktop.errors import DeviceLost
import numpy as np

speaker = SoundDeviceSpeaker()
speaker.open()
for _ in range(20):
    speaker.play(np.zeros(16_000, np.float32), 16_000)
daemons = [child for child in psutil.Process().parent().children() if child.name() == "pulseaudio"]
for daemon in daemons:
    daemon.kill()
try:
    print("wait", speaker.wait(15))
except DeviceLost as fault:
    print("lost", fault.sentence)
try:
    speaker.play(np.zeros(16_000, np.float32), 16_000)
except DeviceLost as fault:
    print("lost", fault.hint)
speaker.hush()
speaker.close()
speaker.close()
"""


@pytest.fixture
def monitor() -> Iterator[Monitor]:
    recording = Monitor()
    recording.start()
    yield recording
    recording.stop()


@pytest.fixture
def speaker() -> Iterator[SoundDeviceSpeaker]:
    opened = SoundDeviceSpeaker()
    opened.open()
    yield opened
    opened.close()


@pytest.mark.sound
def test_what_is_played_is_heard_and_hush_is_at_once(monitor: Monitor, speaker: SoundDeviceSpeaker) -> None:
    began = monotonic()
    speaker.play(TONE, 22_050)
    heard = monitor.wait_for_sound(began)
    assert not speaker.wait(heard + 0.5 - monotonic())
    assert 0.2 < speaker.played < 1.5
    hushed = monotonic()
    speaker.hush()
    last = monitor.wait_for_silence(0.5)
    assert last - hushed < 0.1
    assert speaker.queued == 0.0
    assert speaker.played < 1.5

    began = monotonic()
    speaker.play(TONE[:11_025], 22_050)
    assert monitor.wait_for_sound(began) - began < 0.15  # the stream is open: no start-up
    assert speaker.wait(5)


@pytest.mark.sound
def test_clocks_and_resampling(speaker: SoundDeviceSpeaker) -> None:
    assert speaker.rate > 0
    for rate in (8_000, 16_000, 22_050, 44_100, 48_000):
        speaker.play(np.zeros(rate // 10, np.float32), rate)
    assert speaker.queued + speaker.played == pytest.approx(0.5, abs=0.06)
    assert speaker.wait(10)
    assert speaker.queued == 0.0
    assert speaker.wait(0)


@pytest.mark.sound
def test_a_name_that_is_not_connected() -> None:
    with pytest.raises(DeviceMissing, match="Nowhere"):
        SoundDeviceSpeaker("Nowhere").open()


@pytest.mark.sound
def test_a_device_by_its_name() -> None:
    named = SoundDeviceSpeaker("pulse")
    named.open()
    named.close()
    named.close()


@pytest.mark.sound
def test_a_device_that_goes_away_is_told_at_the_next_use() -> None:
    """The sound system is killed under it, which is what a pulled plug looks like from here."""
    command = [str(PROJECT / "packaging" / "with-pulseaudio.sh"), sys.executable, "-c", LOSING]
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PULSE", "ALSA"))}
    run = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert run.stdout.splitlines() == [
        "lost The loudspeaker went away.",
        "lost Connect one, or choose another in the settings.",
    ]


class PortAudioError(Exception):
    """As sounddevice raises it: a text and, mostly, a code."""


class NoSound:
    """What `sounddevice` answers on a machine without a loudspeaker."""

    PortAudioError = PortAudioError

    def __init__(self, *devices: dict[str, object]) -> None:
        self._devices = devices

    def query_devices(self, index: int | None = None, kind: str | None = None) -> object:
        if kind is not None:
            raise PortAudioError("Error querying device -1")
        return list(self._devices) if index is None else self._devices[index]


def test_no_loudspeaker_at_all() -> None:
    with pytest.raises(DeviceMissing, match="There is no loudspeaker"):
        _chosen(NoSound(), "")


def test_a_microphone_is_no_loudspeaker() -> None:
    microphone = {"name": "USB headset", "index": 0, "max_output_channels": 0, "default_samplerate": 48000.0}
    speaker = {**microphone, "index": 1, "max_output_channels": 2}
    assert _chosen(NoSound(microphone, speaker), "USB headset") == (1, 48_000, 2)
    with pytest.raises(DeviceMissing, match="USB headset"):
        _chosen(NoSound(microphone), "USB headset")


@pytest.mark.parametrize(
    ("code", "kind"), [(-9996, DeviceMissing), (-9985, DeviceRefused), (None, DeviceRefused), (-9999, DeviceRefused)]
)
def test_what_portaudio_refuses_is_told_to_the_person(code: int | None, kind: type[DeviceError]) -> None:
    fault = _refusal(PortAudioError("no", *([] if code is None else [code])))
    assert type(fault) is kind
    assert fault.sentence
    assert fault.hint


def test_a_speaker_that_was_not_opened_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(RuntimeError, match="not open"):
        SoundDeviceSpeaker().play(TONE, 22_050)
