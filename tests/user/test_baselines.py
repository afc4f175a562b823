"""A person's own ranges: from three spoken sessions on, whatever the order."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from interview_desktop.user.progress.baselines import baselines, percentile, until_own
from interview_desktop.user.progress.over_time import without
from tests.user.made import result, with_measures


def test_there_is_none_before_the_third_session() -> None:
    assert baselines(with_measures([140.0, 150.0])) == {}
    assert [until_own(with_measures([150.0] * count)) for count in range(5)] == [3, 2, 1, 0, 0]


def test_median_and_range() -> None:
    found = baselines(with_measures([100.0, 150.0, 140.0, 160.0, 200.0]))["speaking_rate"]
    assert (found.median, found.sessions) == (150.0, 5)
    assert (found.low, found.high) == (116.0, 184.0)


def test_rehearsals_typed_and_open_sessions_do_not_count() -> None:
    own = with_measures([150.0, 150.0])
    others = (
        result(7, candidate="sample", measures={"speaking_rate": 90.0}),
        result(8, candidate="recordings", measures={"speaking_rate": 90.0}),
        result(9, measures={}),
        result(10, finished=False, measures={"speaking_rate": 90.0}),
    )
    assert baselines((*own, *others)) == {}
    assert until_own((*own, *others)) == 1


def test_each_measure_counts_its_own_sessions() -> None:
    results = (*with_measures([150.0] * 3), *(result(at, measures={"fillers": 4.0}) for at in (7, 8)))
    assert set(baselines(results)) == {"speaking_rate"}


def test_a_measure_switched_off_is_nowhere() -> None:
    results = without(with_measures([150.0] * 4), ["pace"])
    assert baselines(results) == {}
    assert all(one.measures == {} and all(not asked.measures for asked in one.questions) for one in results)
    assert without(results, ()) == results


@given(values=st.lists(st.floats(0, 1e6), min_size=3, max_size=20), order=st.randoms(use_true_random=False))
def test_a_range_holds_its_median_and_no_order_matters(values: list[float], order: random.Random) -> None:
    results = list(with_measures(values))
    found = baselines(results)["speaking_rate"]
    assert min(values) <= found.low <= found.median <= found.high <= max(values)
    order.shuffle(results)
    assert baselines(results)["speaking_rate"] == found


def test_percentiles_lie_between_neighbours() -> None:
    assert [percentile([1.0, 2.0, 4.0], share) for share in (0, 0.25, 0.5, 0.75, 1)] == [1.0, 1.5, 2.0, 3.0, 4.0]
    assert percentile([7.0], 0.9) == 7.0
