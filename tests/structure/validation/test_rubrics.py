from __future__ import annotations

from typing import Any

import pytest

from interview_desktop.structure.rubric import Criterion
from interview_desktop.structure.validation import check_rubric
from tests.structure.validation.made import LEVELS, rubric, told


def criterion(place: int, **changes: Any) -> Criterion:
    return rubric().criteria[place].model_copy(update=changes)


def levels(*changed: str) -> tuple[str, ...]:
    return (*changed, *LEVELS[len(changed) :])


def test_a_good_rubric_has_no_finding() -> None:
    assert check_rubric(rubric()) == ()


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"weight": 0.4}, ("error", "criteria")),
        ({"id": "teamwork"}, ("error", "criteria.1.id")),
        ({"title": " Teamwork"}, ("warning", "criteria.1.title")),
        ({"competency": "kindness"}, ("note", "criteria.1.competency")),
        ({"levels": levels(" ")}, ("error", "criteria.1.levels.0")),
        ({"levels": levels("Knows nothing.")}, ("warning", "criteria.1.levels.0")),
        ({"levels": levels(LEVELS[0], LEVELS[0].upper())}, ("error", "criteria.1.levels.1")),
    ],
)
def test_each_fault_is_found_at_its_place(changes: dict[str, Any], expected: tuple[str, str]) -> None:
    found = check_rubric(rubric(criteria=(criterion(0), criterion(1, **changes))))
    assert [(severity, field) for severity, _, field in told(found)] == [expected]


def test_the_fix_names_the_number() -> None:
    (found,) = check_rubric(rubric(criteria=(criterion(0), criterion(1, weight=0.75))))
    assert found.message == "The weights of the criteria sum to 1.25, not to 1."
    assert "take 0.25 away, for instance at “communication”" in found.fix


def test_weights_of_thirds_are_near_enough() -> None:
    thirds = tuple(criterion(0, id=f"c{place}", title=f"c{place}", weight=0.333) for place in range(3))
    assert check_rubric(rubric(criteria=thirds)) == ()
