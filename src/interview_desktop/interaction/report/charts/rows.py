"""Charts of rows: one row for each criterion or question, a mark at its value, the value in figures beside it.

In: axes, a chart of the form "rows", its look and layout. Out: what is drawn on the axes.
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
    count = max(len(chart.rows_of), 1)
    axes.set_xlim(*chart.scale)
    axes.set_ylim(count - 0.5, -0.5)
    axes.set_yticks(range(len(layout.names)), layout.names)
    axes.tick_params(axis="y", labelcolor=look.text, labelsize=look.size, pad=look.size * 0.6)
    axes.set_xticks([at for at, _ in layout.ticks], [word for _, word in layout.ticks])
    if chart.unit:
        axes.set_xlabel(chart.unit, color=look.quiet, fontsize=look.size * 0.93, labelpad=4)
    for one in chart.bands:
        marks.band(axes, one, look, upright=True)
    absent = {row for row, _ in chart.missing}
    low, high = chart.scale
    present = [row for row in range(count) if row not in absent]
    axes.hlines(present, low, high, color=look.line, linewidth=1.0, zorder=1.2, clip_on=False)
    places = [at for at, _ in chart.ticks]
    axes.vlines(places, -0.5, count - 0.5, color=look.line, linewidth=0.6, zorder=0.8, clip_on=False)
    for at_row, words in chart.missing:
        axes.annotate(words, (low, at_row), xytext=(6, 0), textcoords="offset points", color=look.quiet,
                      fontsize=look.size * 0.93, fontstyle="italic", va="center")  # fmt: skip
    for series in chart.series:
        across, down = zip(*series.points, strict=True) if series.points else ((), ())
        axes.plot(across, down, **marks.mark(series, look))
        for value, place in series.points if series.figures else ():
            _figure(axes, chart, look, value, place)
    marks.legend(axes, chart, look, layout)


def _figure(axes: Axes, chart: Chart, look: Look, value: float, row: float) -> None:
    """The value in figures, to the right of its mark, or to the left where another mark stands on the right."""
    near = (chart.scale[1] - chart.scale[0]) * 0.2
    crowded = any(
        place == row and value < other < value + near for series in chart.series for other, place in series.points
    )
    away = -look.size * 0.65 if crowded else look.size * 0.65
    axes.annotate(marks.figure(value, chart), (value, row), xytext=(away, 0), textcoords="offset points",
                  color=look.text, fontsize=look.size * 0.93, ha="right" if crowded else "left", va="center",
                  zorder=5, bbox={"facecolor": look.surface, "edgecolor": "none", "pad": 1.0})  # fmt: skip
