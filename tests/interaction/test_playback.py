"""Sounds are heard one at a time, stop at once, and every one is told how it ended."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import numpy as np
import pytest

from interview_desktop.devices.silent_speaker import SilentSpeaker
from interview_desktop.errors import DeviceLost, DeviceMissing
from interview_desktop.interaction.playback import FADE, TAIL, Playback
from tests.interaction.speaking.voices import HandSpeaker

RATE = 8_000
SECOND = np.full(RATE, 0.5, np.float32)


class Ends:
    """How sounds ended, in order."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self.told: list[Exception | None] = []

    def __call__(self, fault: Exception | None) -> None:
        with self._changed:
            self.told.append(fault)
            self._changed.notify_all()

    def wait(self, many: int) -> list[Exception | None]:
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.told) >= many, 5), self.told
        return self.told


@pytest.fixture
def speaker() -> HandSpeaker:
    return HandSpeaker()


@pytest.fixture
def playback(speaker: HandSpeaker) -> Iterator[Playback]:
    made = Playback(lambda: speaker)
    yield made
    speaker.plug()
    speaker.hush()
    made.close()


def test_the_loudspeaker_is_open_only_while_it_sounds(playback: Playback, speaker: HandSpeaker) -> None:
    ends = Ends()
    assert speaker.opened == 0
    playback.play(SECOND, RATE, ends)
    speaker.advance(1.0)
    assert (speaker.opened, speaker.closed) == (1, 0)
    assert ends.told == [], "what the device has buffered is not heard yet"
    speaker.advance(TAIL)
    assert ends.wait(1) == [None]
    assert (speaker.opened, speaker.closed) == (1, 1)
    assert speaker.loudness == [0.5]


def test_stopping_falls_silent_and_tells(playback: Playback, speaker: HandSpeaker) -> None:
    ends = Ends()
    playback.play(SECOND, RATE, ends)
    speaker.advance(0.2)
    playback.stop()
    speaker.advance(FADE)
    assert ends.wait(1) == [None]
    assert speaker.loudness == [0.5, 0.0], "the fade gets out before the device closes"
    assert speaker.closed == 1


def test_a_new_sound_takes_the_place_of_the_old_one(playback: Playback, speaker: HandSpeaker) -> None:
    first, never, last = Ends(), Ends(), Ends()
    playback.play(SECOND, RATE, first)
    speaker.advance(0.2)
    playback.play(SECOND * 0.5, RATE, never)
    playback.play(SECOND * 0.2, RATE, last)
    speaker.advance(FADE)
    assert first.wait(1) == never.wait(1) == [None]
    speaker.advance(1.0 + TAIL)
    assert last.wait(1) == [None]
    assert speaker.loudness == pytest.approx([0.5, 0.0, 0.1])


def test_no_loudspeaker_is_told_and_the_next_try_plays(playback: Playback, speaker: HandSpeaker) -> None:
    speaker.missing = True
    ends = Ends()
    playback.play(SECOND, RATE, ends)
    (fault,) = ends.wait(1)
    assert isinstance(fault, DeviceMissing)
    speaker.plug()
    playback.play(SECOND, RATE, ends)
    speaker.advance(1.0 + TAIL)
    assert ends.wait(2)[1] is None


def test_a_loudspeaker_that_goes_away_is_told(playback: Playback, speaker: HandSpeaker) -> None:
    ends = Ends()
    playback.play(SECOND, RATE, ends)
    speaker.advance(0.2)
    speaker.lose()
    (fault,) = ends.wait(1)
    assert isinstance(fault, DeviceLost)
    assert speaker.closed == 1


def test_after_closing_nothing_is_played() -> None:
    ends = Ends()
    playback = Playback(SilentSpeaker)
    playback.stop()
    playback.play(SECOND, RATE, ends)
    assert ends.wait(1) == [None]
    playback.close()
    playback.close()
    playback.play(SECOND, RATE, ends)
    playback.stop()
    assert len(ends.told) == 1
