"""Calibration finds the true difficulties of simulated questions again, and knows how well."""

from __future__ import annotations

import statistics

import pytest

from interview_desktop.structure.calibration import Calibration, calibrate
from tests.structure.calibration.simulated import Class, simulated

SEEDS = range(8)


def correlation(found: Calibration, group: Class) -> float:
    questions = sorted(group.truth)
    return statistics.correlation(
        [group.truth[one] for one in questions], [found.of(one).difficulty for one in questions]
    )


@pytest.mark.parametrize("seed", SEEDS)
def test_200_candidates_with_8_of_60_questions_are_enough(seed: int) -> None:
    group = simulated(seed)
    found = calibrate(group.scores, group.authored)
    author = statistics.correlation(
        [group.truth[one] for one in group.authored], [float(level) for level in group.authored.values()]
    )
    assert correlation(found, group) >= 0.95
    assert correlation(found, group) > author + 0.05, "the answers must say more than the author did"


@pytest.mark.parametrize("seed", SEEDS)
def test_also_when_the_author_knew_nothing(seed: int) -> None:
    group = simulated(seed, author_off=None)
    assert correlation(calibrate(group.scores, group.authored), group) >= 0.95


def test_more_answers_say_more() -> None:
    mean = [
        statistics.fmean(
            correlation(calibrate(group.scores, group.authored), group)
            for group in (simulated(seed, each=each) for seed in SEEDS)
        )
        for each in (4, 8, 16)
    ]
    assert mean == sorted(mean)


def test_two_standard_errors_cover_the_truth_nineteen_times_in_twenty() -> None:
    within = [
        abs(one.difficulty - group.truth[one.question]) <= 2 * one.standard_error
        for group in (simulated(100 + seed) for seed in range(12))
        for one in calibrate(group.scores, group.authored).estimates
        if one.standard_error is not None
    ]
    assert len(within) > 650
    assert 0.93 <= statistics.fmean(within) <= 0.985


def test_a_strong_class_does_not_make_every_question_easy() -> None:
    """The authors fix where the scale lies; who came does not."""
    group = simulated(3, author_off=0.5)
    best = sorted({one.person for one in group.scores}, key=lambda who: -mean_score(group, who))[:100]
    found = calibrate([one for one in group.scores if one.person in best], group.authored)
    moved = [one.difficulty - group.truth[one.question] for one in found.estimates if one.moved]
    assert abs(statistics.fmean(moved)) < 0.25


def mean_score(group: Class, who: str) -> float:
    return statistics.fmean(one.score for one in group.scores if one.person == who)


def test_two_hundred_people_and_four_hundred_questions() -> None:
    group = simulated(5, questions=400, each=400)
    found = calibrate(group.scores, group.authored)
    assert correlation(found, group) > 0.99
