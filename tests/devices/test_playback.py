"""The queue between the program and the sound card: nothing lost, nothing twice, silence at once when hushed."""

from __future__ import annotations

import threading

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_desktop.devices import Samples
from interview_desktop.devices.playback import FADE, Playback

RATE = 1000


def ramp(count: int) -> Samples:
    return np.arange(1, count + 1, dtype=np.float32)


def taken(playback: Playback, count: int) -> Samples:
    block = np.full(count, np.nan, np.float32)
    playback.fill(block)
    return block


@given(st.lists(st.integers(0, 50), max_size=10), st.lists(st.integers(1, 60), max_size=20))
def test_what_goes_in_comes_out_once_and_in_order(pieces: list[int], blocks: list[int]) -> None:
    playback = Playback(RATE)
    sound = ramp(sum(pieces))
    for piece in np.split(sound, np.cumsum(pieces)[:-1]) if pieces else []:
        playback.append(piece)
    out = np.concatenate([taken(playback, count) for count in [*blocks, 1]])
    length = min(len(out), len(sound))
    assert np.array_equal(out[:length], sound[:length])
    assert not out[length:].any()
    assert playback.queued == pytest.approx((len(sound) - length) / RATE)


def test_hush_fades_out_within_ten_milliseconds() -> None:
    playback = Playback(44_100)
    playback.append(np.ones(44_100, np.float32))
    taken(playback, 441)
    playback.hush()
    assert playback.queued == pytest.approx(FADE, abs=0.001)
    rest = taken(playback, 4_410)
    assert rest[0] == pytest.approx(1.0)
    assert np.all(np.diff(rest[:441]) <= 0)
    assert np.abs(np.diff(rest)).max() < 0.01
    assert not rest[441:].any()


def test_hush_with_nothing_queued() -> None:
    playback = Playback(RATE)
    playback.hush()
    assert playback.queued == 0
    assert playback.wait(0)


def test_played_follows_what_is_heard_not_what_is_handed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [50.0]
    monkeypatch.setattr("interview_desktop.devices.playback.monotonic", lambda: now[0])
    playback = Playback(RATE, latency=0.2)
    playback.append(ramp(1000))
    taken(playback, 600)
    assert playback.queued == pytest.approx(0.4)
    heard = []
    for _ in range(5):
        heard.append(playback.played)
        now[0] += 0.2
    assert heard == pytest.approx([0.0, 0.0, 0.2, 0.4, 0.6])


def test_silence_between_sounds_is_not_counted() -> None:
    playback = Playback(10**9)
    playback.append(ramp(100))
    taken(playback, 5000)
    taken(playback, 5000)
    playback.append(ramp(100))
    taken(playback, 5000)
    assert playback.queued == 0
    assert playback.played <= 200 / 10**9


def test_wait_ends_when_the_device_has_taken_all() -> None:
    playback = Playback(RATE)
    playback.append(ramp(100))
    assert not playback.wait(0.01)
    device = threading.Timer(0.02, taken, (playback, 200))
    device.start()
    assert playback.wait(5)
    device.join()
