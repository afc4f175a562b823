"""When streams are renewed and given up: by sound, by the clock, at quiet places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_desktop.engines.speech_to_text.google.timing import NEAR, RENEW_AFTER, Renewal, Waiting

LOUD, LOW = 0.2, 0.001


def spoken(seconds: float, level: float = LOUD) -> Renewal:
    renewal = Renewal(opened=100.0)
    for _ in range(round(seconds * 10)):
        renewal.sent(0.1, level)
    return renewal


def test_a_new_stream_takes_any_first_message() -> None:
    assert not Renewal(opened=0.0).due(LOW, 1000.0)


def test_far_from_the_end_no_pause_renews() -> None:
    assert not spoken(RENEW_AFTER - NEAR - 1).due(LOW, 100.0)


def test_near_the_end_a_pause_renews_and_speech_does_not() -> None:
    near = spoken(RENEW_AFTER - NEAR + 1)
    assert near.due(LOW, 100.0)
    assert near.due(LOUD / 11, 100.0)
    assert not near.due(LOUD / 9, 100.0)


def test_at_the_end_anything_renews() -> None:
    assert spoken(RENEW_AFTER).due(LOUD, 100.0)


def test_time_on_the_wall_counts_as_sound_does() -> None:
    assert spoken(1).due(LOUD, 100.0 + RENEW_AFTER)
    assert not spoken(1).due(LOUD, 100.0 + RENEW_AFTER - 1)


def test_a_shout_is_forgotten_in_time() -> None:
    renewal = spoken(1, level=0.9)
    assert renewal.is_quiet(0.05)
    for _ in range(300):
        renewal.sent(0.1, 0.05)
    assert not renewal.is_quiet(0.05)


@given(st.lists(st.floats(0.0, 1.0), min_size=1, max_size=400))
def test_no_stream_is_longer_than_its_limit(levels: list[float]) -> None:
    renewal = Renewal(opened=0.0, after=10.0)
    for level in levels:
        if renewal.due(level, renewal.sound):
            renewal = Renewal(opened=0.0, after=10.0)
        renewal.sent(0.1, level)
        assert renewal.sound < 10.0 + 0.1 + 1e-6


def test_speech_is_to_be_answered_in_three_seconds_and_silence_never() -> None:
    waiting = Waiting()
    waiting.sent(0.1, 10.0, quiet=True)
    assert waiting.too_late() is None
    waiting.sent(0.1, 10.1, quiet=False)
    waiting.sent(0.1, 10.2, quiet=False)
    assert waiting.too_late() == pytest.approx(13.1)
    waiting.answered(11.0)
    assert waiting.too_late() is None
    assert waiting.is_answered
    waiting.sent(0.1, 11.1, quiet=False)
    assert waiting.too_late() == pytest.approx(14.1)


def test_after_the_end_every_answer_gives_time_anew_but_not_for_ever() -> None:
    waiting = Waiting()
    waiting.sent(3.0, 10.0, quiet=False)
    waiting.ended(11.0)
    assert waiting.too_late() == pytest.approx(13.0)
    waiting.answered(12.5)
    assert waiting.too_late() == pytest.approx(14.5)
    waiting.answered(100.0)
    assert waiting.too_late() == pytest.approx(16.0)
