"""Which slots there is time for: places and minutes in, the places that stay and why the others cannot out."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence

from interview_desktop.errors import UsageError
from interview_desktop.structure.eligible import Eligible
from interview_desktop.structure.selection.assignment import assign
from interview_desktop.structure.selection.results import OPENING, OWN_QUESTIONS
from interview_desktop.structure.selection.wishes import Place, spelt

ROUNDING = 1e-9  # minutes that sums of fractions may be off
EMPTY = 1e6  # the cost of a slot that stays empty: over all that any question costs


def budget(minutes: float) -> float:
    """The minutes that are left for questions."""
    return minutes - OPENING - OWN_QUESTIONS


def fits(questions: Collection[Eligible], minutes: float) -> bool:
    return math.fsum(one.minutes for one in questions) <= minutes + ROUNDING


def empty(place: Place, first: Place) -> float:
    """The cost of leaving a slot empty: the first one stays filled, then those that weigh most."""
    return EMPTY * (3.0 if place is first else 1.0 + place.weight)


def within(places: Sequence[Place], minutes: float) -> tuple[tuple[Place, ...], dict[int, str]]:
    """The places whose shortest questions fit into `minutes` together, and why each of the others is left out.

    Wishes go before fixed questions, of those the least weighing competency, of that the later slot; the first
    place never goes. What fits again after others have gone comes back. Raises UsageError where not even the first
    fits.
    """
    first = places[0]
    kept, gone, why = list(places), [], {}
    while not fits(together := shortest(kept), minutes):
        if len(kept) == 1:
            raise _too_short(first, minutes)
        least = min(kept[1:], key=_expendable)
        why[least.slot] = _no_time(least, together, minutes)
        kept.remove(least)
        gone.append(least)
    for place in reversed(gone):
        again = sorted([*kept, place], key=lambda one: one.slot)
        together = shortest(again)
        if len(together) == len(again) and fits(together, minutes):
            kept = again
            del why[place.slot]
    return tuple(kept), why


def shortest(places: Sequence[Place]) -> list[Eligible]:
    """A filling that takes the least time, each question once; a slot for which none is left stays empty."""
    options = [{one.id: one for one in place.candidates[: len(places)]} for place in places]
    costs: list[dict[str | int, float]] = [
        {id_: one.minutes for id_, one in several.items()} | {place.slot: empty(place, places[0])}
        for place, several in zip(places, options, strict=True)
    ]
    found = zip(assign(costs), options, strict=True)
    return [several[column] for column, several in found if isinstance(column, str)]


def _expendable(place: Place) -> tuple[bool, float, int]:
    return place.fixed, place.weight, -place.slot


def _no_time(place: Place, all_of_it: Sequence[Eligible], minutes: float) -> str:
    around = OPENING + OWN_QUESTIONS
    whole, there_are = at_least(math.fsum(one.minutes for one in all_of_it) + around), _plain(minutes + around)
    why = f"There is no time for it: the whole would take at least {whole} minutes, and there are {there_are}."
    if place.weight:
        about = place.wish.competency or place.candidates[0].competency
        why += f" Of what could be left out, {spelt(about)} weighs least here."
    return why


def _too_short(first: Place, minutes: float) -> UsageError:
    question = first.candidates[0].minutes
    around = OPENING + OWN_QUESTIONS
    return UsageError(
        f"Not one question fits into {_plain(minutes + around)} minutes: the first takes {question:g}, and the opening "
        f"and your own questions take {around:g}.",
        f"Give the interview at least {at_least(question + around)} minutes.",
    )


def _plain(minutes: float) -> str:
    return f"{minutes + 0.0:.1f}".removesuffix(".0")


def at_least(minutes: float) -> str:
    """Minutes to one decimal, never fewer than they are."""
    return f"{math.ceil(minutes * 10 - ROUNDING) / 10:.1f}".removesuffix(".0")
