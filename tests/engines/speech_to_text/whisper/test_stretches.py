"""Where somebody speaks in a long recording."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from interview_desktop.engines.speech_to_text.whisper.stretches import LONGEST, MARGIN, PAUSE, stretches

RUNS = st.lists(st.tuples(st.booleans(), st.integers(1, 900)), max_size=12)


def speech(*runs: tuple[bool, int]) -> list[float]:
    return [0.9 if spoken else 0.1 for spoken, count in runs for _ in range(count)]


def test_silence_has_none() -> None:
    assert stretches(speech((False, 100))) == []
    assert stretches([]) == []


def test_short_pauses_stay_inside_and_long_ones_cut() -> None:
    short = speech((False, 50), (True, 20), (False, PAUSE - 2), (True, 20), (False, 50))
    assert stretches(short) == [(50 - MARGIN, 50 + 20 + PAUSE - 2 + 20 + MARGIN)]
    long = speech((False, 50), (True, 20), (False, PAUSE + 2), (True, 20), (False, 50))
    assert len(stretches(long)) == 2


@given(RUNS)
def test_all_speech_is_in_one_stretch_and_none_is_too_long(runs: list[tuple[bool, int]]) -> None:
    probabilities = speech(*runs)
    found = stretches(probabilities)
    inside = [window for first, last in found for window in range(first, last)]
    assert len(inside) == len(set(inside))
    assert {window for window, spoken in enumerate(probabilities) if spoken > 0.5} <= set(inside)
    assert all(0 <= first < last <= len(probabilities) and last - first <= LONGEST for first, last in found)
    assert all(one[1] <= two[0] for one, two in pairwise(found))


def test_a_long_stretch_is_cut_where_speech_is_least_likely() -> None:
    probabilities = [0.9] * 1200
    probabilities[600] = 0.6
    assert stretches(probabilities)[0] == (0, 600)
