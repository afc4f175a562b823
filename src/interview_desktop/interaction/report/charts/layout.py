"""How much room a chart needs: the widths of its words, the heights of its rows. Pure; sizes in logical pixels.

Widths are estimated from the number of letters, generously, so that no picture has to be drawn twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from textwrap import wrap

from interview_desktop.interaction.report.charts.chart import Chart, Series, Stretched
from interview_desktop.interaction.report.charts.looks import Look

LETTER = 0.54  # mean width of a letter of the bundled font, in its height
LINE = 1.45  # height of a line, in that of the letters
NARROW = 460  # below this, words go where they need no width


@dataclass(frozen=True)
class Layout:
    """Room around the drawing, the whole height, and the names of the rows as they are wrapped.

    `legend` are the lines of the legend: each its entries by number. `ticks` and `along` are those of
    the chart that have room.
    """

    left: int
    right: int
    top: int
    bottom: int
    height: int
    names: tuple[str, ...]
    legend: tuple[tuple[int, ...], ...]
    ticks: tuple[tuple[float, str], ...]
    along: tuple[tuple[float, str], ...]


def layout_of(chart: Chart, look: Look, width: int) -> Layout:
    letter, line = look.size * LETTER, look.size * LINE
    names = _wrapped(chart, int(width * (0.34 if width >= NARROW else 0.3) / letter))
    legend = _legend(chart, int(width / letter))
    top = round(line * len(legend) + look.size * (0.9 if legend else 0.6))
    if chart.form == "rows":
        beside, right = max((len(part) for name in names for part in name.split("\n")), default=0), letter * 5
        tallest = max((name.count("\n") + 1 for name in names), default=1)
        inner = round((line * tallest + look.size * 0.75) * len(names))
    else:
        beside, right = max((len(word) for _, word in chart.ticks), default=3), letter * 4
        inner = round(180 * max(1.0, look.scale**0.5))
    left = round(letter * beside + 16)
    room = (width - left - right) / letter  # letters
    ticks = chart.ticks if chart.form == "line" else _fitting(chart.ticks, room)
    along = _fitting(chart.along, room)
    deep = max((word.count("\n") + 1 for _, word in (ticks if chart.form == "rows" else along)), default=1)
    bottom = round(line * (deep + (1 if chart.unit and chart.form == "rows" else 0)) + look.size * 0.9)
    return Layout(left, round(right), top, bottom, top + inner + bottom, names, legend, ticks, along)


def _fitting(ticks: tuple[tuple[float, str], ...], room: float) -> tuple[tuple[float, str], ...]:
    """Ticks whose words have room (in letters) beside one another: their first lines alone, then fewer of them."""
    shown = ticks
    for shown in (ticks, tuple((at, word.split("\n")[0]) for at, word in ticks)):
        if _widest(shown) * (len(shown) - 1) <= room:
            return shown
    widest = _widest(shown)
    every = next(every for every in range(2, len(shown) + 1) if widest * ((len(shown) - 1) // every) <= room)
    return tuple(tick for at, tick in enumerate(shown) if (len(shown) - 1 - at) % every == 0)


def _widest(ticks: Sequence[tuple[float, str]]) -> float:
    """Letters between the middles of the two neighbours that need most."""
    wide = [max(map(len, word.split("\n"))) for _, word in ticks]
    return max((0.93 * (one + other) / 2 + 1 for one, other in pairwise(wide)), default=0.0)


def legend_of(chart: Chart) -> list[Series | Stretched]:
    """Series and bands that the legend names."""
    return [*(one for one in chart.series if one.told), *(one for one in chart.bands if one.told)]


def told_in_legend(chart: Chart) -> tuple[str, ...]:
    """What the legend names: series first, then bands."""
    return tuple(one.told for one in legend_of(chart))


def _wrapped(chart: Chart, letters: int) -> tuple[str, ...]:
    longest = max((len(word) for name in chart.rows_of for word in name.split()), default=0)
    letters = max(letters, min(longest, 18))
    return tuple("\n".join(wrap(name, letters) or [""]) for name in chart.rows_of)


def _legend(chart: Chart, letters: int) -> tuple[tuple[int, ...], ...]:
    """Entries side by side as long as they fit into `letters`."""
    lines: list[list[int]] = []
    used = letters
    for at, told in enumerate(told_in_legend(chart)):
        need = len(told) + 7  # its sign and the space after it
        if used + need > letters:
            lines.append([])
            used = 0
        lines[-1].append(at)
        used += need
    return tuple(map(tuple, lines))
