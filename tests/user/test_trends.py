"""Trends over sessions: what they say, what they never say, and what a new session cannot change."""

from __future__ import annotations

import math
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_desktop.events.delivery import Band, Baseline, MeasureName
from interview_desktop.events.progress import SessionResult, Trend
from interview_desktop.user.progress.slope import FEWEST, MOST, theil_sen
from interview_desktop.user.progress.trends import trends
from tests.user.made import COMPETENCIES, question, result, with_levels, with_measures

LEVELS = st.lists(st.floats(1, 5), min_size=1, max_size=12)


def about(found: tuple[Trend, ...], name: str) -> Trend:
    return next(one for one in found if one.about == name)


def of(results: tuple[SessionResult, ...], name: str = "structure") -> Trend:
    return about(trends(results, competencies=COMPETENCIES), name)


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_too_few_sessions_are_never_a_trend(count: int) -> None:
    one = of(with_levels([1.0, 2.0, 3.0, 4.0][:count]))
    assert one.direction == "too_few"
    assert (one.slope, one.slope_low, one.slope_high) == (None, None, None)
    assert "Too few" in one.told
    assert str(FEWEST) in one.told
    assert len(one.points) == count


def test_what_rises_throughout_is_said_to_rise() -> None:
    one = of(with_levels([2.0, 2.4, 2.7, 3.3, 3.6]))
    assert one.direction == "rising"
    assert one.slope is not None
    assert one.slope == pytest.approx(0.4, abs=0.05)
    assert one.told.startswith("Rising: by about 0.4 of a level")
    assert of(with_levels([3.6, 3.3, 2.7, 2.4, 2.0])).direction == "falling"


def test_one_odd_session_does_not_turn_a_trend() -> None:
    steady = [3.0, 3.1, 2.9, 3.0, 3.1, 2.9, 3.0, 3.1]
    for at in range(len(steady)):
        odd = [*steady[:at], 1.0, *steady[at + 1 :]]
        assert of(with_levels(odd)).direction == "steady"


def test_a_change_nobody_would_notice_is_none() -> None:
    one = of(with_levels([3.0, 3.01, 3.02, 3.03, 3.04, 3.05]))
    assert one.slope_low is not None
    assert one.slope_low > 0, "it rises, but"
    assert one.direction == "steady"
    assert one.told == "No change stands out over 6 interviews."


def test_chance_alone_seldom_looks_like_a_trend() -> None:
    chance = random.Random(5)
    runs = [theil_sen([chance.gauss(3, 0.5) for _ in range(9)]) for _ in range(1000)]
    assert sum(1 for one in runs if one is not None and one.stands_out) <= 60


def test_measures_have_their_unit_and_what_rises_is_not_called_better() -> None:
    one = of(with_measures([120, 126, 131, 139, 144, 152]), "speaking_rate")
    assert (one.kind, one.unit, one.title) == ("measure", "words a minute", "Speaking rate")
    assert one.told.startswith("Rising: by about 6.4 words a minute")
    assert "better" not in one.told


def test_titles_come_from_reports_and_from_the_competencies_that_count() -> None:
    found = trends((result(0, criteria={"own_thing": 2.0}, competencies={"teamwork": 3.0}),), competencies=COMPETENCIES)
    assert {one.about: one.title for one in found} == {
        "own_thing": "Own thing",
        "teamwork": "Teamwork",
        "speaking_rate": "Speaking rate",
    }
    assert [one.kind for one in found] == ["criterion", "competency", "measure"]


def test_fewer_answers_and_less_confidence_are_less_certain() -> None:
    def width(answers: int, confidence: float) -> float:
        asked = [question(at, scores={"structure": 3.0}) for at in range(answers)]
        point = of((result(0, questions=asked, confidence={"structure": confidence}),)).points[0]
        assert point.low is not None
        assert point.high is not None
        assert point.answers == answers
        return point.high - point.low

    assert width(6, 0.9) < width(3, 0.9) < width(3, 0.4)


