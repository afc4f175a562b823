"""What a chart shows, before anything is drawn: plain values, the words on it, and the table that says the same.

A Chart is made from the feedback document or from results over time (see `of_document` and `over_time`) and drawn by
`drawing`. It knows no colours and no sizes. `head` and `rows` are its table: whoever shows a chart shows them too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Form = Literal["rows", "line"]
Shape = Literal["dot", "diamond", "up", "down", "none"]  # of a mark; none: only the line between
Voice = Literal["accent", "text", "quiet", "edge"]  # which colour of the look; never the only difference


@dataclass(frozen=True)
class Series:
    """Values of one kind. In a chart of rows a point is (value, row), counted from 0 at the top; in a line (x, value).

    `told` names it in the legend; an empty name stays out of it. `joined` draws a line from point to point, `figures`
    writes the values beside the marks.
    """

    told: str
    points: tuple[tuple[float, float], ...]
    shape: Shape = "dot"
    voice: Voice = "accent"
    joined: bool = False
    figures: bool = False


@dataclass(frozen=True)
class Stretched:
    """A shaded stretch of the scale of values, such as what is usual; `middle` adds a line, such as a median."""

    told: str
    low: float
    high: float
    middle: float | None = None
    voice: Voice = "quiet"


@dataclass(frozen=True)
class Chart:
    """One picture with its words and its table.

    `rows_of` are the names of the rows ("rows" only), `missing` those rows (by number) that have no value, with the
    words that stand there instead. `scale` is what the axis of values runs over, `ticks` its marks with their words;
    `along` are marks on the other axis of a line. `ribbon` is the uncertainty of a line: (x, low, high).
    `alt` says in a sentence or two what can be seen.
    """

    name: str
    form: Form
    title: str
    alt: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    series: tuple[Series, ...]
    scale: tuple[float, float]
    ticks: tuple[tuple[float, str], ...]
    unit: str = ""
    note: str = ""
    rows_of: tuple[str, ...] = ()
    missing: tuple[tuple[int, str], ...] = ()
    along: tuple[tuple[float, str], ...] = ()
    bands: tuple[Stretched, ...] = ()
    ribbon: tuple[tuple[float, float, float], ...] = ()
