"""What may take a question's place while the interview goes on. In: a filling. Out: for each wish, others to ask."""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from dataclasses import dataclass

from interview_desktop.structure.eligible import Eligible
from interview_desktop.structure.selection.filling import Filling
from interview_desktop.structure.selection.objective import Merit
from interview_desktop.structure.selection.wishes import Place

MOST = 4
STEP = 1.0  # levels


def alternatives(merit: Merit, filling: Filling) -> dict[int, tuple[Eligible, ...]]:
    """Up to MOST by slot, from easiest to hardest: they grant the same wish, are on the pick's competency, none is
    longer, none was asked lately, and none is anywhere else in the interview.

    Slots choose in turn: a harder one each, an easier one each, once more of both, and then whatever is nearest. So
    each has a harder and an easier one as far as the bank has enough of them for all.
    """
    wishes = [(place, one) for place, one in zip(filling.sequence, filling.questions, strict=True) if not place.fixed]
    used = {one.id for one in filling.questions}
    lists = [_Lists.of(merit, filling, place, one, used, len(wishes)) for place, one in wishes]
    found: list[list[Eligible]] = [[] for _ in wishes]
    for several in ("harder", "easier", "harder", "easier", "nearest", "nearest", "nearest", "nearest"):
        for mine, have in zip(lists, found, strict=True):
            free = next((one for one in mine.left(several) if one.id not in used), None)
            if free is not None and len(have) < MOST:
                have.append(free)
                used.add(free.id)
    return {
        place.slot: tuple(sorted(have, key=lambda one: (one.difficulty, one.id)))
        for (place, _), have in zip(wishes, found, strict=True)
    }


@dataclass(frozen=True)
class _Lists:
    """The best first, long enough that others may have taken all but some."""

    harder: Iterator[Eligible]
    easier: Iterator[Eligible]
    nearest: Iterator[Eligible]

    @classmethod
    def of(cls, merit: Merit, filling: Filling, place: Place, pick: Eligible, used: set[str], wishes: int) -> _Lists:
        enough = MOST * wishes
        free = [
            one
            for one in place.candidates
            if one.minutes <= pick.minutes
            and one.competency == pick.competency
            and one.id not in used
            and not merit.recent(one)
        ]

        def best(several: list[Eligible], wanted: float) -> Iterator[Eligible]:
            return iter(
                heapq.nsmallest(enough, several, key=lambda one: (abs(one.difficulty - wanted), -filling.alone[one.id]))
            )

        return cls(
            best([one for one in free if one.difficulty > pick.difficulty], pick.difficulty + STEP),
            best([one for one in free if one.difficulty < pick.difficulty], pick.difficulty - STEP),
            best(free, pick.difficulty),
        )

    def left(self, several: str) -> Iterator[Eligible]:
        return {"harder": self.harder, "easier": self.easier, "nearest": self.nearest}[several]
