"""Everything over several sessions at once: order, emptiness, what is switched off, and years of it."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from interview_desktop.events.progress import Practice
from interview_desktop.user.progress.practice import practice
from tests.user.made import BAKERY, BEGUN, COMPETENCIES, DAY, many, question, result


def test_before_anything_there_is_a_plan_and_nothing_else() -> None:
    found = practice((), BEGUN, competencies=COMPETENCIES)
    assert (found.sessions, found.interviews, found.until_own) == (0, 0, 3)
    assert (found.trends, found.questions, found.stories, found.untold, found.baselines) == ((), (), (), (), {})
    assert found.next is not None
    assert found.next.number == 1


def test_sessions_interviews_and_what_is_next() -> None:
    results = (*(result(at) for at in range(3)), result(3, questions=[question(0)]), result(4, candidate="sample"))
    found = practice(results, BEGUN + 30 * DAY, competencies=COMPETENCIES)
    assert (found.sessions, found.interviews, found.until_own) == (4, 3, 0)
    assert found.next is not None
    assert found.next.number == 4
    assert set(found.baselines) == {"speaking_rate"}
    line = next(one for one in found.trends if one.about == "speaking_rate")
    assert line.baseline == found.baselines["speaking_rate"]


def test_what_is_switched_off_is_nowhere_in_it() -> None:
    results = tuple(result(at, questions=[question(n, story=BAKERY) for n in range(3)]) for at in range(5))
    shown = practice(results, BEGUN, competencies=COMPETENCIES).model_dump_json()
    hidden = practice(results, BEGUN, competencies=COMPETENCIES, switched_off=["pace"]).model_dump_json()
    assert "speaking_rate" in shown
    assert "speaking_rate" not in hidden
    assert "structure" in hidden


def test_a_competency_is_the_same_by_its_title_as_by_its_name() -> None:
    """Reports show titles; scores of competencies go by names."""
    results = tuple(
        result(at, questions=[question(n, competency="Teamwork", story=BAKERY) for n in range(3)]) for at in range(5)
    )
    found = practice(results, BEGUN, competencies=COMPETENCIES)
    assert found.untold == ("leadership", "technology")
    assert set(found.stories[0].competencies) == {"teamwork"}
    line = next(one for one in found.trends if one.about == "teamwork")
    assert [point.answers for point in line.points] == [3] * 5


def test_it_survives_being_written_down() -> None:
    found = practice(tuple(result(at) for at in range(6)), BEGUN, competencies=COMPETENCIES)
    assert Practice.model_validate_json(found.model_dump_json()) == found


@settings(max_examples=20, deadline=None)
@given(order=st.randoms(use_true_random=False), now=st.floats(0, 4e9))
def test_neither_order_nor_copies_matter(order: random.Random, now: float) -> None:
    results = list(many(12, 4))
    expected = practice(results, now, competencies=COMPETENCIES)
    twice = [*results, *results]
    order.shuffle(twice)
    assert practice(twice, now, competencies=COMPETENCIES) == expected


def test_years_of_practice() -> None:
    found = practice(many(150, 12), BEGUN, competencies=COMPETENCIES)
    assert found.sessions == 150
    assert sum(one.attempts for one in found.questions) == 1800
    assert sum(len(one.tellings) for one in found.stories) == 600
