"""Every edit of a rubric. Plain: a rubric as the editor holds it in, the next one out, unchecked either way.

Shares are kept in thousandths, so that what sums to 100.0 % on screen sums to 1 in the rubric.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence
from itertools import count

from interview_desktop.structure.rubric import Criterion, Rubric

WHOLE = 1_000  # thousandths
MOST = 20  # criteria
LONGEST_NAME = 40


def blank() -> Rubric:
    """A rubric with one criterion, empty but for its weight. It cannot be saved before it is filled in."""
    return Rubric.model_construct(
        id="", title="", summary="", interview_types=(), criteria=(_criterion("criterion", 1.0),)
    )


def total(rubric: Rubric) -> float:
    """What the weights sum to, in percent."""
    return round(sum(one.weight for one in rubric.criteria) * 100, 1)


def changed(rubric: Rubric, at: int, **fields: object) -> Rubric:
    """Another value in fields of one criterion."""
    criteria = list(rubric.criteria)
    criteria[at] = criteria[at].model_copy(update=fields)
    return rubric.model_copy(update={"criteria": tuple(criteria)})


def levelled(rubric: Rubric, at: int, level: int, text: str) -> Rubric:
    """Another text at a level, counted from 0."""
    levels = list(rubric.criteria[at].levels)
    levels[level] = text
    return changed(rubric, at, levels=tuple(levels))


def added(rubric: Rubric) -> Rubric:
    """One more criterion at the end.

    It gets what is missing from 100 %; where nothing is, an even share, and the others are scaled down to it.
    """
    weights = [one.weight for one in rubric.criteria]
    missing = 1 - sum(weights)
    name = free_name("criterion", {one.id for one in rubric.criteria})
    if missing >= 1 / WHOLE:
        return rubric.model_copy(update={"criteria": (*rubric.criteria, _criterion(name, round(missing, 3)))})
    criteria = (*rubric.criteria, _criterion(name, 0.0))
    share = round(1 / len(criteria), 3)
    return _weighed(rubric, criteria, (*_scaled(weights, 1 - share), share))


def removed(rubric: Rubric, at: int) -> Rubric:
    """Without that criterion; where the weights summed to 100 %, the others take its share in proportion."""
    criteria = (*rubric.criteria[:at], *rubric.criteria[at + 1 :])
    weights = [one.weight for one in criteria]
    if total(rubric) != 100 or not criteria:
        return rubric.model_copy(update={"criteria": criteria})
    return _weighed(rubric, criteria, _scaled(weights, 1.0))


def moved(rubric: Rubric, at: int, by: int) -> Rubric:
    to = at + by
    if not 0 <= to < len(rubric.criteria):
        return rubric
    criteria = list(rubric.criteria)
    criteria.insert(to, criteria.pop(at))
    return rubric.model_copy(update={"criteria": tuple(criteria)})


def shared_evenly(rubric: Rubric) -> Rubric:
    """The same share for each; the first ones get what does not divide."""
    return _weighed(rubric, rubric.criteria, _scaled([1.0] * len(rubric.criteria), 1.0))


def renamed(rubric: Rubric, known: Collection[str]) -> Rubric:
    """Criteria that are new get names made from their titles; those in `known` keep theirs: reports refer to them."""
    taken = {one.id for one in rubric.criteria if one.id in known}
    criteria = []
    for one in rubric.criteria:
        name = one.id if one.id in known else free_name(one.title, taken)
        taken.add(name)
        criteria.append(one.model_copy(update={"id": name}))
    return rubric.model_copy(update={"criteria": tuple(criteria)})


def free_name(title: str, taken: Collection[str]) -> str:
    """A name such as calm_under_pressure that is not taken; "criterion" where the title has no Latin letters."""
    plain = unicodedata.normalize("NFKD", title.casefold()).encode("ascii", "ignore").decode()
    name = "_".join(re.findall(r"[a-z0-9]+", plain))[: LONGEST_NAME - 3].strip("_") or "criterion"
    return name if name not in taken else next(one for at in count(2) if (one := f"{name}_{at}") not in taken)


def _criterion(name: str, weight: float) -> Criterion:
    return Criterion.model_construct(
        id=name, title="", competency="communication", about="", weight=weight, levels=("",) * 5
    )


def _weighed(rubric: Rubric, criteria: Sequence[Criterion], weights: Sequence[float]) -> Rubric:
    pairs = zip(criteria, weights, strict=True)
    return rubric.model_copy(
        update={"criteria": tuple(one.model_copy(update={"weight": weight}) for one, weight in pairs)}
    )


def _scaled(weights: Sequence[float], to: float) -> tuple[float, ...]:
    """The same proportions with another sum, each at least a thousandth; largest remainders are rounded up."""
    whole = round(to * WHOLE)
    exact = [weight / sum(weights) * whole for weight in weights]
    parts = [max(1, int(one)) for one in exact]
    ordered = sorted(range(len(parts)), key=lambda at: parts[at] - exact[at])
    for at in ordered[: max(0, whole - sum(parts))]:
        parts[at] += 1
    return tuple(part / WHOLE for part in parts)
