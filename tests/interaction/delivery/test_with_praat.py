"""From samples to measures, with Praat itself: voices of known range, loudness, pauses and hums."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from interview_desktop.engines.sound.praat.engine import Praat
from interview_desktop.events.measured import Sound
from interview_desktop.events.speech import Phrase
from interview_desktop.interaction import delivery
from interview_desktop.interaction.delivery.sound import sound_of
from tests.engines.sound.signals import gliding, steady
from tests.interaction.feedback.spoken import phrase
from tests.sounds import RATE, Samples, flite, joined, room


@pytest.fixture
def praat() -> Iterator[Praat]:
    engine = Praat()
    yield engine
    engine.close()


def words(start: float, seconds: float, count: int = 10) -> Phrase:
    return phrase(" ".join(f"word{at}" for at in range(count)), start=start, each=seconds / count)


def heard(praat: Praat, samples: Samples, *phrases: Phrase) -> Sound:
    return sound_of(samples, praat.pitch(samples), phrases, "001-1")


def test_range_and_variation_of_a_known_voice(praat: Praat) -> None:
    lively = joined(room(1.0), gliding(100, 200, 10.0), room(1.0))
    even = joined(room(1.0), steady(140, 10.0), room(1.0))
    said = words(1.0, 10.0)
    wide, narrow = heard(praat, lively, said), heard(praat, even, said)
    assert wide.pitch_range == pytest.approx(0.8 * 12, abs=0.3)  # evenly spread: a tenth off at each end
    assert wide.pitch_deviation == pytest.approx(12 / np.sqrt(12), abs=0.3)
    assert wide.pitch == pytest.approx(100 * 2**0.5, rel=0.02)
    assert narrow.pitch_range == pytest.approx(0, abs=0.3)
    assert narrow.pitch_deviation == pytest.approx(0, abs=0.3)
    assert wide.voiced == pytest.approx(10.0, abs=0.3)


def test_loudness_follows_the_signal_and_nothing_else_does(praat: Praat) -> None:
    voice = joined(room(1.0), gliding(100, 160, 6.0, level=0.1), room(1.0))
    said = words(1.0, 6.0)
    loud, soft = heard(praat, voice, said), heard(praat, voice * np.float32(0.25), said)
    assert loud.loudness is not None
    assert soft.loudness is not None
    assert loud.loudness == pytest.approx(-20, abs=1.5)  # the vowel is not as loud at every pitch
    assert loud.loudness - soft.loudness == pytest.approx(20 * np.log10(4), abs=0.1)
    assert soft.pitch_range == pytest.approx(loud.pitch_range, abs=0.1)
    assert soft.loudness_range == pytest.approx(loud.loudness_range, abs=0.3)


def test_two_levels_are_their_distance_apart(praat: Praat) -> None:
    voice = joined(room(1.0), steady(120, 3.0, level=0.2), steady(120, 3.0, level=0.05), room(1.0))
    found = heard(praat, voice, words(1.0, 6.0))
    assert found.loudness_range == pytest.approx(20 * np.log10(4), abs=0.5)


def test_a_hum_between_words_is_a_filled_pause_and_the_rest_of_the_gap_is_silence(praat: Praat) -> None:
    voice = joined(
        room(1.0), steady(120, 4.0), room(0.6), steady(110, 0.5, 0.06), room(0.6), steady(120, 4.0), room(1.0)
    )
    said = [words(1.0, 4.0, 20), words(6.7, 4.0, 20)]
    sound = heard(praat, voice, *said)
    assert [(round(one.start, 1), round(one.end, 1)) for one in sound.unworded] == [(5.6, 6.1)]
    counted = delivery.counts(said, sound=sound)
    assert (counted.filled_pauses, counted.pauses) == (1, 2)
    assert counted.filled_seconds == pytest.approx(0.5, abs=0.05)
    assert counted.silent == pytest.approx(1.2, abs=0.08)


def test_mains_hum_and_noise_in_the_room_are_no_voice(praat: Praat) -> None:
    times = np.arange(8 * RATE) / RATE
    hum = (0.003 * np.sin(2 * np.pi * 100 * times) + 0.002 * np.sin(2 * np.pi * 200 * times)).astype(np.float32)
    voice = joined(room(2.0), steady(150, 4.0), room(2.0, seed=2)) + hum
    found = heard(praat, voice, words(2.0, 4.0))
    assert found.unworded == ()
    assert found.pitch == pytest.approx(150, rel=0.01)
    assert heard(praat, hum).unworded == ()
    assert heard(praat, room(8.0, level=0.02)).unworded == ()


def test_a_spoilt_recording_keeps_its_pitch(praat: Praat) -> None:
    voice = joined(room(1.0), gliding(100, 150, 6.0), room(1.0))
    said = words(1.0, 6.0)
    whole = heard(praat, voice, said)
    assert whole.pitch_range is not None
    for spoilt in (np.clip(voice * 15, -1, 1), np.repeat(voice[::2], 2)):  # clipped; 8 kHz, held
        found = heard(praat, spoilt.astype(np.float32), said)
        assert found.pitch_range == pytest.approx(whole.pitch_range, abs=0.4)


def test_speech_whose_every_word_was_recognised_has_no_filled_pauses(praat: Praat) -> None:
    speech = flite("We moved the whole team to a new office and nobody was late.")
    loud = np.flatnonzero(np.abs(speech) > 0.01) / RATE
    voice = joined(room(1.0), speech, room(1.0))
    found = heard(praat, voice, words(1.0 + float(loud[0]), float(loud[-1] - loud[0]), 13))
    assert found.unworded == ()
    assert found.pitch_range is not None
    assert 1 < found.pitch_range < 12


def test_two_minutes_are_measured_as_one_is(praat: Praat) -> None:
    minute = joined(room(1.0), *(gliding(100, 200, 10.0) for _ in range(5)), room(9.0))
    once = heard(praat, minute, words(1.0, 50.0, 100))
    long = np.tile(minute, 2)
    said = [words(1.0 + 60 * at, 50.0, 100) for at in range(2)]
    found = heard(praat, long, *said)
    assert found.seconds == pytest.approx(120)
    assert found.voiced == pytest.approx(2 * once.voiced, rel=0.01)
    assert found.pitch_range == pytest.approx(once.pitch_range, abs=0.1)
