"""Charts along a line: values over time or over sessions, with their uncertainty, what is usual, and marks by shape.

In: axes, a chart of the form "line", its look and layout. Out: what is drawn on the axes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_desktop.interaction.report.charts import marks
from interview_desktop.interaction.report.charts.chart import Chart
from interview_desktop.interaction.report.charts.layout import Layout
from interview_desktop.interaction.report.charts.looks import Look

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def put(axes: Axes, chart: Chart, look: Look, layout: Layout) -> None:
    every = [x for series in chart.series for x, _ in series.points] + [x for x, _ in chart.along]
    left, right = min(every, default=0.0), max(every, default=1.0)
    room = (right - left) * 0.03 or 0.5
    axes.set_xlim(left - room, right + room)
    axes.set_ylim(*chart.scale)
    axes.set_yticks([at for at, _ in chart.ticks], [word for _, word in chart.ticks])
    axes.set_xticks([at for at, _ in layout.along], [word for _, word in layout.along])
    axes.tick_params(axis="x", pad=look.size * 0.6)
    places = [at for at, _ in chart.ticks]
    axes.hlines(places, left - room, right + room, color=look.line, linewidth=0.8, zorder=0.8, clip_on=False)
    for one in chart.bands:
        marks.band(axes, one, look, upright=False)
    if chart.ribbon:
        across, low, high = zip(*chart.ribbon, strict=True)
        if len(across) > 1:
            axes.fill_between(
                across, low, high, facecolor=look.tint, edgecolor=look.edge, linewidth=0.6, zorder=1.8, clip_on=False
            )
        else:
            axes.vlines(across, low, high, color=look.edge, linewidth=1.6, zorder=1.9, clip_on=False)
    for series in chart.series:
        across, up = zip(*series.points, strict=True) if series.points else ((), ())
        axes.plot(across, up, **marks.mark(series, look))
        for x, value in series.points if series.figures else ():
            axes.annotate(marks.figure(value, chart), (x, value), xytext=(0, look.size * 0.55),
                          textcoords="offset points", color=look.text, fontsize=look.size * 0.86, ha="center",
                          va="bottom", zorder=5)  # fmt: skip
    marks.legend(axes, chart, look, layout)
