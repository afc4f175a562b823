"""One trend: its name, its latest figure, what can be said of it, and its chart with a table behind a line.

A chart is made when it is first opened, so that thirty of them cost nothing.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QWidget

from interview_desktop.ui.parts import label, stack
from interview_desktop.ui.progress import wording
from interview_desktop.ui.report.layout.chart import chart_card
from interview_desktop.ui.report.layout.more import More
from interview_desktop.ui.shell import Shell
from interview_desktop.ui.texts import _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from interview_desktop.events.progress import Trend
    from interview_desktop.interaction.report.charts import Chart


class Line(QWidget):
    """`opened`: the chart is shown from the beginning. `early`: that it is too early to tell is said elsewhere."""

    def __init__(self, shell: Shell, trend: Trend, *, opened: bool, early: bool) -> None:
        super().__init__()
        self.trend = trend
        self.more: More | None = None
        inside = stack(spacing=4)
        inside.addWidget(label(trend.title, "strong"))
        told = (wording.last_value(trend), "" if early else trend.told, wording.usual(trend))
        inside.addWidget(label(" ".join(part for part in told if part), "quiet"))
        if len(trend.points) > 1:  # one session is no line
            self.more = More(shell.theme, _("chart"), trend.title, partial(_chart, shell, trend), opened=opened)
            inside.addWidget(self.more)
        self.setLayout(inside)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


def lines(shell: Shell, trends: Sequence[Trend], *, early: bool = False) -> list[Callable[[], Line]]:
    """What makes each of them: first those in which a change stands out, with their charts; else the first chart is
    open."""
    ordered = sorted(trends, key=lambda one: one.direction not in ("rising", "falling"))
    clear = {one.about for one in trends if one.direction in ("rising", "falling")}
    return [
        partial(Line, shell, one, opened=one.about in clear or (not clear and at == 0), early=early)
        for at, one in enumerate(ordered)
    ]


def chart_of(trend: Trend) -> Chart:
    """The chart of a trend, with its uncertainty where that is known of every point."""
    from interview_desktop.interaction.report.charts import trend as drawn

    known = [(point.low, point.high) for point in trend.points if point.low is not None and point.high is not None]
    whole = len(known) == len(trend.points)
    return drawn(
        trend.title,
        [(point.started, point.value) for point in trend.points],
        name=f"trend-{trend.about}",
        unit=trend.unit if trend.kind == "measure" else "level",
        low=[low for low, _high in known] if whole else (),
        high=[high for _low, high in known] if whole else (),
        band=trend.band,
        baseline=trend.baseline,
    )


def _chart(shell: Shell, trend: Trend) -> QWidget:
    return chart_card(shell, chart_of(trend))
