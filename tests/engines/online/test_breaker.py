"""How long a failing engine is left alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from interview_desktop.engines.online.breaker import FIRST_REST, LONGEST_REST, Breaker


def test_a_healthy_one_is_used() -> None:
    assert Breaker().allows(0.0)
    assert Breaker().retry_in(0.0) is None


def test_one_failure_rests_and_then_may_try() -> None:
    broken = Breaker().failed(10.0)
    assert not broken.allows(10.0 + FIRST_REST - 0.1)
    assert broken.retry_in(10.0) == FIRST_REST
    assert broken.allows(10.0 + FIRST_REST)
    assert broken.retry_in(10.0 + FIRST_REST) == 0.0


def test_a_failed_try_rests_twice_as_long() -> None:
    again = Breaker().failed(0.0).failed(FIRST_REST)
    assert again.retry_in(FIRST_REST) == 2 * FIRST_REST


def test_a_late_failure_changes_nothing() -> None:
    """Two phrases in flight may fail for the same reason: that is one failure."""
    broken = Breaker().failed(0.0)
    assert broken.failed(1.0) == broken


def test_a_success_forgets() -> None:
    assert Breaker().failed(0.0).failed(FIRST_REST).worked() == Breaker()


@given(st.lists(st.tuples(st.sampled_from(["failed", "worked"]), st.integers(0, 400)), max_size=40))
def test_it_always_recovers_within_the_longest_rest(steps: list[tuple[str, int]]) -> None:
    breaker, now = Breaker(), 0
    for what, later in steps:
        now += later
        breaker = breaker.failed(now) if what == "failed" else breaker.worked()
        assert breaker.allows(now + LONGEST_REST)
        assert 0.0 <= (breaker.retry_in(now) or 0.0) <= LONGEST_REST
