"""What is told about a question: nothing of few people, nothing moved by few answers, and always why."""

from __future__ import annotations

import math
import random
import statistics

import pytest

from interview_desktop.structure.calibration import (
    MIN_ANSWERS,
    Calibration,
    Estimate,
    Scored,
    calibrate,
    differences,
)
from tests.structure.calibration.simulated import drawn, simulated


def answered(question: str, scores: list[float], *, day: float = 0.0) -> list[Scored]:
    """Each score by another person."""
    return [Scored(f"p{place}", question, score, day + place) for place, score in enumerate(scores)]


def only(scores: list[Scored], authored: int = 3) -> Estimate:
    return calibrate(scores, {"q": authored}).of("q")


def test_without_scores_every_author_is_right() -> None:
    found = calibrate([], {"b": 2, "a": 5})
    assert [(one.question, one.difficulty) for one in found.estimates] == [("a", 5.0), ("b", 2.0)]
    assert found.persons is None
    assert found.thresholds == ()


@pytest.mark.parametrize("people", range(MIN_ANSWERS))
def test_too_few_answers_move_nothing(people: int) -> None:
    group = simulated(1)
    few = answered("new", [1.0] * people)
    one = calibrate([*group.scores, *few], {**group.authored, "new": 2}).of("new")
    assert (one.moved, one.difficulty, one.standard_error) == (False, 2.0, None)
    assert not one.drifting
    assert not one.disputed


def test_ten_people_move_it() -> None:
    group = simulated(1)
    hard = answered("new", [1.0] * MIN_ANSWERS)
    one = calibrate([*group.scores, *hard], {**group.authored, "new": 2}).of("new")
    assert one.moved
    assert one.difficulty > 3
    assert one.disputed
    assert "over a level from what its author thought" in one.why


@pytest.mark.parametrize("people", range(5))
def test_fewer_than_five_are_not_counted_aloud(people: int) -> None:
    found = calibrate(answered("q", [2.0] * people), {"q": 3})
    one = found.of("q")
    assert (one.answers, one.persons, found.persons, found.answers) == (None, None, None, None)
    assert one.why == "Fewer than five people have answered it: the author's difficulty stands until 10 have."


def test_five_are() -> None:
    one = only(answered("q", [2.0] * 5))
    assert (one.answers, one.persons) == (5, 5)
    assert one.why.startswith("5 people have answered it")


def test_one_keen_person_moves_nothing() -> None:
    one = only([Scored("keen", "q", 5.0, float(day)) for day in range(40)])
    assert not one.moved
    assert one.answers is None


def test_only_the_first_answer_counts_and_retakes_are_told() -> None:
    first = answered("q", [2.0] * 12)
    again = [Scored(one.person, "q", 5.0, one.day + 100) for one in first]
    once, twice = only(first), only(again + first)
    assert twice.difficulty == once.difficulty
    assert (once.answers, twice.answers, twice.persons) == (12, 24, 12)


@pytest.mark.parametrize("score", [1.0, 5.0])
def test_the_same_score_from_everybody_stays_on_the_scale(score: float) -> None:
    group = simulated(2)
    same = [Scored(one, "same", score, 1.0) for one in sorted({one.person for one in group.scores})]
    one = calibrate([*group.scores, *same], {**group.authored, "same": 3}).of("same")
    assert 1 <= one.difficulty <= 5
    assert (one.difficulty > 4) if score == 1.0 else (one.difficulty < 2)


@pytest.mark.parametrize("score", [1.0, 5.0])
def test_a_person_of_one_score_only_is_no_trouble(score: float) -> None:
    group = simulated(2)
    flat = [Scored("flat", question, score, 1.0) for question in group.authored]
    without, with_flat = calibrate(group.scores, group.authored), calibrate([*group.scores, *flat], group.authored)
    for one in with_flat.estimates:
        assert math.isfinite(one.difficulty)
        assert abs(one.difficulty - without.of(one.question).difficulty) < 0.3


