"""Engines that fail once are asked once more; those that fail again leave their measure out."""

from __future__ import annotations

from importlib import import_module

import numpy as np
import pytest

from interview_desktop.compose.instruments import Instruments
from interview_desktop.engines.outfit import Outfit
from interview_desktop.engines.sound import PitchTrack, Samples
from interview_desktop.errors import EngineFailed, EngineUnavailable, InterviewError
from interview_desktop.settings import Settings

SILENCE = np.zeros(16_000, dtype=np.float32)


class Failing:
    """A Praat that fails as often as it was told to, each time it is asked."""

    name = "praat"

    def __init__(self, faults: list[InterviewError]) -> None:
        self.faults = faults
        self.asked = 0
        self.opened = 0

    def open(self) -> None:
        self.opened += 1

    def pitch(self, samples: Samples) -> PitchTrack:
        self.asked += 1
        if self.faults:
            raise self.faults.pop(0)
        frames = len(samples) // 160
        return PitchTrack(hz=np.zeros(frames, np.float32), level=np.full(frames, -120, np.float32))

    def close(self) -> None:
        """Nothing is held."""


def made(praat: Failing, monkeypatch: pytest.MonkeyPatch) -> Instruments:
    monkeypatch.setattr(import_module(Instruments.__module__), "_pitch", lambda *_: praat)
    return Instruments(lambda: Outfit(Settings()))


def test_a_process_that_was_killed_once_is_started_again(monkeypatch: pytest.MonkeyPatch) -> None:
    praat = Failing([EngineFailed("It ended.", "Try again.")])
    found = made(praat, monkeypatch).sound(SILENCE, (), "001-1")
    assert found is not None
    assert (praat.asked, praat.opened) == (2, 2)


@pytest.mark.parametrize(
    ("faults", "asked"),
    [
        ([EngineFailed("It ended.", "Try again."), EngineFailed("It ended.", "Try again.")], 2),
        ([EngineUnavailable("It is not installed.", "Install it.")], 1),
    ],
)
def test_what_keeps_failing_leaves_the_measure_out(
    faults: list[InterviewError], asked: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    praat = Failing(faults)
    found = made(praat, monkeypatch)
    assert found.sound(SILENCE, (), "001-1") is None
    assert found.sound(SILENCE, (), "001-2") is None
    assert praat.asked == asked
