"""The words of the progress page."""

from __future__ import annotations

import pytest

from interview_desktop.events.delivery import Band, Baseline
from interview_desktop.events.progress import PlanStep, Practice, Trend, TrendPoint
from interview_desktop.ui.progress import wording

NOW = 1_700_000_000.0


def trend(value: float, baseline: Baseline | None = None) -> Trend:
    point = TrendPoint(session="x", started=NOW, value=value)
    return Trend(
        about="latency", title="Latency", kind="measure", unit="s", points=(point,), told="Quiet.", baseline=baseline
    )


def test_figures_have_the_places_that_mean_something() -> None:
    assert [wording.figure(value) for value in (0.0, 0.04, 3.62, 4.0, 19.9, 20.4)] == [
        "0",
        "0.0",
        "3.6",
        "4",
        "19.9",
        "20",
    ]
    assert wording.last_value(trend(1.44)) == "Last: 1.4 s."


def test_a_range_of_ones_own() -> None:
    assert wording.usual(trend(1.0)) == ""
    general = trend(1.0).model_copy(update={"band": Band(text="1 is good", source="Zandan, 2018")})
    assert wording.usual(general) == "In general: 1 is good (Zandan, 2018)."
    same = Baseline(median=1.41, low=1.4, high=1.42, sessions=3)
    assert wording.usual(trend(1.0, same)) == "Usual for you: 1.4."
    wide = Baseline(median=150.2, low=140, high=171.6, sessions=3)
    assert wording.usual(trend(1.0, wide)) == "Usual for you: 140 to 172, in the middle 150."


@pytest.mark.parametrize(
    ("hours", "told"),
    [
        (-500, "Best today."),
        (0, "Best today."),
        (5, "Best tomorrow; earlier is fine."),
        (30, "Best tomorrow; earlier is fine."),
        (47, "Best in 2 days; earlier is fine."),
    ],
)
def test_when_something_is_due_nothing_is_late(hours: int, told: str) -> None:
    assert wording.when_due(NOW + hours * 3600, NOW) == told


def test_steps() -> None:
    step = PlanStep(number=8, what="Take one.", why="So.", due=NOW)
    assert wording.heading(step) == "Next: interview 8 of 9"
    assert wording.step_line(step, NOW) == ("8", "Take one.", "today")
    assert wording.heading(step.model_copy(update={"number": 10})) == "All nine interviews are done"
    done = step.model_copy(update={"done": "x", "finished": NOW - 86_400})
    assert wording.step_line(done, NOW)[2] == "done yesterday"


def test_how_much_there_is_to_go_by() -> None:
    told = [wording.standing(Practice(sessions=count, until_own=max(0, 3 - count))) for count in (1, 2, 3)]
    assert "1 session so far. After 2 more spoken sessions" in told[0]
    assert "After 1 more spoken session," in told[1]
    assert told[2] == "3 sessions so far. What is usual for you stands beside the general bands."
