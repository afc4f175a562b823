"""A Chart as a picture: SVG for files, pixels for the screen, drawn with the same lines of code.

In: a Chart, a Look and a size in logical pixels. Out: SVG text as bytes, or an array of pixels. Drawing is the same for
the same input, byte for byte. It may be done on any thread: matplotlib's settings are global, so one lock guards
them. matplotlib takes 1.6 s to import: `warm` does it early, away from the main thread.
"""

from __future__ import annotations

import io
import os
import threading
from functools import lru_cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Any, Literal, overload

import numpy as np
from numpy.typing import NDArray

from interview_desktop import settings
from interview_desktop.interaction.report.charts.chart import Chart
from interview_desktop.interaction.report.charts.layout import Layout, layout_of
from interview_desktop.interaction.report.charts.looks import STAND_INS, Look, coloured, uncoloured

if TYPE_CHECKING:
    from matplotlib.figure import Figure

FAMILY = "Atkinson Hyperlegible Next"
POINTS = 72  # matplotlib's inch: with it a point is a logical pixel
_ONE_AT_A_TIME = threading.Lock()
_RULES: Any = {  # its type is matplotlib's list of every rule
    "font.family": FAMILY,
    "svg.fonttype": "path",  # looks the same with and without the font; the table beside it holds the words
    "svg.hashsalt": "interview-desktop",
    "axes.unicode_minus": True,
    "path.simplify": False,
}


@overload
def draw(
    chart: Chart, *, look: Look, size: tuple[int, int] | int, kind: Literal["svg"], ratio: float = 1.0
) -> bytes: ...
@overload
def draw(
    chart: Chart, *, look: Look, size: tuple[int, int] | int, kind: Literal["rgba"], ratio: float = 1.0
) -> NDArray[np.uint8]: ...
def draw(
    chart: Chart, *, look: Look, size: tuple[int, int] | int, kind: Literal["svg", "rgba"], ratio: float = 1.0
) -> bytes | NDArray[np.uint8]:
    """The picture. `size` is (width, height) in logical pixels, or the width alone for the height that suits it.

    "svg": UTF-8 text. "rgba": uint8, shape (height * ratio, width * ratio, 4), straight alpha, rows from the top,
    contiguous: `QImage(a.data, a.shape[1], a.shape[0], a.strides[0], QImage.Format.Format_RGBA8888)` with
    `setDevicePixelRatio(ratio)`, `ratio` being the screen's.
    """
    width, height = (size, height_of(chart, look, size)) if isinstance(size, int) else size
    if kind == "svg":
        stand_in_svg = _svg(chart, look.scale, look.ground is not None, width, height)
        return coloured(stand_in_svg, {stand_in: getattr(look, name) for stand_in, name in STAND_INS.items()}).encode()
    with _ONE_AT_A_TIME:
        warm()
        import matplotlib

        with matplotlib.rc_context(_RULES):
            return _as_pixels(_figure(chart, look, width, height), ratio)


@lru_cache(maxsize=16)  # one report has seven
def _svg(chart: Chart, scale: float, grounded: bool, width: int, height: int) -> str:
    """The picture in stand-in colours: every file of a report takes the same drawing, in colours of its own."""
    with _ONE_AT_A_TIME:
        warm()
        import matplotlib

        look = uncoloured(scale, grounded=grounded)
        with matplotlib.rc_context(_RULES):
            return _as_svg(_figure(chart, look, width, height)).decode()


def height_of(chart: Chart, look: Look, width: int) -> int:
    """The height in logical pixels that suits the chart at this width; needs no matplotlib."""
    return layout_of(chart, look, width).height


@lru_cache(maxsize=1)
def warm() -> None:
    """Import matplotlib and learn the bundled font; 1.6 s the first time, nothing afterwards. Any thread."""
    os.environ.setdefault("MPLCONFIGDIR", str(settings.folder("cache") / "matplotlib"))
    import matplotlib.backends.backend_agg
    import matplotlib.backends.backend_svg
    import matplotlib.figure  # noqa: F401 - so that the first drawing need not
    from matplotlib.font_manager import fontManager

    for face in files("interview_desktop").joinpath("assets", "fonts").iterdir():
        if face.name.endswith(".ttf"):
            with as_file(face) as path:
                fontManager.addfont(str(path))


def _figure(chart: Chart, look: Look, width: int, height: int) -> Figure:
    from matplotlib.figure import Figure

    from interview_desktop.interaction.report.charts import lines, rows

    figure = Figure(figsize=(width / POINTS, height / POINTS), dpi=POINTS)
    figure.patch.set_alpha(0.0)
    if look.ground is not None:
        figure.patch.set(facecolor=look.ground, alpha=1.0)
    layout = layout_of(chart, look, width)
    axes = figure.add_axes(_within(layout, width, height))
    axes.set_facecolor("none")
    for side in axes.spines.values():
        side.set_visible(False)
    axes.tick_params(length=0, labelsize=look.size * 0.93, labelcolor=look.quiet, pad=6)
    (rows if chart.form == "rows" else lines).put(axes, chart, look, layout)
    return figure


def _within(layout: Layout, width: int, height: int) -> tuple[float, float, float, float]:
    """Left, bottom, width and height of the drawing as shares of the picture."""
    wide = max(width - layout.left - layout.right, 40)
    high = max(height - layout.top - layout.bottom, 30)
    return layout.left / width, layout.bottom / height, wide / width, high / height


def _as_svg(figure: Figure) -> bytes:
    from matplotlib.backends.backend_svg import FigureCanvasSVG

    made = io.BytesIO()
    nothing: dict[str, Any] = dict.fromkeys(("Date", "Creator", "Format", "Type"))
    canvas: Any = FigureCanvasSVG(figure)  # its methods carry no types
    canvas.print_svg(made, metadata=nothing)
    return made.getvalue()


def _as_pixels(figure: Figure, ratio: float) -> NDArray[np.uint8]:
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    figure.set_dpi(POINTS * ratio)
    canvas: Any = FigureCanvasAgg(figure)
    canvas.draw()
    pixels: NDArray[np.uint8] = np.array(canvas.buffer_rgba(), dtype=np.uint8, order="C")
    return pixels
