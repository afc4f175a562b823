"""Praat against voices of known pitch and loudness, and what happens when its process dies."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from multiprocessing.connection import Connection

import numpy as np
import psutil
import pytest

from interview_desktop.engines.sound import PitchTrack, Samples
from interview_desktop.engines.sound.praat import child
from interview_desktop.engines.sound.praat.engine import PIECE, Praat, bounds
from interview_desktop.errors import EngineFailed, EngineUnavailable
from tests.engines.sound.signals import gliding, pulses, steady
from tests.sounds import RATE, flite, joined, room

SEMITONE = 12.0


@pytest.fixture
def praat() -> Iterator[Praat]:
    engine = Praat()
    yield engine
    engine.close()


def semitones(track: PitchTrack, of: float) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    voiced = track.hz[track.hz > 0].astype(np.float64)
    return np.asarray(12 * np.log2(voiced / of))


def test_a_frame_every_hundredth_of_a_second(praat: Praat) -> None:
    assert praat.name == "praat"
    track = praat.pitch(steady(120, 7.305))
    assert len(track.hz) == len(track.level) == len(track.times) == 730
    assert track.times[:2] == pytest.approx([0.005, 0.015])
    assert {track.hz.dtype.name, track.level.dtype.name} == {"float32"}


def test_known_pitches_are_heard_within_a_third_of_a_semitone(praat: Praat) -> None:
    for hz in (80.0, 120.0, 210.0, 330.0):
        for voice in (steady(hz, 2.0), pulses(hz, 2.0)):
            track = praat.pitch(voice)
            assert (track.hz > 0).mean() > 0.95
            assert np.abs(semitones(track, hz)).max() < 0.3


def test_a_known_range_and_the_seams_between_pieces(praat: Praat) -> None:
    voice = gliding(110, 220, 12.0)
    assert len(voice) > 2 * PIECE
    track = praat.pitch(voice)
    heard = semitones(track, 110)
    low, high = np.percentile(heard, [10, 90])
    assert high - low == pytest.approx(0.8 * SEMITONE, abs=0.3)
    glide = np.abs(12 * (np.abs((track.times % 2.0) - 1.0)) - np.where(track.hz > 0, 0, np.nan))
    wrong = np.abs(12 * np.log2(np.where(track.hz > 0, track.hz, np.nan) / 110) - glide)
    assert np.nanmax(wrong) < 0.5
    assert (track.hz > 0).mean() > 0.97


def test_levels_are_those_of_the_signal(praat: Praat) -> None:
    track = praat.pitch(joined(steady(120, 1.0, level=0.2), steady(120, 1.0, level=0.05)))
    loud, soft = np.median(track.level[10:90]), np.median(track.level[110:190])
    assert loud == pytest.approx(20 * np.log10(0.2), abs=0.3)
    assert loud - soft == pytest.approx(20 * np.log10(4), abs=0.3)


@pytest.mark.parametrize(
    "samples",
    [
        np.zeros(0, np.float32),
        np.zeros(100, np.float32),
        np.zeros(3 * RATE, np.float32),
        np.ones(RATE, np.float32),
        room(2.0, level=0.05),
        np.full(RATE, np.nan, np.float32),
    ],
    ids=["nothing", "less than a frame", "silence", "an offset", "noise", "no numbers"],
)
def test_what_is_no_voice_has_no_pitch(praat: Praat, samples: Samples) -> None:
    track = praat.pitch(samples)
    assert len(track.hz) == len(samples) // 160
    assert not (track.hz > 0).mean() > 0.02 if len(track.hz) else True
    assert np.isfinite(track.level).all()


def test_a_clipped_voice_and_one_from_a_telephone_keep_their_pitch(praat: Praat) -> None:
    voice = steady(140, 2.0)
    clipped = np.clip(voice * 20, -1, 1)
    telephone = np.repeat(voice[::2], 2)  # 8 kHz, held
    for spoilt in (clipped, telephone):
        assert np.abs(np.median(semitones(praat.pitch(spoilt), 140))) < 0.3


def test_speech_has_a_pitch_where_it_has_a_voice(praat: Praat) -> None:
    track = praat.pitch(joined(room(1.0), flite("We moved the whole team to a new office."), room(1.0)))
    assert not (track.hz[:90] > 0).any()
    assert 0.3 < (track.hz[100:-100] > 0).mean() < 0.95
    assert 100 < np.median(track.hz[track.hz > 0]) < 260  # a woman's voice


def test_bounds_follow_the_speaker_and_leave_an_octave() -> None:
    low = np.full(100, 100, np.float32)
    assert bounds(low) == (75.0, 150.0)
    wide = np.concatenate([np.full(100, 100, np.float32), np.full(100, 300, np.float32)])
    assert bounds(wide) == (75.0, 450.0)
    assert bounds(np.full(100, 65, np.float32)) == (60.0, 120.0)


def test_a_process_that_died_is_started_again(praat: Praat) -> None:
    praat.open()
    praat.open()
    first = praat.pid
    assert first is not None
    psutil.Process(first).kill()
    with suppress(EngineFailed):  # its death may show only when something is asked of it
        praat.pitch(steady(120, 0.5))
    assert (praat.pitch(steady(120, 0.5)).hz > 0).any()
    assert praat.pid not in (None, first)


def test_closing_ends_a_call_that_is_under_way(praat: Praat) -> None:
    praat.open()
    faults: list[EngineFailed] = []
    voice = steady(120, 20.0)
    begun = threading.Event()

    def listen() -> None:
        try:
            while True:
                begun.set()
                praat.pitch(voice)
        except EngineFailed as fault:
            faults.append(fault)

    thread = threading.Thread(target=listen)
    thread.start()
    assert begun.wait(30)
    praat.close()
    thread.join(60)
    assert not thread.is_alive()
    assert faults[0].hint
    assert praat.pid is None
    praat.open()
    assert (praat.pitch(voice[:RATE]).hz > 0).any()


def test_without_the_package_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[bytes] = []

    class Pipe:
        def send_bytes(self, message: bytes) -> None:
            said.append(message)

    monkeypatch.setitem(sys.modules, "parselmouth", None)
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    child.run(Pipe())  # type: ignore[arg-type]  # a pipe as far as the child uses one
    assert said == [child.MISSING]


def test_a_missing_package_is_unavailable_and_a_start_that_fails_is_a_failure(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for target, expected in ((tell_missing, EngineUnavailable), (end_at_once, EngineFailed)):
        monkeypatch.setattr(child, "run", target)
        engine = Praat()
        with pytest.raises(expected):
            engine.open()
        assert engine.pid is None
        engine.close()


def tell_missing(connection: Connection) -> None:
    connection.send_bytes(child.MISSING)


def end_at_once(connection: Connection) -> None:
    connection.close()
