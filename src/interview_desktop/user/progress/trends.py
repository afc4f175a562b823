"""What changes over sessions, and what does not stand out: results in, a trend per criterion, competency, measure out.

Pure. A session is a point of a trend when it is over and has two answers or more: one question taken again shows how
that answer grew (`attempts`), not how its speaker did.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from interview_desktop.events.delivery import Band, Baseline, MeasureName
from interview_desktop.events.progress import SessionResult, Trend, TrendKind, TrendPoint
from interview_desktop.user.progress.over_time import answered, counting
from interview_desktop.user.progress.slope import FEWEST, MOST, Slope, theil_sen

ANSWERS = 2  # that make a session a point
LEAST_CHANGE = 0.3  # of a level over all sessions: less than that no listener would notice
LEAST_SHARE = 0.05  # of a measure's median over all sessions
# The interval that holds eight of ten, of a normal distribution: 1.28 standard errors to each side.
EIGHT_OF_TEN = 1.2816
# A few answers say little about how much answers differ: a spread of one level, a cautious guess worth three answers,
# stands beside what the session shows.
PRIOR_SPREAD, PRIOR_ANSWERS = 1.0, 3


@dataclass(frozen=True)
class _Line:
    about: str
    title: str
    kind: TrendKind
    unit: str = ""


def trends(
    results: Sequence[SessionResult],
    *,
    competencies: Mapping[str, str],
    own: Mapping[MeasureName, Baseline] | None = None,
) -> tuple[Trend, ...]:
    """All trends: criteria, then competencies, then measures, each by its title.

    `competencies` gives titles, `own` baselines to stand beside measures; a measure without one has its general band.
    """
    points: dict[tuple[TrendKind, str], list[TrendPoint]] = defaultdict(list)
    titles: dict[str, str] = {}
    units: dict[str, str] = {}
    bands: dict[str, Band] = {}
    for result in counting(results):
        if answered(result) < ANSWERS:
            continue
        titles |= result.titles
        units |= result.units
        bands |= {str(name): band for name, band in result.bands.items()}
        for name, level in result.criteria.items():
            points["criterion", name].append(_of_level(result, name, level, _levels(result, name)))
        for name, level in result.competencies.items():
            points["competency", name].append(_of_level(result, name, level, _asked_for(result, name)))
        for measure, value in result.measures.items():
            if math.isfinite(value):
                points["measure", measure].append(_of_measure(result, measure, value))
    named = {"competency": competencies, "criterion": titles, "measure": titles}
    lines = [
        _Line(about, named[kind].get(about) or _plain(about), kind, units.get(about, "") if kind == "measure" else "")
        for kind, about in points
    ]
    order: tuple[TrendKind, ...] = ("criterion", "competency", "measure")
    lines.sort(key=lambda line: (order.index(line.kind), line.title.casefold(), line.about))
    baselines: Mapping[str, Baseline] = {str(name): one for name, one in (own or {}).items()}
    return tuple(_trend(line, points[line.kind, line.about], *_usual(line, baselines, bands)) for line in lines)


def _usual(
    line: _Line, baselines: Mapping[str, Baseline], bands: Mapping[str, Band]
) -> tuple[Baseline | None, Band | None]:
    """The person's own, else what is usual in general; neither for levels."""
    if line.kind != "measure":
        return None, None
    own = baselines.get(line.about)
    return own, None if own is not None else bands.get(line.about)


def _of_level(result: SessionResult, name: str, level: float, answers: Sequence[float]) -> TrendPoint:
    """Where the level lies: the spread between answers over the root of how many there are, counted by confidence."""
    count = max(1, len(answers))
    mean = sum(answers) / count if answers else level
    squares = sum((one - mean) ** 2 for one in answers)
    spread = math.sqrt((PRIOR_SPREAD**2 * PRIOR_ANSWERS + squares) / (PRIOR_ANSWERS + count - 1))
    sure = min(1.0, max(0.1, result.confidence.get(name, 0.1)))
    half = EIGHT_OF_TEN * spread / math.sqrt(count * sure)
    return TrendPoint(
        session=result.session,
        started=result.started,
        value=level,
        low=max(1.0, min(level, level - half)),
        high=min(5.0, max(level, level + half)),
        answers=len(answers),
    )


def _of_measure(result: SessionResult, name: MeasureName, value: float) -> TrendPoint:
    """Where the figure lies, by how it differs between the answers of this session; with one answer nobody knows."""
    answers = [one.measures[name] for one in result.questions if name in one.measures]
    low = high = None
    if len(answers) > 1:
        mean = math.fsum(answers) / len(answers)
        spread = math.sqrt(math.fsum((one - mean) ** 2 for one in answers) / (len(answers) - 1))
        half = EIGHT_OF_TEN * spread / math.sqrt(len(answers))
        if math.isfinite(half):
            low, high = value - half, value + half
    return TrendPoint(
        session=result.session, started=result.started, value=value, low=low, high=high, answers=len(answers)
    )


def _levels(result: SessionResult, criterion: str) -> list[float]:
    return [one.scores[criterion] for one in result.questions if criterion in one.scores]


def _asked_for(result: SessionResult, competency: str) -> list[float]:
    """Levels of the answers to questions that ask for it."""
    return [one.level for one in result.questions if one.competency == competency and one.level is not None]


def _trend(line: _Line, points: list[TrendPoint], own: Baseline | None, band: Band | None) -> Trend:
    slope = theil_sen([point.value for point in points])
    least = _least(line, points)
    stands_out = slope is not None and slope.stands_out and abs(slope.middle) * (min(len(points), MOST) - 1) >= least
    told = _told(line, points, slope, stands_out)
    shape = Trend(
        about=line.about,
        title=line.title,
        kind=line.kind,
        unit=line.unit,
        points=tuple(points),
        told=told,
        baseline=own,
        band=band,
    )
    if slope is None:
        return shape
    way = ("rising" if slope.middle > 0 else "falling") if stands_out else "steady"
    return shape.model_copy(
        update={"slope": slope.middle, "slope_low": slope.low, "slope_high": slope.high, "direction": way}
    )


def _least(line: _Line, points: Sequence[TrendPoint]) -> float:
    if line.kind != "measure":
        return LEAST_CHANGE
    return LEAST_SHARE * abs(sorted(point.value for point in points)[len(points) // 2])


def _told(line: _Line, points: Sequence[TrendPoint], slope: Slope | None, stands_out: bool) -> str:
    """One honest sentence."""
    count = min(len(points), MOST)
    if slope is None:
        there = "there is one" if count == 1 else f"there are {count}"
        return f"Too few interviews to tell whether it changes: {FEWEST} are needed, {there}."
    if not stands_out:
        return f"No change stands out over {count} interviews."
    way = "Rising" if slope.middle > 0 else "Falling"
    what = f" {line.unit}" if line.unit else " of a level"
    low, high = sorted((f"{abs(slope.low):.2g}", f"{abs(slope.high):.2g}"), key=float)
    likely = f" (probably {low} to {high})" if low != high else ""
    return (
        f"{way}: by about {abs(slope.middle):.2g}{what} from one interview to the next{likely}, "
        f"over {count} interviews."
    )


def _plain(name: str) -> str:
    return name.replace("_", " ").strip().capitalize() or name
