"""Ten thousand questions are weighed while a person waits for a button."""

from __future__ import annotations

import time

import pytest

from interview_desktop.structure.selection import select
from interview_desktop.structure.template import Slot
from tests.structure.selection.made import COMPETENCIES, ORDERS, bank, template

QUESTIONS = bank(1, 10_000, industries=("any",))
HISTORY = {one.id: float(place % 120) for place, one in enumerate(QUESTIONS[:2000])}


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("open_wishes", [False, True])
def test_a_plan_from_ten_thousand_questions(order: str, open_wishes: bool) -> None:
    slots = [Slot(competency="" if open_wishes else name, interviewer=0) for name in (*COMPETENCIES, *COMPETENCIES[:3])]
    made = template(slots, curve="rising", minutes=35)
    best = min(timed(made, order) for _ in range(3))
    assert best < 0.6  # target 0.3 on a free machine


def timed(made: object, order: str) -> float:
    started = time.perf_counter()
    select(made, QUESTIONS, order=order, history=HISTORY, seed=1)  # type: ignore[arg-type]
    return time.perf_counter() - started
