"""The token bucket: a minute's requests a minute, on any clock."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_desktop.engines.online.rate import TokenBucket


def emptied(bucket: TokenBucket, now: float) -> tuple[TokenBucket, int]:
    """Asked until it says no, and how often it said yes."""
    count = 0
    while bucket.allows(now):
        bucket, count = bucket.asked(now), count + 1
    return bucket, count


def test_a_full_bucket_gives_a_minutes_worth_at_once_and_fills_evenly() -> None:
    bucket, at_once = emptied(TokenBucket(60), 1000.0)
    assert at_once == 60
    assert bucket.wait(1000.0) == pytest.approx(1.0)
    assert not bucket.allows(1000.9)
    assert bucket.allows(1001.0)
    assert emptied(bucket, 1010.0)[1] == 10
    assert emptied(bucket, 5000.0)[1] == 60


def test_a_clock_that_jumps_back_gives_and_takes_nothing() -> None:
    bucket, _ = emptied(TokenBucket(60), 1000.0)
    back = bucket.asked(10.0)
    assert not back.allows(10.0)
    assert not back.allows(11.0)
    assert back.allows(12.0)


def test_asking_against_the_rule_does_not_bar_the_way_for_long() -> None:
    bucket = TokenBucket(10)
    for _ in range(1000):
        bucket = bucket.asked(0.0)
    assert bucket.wait(0.0) <= 66.0
    assert bucket.allows(66.1)


def test_no_requests_at_all_is_no_rate() -> None:
    with pytest.raises(ValueError, match="at least one"):
        TokenBucket(0)


@given(st.lists(st.floats(0.0, 100.0), max_size=200), st.integers(1, 30))
def test_never_more_than_a_bucket_and_what_flowed_in(steps: list[float], a_minute: int) -> None:
    bucket, now, given_out = TokenBucket(a_minute), 0.0, 0
    for step in steps:
        now += step
        if bucket.allows(now):
            bucket, given_out = bucket.asked(now), given_out + 1
        assert given_out <= a_minute + now * a_minute / 60.0 + 1e-6
