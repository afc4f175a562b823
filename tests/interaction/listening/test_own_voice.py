"""Whose speech it is, on scripted levels."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_desktop.interaction.listening.own_voice import PRE_ROLL, WINDOW, Heard, OwnVoice

OWN = -20.0  # dBFS
ROOM = -70.0


def play(voice: OwnVoice, seconds: float, level: float, probability: float = 0.9, *, gated: bool = True) -> list[Heard]:
    return [voice.hear(probability, 10 ** (level / 10), gated=gated) for _ in range(round(seconds / WINDOW))]


def silence(voice: OwnVoice, seconds: float) -> list[Heard]:
    return play(voice, seconds, ROOM, 0.01)


def speech(heard: list[Heard]) -> float:
    return sum(one.speech for one in heard) * WINDOW


@pytest.fixture
def known() -> OwnVoice:
    """After five seconds of the candidate and a pause."""
    voice = OwnVoice(0.5)
    play(voice, 5.0, OWN)
    silence(voice, 2.0)
    return voice


def test_the_level_is_the_candidates_own(known: OwnVoice) -> None:
    assert known.level == pytest.approx(OWN, abs=0.5)


def test_before_anybody_is_known_every_voice_is_the_candidates() -> None:
    voice = OwnVoice(0.5)
    assert voice.level is None
    assert speech(play(voice, 1.0, -50.0)) > 0.8


def test_a_beginning_takes_three_windows_and_reaches_back(known: OwnVoice) -> None:
    heard = play(known, 0.5, OWN)
    first = next(at for at, one in enumerate(heard) if one.speech)
    assert 2 <= first <= 6
    assert heard[first].back == first + PRE_ROLL
    assert all(one.onset for one in heard[:first])
    assert all(one.back == 0 for one in heard[first + 1 :])


def test_a_click_is_not_a_beginning(known: OwnVoice) -> None:
    heard = play(known, 2 * WINDOW, OWN) + silence(known, 1.0)
    assert speech(heard) == 0.0


@pytest.mark.parametrize("quieter", [10.0, 12.0, 18.0])
def test_a_quieter_voice_is_somebody_else(known: OwnVoice, quieter: float) -> None:
    heard = play(known, 2.5, OWN - quieter)
    assert speech(heard) == 0.0
    assert all(one.other for one in heard)
    assert not heard[-1].onset


def test_a_voice_that_drops_at_the_end_of_a_sentence_still_counts(known: OwnVoice) -> None:
    play(known, 2.0, OWN)
    assert speech(play(known, 0.6, OWN - 14.0)) == pytest.approx(0.6, abs=2 * WINDOW)


def test_somebody_who_goes_on_after_the_candidate_holds_for_less_than_a_second(known: OwnVoice) -> None:
    play(known, 2.0, OWN)
    assert speech(play(known, 10.0, OWN - 14.0)) < 1.0


def test_a_stop_consonant_is_no_interruption(known: OwnVoice) -> None:
    play(known, 4 * WINDOW, OWN)
    silence(known, 2 * WINDOW)
    assert play(known, 3 * WINDOW, OWN)[-1].speech


def test_speech_over_somebody_else_begins_where_it_begins(known: OwnVoice) -> None:
    play(known, 2.0, OWN - 14.0)
    heard = play(known, 1.0, OWN)
    first = next(at for at, one in enumerate(heard) if one.speech)
    assert first <= 15
    assert heard[first].back < first + PRE_ROLL


def test_a_candidate_who_moved_away_is_found_again(known: OwnVoice) -> None:
    heard = play(known, 6.0, OWN - 9.5)
    first = next(at for at, one in enumerate(heard) if one.speech)
    assert first * WINDOW < 3.5
    assert heard[first].back > first
    assert speech(play(known, 2.0, OWN - 9.5)) > 1.9


def test_a_distant_voice_never_becomes_the_candidate(known: OwnVoice) -> None:
    assert speech(play(known, 120.0, OWN - 14.0)) == 0.0


def test_ungated_every_voice_counts(known: OwnVoice) -> None:
    assert speech(play(known, 2.0, OWN - 18.0, gated=False)) > 1.8


def test_a_new_opening_keeps_the_level(known: OwnVoice) -> None:
    known.begin()
    assert known.level == pytest.approx(OWN, abs=0.5)
    assert speech(play(known, 1.0, OWN - 14.0)) == 0.0


def test_speech_the_detector_is_unsure_of_counts_at_the_candidates_level(known: OwnVoice) -> None:
    assert speech(play(known, 1.0, OWN, 0.4)) > 0.8
    assert speech(silence(known, 2.0) + play(known, 1.0, OWN - 10.0, 0.4)) == pytest.approx(0.0, abs=0.1)


def test_in_loud_noise_an_undecided_detector_does_not_prolong_speech() -> None:
    quiet, loud = OwnVoice(0.5), OwnVoice(0.5)
    for voice, noise in ((quiet, ROOM), (loud, OWN - 6.0)):
        play(voice, 3.0, noise, 0.01)
        play(voice, 5.0, OWN)
    assert speech(play(quiet, 1.0, OWN, 0.25)) > 0.9
    assert speech(play(loud, 1.0, OWN, 0.25)) == 0.0


@given(st.lists(st.tuples(st.floats(0.0, 1.0), st.floats(0.0, 1.0)), max_size=200))
def test_one_window_is_one_thing(windows: list[tuple[float, float]]) -> None:
    voice = OwnVoice(0.5)
    for probability, power in windows:
        heard = voice.hear(probability, power)
        assert not (heard.speech and heard.other)
        assert heard.back == 0 or heard.speech
        if probability < 0.15:
            assert not heard.speech
