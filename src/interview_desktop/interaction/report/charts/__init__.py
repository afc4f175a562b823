"""Charts: one description, one drawing, the same on screen and in every export, each with its table.

In: the feedback document, or values over sessions. Out: a `Chart` (plain data with `title`, `alt`, `head` and `rows`),
and from that an SVG or pixels. `draw` may be called on any thread; `warm` takes 1.6 s once.
"""

from __future__ import annotations

from interview_desktop.interaction.report.charts.chart import Chart
from interview_desktop.interaction.report.charts.drawing import draw, height_of, warm
from interview_desktop.interaction.report.charts.looks import Look, Scheme, look
from interview_desktop.interaction.report.charts.of_document import of_feedback
from interview_desktop.interaction.report.charts.over_time import trend

__all__ = ["Chart", "Look", "Scheme", "draw", "height_of", "look", "of_feedback", "trend", "warm"]
