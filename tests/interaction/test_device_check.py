"""The device check on a microphone whose sound the test pushes in."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
import pytest

from interview_desktop.errors import DeviceError, DeviceLost, DeviceMissing, DeviceRefused
from interview_desktop.events.sound_check import Heard
from interview_desktop.interaction.device_check import LOUD, RATE, VOICE, DeviceCheck, tones
from tests.fake_sound import PushedMicrophone

SECOND = 16_000


def tone(seconds: float, loudness: float) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    time = np.arange(round(seconds * SECOND)) / SECOND
    return (loudness * np.sin(2 * np.pi * 200 * time)).astype(np.float32)


@dataclass
class Booth:
    """A check that listens on its own thread, as the window lets it."""

    microphone: PushedMicrophone = field(default_factory=PushedMicrophone)
    told: list[Heard] = field(default_factory=list)
    until: threading.Event = field(default_factory=threading.Event)
    fault: DeviceError | None = None
    thread: threading.Thread | None = None

    def __post_init__(self) -> None:
        self.check = DeviceCheck(lambda kind, refresh: (kind, str(refresh)), lambda _name: self.microphone)

    def open(self) -> None:
        self.thread = threading.Thread(target=self._listen)
        self.thread.start()
        assert self.microphone.wait_for_gate(True)

    def push(self, samples: np.ndarray[tuple[int], np.dtype[np.float32]]) -> None:
        self.microphone.push(samples)
        assert self.microphone.wait_until_read()

    def end(self) -> None:
        self.until.set()
        if self.thread is not None:
            self.thread.join(5.0)
            assert not self.thread.is_alive()

    def _listen(self) -> None:
        try:
            self.check.listen("Headset", self.told.append, self.until)
        except DeviceError as fault:
            self.fault = fault


@pytest.fixture
def booth() -> Iterator[Booth]:
    made = Booth()
    yield made
    made.end()


def test_a_voice_is_recorded_measured_and_kept(booth: Booth) -> None:
    booth.open()
    booth.push(tone(2.0, 0.001))
    booth.check.record()
    booth.push(tone(VOICE + 1.0, 0.2))
    booth.end()
    last = booth.told[-1]
    assert not last.recording
    assert last.recorded == pytest.approx(VOICE, abs=0.1)
    assert last.measured.noise == pytest.approx(-63.0, abs=1.0)  # a sine of 0.001 has -63 dBFS
    assert last.measured.speech == pytest.approx(-17.0, abs=1.0)
    assert [one.kind for one in last.advice] == ["good"]
    samples, rate = booth.check.voice
    assert rate == SECOND
    assert len(samples) == pytest.approx(VOICE * SECOND, rel=0.02)
    assert any(heard.recording and not heard.advice for heard in booth.told)


def test_what_the_program_plays_is_not_the_noise_of_the_room(booth: Booth) -> None:
    booth.open()
    booth.check.hold(True)
    booth.push(tone(2.0, 0.3))
    booth.check.hold(False)
    booth.push(tone(2.0, 0.001))
    booth.end()
    assert booth.told[-1].measured.noise == pytest.approx(-63.0, abs=1.0)
    assert booth.told[0].measured.noise is None


def test_exact_zeros_are_told_as_what_they_mean(booth: Booth) -> None:
    booth.open()
    booth.push(np.zeros(3 * SECOND, np.float32))
    booth.end()
    assert [one.kind for one in booth.told[-1].advice] == ["zeros"]


def test_a_microphone_that_goes_away_is_told_and_closed(booth: Booth) -> None:
    booth.open()
    booth.microphone.unplug()
    assert booth.thread is not None
    booth.thread.join(5.0)
    assert isinstance(booth.fault, DeviceLost)
    assert not booth.microphone.is_open


def test_a_refused_microphone_is_told(booth: Booth) -> None:
    booth.microphone.refusal = DeviceRefused("The system does not give access.", "Allow it.")
    with pytest.raises(DeviceRefused):
        booth.check.listen("", booth.told.append, booth.until)


def test_nothing_is_opened_for_somebody_who_has_left(booth: Booth) -> None:
    booth.until.set()
    booth.check.listen("", booth.told.append, booth.until)
    assert not booth.told
    assert not booth.microphone.is_open


def test_without_a_recording_there_is_nothing_to_play_and_a_forgotten_one_is_gone(booth: Booth) -> None:
    with pytest.raises(DeviceMissing):
        _ = booth.check.voice
    booth.open()
    booth.push(tone(0.5, 0.1))
    booth.check.record()
    booth.push(tone(1.0, 0.1))
    booth.end()
    assert len(booth.check.voice[0])
    booth.check.forget()
    with pytest.raises(DeviceMissing):
        _ = booth.check.voice


def test_lists_are_asked_for_by_kind(booth: Booth) -> None:
    assert booth.check.inputs() == ("input", "False")
    assert booth.check.outputs(refresh=True) == ("output", "True")


def test_the_test_sound_is_gentle_and_begins_and_ends_in_silence() -> None:
    samples = tones()
    assert samples.dtype == np.float32
    assert len(samples) == pytest.approx(1.4 * RATE, rel=0.01)
    assert float(np.abs(samples).max()) <= LOUD * 1.5
    assert abs(float(samples[0])) < 0.001
    assert abs(float(samples[-1])) < 0.001
