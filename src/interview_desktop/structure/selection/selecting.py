"""Which questions an interview asks. In: a template, a bank, what the candidate had before. Out: a Selection."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from interview_desktop.errors import UsageError
from interview_desktop.events.plan import Order
from interview_desktop.structure.eligible import Eligible
from interview_desktop.structure.selection.alternatives import alternatives
from interview_desktop.structure.selection.filling import Filling, fill
from interview_desktop.structure.selection.objective import Merit
from interview_desktop.structure.selection.reasons import Where, reasons
from interview_desktop.structure.selection.results import (
    OPENING,
    OWN_QUESTIONS,
    Coverage,
    LeftOut,
    Pick,
    Selection,
)
from interview_desktop.structure.selection.sequence import interviewer, wanted_difficulties
from interview_desktop.structure.selection.timing import budget, within
from interview_desktop.structure.selection.wishes import fillable, wanted_shares
from interview_desktop.structure.template import Template

_TAKEN = "Every question of the bank that fits here is asked elsewhere in this interview."


def select(
    template: Template,
    bank: Sequence[Eligible],
    *,
    order: Order,
    history: Mapping[str, float],
    seed: int,
    minutes: float | None = None,
) -> Selection:
    """The questions that make the objective of `objective` largest, in the order in which they are asked.

    `bank` holds every question that may be asked, in any order; `history` the days (0 or more) since this candidate
    was last asked a question, by id; `minutes` takes the place of the template's. The same seed gives the same
    interview. What cannot be asked, for want of a question or of time, is left out and says why; more minutes than
    the template's add nothing. Raises UsageError where no question fits, or where not even the first fits the time.
    """
    available = template.minutes if minutes is None else float(minutes)
    if not math.isfinite(available):
        raise UsageError(f"An interview takes a number of minutes, not {available}.", "Give it 15 minutes, say.")
    places, left_out = fillable(template, bank)
    if not places:
        raise UsageError(
            f"The bank has no question for the interview “{template.title}”.",
            next(iter(left_out.values())) + " Change the template, or add questions to the bank.",
        )
    shares = wanted_shares(template, {place.slot: place.candidates for place in places})
    merit = Merit(template, shares, history if template.novelty else {}, seed)
    kept, no_time = within(places, budget(available))
    filling = fill(merit, kept, order, budget(available))
    asked = {place.slot for place in filling.sequence}
    left_out |= no_time | {place.slot: _TAKEN for place in kept if place.slot not in asked}
    total = math.fsum(one.minutes for one in filling.questions) + OPENING + OWN_QUESTIONS
    return Selection(
        picks=_picks(merit, filling),
        minutes=min(total, available),  # they differ by what fractions of a minute lose in adding up
        available=available,
        coverage=_coverage(shares, filling.questions),
        left_out=tuple(LeftOut(slot, why) for slot, why in sorted(left_out.items())),
        seed=seed,
    )


def _picks(merit: Merit, filling: Filling) -> tuple[Pick, ...]:
    template = merit.template
    others = alternatives(merit, filling) if template.adapt else {}
    wanted = wanted_difficulties(template, filling.sequence)
    picks: list[Pick] = []
    elapsed = OPENING
    for at, (place, one) in enumerate(zip(filling.sequence, filling.questions, strict=True)):
        where = Where(at, elapsed, wanted[at], filling.aims.get(place.slot))
        why = reasons(merit, place, one, where)
        picks.append(Pick(place.slot, one, why, interviewer(template, place), others.get(place.slot, ())))
        elapsed += one.minutes
    return tuple(picks)


def _coverage(shares: Mapping[str, float], questions: Sequence[Eligible]) -> dict[str, Coverage]:
    minutes = math.fsum(one.minutes for one in questions)
    return {
        name: Coverage(
            wanted=shares.get(name, 0.0),
            got=math.fsum(one.minutes for one in questions if one.competency == name) / minutes,
            questions=sum(one.competency == name for one in questions),
        )
        for name in sorted(shares.keys() | {one.competency for one in questions})
    }
