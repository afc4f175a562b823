"""Harder, easier or as planned: every pair of last answers, and what does not count."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

import pytest

from interview_desktop.events.question import Question
from interview_desktop.structure.selection import adapt, select
from interview_desktop.structure.template import Slot
from tests.structure.selection.made import question, template

LEVELS = (None, 1.0, 1.9, 2.0, 2.1, 3.0, 3.9, 4.0, 4.1, 5.0)


@dataclass(frozen=True)
class Graded:
    difficulty: float


ASKED = Graded(3)
OTHERS = [Graded(1), Graded(2), Graded(3), Graded(4), Graded(5)]


@pytest.mark.parametrize(("before", "last"), list(product(LEVELS, LEVELS)))
def test_two_answers(before: float | None, last: float | None) -> None:
    found = adapt(ASKED, OTHERS, [before, last])
    if before is None or last is None or (2 < before < 4) or (2 < last < 4) or (before <= 2) != (last <= 2):
        assert found is None
    elif last >= 4:
        assert found is not None
        assert (found.alternative, found.harder) == (3, True)
    else:
        assert found is not None
        assert (found.alternative, found.harder) == (1, False)


@pytest.mark.parametrize("levels", [[], [5.0], [1.0], [None], [None, 5.0], [None, None, 1.0]])
def test_one_answer_is_not_enough(levels: list[float | None]) -> None:
    assert adapt(ASKED, OTHERS, levels) is None


@pytest.mark.parametrize("levels", [[4.0, None, 4.5], [1.0, 4.0, None, None, 5.0]])
def test_an_answer_that_was_not_heard_counts_neither_way(levels: list[float | None]) -> None:
    found = adapt(ASKED, OTHERS, levels)
    assert found is not None
    assert found.harder


def test_the_same_two_answers_never_change_two_questions() -> None:
    assert adapt(ASKED, OTHERS, [4.0, 4.0]) is not None
    assert adapt(ASKED, OTHERS, [4.0, 4.0, None]) is None, "skipped or not heard: nothing new is known"
    assert adapt(ASKED, OTHERS, [4.0, 4.0, 4.0]) is not None, "a strong answer lies between"
    assert adapt(ASKED, OTHERS, [4.0, 4.0, 3.0]) is None


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        ([], None),
        ([3.0], None),
        ([5.0], None),  # two steps are not one
        ([3.4], None),  # nor is a shade
        ([3.5], 0),
        ([4.5], 0),
        ([3.5, 4.2, 4.4], 1),
        ([4.0, 4.0], 0),
        ([2.0, 2.5], None),
    ],
)
def test_a_step_is_about_one_level(others: list[float], expected: int | None) -> None:
    found = adapt(ASKED, [Graded(one) for one in others], [5.0, 5.0])
    assert (None if found is None else found.alternative) == expected


def test_an_easier_question_is_offered_kindly() -> None:
    found = adapt(ASKED, OTHERS, [1.0, 2.0])
    assert found is not None
    assert not {"weak", "poor", "bad", "struggle"} & set(found.why.lower().split())


def test_questions_themselves_can_be_weighed() -> None:
    asked = Question(id="a", text="A?", kind="case", competency="teamwork", difficulty=3)
    harder = asked.model_copy(update={"id": "b", "difficulty": 4})
    found = adapt(asked, [harder], [4.0, 4.5])
    assert found is not None
    assert found.alternative == 0


def test_a_selection_brings_what_adapting_needs() -> None:
    questions = [question(f"q{level}{copy}", difficulty=level) for level in range(1, 6) for copy in "abc"]
    made = template([Slot(competency="teamwork") for _ in range(3)])
    for pick in select(made, questions, order="as_written", history={}, seed=3).picks:
        assert len(pick.alternatives) == 4
        assert adapt(pick.question, pick.alternatives, [4.0, 4.0]) is not None
        assert adapt(pick.question, pick.alternatives, [2.0, 1.0]) is not None


def test_no_alternatives_for_an_interview_that_does_not_adapt() -> None:
    questions = [question(f"q{level}", difficulty=level) for level in range(1, 6)]
    (pick,) = select(template([Slot()], adapt=False), questions, order="as_written", history={}, seed=3).picks
    assert pick.alternatives == ()
