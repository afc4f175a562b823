"""The loudspeaker nobody hears keeps its clocks."""

from __future__ import annotations

import threading
from time import monotonic

import numpy as np
import pytest

from interview_desktop.devices.silent_speaker import SilentSpeaker

SECOND = np.zeros(16_000, np.float32)


def test_without_real_time_all_is_played_at_once() -> None:
    speaker = SilentSpeaker()
    speaker.open()
    speaker.play(SECOND, 16_000)
    speaker.play(SECOND, 8_000)
    assert (speaker.played, speaker.queued, speaker.wait(0)) == (3.0, 0.0, True)
    speaker.close()


def test_in_real_time_a_sound_takes_its_time() -> None:
    speaker = SilentSpeaker(realtime=True)
    began = monotonic()
    speaker.play(SECOND[:3_200], 16_000)
    assert not speaker.wait(0.01)
    assert 0.0 < speaker.played < 0.2
    assert speaker.wait(5)
    assert 0.19 < monotonic() - began < 2
    assert speaker.played == pytest.approx(0.2)


def test_hush_drops_the_rest_and_wakes_who_waits() -> None:
    speaker = SilentSpeaker(realtime=True)
    for _ in range(60):
        speaker.play(SECOND, 16_000)
    hushing = threading.Timer(0.05, speaker.hush)
    hushing.start()
    assert speaker.wait(30)
    hushing.join()
    assert speaker.queued == 0.0
    assert 0.0 < speaker.played < 5.0
