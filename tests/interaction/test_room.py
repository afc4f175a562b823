"""What levels say about a room and a voice, and the advice that follows."""

from __future__ import annotations

import pytest

from interview_desktop.events.notices import Level
from interview_desktop.events.sound_check import Measured
from interview_desktop.interaction.room import ENOUGH, ROOM, Gauge, advice


def level(rms: float, *, clipped: bool = False, zeros: bool = False) -> Level:
    return Level(rms=rms, peak=rms, speech=0.0, clipped=clipped, zeros=zeros)


@pytest.mark.parametrize(
    ("measured", "kinds"),
    [
        (Measured(), []),
        (Measured(noise=-65.0), []),
        (Measured(noise=-38.0), ["noisy"]),
        (Measured(noise=-65.0, speech=-26.0), ["good"]),
        (Measured(noise=-65.0, speech=-50.0), ["quiet"]),
        (Measured(noise=-58.0, speech=-47.0), ["quiet", "noisy"]),
        (Measured(noise=-38.0, speech=-26.0), ["noisy"]),
        (Measured(noise=-50.0, speech=-48.0), ["nothing"]),
        (Measured(noise=-65.0, speech=-3.0, clipped=True), ["clipping"]),
        (Measured(noise=-120.0, zeros=True), ["zeros"]),
        (Measured(noise=None, speech=-26.0), ["good"]),
    ],
)
def test_advice_names_what_is_wrong_and_its_mend(measured: Measured, kinds: list[str]) -> None:
    found = advice(measured)
    assert [one.kind for one in found] == kinds
    assert all(one.mend for one in found if one.kind != "good")


def test_the_noise_is_what_lies_between_sounds_and_the_voice_its_louder_part() -> None:
    gauge = Gauge()
    for at in range(ROOM):
        gauge.take(level(-20.0 if at % 5 == 0 else -60.0), voice=False)
    gauge.begin_voice()
    for at in range(50):
        gauge.take(level(-25.0 if at % 2 else -55.0), voice=True)
    assert gauge.measured() == Measured(noise=-60.0, speech=-25.0)


def test_a_short_sound_says_nothing() -> None:
    gauge = Gauge()
    for _ in range(ENOUGH - 1):
        gauge.take(level(-30.0), voice=False)
        gauge.take(level(-30.0), voice=True)
    assert gauge.measured() == Measured()


def test_an_old_noise_is_forgotten() -> None:
    gauge = Gauge()
    for rms in (-30.0, -70.0):
        for _ in range(ROOM):
            gauge.take(level(rms), voice=False)
    assert gauge.measured().noise == -70.0


def test_clipping_belongs_to_the_recording_it_was_heard_in() -> None:
    gauge = Gauge()
    gauge.take(level(-1.0, clipped=True), voice=False)
    assert not gauge.measured().clipped
    gauge.take(level(-1.0, clipped=True), voice=True)
    assert gauge.measured().clipped
    gauge.begin_voice()
    assert not gauge.measured().clipped


def test_zeros_are_said_while_they_last() -> None:
    gauge = Gauge()
    gauge.take(level(-120.0, zeros=True), voice=False)
    assert gauge.measured().zeros
    gauge.take(level(-60.0), voice=False)
    assert not gauge.measured().zeros