def test_answers_that_differ_are_less_certain_than_answers_alike() -> None:
    alike = [question(at, scores={"structure": 3.0}) for at in range(3)]
    apart = [question(at, scores={"structure": level}) for at, level in enumerate([1.0, 3.0, 5.0])]
    first, second = (of((result(0, questions=asked),)).points[0] for asked in (alike, apart))
    assert first.low is not None
    assert second.low is not None
    assert second.low < first.low


def test_one_spoken_answer_does_not_tell_how_certain_a_measure_is() -> None:
    asked = [question(0), question(1, measures={})]
    point = of((result(0, questions=asked),), "speaking_rate").points[0]
    assert (point.low, point.high) == (None, None)


def test_rehearsals_open_sessions_and_single_answers_are_no_points() -> None:
    none = (
        result(0, candidate="sample"),
        result(1, finished=False),
        result(2, questions=[question(0)]),
        result(3, questions=[question(0, words=0), question(1, words=0)]),
    )
    assert trends(none, competencies=COMPETENCIES) == ()


def test_figures_that_are_none_are_left_out() -> None:
    assert [one.about for one in trends(with_measures([math.inf, math.nan]), competencies={})] == [
        "structure",
        "teamwork",
    ]


@settings(max_examples=60, deadline=None)
@given(levels=LEVELS, order=st.randoms(use_true_random=False))
def test_the_order_of_reading_does_not_matter(levels: list[float], order: random.Random) -> None:
    results = list(with_levels(levels))
    expected = trends(tuple(results), competencies=COMPETENCIES)
    order.shuffle(results)
    assert trends(tuple(results), competencies=COMPETENCIES) == expected


@settings(max_examples=60, deadline=None)
@given(levels=LEVELS, later=st.floats(1, 5))
def test_a_later_session_changes_no_earlier_point(levels: list[float], later: float) -> None:
    before = of(with_levels(levels))
    after = of(with_levels([*levels, later]))
    assert after.points[:-1] == before.points
    for point in after.points:
        assert point.low is not None
        assert point.high is not None
        assert 1 <= point.low <= point.value <= point.high <= 5


@settings(max_examples=100, deadline=None)
@given(values=st.lists(st.floats(-1e6, 1e6), min_size=FEWEST, max_size=30), by=st.integers(-1000, 1000))
def test_the_slope_lies_in_its_interval_and_follows_a_shift(values: list[float], by: int) -> None:
    slope = theil_sen(values)
    moved = theil_sen([value + by for value in values])
    assert slope is not None
    assert moved is not None
    assert slope.low <= slope.middle <= slope.high
    assert moved.middle == pytest.approx(slope.middle, abs=1e-3)
    turned = theil_sen([-value for value in values])
    assert turned is not None
    assert (turned.low, turned.high) == pytest.approx((-slope.high, -slope.low))


def test_only_the_last_sessions_make_the_slope() -> None:
    long_ago = [1.0] * 300
    assert theil_sen([*long_ago, *([3.0] * MOST)]) == theil_sen([3.0] * MOST)
    one = of(with_levels([*long_ago[:10], *([3.0] * MOST)]))
    assert one.direction == "steady"
    assert str(MOST) in one.told


def test_until_there_is_an_own_range_a_measure_has_its_general_band() -> None:
    band = Band(text="140 to 160 is typical", source="somebody", low=140, high=160)
    results = [result(number, bands={"speaking_rate": band}) for number in range(4)]
    first = {one.about: one for one in trends(results[:2], competencies={})}
    assert first["speaking_rate"].band == band
    assert first["structure"].band is None
    own: dict[MeasureName, Baseline] = {"speaking_rate": Baseline(median=150, low=140, high=160, sessions=3)}
    later = {one.about: one for one in trends(results, competencies={}, own=own)}
    assert later["speaking_rate"].band is None
    assert later["speaking_rate"].baseline is not None