@pytest.mark.parametrize("people", [10, 30, 300])
def test_one_question_alone_cannot_be_told_from_those_who_answered_it(people: int) -> None:
    """Everybody did badly: a hard question or a weak class? There is nothing to compare."""
    one = only(answered("q", [1.0] * people))
    assert (one.moved, one.difficulty, one.standard_error) == (False, 3.0, None)
    assert one.why.endswith("the author's difficulty stands until they have more questions in common.")


def test_a_score_between_two_levels_lies_between_them() -> None:
    group = simulated(4)
    levels = [
        calibrate([*group.scores, *answered("new", [score] * 20)], {**group.authored, "new": 3}).of("new").difficulty
        for score in (2.0, 2.5, 3.0)
    ]
    assert levels[0] > levels[1] > levels[2]


def two_groups(*, mixed: bool) -> list[Scored]:
    """60 people, 8 questions each: the first thirty a0-a7, the others b0-b7; mixed, any 8 of the sixteen.
    In truth all are equally hard."""
    chance = random.Random(7)
    bank = [f"{group}{place}" for group in "ab" for place in range(8)]
    scores: list[Scored] = []
    for person in range(60):
        ability = chance.gauss(0, 1)
        own = chance.sample(bank, 8) if mixed else bank[:8] if person < 30 else bank[8:]
        scores.extend(Scored(f"p{person}", one, drawn(chance, ability), 0.0) for one in own)
    return scores


def test_groups_with_nothing_in_common_are_compared_by_the_priors_alone() -> None:
    """Authors say the second group's questions are two levels harder, both groups do equally well, and nothing says
    that the second is abler: the truth is put in between, and is not sure."""
    authored = {f"a{place}": 2 for place in range(8)} | {f"b{place}": 4 for place in range(8)}
    apart = calibrate(two_groups(mixed=False), authored)
    mixed = calibrate(two_groups(mixed=True), authored)
    assert abs(gap(mixed)) < 0.3
    assert 0 < gap(apart) < 2
    assert mean_error(apart) > mean_error(mixed), "what cannot be compared is less sure"


def gap(found: Calibration) -> float:
    """Mean level of the second group's questions over the first's."""
    return sum(found.of(f"b{place}").difficulty - found.of(f"a{place}").difficulty for place in range(8)) / 8


def mean_error(found: Calibration) -> float:
    errors = [one.standard_error for one in found.estimates if one.standard_error is not None]
    assert len(errors) == 16
    return statistics.fmean(errors)


def test_the_order_of_the_scores_is_no_matter() -> None:
    group = simulated(6, persons=60)
    mixed = list(group.scores)
    random.Random(1).shuffle(mixed)
    backwards = dict(reversed(group.authored.items()))
    assert calibrate(mixed, backwards) == calibrate(group.scores, group.authored)


@pytest.mark.parametrize("score", [math.nan, math.inf, -math.inf, 0.99, 5.01, 0.0, -1.0])
def test_a_score_off_the_scale_is_refused(score: float) -> None:
    with pytest.raises(ValueError, match="outside 1 to 5"):
        calibrate([Scored("p", "q", score, 0.0)], {"q": 3})


@pytest.mark.parametrize("day", [math.nan, math.inf])
def test_a_day_that_is_none_is_refused(day: float) -> None:
    with pytest.raises(ValueError, match="day"):
        calibrate([Scored("p", "q", 3.0, day)], {"q": 3})


def test_a_score_of_an_unknown_question_is_refused() -> None:
    with pytest.raises(ValueError, match="gone"):
        calibrate([Scored("p", "gone", 3.0, 0.0)], {"q": 3})


@pytest.mark.parametrize("level", [0, 6])
def test_an_author_off_the_scale_is_refused(level: int) -> None:
    with pytest.raises(ValueError, match="author"):
        calibrate([], {"q": level})


def test_what_to_look_at_again_comes_with_the_greatest_distance_first() -> None:
    group = simulated(8, author_off=1.5)
    found = calibrate(group.scores, group.authored)
    flagged = differences(found)
    gaps = [abs(one.difficulty - one.authored) for one in flagged]
    assert gaps == sorted(gaps, reverse=True)
    assert {one.question for one in flagged} == {
        one.question for one in found.estimates if one.disputed or one.drifting
    }
    assert any(one.disputed for one in flagged)
