"""A value over sessions: trends for the progress page. In: values with their moments. Out: a Chart.

Sessions stand side by side in the order in which they were held, whatever time lay between them; the dates are written
below. One session makes no trend.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from interview_desktop.events.delivery import Band, Baseline
from interview_desktop.interaction.report.charts.chart import Chart, Series
from interview_desktop.interaction.report.charts.of_document import LEVEL_TICKS, own_median, scale_for, ticks_for, usual

LEVELS = (1.0, 5.0)


def trend(
    title: str,
    points: Sequence[tuple[float, float]],
    *,
    name: str = "trend",
    unit: str = "level",
    low: Sequence[float] = (),
    high: Sequence[float] = (),
    band: Band | None = None,
    baseline: Baseline | None = None,
    note: str = "",
) -> Chart:
    """`points` are (Unix seconds, value) in the order of time; `low` and `high` (empty, or one for each point) are the
    uncertainty of each. With the unit "level" the scale is the five levels, else one that holds every value. `band` is
    what is usual, `baseline` the person's own median and range.
    """
    values = [value for _, value in points]
    ribbon = tuple((float(at), below, above) for at, (below, above) in enumerate(zip(low, high, strict=True)))
    bands = (*usual(band), *own_median(baseline))
    levels = unit == "level"
    scale = LEVELS if levels or not values else scale_for([*values, *low, *high], bands)
    rows = tuple(
        (_day(moment), f"{value:.1f}".removesuffix(".0"), *((f"{low[at]:.1f} to {high[at]:.1f}",) if ribbon else ()))
        for at, (moment, value) in enumerate(points)
    )
    ticks = tuple((at, word.replace("\n", " ")) for at, word in LEVEL_TICKS) if levels else ticks_for(*scale)
    return Chart(
        name=name,
        form="line",
        title=title,
        alt=_alt(title, values, unit),
        head=("Session", unit.capitalize(), *(("Likely between",) if ribbon else ())),
        rows=rows,
        series=(Series("", tuple((float(at), v) for at, v in enumerate(values)), joined=True, figures=True),),
        scale=scale,
        ticks=ticks,
        unit=unit,
        note=note,
        along=_dates([moment for moment, _ in points]),
        bands=bands,
        ribbon=ribbon,
    )


def _alt(title: str, values: Sequence[float], unit: str) -> str:
    if not values:
        return f"{title}: no session yet."
    if len(values) == 1:
        return f"{title}: one session, {values[0]:.1f} ({unit})."
    ups = sum(after > before for before, after in pairwise(values))
    return (
        f"{title}: {len(values)} sessions, from {values[0]:.1f} to {values[-1]:.1f} ({unit}); "
        f"higher than the time before {ups} of {len(values) - 1} times."
    )


def _dates(moments: Sequence[float]) -> tuple[tuple[float, str], ...]:
    """A date for every session; those that have no room are left out when it is drawn."""
    one_year = len({_day(moment).rsplit(" ", 1)[1] for moment in moments}) == 1
    shown = [_day(moment).rsplit(" ", 1)[0] if one_year else _day(moment) for moment in moments]
    return tuple((float(at), day) for at, day in enumerate(shown))


def _day(unix: float) -> str:
    moment = (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=unix)).astimezone()
    return f"{moment.day} {moment:%b %Y}"
