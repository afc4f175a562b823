"""Microphones from files: what is in the file, then a quiet room, on an exact clock."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile

from interview_desktop.devices import Block, Microphone, Samples
from interview_desktop.devices.files import HISS, AnswersMicrophone, FileMicrophone
from interview_desktop.errors import MaterialError

RATE = 8000
SPEECH = (0.3 * np.sin(np.arange(RATE // 2) / 7)).astype(np.float32)


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    soundfile.write(tmp_path / "speech.wav", SPEECH, RATE, subtype="FLOAT")
    return tmp_path / "speech.wav"


def blocks(microphone: Microphone) -> Iterator[Block]:
    """Until there are no more; each must follow the one before."""
    clock: int | None = None
    while (block := microphone.read(0.05)) is not None:
        assert clock is None or block.start == clock
        clock = block.start + len(block.samples)
        yield block


def heard(microphone: Microphone) -> Samples:
    return np.concatenate([block.samples for block in blocks(microphone)] or [np.zeros(0, np.float32)])


def test_the_file_then_a_quiet_room_then_the_end(recording: Path) -> None:
    microphone = FileMicrophone(recording, trailing=1.0)
    microphone.open()
    microphone.gate(True)
    assert microphone.rate == RATE
    assert not microphone.live
    sound = heard(microphone)
    assert microphone.ended
    assert microphone.seconds == 1.5
    assert np.array_equal(sound[: len(SPEECH)], SPEECH)
    room = sound[len(SPEECH) :]
    assert len(room) == RATE
    assert 20 * np.log10(np.sqrt(np.mean(room**2))) == pytest.approx(20 * np.log10(HISS), abs=1)
    assert np.all(room != 0)
    started = time.monotonic()
    assert microphone.read(5.0) is None
    assert time.monotonic() - started < 1.0
    microphone.close()


def test_the_gate_stops_the_clock_and_a_second_opening_begins_again(recording: Path) -> None:
    microphone = FileMicrophone(recording, trailing=0.0)
    microphone.open()
    assert microphone.read(0.01) is None
    microphone.gate(True)
    first = microphone.read(0.01)
    assert first is not None
    assert len(first.samples) == RATE // 50
    microphone.gate(False)
    assert microphone.read(0.01) is None
    microphone.gate(True)
    second = microphone.read(0.01)
    assert second is not None
    assert second.start == len(first.samples)
    microphone.open()
    microphone.gate(True)
    assert np.array_equal(heard(microphone), SPEECH)
    microphone.close()


def test_real_time_is_on_schedule_and_does_not_drift(recording: Path) -> None:
    microphone = FileMicrophone(recording, realtime=True, trailing=0.0)
    microphone.open()
    assert microphone.live
    microphone.gate(True)
    started = time.monotonic()
    late = [time.monotonic() - started - (block.start + len(block.samples)) / RATE for block in blocks(microphone)]
    assert min(late) > -0.001
    assert late[-1] < 0.2
    assert time.monotonic() - started == pytest.approx(0.5, abs=0.2)
    microphone.close()


def test_close_wakes_a_reader(recording: Path) -> None:
    microphone = AnswersMicrophone()
    microphone.open()
    microphone.gate(True)
    got: list[Block | None] = []
    reader = threading.Thread(target=lambda: got.append(microphone.read(30.0)))
    reader.start()
    microphone.close()
    reader.join(5.0)
    assert got == [None]
    microphone.close()


def test_a_file_that_is_none_is_told_when_opened(tmp_path: Path) -> None:
    microphone = FileMicrophone(tmp_path / "missing.wav")
    with pytest.raises(MaterialError):
        microphone.open()
    microphone.close()


def test_answers_are_said_once_the_gate_is_open() -> None:
    microphone = AnswersMicrophone(rate=RATE, trailing=0.5)
    microphone.open()
    microphone.gate(True)
    assert microphone.read(0.01) is None  # nothing happens before the first answer, so no time passes
    microphone.answer(SPEECH, RATE)
    microphone.answer(SPEECH * 0.5, RATE)
    sound = heard(microphone)
    n = len(SPEECH)
    assert np.array_equal(sound[:n], SPEECH)
    assert np.array_equal(sound[n : 2 * n], SPEECH * 0.5)
    assert len(sound) == 3 * n
    microphone.close()


def test_an_answer_that_is_cut_does_not_go_on_in_the_next_turn(recording: Path) -> None:
    microphone = AnswersMicrophone(rate=RATE, trailing=0.1)
    microphone.open()
    microphone.answer_file(recording)
    microphone.gate(True)
    assert microphone.read(1.0) is not None
    microphone.gate(False)
    microphone.gate(True)
    assert microphone.read(0.01) is None
    assert microphone.unheard == pytest.approx(0.48)
    microphone.close()


def test_an_answer_waits_for_the_gate() -> None:
    microphone = AnswersMicrophone(rate=RATE)
    microphone.open()
    microphone.answer(SPEECH, RATE)
    microphone.gate(False)
    microphone.gate(True)
    first = microphone.read(1.0)
    assert first is not None
    assert np.array_equal(first.samples, SPEECH[: len(first.samples)])
    microphone.close()


def test_a_quiet_room_in_real_time_before_any_answer() -> None:
    microphone = AnswersMicrophone(rate=RATE, realtime=True)
    microphone.open()
    microphone.gate(True)
    block = microphone.read(2.0)
    assert block is not None
    assert 0 < np.abs(block.samples).max() < 0.001
    microphone.close()


def test_answers_come_at_the_microphones_rate() -> None:
    microphone = AnswersMicrophone(rate=16000, trailing=0.0)
    microphone.open()
    microphone.answer(SPEECH, RATE)
    microphone.gate(True)
    assert len(heard(microphone)) == 2 * len(SPEECH)
    microphone.close()
