"""The assignment costs as little as the cheapest of all that are possible."""

from __future__ import annotations

import math
import random
from itertools import permutations

import pytest

from interview_desktop.structure.selection.assignment import assign


@pytest.mark.parametrize("seed", range(60))
def test_as_cheap_as_trying_all(seed: int) -> None:
    chance = random.Random(seed)
    rows, columns = chance.randint(1, 5), 6
    costs = [
        {column: chance.uniform(-3, 3) for column in range(columns) if chance.random() < 0.6} | {100 + row: 50.0}
        for row in range(rows)
    ]
    found = assign(costs)
    assert len(set(found)) == rows
    every = [*range(columns), *range(100, 100 + rows)]
    cheapest = min(
        sum(costs[row].get(column, math.inf) for row, column in enumerate(order)) for order in permutations(every, rows)
    )
    assert sum(costs[row][column] for row, column in enumerate(found)) == pytest.approx(cheapest)


def test_nobody_wants_anything() -> None:
    assert assign([]) == []
