"""What both forms of charts draw alike: marks, bands, the legend. Every kind of mark has a shape of its own.

In: axes of a figure, a chart and its look. Out: what is drawn on them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from interview_desktop.interaction.report.charts.chart import Chart, Series, Stretched
from interview_desktop.interaction.report.charts.layout import LETTER, LINE, Layout, legend_of
from interview_desktop.interaction.report.charts.looks import Look

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MARKERS = {"dot": "o", "diamond": "D", "up": "^", "down": "v", "none": ""}
HOLLOW = ("diamond",)


def figure(value: float, chart: Chart) -> str:
    """A value as it stands beside its mark: whole where the scale is wide, else with at most one decimal."""
    return f"{value:.0f}" if chart.scale[1] - chart.scale[0] > 20 else f"{value:.1f}".removesuffix(".0")


def mark(series: Series, look: Look) -> dict[str, Any]:
    """Arguments of `Axes.plot` for the marks of a series."""
    colour = getattr(look, series.voice)
    hollow = series.shape in HOLLOW
    return {
        "marker": MARKERS[series.shape] or None,
        "markersize": look.size * (0.62 if hollow else 0.72),
        "markerfacecolor": look.surface if hollow else colour,
        "markeredgecolor": colour,
        "markeredgewidth": 1.8 if hollow else 0.0,
        "color": colour,
        "linewidth": 1.6,
        "linestyle": "-" if series.joined else "",
        "clip_on": False,
        "zorder": 4,
    }


def band(axes: Axes, one: Stretched, look: Look, *, upright: bool) -> None:
    """A shaded stretch with its edges, and its middle as a broken line; `upright` across a chart of rows."""
    span, at = (axes.axvspan, axes.axvline) if upright else (axes.axhspan, axes.axhline)
    own = one.middle is not None
    if one.high > one.low:
        span(
            one.low,
            one.high,
            facecolor="none" if own else look.tint,
            edgecolor=look.accent if own else look.edge,
            linewidth=1.0 if own else 0.6,
            linestyle=(0, (1, 2)) if own else "-",
            zorder=1.5 if own else 1,
            clip_on=False,
        )
    if one.middle is not None:
        at(one.middle, color=getattr(look, one.voice), linewidth=1.6, linestyle=(0, (5, 3)), zorder=2, clip_on=False)


def legend(axes: Axes, chart: Chart, look: Look, layout: Layout) -> None:
    """Signs and words above the drawing, in the lines of the layout, from the left edge of the picture."""
    named = legend_of(chart)
    figure = axes.get_figure(root=True)
    assert figure is not None  # noqa: S101 - axes are made on a figure
    width, height = figure.get_size_inches() * 72
    letter, line = look.size * LETTER, look.size * LINE
    for row, entries in enumerate(layout.legend):
        x, y = 4.0, height - line * (row + 0.5)
        for at in entries:
            _sign(axes, named[at], look, (x + look.size * 0.5) / width, y / height, look.size / width)
            figure.text(
                (x + look.size * 1.5) / width,
                y / height,
                named[at].told,
                color=look.quiet,
                fontsize=look.size * 0.93,
                va="center_baseline",
            )
            x += (len(named[at].told) + 5) * letter


def _sign(axes: Axes, one: Series | Stretched, look: Look, x: float, y: float, wide: float) -> None:
    from matplotlib.lines import Line2D
    from matplotlib.patches import Rectangle

    figure = axes.get_figure(root=True)
    assert figure is not None  # noqa: S101
    if isinstance(one, Series):
        figure.add_artist(Line2D([x], [y], transform=figure.transFigure, **(mark(one, look) | {"linestyle": ""})))
    elif one.middle is not None:
        figure.add_artist(
            Line2D(
                [x - wide * 0.5, x + wide * 0.6],
                [y, y],
                transform=figure.transFigure,
                color=getattr(look, one.voice),
                linewidth=1.6,
                linestyle=(0, (5, 3)),
            )
        )
    else:
        high = wide * figure.get_figwidth() / figure.get_figheight() * 0.8
        figure.add_artist(
            Rectangle(
                (x - wide * 0.4, y - high / 2),
                wide * 0.9,
                high,
                transform=figure.transFigure,
                facecolor=look.tint,
                edgecolor=look.edge,
                linewidth=0.6,
            )
        )
