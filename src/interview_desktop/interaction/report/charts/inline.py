"""A chart's SVG made part of a page: it takes the page's colours, its ids do not meet those of other charts.

In: a Chart. Out: an `<svg>` element as text, with `<title>` and `<desc>`, without XML declaration, namespaces or
metadata. Colours are CSS variables `--chart-text`, `--chart-accent` and so on, so that one
picture serves light, dark and paper.
"""

from __future__ import annotations

import re
from html import escape

from interview_desktop.interaction.report.charts.chart import Chart
from interview_desktop.interaction.report.charts.drawing import draw
from interview_desktop.interaction.report.charts.looks import ON_PAGE

WIDTH = 600  # logical pixels, in the page and on paper: both take the same drawing
_ID = re.compile(r'\bid="([^"]+)"')
_LINK = re.compile(r'\b(?:xlink:)?href="#([^"]+)"')


def inline(chart: Chart, width: int = WIDTH) -> str:
    """The element, for a page. It has no width of its own: the page's style gives it one."""
    made = draw(chart, look=ON_PAGE, size=width, kind="svg").decode()
    view = re.search(r'viewBox="([^"]+)"', made)
    assert view is not None  # noqa: S101 - matplotlib always writes one
    inside = made[made.index(">", made.index("<svg ")) + 1 : made.rindex("</svg>")]
    inside = re.sub(r"<metadata>.*?</metadata>|<!--.*?-->", "", inside, flags=re.S)
    inside = _ID.sub(rf'id="{chart.name}-\1"', inside)
    inside = _LINK.sub(rf'href="#{chart.name}-\1"', inside)
    inside = re.sub(r"\n\s*", "\n", inside)
    return (
        f'<svg class="drawn" role="img" viewBox="{view.group(1)}" aria-labelledby="{chart.name}-t {chart.name}-d">'
        f'<title id="{chart.name}-t">{escape(chart.title)}</title>'
        f'<desc id="{chart.name}-d">{escape(chart.alt)}</desc>{inside}</svg>'
    )
