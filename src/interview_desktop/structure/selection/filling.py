"""The questions that make the objective as large as can be: an assignment first, then exchanges.

In: the places of an interview, their merit, the minutes for questions. Out: one question for each slot that can have
one, in the order in which they are asked.

The assignment is exact for what a question is worth by itself (so that a question the candidate had lately is asked
only where nothing else is left, and a slot stays empty only where it must); exchanges then raise the whole objective,
with its neighbours and its coverage, as long as one of them helps.
"""

from __future__ import annotations

import heapq
import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from interview_desktop.events.plan import Order
from interview_desktop.structure.eligible import Eligible
from interview_desktop.structure.selection.assignment import assign
from interview_desktop.structure.selection.objective import COVERAGE, Merit, closeness
from interview_desktop.structure.selection.sequence import arranged, first_sequence, wanted_difficulties
from interview_desktop.structure.selection.timing import empty, fits
from interview_desktop.structure.selection.wishes import Place, grants

SPARE = 8  # questions on a short list beyond one for each slot
ALIKE = 3  # of one category on the varied part of a short list
EXCHANGES = 240  # tried in a round, about: few for each slot where there are many slots
ROUNDS = 4
# The price of a minute, raised until the questions fit; infinite: only minutes count.
PRICES = (0.0, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 64.0, math.inf)


@dataclass(frozen=True)
class Filling:
    """`sequence` are the places in the order they are asked, `questions` what is asked there, `alone` what every
    candidate is worth by itself, by id, and `aims` the competency that each open wish should serve, by slot."""

    sequence: tuple[Place, ...]
    questions: tuple[Eligible, ...]
    alone: Mapping[str, float]
    aims: Mapping[int, str]


def fill(merit: Merit, places: Sequence[Place], order: Order, minutes: float) -> Filling:
    """`minutes` are for questions alone, and the shortest questions of `places` must fit into them."""
    alone = {one.id: merit.alone(one) for one in {one.id: one for place in places for one in place.candidates}.values()}
    sequence = first_sequence(merit.template, places, order)
    aims = _aims(merit, places)
    lists = _short_lists(merit, sequence, alone, aims)
    chosen = _assigned(sequence, lists, places[0], minutes)
    exchange = _Exchange(merit, sequence, order, minutes, alone, lists)
    chosen = exchange.improved(chosen)
    sequence = arranged(merit.template, [one for one in sequence if one.slot in chosen], chosen, order)
    return Filling(sequence, tuple(chosen[place.slot] for place in sequence), alone, aims)


def _aims(merit: Merit, places: Sequence[Place]) -> dict[int, str]:
    """For each wish that names no competency, the one that is furthest behind its share."""
    behind = {name: share * len(places) for name, share in merit.shares.items()}
    for place in places:
        if place.fixed or place.wish.competency:
            about = place.candidates[0].competency
            behind[about] = behind.get(about, 0.0) - 1
    aims = {}
    for place in places:
        if not (place.fixed or place.wish.competency):
            offered = sorted({one.competency for one in place.candidates} & merit.shares.keys())
            if offered:
                aims[place.slot] = max(offered, key=lambda name: behind[name])
                behind[aims[place.slot]] -= 1
    return aims


Ranked = dict[str, tuple[Eligible, float]]  # by id: the question and what it is worth in this place


def _short_lists(
    merit: Merit, sequence: Sequence[Place], alone: Mapping[str, float], aims: Mapping[int, str]
) -> dict[int, Ranked]:
    """For each slot the questions that may come into play: varied ones, the best, and the shortest."""
    lists: dict[int, Ranked] = {}
    count = len(sequence)
    for place, wanted in zip(sequence, wanted_difficulties(merit.template, sequence), strict=True):
        aim = aims.get(place.slot)

        def worth(one: Eligible, place: Place = place, wanted: float = wanted, aim: str | None = aim) -> float:
            bonus = COVERAGE if one.competency == aim else 0.0
            return alone[one.id] + merit.area(place, one) + closeness(one, wanted) + bonus

        best = heapq.nlargest(4 * (count + SPARE), place.candidates, key=worth)
        listed = [*_varied(best, count + SPARE), *best[:count], *place.candidates[:count]]
        lists[place.slot] = {one.id: (one, worth(one)) for one in listed}
    return lists


def _varied(best: Sequence[Eligible], most: int) -> list[Eligible]:
    """The first of them, but few of one category."""
    seen: Counter[str] = Counter()
    varied: list[Eligible] = []
    for one in best:
        seen[one.category] += 1
        if not one.category or seen[one.category] <= ALIKE:
            varied.append(one)
    return varied[:most]


def _assigned(
    sequence: Sequence[Place], lists: Mapping[int, Ranked], first: Place, minutes: float
) -> dict[int, Eligible]:
    """By slot; the cheapest price of a minute at which the questions fit is paid."""
    chosen: dict[int, Eligible] = {}
    for price in PRICES:
        costs: list[dict[str | int, float]] = [
            {id_: _cost(one, worth, price) for id_, (one, worth) in lists[place.slot].items()}
            | {place.slot: empty(place, first)}
            for place in sequence
        ]
        found = zip(sequence, assign(costs), strict=True)
        chosen = {place.slot: lists[place.slot][column][0] for place, column in found if isinstance(column, str)}
        if fits(chosen.values(), minutes):
            break
    return chosen


def _cost(one: Eligible, worth: float, price: float) -> float:
    return one.minutes if price == math.inf else price * one.minutes - worth


@dataclass(frozen=True)
class _Exchange:
    """One question for another, or two slots' questions for each other, as long as the objective rises."""

    merit: Merit
    sequence: Sequence[Place]
    order: Order
    minutes: float
    alone: Mapping[str, float]
    lists: Mapping[int, Ranked]

    def improved(self, chosen: dict[int, Eligible]) -> dict[int, Eligible]:
        places = [place for place in self.sequence if place.slot in chosen]
        height = self._objective(places, chosen)
        for _ in range(ROUNDS):
            before = height
            for place in places:
                for other in self._others(place, places, chosen):
                    if fits(other.values(), self.minutes) and (higher := self._objective(places, other)) > height:
                        chosen, height = other, higher
            if height <= before:
                break
        return chosen

    def _others(
        self, place: Place, places: Sequence[Place], chosen: dict[int, Eligible]
    ) -> Iterator[dict[int, Eligible]]:
        """What `chosen` becomes by one exchange at `place`."""
        if place.fixed:
            return
        used = {one.id for one in chosen.values()}
        for id_, (one, _) in list(self.lists[place.slot].items())[: max(6, EXCHANGES // len(places))]:
            if id_ not in used:
                yield chosen | {place.slot: one}
        mine, kind = chosen[place.slot], self.merit.template.interview_type
        for other in places:
            theirs = chosen[other.slot]
            if other.slot <= place.slot or other.fixed:
                continue
            if grants(theirs, place.wish, kind) and grants(mine, other.wish, kind):
                yield chosen | {place.slot: theirs, other.slot: mine}

    def _objective(self, places: Sequence[Place], chosen: Mapping[int, Eligible]) -> float:
        ordered = arranged(self.merit.template, places, chosen, self.order)
        questions = [chosen[place.slot] for place in ordered]
        own = sum(
            self.alone[one.id] + self.merit.area(place, one) for place, one in zip(ordered, questions, strict=True)
        )
        return own + self.merit.together(ordered, questions)
