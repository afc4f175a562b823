"""The person's own range of each measure of delivery: results in, medians and 10th to 90th percentiles out. Pure.

Until there are three sessions with a measure there is none, and the general bands stand alone (SPEC section 5).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import median

from interview_desktop.events.delivery import Baseline, MeasureName
from interview_desktop.events.progress import SessionResult
from interview_desktop.user.progress.over_time import counting

LEAST = 3  # sessions


def baselines(results: Sequence[SessionResult]) -> dict[MeasureName, Baseline]:
    """By measure, those known from three finished sessions on. Measures exist for spoken answers only; rehearsals never
    count."""
    values: dict[MeasureName, list[float]] = {}
    for result in counting(results):
        for name, value in result.measures.items():
            if math.isfinite(value):
                values.setdefault(name, []).append(value)
    return {name: _range(found) for name, found in sorted(values.items()) if len(found) >= LEAST}


def until_own(results: Sequence[SessionResult]) -> int:
    """How many more spoken sessions it takes until there is a range of one's own."""
    return max(0, LEAST - sum(1 for one in counting(results) if one.measures))


def percentile(ordered: Sequence[float], share: float) -> float:
    """Of sorted values, between neighbours in proportion (Hyndman and Fan 1996, type 7)."""
    place = share * (len(ordered) - 1)
    below = math.floor(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)


def _range(values: Sequence[float]) -> Baseline:
    ordered = sorted(values)
    return Baseline(
        median=median(ordered), low=percentile(ordered, 0.1), high=percentile(ordered, 0.9), sessions=len(ordered)
    )
