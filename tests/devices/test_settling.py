"""A device may have sound once it asks for it at the pace of the ear."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from interview_desktop.devices.settling import Settling

RATE = 48_000
BLOCK = 480  # 10 ms


def test_an_ordinary_device_fills_a_short_buffer_and_is_settled_within_two_tenths() -> None:
    settling = Settling(RATE)
    assert not any(settling.asked(BLOCK, 5.0) for _ in range(7))
    calls = [settling.asked(BLOCK, 5.0 + 0.01 * call) for call in range(1, 20)]
    assert calls.index(True) <= 15
    assert all(calls[calls.index(True) :])


def test_a_device_that_swallows_seconds_at_first_waits_until_it_has_calmed_down() -> None:
    settling = Settling(RATE)
    for _ in range(5):
        assert not settling.asked(BLOCK, 0.0)
    burst = [settling.asked(BLOCK, 1.4 + 0.001 * call) for call in range(200)]
    assert not any(burst)
    steady = [settling.asked(BLOCK, 1.6 + 0.01 * call) for call in range(30)]
    assert steady.index(True) <= 25


def test_a_device_that_starves_is_not_settled() -> None:
    settling = Settling(RATE)
    assert not any(settling.asked(BLOCK, 0.01 * call, starved=True) for call in range(100))
    assert any(settling.asked(BLOCK, 1.0 + 0.01 * call) for call in range(15))


@given(st.lists(st.floats(0.0, 1.0), min_size=1, max_size=200), st.integers(1, 50_000))
def test_it_is_never_refused_for_ever(gaps: list[float], samples: int) -> None:
    settling, now = Settling(RATE), 0.0
    for gap in gaps:
        now += gap
        allowed = settling.asked(samples, now)
    assert allowed or now - gaps[0] <= 3.0
