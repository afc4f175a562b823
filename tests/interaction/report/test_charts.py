"""Charts say what the document says, leave out what nobody wants measured, and are drawn the same every time."""

from __future__ import annotations

import dataclasses
import re
import xml.etree.ElementTree as ET
from xml.etree.ElementTree import Element

import numpy as np
import pytest

from interview_desktop.events.delivery import Band, Baseline
from interview_desktop.events.feedback import Feedback
from interview_desktop.interaction.report import charts
from interview_desktop.interaction.report.charts import Chart
from tests.coached import coached
from tests.interaction.report.test_html import CASES

DAY = 86_400.0
USUAL = Band(text="140 to 160 is typical", source="somebody", low=140, high=160)
OWN = Baseline(median=150, low=131, high=172, sessions=4)


def rated() -> Feedback:
    """The coached document with a level for each answer."""
    document = coached()
    levels = (4.4, 1.7, None)
    answers = tuple(
        answer.model_copy(update={"level": level})
        for answer, level in zip(document.scoring.answers, levels, strict=True)
    )
    scoring = document.scoring.model_copy(update={"answers": answers})
    return document.model_copy(update={"scoring": scoring})


DOCUMENT = rated()
MADE = {chart.name: chart for chart in charts.of_feedback(DOCUMENT)}
TREND = charts.trend("Result", [(DAY * at, level) for at, level in enumerate((2.0, 2.5, 3.0))], low=(1.5, 2.0, 2.5),
                     high=(2.5, 3.0, 3.5))  # fmt: skip


def drawn(chart: Chart) -> Element:
    return ET.fromstring(charts.draw(chart, look=charts.look(), size=640, kind="svg"))  # noqa: S314 - our own


def test_a_whole_document_has_every_chart() -> None:
    assert list(MADE) == ["criteria", "questions", "competencies", "speaking_rate", "long_pauses", "moods"]


def test_the_table_has_a_row_for_each_score_and_says_where_there_is_none() -> None:
    chart = MADE["criteria"]
    scores = [score for score in DOCUMENT.scoring.criteria if score.kind == "answer"]
    assert [row[0] for row in chart.rows] == [score.title for score in scores]
    assert dict(chart.missing) == {6: "not enough evidence"}
    assert chart.rows[6][1] == "not enough evidence"
    assert chart.head[2] == "Your own rating"
    assert chart.rows[1][2] == "4 of 5, advanced"
    program, own = chart.series
    assert program.shape != own.shape, "never by colour alone"
    assert own.points == ((4.0, 1.0), (4.0, 4.0))


def test_without_a_rating_of_ones_own_nothing_speaks_of_one() -> None:
    skipped = DOCUMENT.model_copy(update={"self_rating": None})
    chart = next(chart for chart in charts.of_feedback(skipped) if chart.name == "criteria")
    assert chart.head == ("Criterion", "Level")
    assert all(len(row) == 2 for row in chart.rows)


def test_a_measure_that_is_switched_off_has_no_chart() -> None:
    quiet = DOCUMENT.model_copy(update={"switched_off": ("pace", "pauses")})
    assert {"speaking_rate", "long_pauses"}.isdisjoint(chart.name for chart in charts.of_feedback(quiet))


@pytest.mark.parametrize("name", ["empty", "typed", "poor"])
def test_without_values_there_are_no_charts(name: str) -> None:
    assert charts.of_feedback(CASES[name]) == ()


def test_moods_say_that_they_are_never_scored() -> None:
    chart = MADE["moods"]
    assert "never part of a score" in chart.alt
    shapes = [series.shape for series in chart.series]
    assert len(set(shapes)) == len(shapes)
    assert [row[2] for row in chart.rows] == ["neutral", "positive", "negative"]


def test_a_measure_shows_what_is_usual_and_the_persons_own() -> None:
    measures = tuple(
        measure.model_copy(update={"baseline": OWN}) if measure.name == "speaking_rate" else measure
        for measure in DOCUMENT.totals.delivery.measures
    )
    delivery = DOCUMENT.totals.delivery.model_copy(update={"measures": measures})
    totals = DOCUMENT.totals.model_copy(update={"delivery": delivery})
    found = charts.of_feedback(DOCUMENT.model_copy(update={"totals": totals}))
    usual, own = next(chart for chart in found if chart.name == "speaking_rate").bands
    assert (usual.low, usual.high, usual.middle) == (140, 160, None)
    assert (own.low, own.high, own.middle) == (131, 172, 150)


@pytest.mark.parametrize("chart", [*MADE.values(), TREND], ids=lambda chart: chart.name)
def test_every_chart_is_drawn_within_its_picture(chart: Chart) -> None:
    root = drawn(chart)
    *_, width, height = map(float, (root.get("viewBox") or "").split())
    assert (width, height) == (640, charts.height_of(chart, charts.look(), 640))
    assert chart.alt.startswith(chart.title) or chart.name == "moods"
    assert all(len(row) == len(chart.head) for row in chart.rows)


def test_the_same_chart_is_the_same_file() -> None:
    once, again = (charts.draw(MADE["criteria"], look=charts.look("dark"), size=500, kind="svg") for _ in range(2))
    assert once == again
    assert b"metadata" not in once or not re.search(rb"<dc:date>", once)


def test_pixels_have_the_size_that_was_asked_for_and_the_colours_of_the_look() -> None:
    look = dataclasses.replace(charts.look("dark_contrast"), ground="#000000")
    picture = charts.draw(MADE["questions"], look=look, size=(400, 150), kind="rgba", ratio=2.0)
    assert picture.shape == (300, 800, 4)
    assert picture.dtype == np.uint8
    assert picture[0, 0].tolist() == [0, 0, 0, 255]
    accent = [int(look.accent[at : at + 2], 16) for at in (1, 3, 5)]
    assert (picture[..., :3] == accent).all(axis=-1).sum() > 20, "a mark is drawn in the accent"
    clear = charts.draw(MADE["questions"], look=charts.look(), size=(400, 150), kind="rgba")
    assert clear[0, 0, 3] == 0


def test_larger_text_takes_more_room() -> None:
    chart = MADE["criteria"]
    usual, large = (charts.height_of(chart, charts.look(scale=scale), 640) for scale in (1.0, 2.0))
    assert large > 1.5 * usual


def test_a_trend_tells_its_values_and_how_sure_they_are() -> None:
    assert TREND.head == ("Session", "Level", "Likely between")
    assert [row[1:] for row in TREND.rows] == [("2", "1.5 to 2.5"), ("2.5", "2.0 to 3.0"), ("3", "2.5 to 3.5")]
    assert TREND.scale == (1.0, 5.0)
    assert "3 sessions, from 2.0 to 3.0" in TREND.alt


@pytest.mark.parametrize("count", [0, 1, 2, 30])
def test_a_trend_of_any_length_is_drawn(count: int) -> None:
    points = [(DAY * 20 * at, 120.0 + at) for at in range(count)]
    chart = charts.trend("Speaking rate", points, unit="words per minute", band=USUAL, baseline=OWN)
    assert len(chart.rows) == count
    assert drawn(chart).tag.endswith("svg")
    low, high = chart.scale
    assert all(low <= value <= high for _, value in points)
