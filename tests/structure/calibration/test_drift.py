"""A question that became harder is flagged, one that did not is not, and chance is kept within its bounds."""

from __future__ import annotations

import random
import statistics

import pytest

from interview_desktop.structure.calibration import Scored, calibrate
from interview_desktop.structure.calibration.drift import STEADY, Left, drift
from tests.structure.calibration.simulated import drawn, simulated


def test_nothing_moved_is_no_drift() -> None:
    assert drift([Left(float(day), 0.0, 0.75) for day in range(20)]) == drift([Left(0.0, 0.0, 1.0)])


def test_half_a_score_lost_is_a_harder_question() -> None:
    answers = [Left(float(day), 0.25 if day < 10 else -0.25, 0.5) for day in range(20)]
    found = drift(answers)
    assert found.shift == pytest.approx(1.0)  # 0.5 of a score at a variance of 0.5
    assert found.z == pytest.approx(1.0 / (0.2 + 0.2) ** 0.5)


def test_a_gain_is_an_easier_question() -> None:
    assert drift([Left(float(day), (day - 10) / 10, 0.7) for day in range(21)]).shift < 0


@pytest.mark.parametrize("answers", [[], [Left(1.0, 0.5, 1.0)], [Left(1.0, 0.5, 1.0), Left(1.0, -0.5, 1.0)]])
def test_without_older_and_newer_there_is_none(answers: list[Left]) -> None:
    assert drift(answers) == STEADY


@pytest.mark.parametrize("change", [2.0, -2.0])
def test_a_question_that_leaked_or_aged_is_flagged(change: float) -> None:
    """After half a year the question `turned` is `change` levels harder."""
    chance = random.Random(11)
    group = simulated(11)
    turned = []
    for person in range(60):
        day = float(chance.randrange(365))
        above = chance.gauss(0.3, 1) - (change if day > 182 else 0.0)
        turned.append(Scored(f"p{person}", "turned", drawn(chance, above), day))
    one = calibrate([*group.scores, *turned], {**group.authored, "turned": 3}).of("turned")
    assert one.drifting
    assert one.drift * change > 0
    assert ("harder" if change > 0 else "easier") in one.why


def test_chance_flags_about_one_in_twenty() -> None:
    flags = [
        one.drifting
        for group in (simulated(200 + seed) for seed in range(10))
        for one in calibrate(group.scores, group.authored).estimates
        if one.moved
    ]
    assert len(flags) > 550
    assert statistics.fmean(flags) <= 0.08
