"""Each slot its own question, at the least total cost: the assignment problem.

In: for each slot what each of its questions would cost. Out: one question for each slot, no question twice.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Mapping, Sequence
from typing import Generic, TypeVar

Column = TypeVar("Column", bound=Hashable)


def assign(costs: Sequence[Mapping[Column, float]]) -> list[Column]:
    """The column of each row, with the least sum of costs. Each row must be able to have one of its own.

    Shortest augmenting paths with potentials (H. W. Kuhn 1955, J. Munkres 1957; row by row as R. Jonker and
    A. Volgenant, 1987): rows come in one by one, and those that are in make room along the cheapest path.
    """
    state = _State[Column](costs)
    for row in range(len(costs)):
        state.admit(row)
    return [state.column[row] for row in range(len(costs))]


class _State(Generic[Column]):
    """Who has what, and potentials such that cost - height - depth is never below 0, and 0 for what is had."""

    def __init__(self, costs: Sequence[Mapping[Column, float]]) -> None:
        self.costs = costs
        self.height = [0.0] * len(costs)
        self.depth: dict[Column, float] = {}
        self.owner: dict[Column, int] = {}
        self.column: dict[int, Column] = {}

    def admit(self, newcomer: int) -> None:
        """Give `newcomer` a column along the cheapest path of rows that move on."""
        settled, reached_from, end = self._cheapest_path(newcomer)
        length = settled[end]
        self.height[newcomer] += length
        for column, when in settled.items():
            if column in self.owner:
                self.height[self.owner[column]] += length - when
            self.depth[column] = self.depth.get(column, 0.0) + when - length
        column, row = end, -1
        while row != newcomer:
            row = reached_from[column]
            given_up = self.column.get(row, column)
            self.owner[column], self.column[row] = row, column
            column = given_up

    def _cheapest_path(self, newcomer: int) -> tuple[dict[Column, float], dict[Column, int], Column]:
        """Dijkstra's way: the columns with their distances, the row each was reached from, and the free one found."""
        distance: dict[Column, float] = {}
        reached_from: dict[Column, int] = {}
        settled: dict[Column, float] = {}
        row, so_far = newcomer, 0.0
        while True:
            start = so_far - self.height[row]
            for column, cost in self.costs[row].items():
                there = start + cost - self.depth.get(column, 0.0)
                if column not in settled and there < distance.get(column, math.inf):
                    distance[column], reached_from[column] = there, row
            nearest = min(distance, key=distance.__getitem__)
            so_far = settled[nearest] = distance.pop(nearest)
            if nearest not in self.owner:
                return settled, reached_from, nearest
            row = self.owner[nearest]
