"""Nine interviews and what is due: as pure as a calendar."""

from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_desktop.events.progress import PlanStep, SessionResult
from interview_desktop.user.progress.plan import GAP, LATER, RETAKES, STEPS, plan
from interview_desktop.user.progress.repetition import DAYS, due
from tests.user.made import BEGUN, COMPETENCIES, DAY, question, result, session_id

NOW = BEGUN + 100 * DAY


def of(results: tuple[SessionResult, ...], now: float = NOW) -> tuple[PlanStep, ...]:
    return plan(results, now, competencies=COMPETENCIES)


def interviews(count: int, **told: Any) -> tuple[SessionResult, ...]:
    return tuple(result(at, **told) for at in range(count))


def test_before_the_first_there_are_nine_and_the_first_is_due_now() -> None:
    steps = of(())
    assert [one.number for one in steps] == list(range(1, 10))
    assert not any(one.done or one.retakes or one.focus for one in steps)
    assert steps[0].due == NOW
    assert "as you would today" in steps[0].what
    assert all(one.what and one.why for one in steps)


def test_what_was_done_is_named_and_the_rest_is_planned_from_it() -> None:
    steps = of(interviews(2, criteria={"structure": 2.0, "relevance": 4.5}))
    assert [one.done for one in steps[:3]] == [session_id(0), session_id(1), ""]
    assert steps[0].finished == BEGUN
    assert steps[2].focus == "structure"
    assert "Story with a beginning and an end" in steps[2].what
    assert "level 2.0" in steps[2].why
    assert "relevance" not in {one.focus for one in steps}


def test_the_weakest_comes_soonest_and_comes_back_at_growing_distances() -> None:
    told = {"structure": 2.5, "result": 1.5, "ownership": 3.0}
    steps = of(interviews(1, criteria=told, competencies={}))
    assert [one.focus for one in steps[1:]] == [
        "result", "result", "structure", "result", "ownership", "structure", "result", "",
    ]  # fmt: skip


def test_the_last_step_is_a_rehearsal_of_the_whole() -> None:
    steps = of(interviews(8, criteria={"structure": 1.0}))
    assert (steps[8].number, steps[8].focus) == (9, "")
    assert "rehearsal" in steps[8].why


def test_what_is_well_lately_needs_no_step() -> None:
    weak_then_good = tuple(
        result(at, criteria={"structure": 1.5 if at < 3 else 4.5}, competencies={}) for at in range(6)
    )
    assert {one.focus for one in of(weak_then_good)} == {""}


def test_after_nine_it_goes_on_slowly() -> None:
    now = result(8).started + DAY
    steps = of(interviews(9), now)
    assert len(steps) == STEPS + 1
    assert [bool(one.done) for one in steps] == [True] * 9 + [False]
    assert steps[9].due == result(8).started + LATER
    assert len(of(interviews(30), now)) == STEPS + 1


def test_only_whole_interviews_of_the_person_count() -> None:
    none = (
        result(1, candidate="sample"),
        result(2, finished=False),
        result(3, questions=[question(0), question(1)]),
    )
    assert not any(one.done for one in of(none))


def test_days_are_a_night_apart_and_never_past() -> None:
    soon = result(0).started + DAY
    steps = of(interviews(1), soon)
    assert [one.due for one in steps[1:]] == [result(0).started + GAP * (at + 1) for at in range(8)]
    assert of(interviews(1), NOW)[1].due == NOW


def test_a_clock_that_was_set_back_plans_from_now() -> None:
    now = BEGUN - 50 * DAY
    for step in of(interviews(3), now):
        assert step.done or (step.due is not None and now <= step.due <= now + 9 * GAP)
    assert all(one.day <= now + DAYS[-1] * DAY for one in due(interviews(3), now))


@pytest.mark.parametrize(("good", "days"), list(enumerate(DAYS)))
def test_a_good_attempt_climbs_a_rung(good: int, days: int) -> None:
    levels = [2.0, *([4.0] * good)]
    tries = tuple(result(at, questions=[question(0, question="why", level=level)]) for at, level in enumerate(levels))
    [found] = due(tries, NOW)
    assert (found.rung, found.day) == (good, tries[-1].started + days * DAY)


def test_a_poor_attempt_begins_anew_and_four_good_ones_settle_it() -> None:
    def of_levels(*levels: float | None) -> tuple[int, ...]:
        tries = [result(at, questions=[question(0, question="why", level=level)]) for at, level in enumerate(levels)]
        return tuple(one.rung for one in due(tries, NOW))

    assert of_levels(4.0, 4.0, 2.0) == (0,)
    assert of_levels(2.0, 4.0, 4.0, 4.0) == (3,)
    assert of_levels(2.0, 4.0, 4.0, 4.0, 4.0) == ()
    assert of_levels(4.0, None) == (0,)


def test_what_is_due_is_dealt_out_a_few_at_a_time_the_oldest_first() -> None:
    asked = [question(at, level=1.0 + at / 4) for at in range(8)]
    steps = of((result(0, questions=asked),))
    retakes = [[one.question for one in step.retakes] for step in steps[1:]]
    assert retakes[:3] == [["q0", "q1", "q2"], ["q3", "q4", "q5"], ["q6", "q7"]]
    assert not any(retakes[3:])
    first = steps[1].retakes[0]
    assert (first.session, first.index, first.due) == (session_id(0), 0, NOW)
    assert first.why == "The last answer was at level 1.0."


def test_a_question_that_is_not_ripe_waits_for_its_day() -> None:
    now = result(0).started + DAY / 2
    asked = [question(0, level=4.5), question(1, level=2.0), question(2, level=4.5)]
    steps = of((result(0, questions=asked),), now)
    assert [[one.question for one in step.retakes] for step in steps[1:4]] == [["q1"], ["q0", "q2"], []]


@settings(max_examples=50, deadline=None)
@given(
    order=st.randoms(use_true_random=False),
    levels=st.lists(st.one_of(st.none(), st.floats(1, 5)), max_size=12),
    after=st.integers(-20, 60),
)
def test_a_plan_is_nine_or_ten_steps_whatever_was_done(
    order: random.Random, levels: list[float | None], after: int
) -> None:
    results = [result(at, questions=[question(n, level=level) for n in range(3)]) for at, level in enumerate(levels)]
    now = BEGUN + after * DAY
    steps = plan(results, now, competencies=COMPETENCIES)
    assert [one.number for one in steps] == list(range(1, len(steps) + 1))
    assert len(steps) == (STEPS + 1 if len(levels) >= STEPS else STEPS)
    coming = [one for one in steps if not one.done]
    assert all(one.due is not None and one.due >= now for one in coming)
    assert [one.due for one in coming] == sorted(one.due or 0 for one in coming)
    assert all(len(one.retakes) <= RETAKES for one in coming)
    dealt = [one.question for step in steps for one in step.retakes]
    assert len(dealt) == len(set(dealt))
    order.shuffle(results)
    assert plan(results, now, competencies=COMPETENCIES) == steps
