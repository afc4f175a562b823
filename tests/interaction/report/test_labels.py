"""The words and figures that reports share."""

from __future__ import annotations

from typing import get_args

import pytest

from interview_desktop.events.coaching import Quote
from interview_desktop.events.delivery import Measure
from interview_desktop.events.feedback import Part
from interview_desktop.events.interview import EndReason
from interview_desktop.events.question import ProbeKind
from interview_desktop.interaction.report import labels


def test_every_kind_and_every_end_has_words() -> None:
    assert set(get_args(ProbeKind)) | {None} == set(labels.ASKED_FOR)
    assert set(get_args(EndReason)) | {None} == set(labels.ENDED)


@pytest.mark.parametrize(("seconds", "shown"), [(0, "0:00"), (65, "1:05"), (-3, "0:00"), (3599.6, "60:00")])
def test_clock(seconds: float, shown: str) -> None:
    assert labels.clock(seconds) == shown


@pytest.mark.parametrize(
    ("long", "shown"), [(0.3, "18 seconds"), (1, "1 minute"), (2.5, "2.5 minutes"), (22.4, "22 minutes")]
)
def test_minutes(long: float, shown: str) -> None:
    assert labels.minutes(long) == shown


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        (151.6, "words per minute", "152 words per minute"),
        (1.0, "pauses", "1 pause"),
        (1.0, "times", "1 time"),
        (1.04, "seconds", "1.0 seconds"),
        (12.5, "%", "12%"),
        (None, "%", "Not measured."),
    ],
)
def test_figures(value: float | None, unit: str, shown: str) -> None:
    why = "" if value is not None else "Not measured."
    assert labels.figure(Measure(name="pauses", label="", value=value, unit=unit, why=why)) == shown


def test_the_four_signs_differ() -> None:
    quote = Quote(text="a", turn=1)
    parts = [
        Part(part="task", told=True, quote=quote, why=""),
        Part(part="task", told=True, quote=quote, prompted=True, why=""),
        Part(part="task", told=False, why=""),
        Part(part="task", told=None, why=""),
    ]
    signs, meanings = zip(*map(labels.part_mark, parts), strict=True)
    assert len(set(signs)) == len(set(meanings)) == 4


def test_the_place_of_a_quote() -> None:
    assert labels.place(Quote(text="a", turn=1)) == "typed"
    spoken = Quote(text="a", turn=1, recording="001-1", start=72.0, end=73.0)
    assert labels.place(spoken) == "at 1:12 of recording 001-1"
