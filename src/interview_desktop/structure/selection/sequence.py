"""Who asks when, and how hard it should be there: slots and their questions in, the order of an interview out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from interview_desktop.events.plan import Order
from interview_desktop.structure.eligible import Eligible
from interview_desktop.structure.selection.wishes import Place
from interview_desktop.structure.template import Curve, Template

SWING = 1.0  # levels that a curve departs from the template's difficulty


def on_the_curve(curve: Curve, difficulty: float, place: int, places: int) -> float:
    """The difficulty (1-5) wanted at `place` of `places`, with t from 0 at the first to 1 at the last:

    level D; rising D - 1 + 2t; arch D - 1 + 2 (1 - |2t - 1|), hardest in the middle.
    """
    t = place / (places - 1) if places > 1 else 0.5
    lift = {"level": 0.0, "rising": 2 * t - 1, "arch": 1 - 2 * abs(2 * t - 1)}[curve]
    return min(5.0, max(1.0, difficulty + SWING * lift))


def wanted_difficulties(template: Template, sequence: Sequence[Place]) -> tuple[float, ...]:
    """The wish's own difficulty, or what the curve wants at that place."""
    count = len(sequence)
    return tuple(
        float(place.wish.difficulty)
        if place.wish.difficulty is not None
        else on_the_curve(template.curve, template.difficulty, at, count)
        for at, place in enumerate(sequence)
    )


def first_sequence(template: Template, places: Sequence[Place], order: Order) -> tuple[Place, ...]:
    """The slots in the order they will be asked, as far as it is known before there are questions."""
    if order == "by_interviewer":
        asking: dict[int, list[Place]] = {}
        for place in places:
            asking.setdefault(interviewer(template, place), []).append(place)
        return tuple(place for several in asking.values() for place in several)
    if order == "curve":
        wanted = dict(zip((place.slot for place in places), wanted_difficulties(template, places), strict=True))
        return _along_the_curve(template, places, wanted)
    return tuple(places)


def arranged(
    template: Template, sequence: Sequence[Place], filling: Mapping[int, Eligible], order: Order
) -> tuple[Place, ...]:
    """The final order: `sequence`, and for "curve" the wishes between fixed questions by their real difficulty."""
    if order != "curve":
        return tuple(sequence)
    return _along_the_curve(template, sequence, {slot: one.difficulty for slot, one in filling.items()})


def interviewer(template: Template, place: Place) -> int:
    """Who asks; a slot may name somebody who was taken out of the panel."""
    return min(place.wish.interviewer, len(template.interviewers) - 1)


def _along_the_curve(
    template: Template, sequence: Sequence[Place], difficulty: Mapping[int, float]
) -> tuple[Place, ...]:
    """Between fixed questions, the easiest wish goes where the curve is lowest, and so on."""
    ordered: list[Place] = list(sequence)
    run: list[int] = []
    for at in range(len(ordered) + 1):
        if at < len(ordered) and not ordered[at].fixed:
            run.append(at)
            continue
        heights = {one: on_the_curve(template.curve, template.difficulty, one, len(ordered)) for one in run}
        from_low = sorted(run, key=lambda one: (heights[one], one))
        easiest = sorted((ordered[one] for one in run), key=lambda place: difficulty[place.slot])
        if template.curve != "level":
            for where, place in zip(from_low, easiest, strict=True):
                ordered[where] = place
        run = []
    return tuple(ordered)
