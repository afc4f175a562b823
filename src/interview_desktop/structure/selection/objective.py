"""How good a selection is: the one number that selection makes as large as it can.

In: a template, what this candidate was asked before, a seed. Out: the merit of one question in one slot, and the
objective of a whole filling.

With the questions q_1..q_n in the order they are asked, d their difficulty and c_i the difficulty wanted at place i:

    J =   Σ_i [ 2.5 own(q_i) + 2 meant(q_i) + 0.5 area(q_i) + 4 (1 - |d_i - c_i| / 4) + 3 novelty(q_i)
                + 0.95 chance(seed, q_i) ]
        - 100 · (questions asked in the last 7 days)
        - 12 · (neighbours of one category) - 0.5 · (other repeats of a category) - 0.3 · (neighbours of one kind)
        - 2 n · ½ Σ_c | wanted share of c - share of the minutes on c |

own: of the template's industry, not of any (0 or 1). meant: written for this type of interview (0 or 1). area: for a
wish that names no competency, one that its interviewer asks about (0 or 1). novelty: 1 where the question was never
asked, or 90 days ago or more, falling in proportion to 0 at the present day. chance: even between 0 and 1, a digest of
seed and id, so that it does not depend on what else is in the bank. Half the sum over competencies is the share of the
time that is spent on the wrong ones (total variation distance).

The factors say what gives way to what: a recent question is asked only where there is nothing else, neighbours of one
category only where the wishes leave no choice, and chance decides among questions that are nearly as good.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from interview_desktop.structure.eligible import Eligible
from interview_desktop.structure.selection.sequence import interviewer, wanted_difficulties
from interview_desktop.structure.selection.wishes import ANY, Place
from interview_desktop.structure.template import Template

RECENT = 7.0  # days
FORGOTTEN = 90.0  # days

OWN, MEANT, AREA, CLOSENESS, NOVELTY, CHANCE = 2.5, 2.0, 0.5, 4.0, 3.0, 0.95
REPEATED = 100.0
SAME_CATEGORY, CATEGORY_AGAIN, SAME_KIND = 12.0, 0.5, 0.3
COVERAGE = 2.0


@dataclass(frozen=True)
class Merit:
    """`shares` are the wanted ones by competency; `history` is empty where the template does not mind repeats."""

    template: Template
    shares: Mapping[str, float]
    history: Mapping[str, float]
    seed: int

    def recent(self, one: Eligible) -> bool:
        return self.history.get(one.id, FORGOTTEN) < RECENT

    def alone(self, one: Eligible) -> float:
        """What a question is worth wherever it is asked: industry, type of interview, novelty, chance."""
        days = min(FORGOTTEN, max(0.0, self.history.get(one.id, FORGOTTEN)))
        worth = NOVELTY * days / FORGOTTEN - (REPEATED if days < RECENT else 0.0)
        if one.industry != ANY:
            worth += OWN
        if self.template.interview_type in one.interview_types:
            worth += MEANT
        digest = blake2b(f"{self.seed}\0{one.id}".encode(), digest_size=7).digest()
        return worth + CHANCE * int.from_bytes(digest, "big") / 2**56

    def area(self, place: Place, one: Eligible) -> float:
        """For a wish that leaves the competency open: does its interviewer ask about it?"""
        if place.wish.competency or place.fixed:
            return 0.0
        asks = self.template.interviewers[interviewer(self.template, place)].asks
        return AREA if one.competency in asks else 0.0

    def together(self, sequence: Sequence[Place], questions: Sequence[Eligible]) -> float:
        """J without what `alone` and `area` say of each question."""
        wanted = wanted_difficulties(self.template, sequence)
        close = sum(closeness(one, level) for one, level in zip(questions, wanted, strict=True))
        return close - _monotony(questions) - COVERAGE * len(questions) * self._amiss(questions)

    def _amiss(self, questions: Sequence[Eligible]) -> float:
        minutes = sum(one.minutes for one in questions)
        left = dict(self.shares)
        for one in questions:
            left[one.competency] = left.get(one.competency, 0.0) - one.minutes / minutes
        return sum(map(abs, left.values())) / 2


def closeness(one: Eligible, wanted: float) -> float:
    return CLOSENESS * (1 - abs(one.difficulty - wanted) / 4)


def _monotony(questions: Sequence[Eligible]) -> float:
    cost = 0.0
    seen: set[str] = set()
    before: Eligible | None = None
    for one in questions:
        if before is not None and one.kind == before.kind:
            cost += SAME_KIND
        if one.category:
            if before is not None and one.category == before.category:
                cost += SAME_CATEGORY
            elif one.category in seen:
                cost += CATEGORY_AGAIN
            seen.add(one.category)
        before = one
    return cost
