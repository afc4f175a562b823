"""The whole fits its time: what is dropped, in which order, and what comes back."""

from __future__ import annotations

import pytest

from interview_desktop.errors import UsageError
from interview_desktop.structure.eligible import Eligible
from interview_desktop.structure.selection import Selection, select
from interview_desktop.structure.template import Slot, Template
from tests.structure.selection.made import bank, question, template

WEIGHTS = {"teamwork": 0.5, "leadership": 0.3, "technology": 0.2}
SLOTS = [Slot(competency=name) for name in ("technology", "teamwork", "technology", "leadership")]
ONE_OF_EACH = [question(f"{name}-{copy}", competency=name, minutes=3.0) for name in WEIGHTS for copy in range(3)]


def timed(made: Template, questions: list[Eligible], minutes: float | None = None, seed: int = 0) -> Selection:
    return select(made, questions, order="as_written", history={}, seed=seed, minutes=minutes)


def slots(found: Selection) -> list[int]:
    return [pick.slot for pick in found.picks]


@pytest.mark.parametrize(
    ("minutes", "kept"), [(15.5, [0, 1, 2, 3]), (15.4, [0, 1, 3]), (12.4, [0, 1]), (9.4, [0]), (6.5, [0])]
)
def test_the_least_weighing_goes_first_and_the_opening_never(minutes: float, kept: list[int]) -> None:
    found = timed(template(SLOTS, weights=WEIGHTS), ONE_OF_EACH, minutes)
    assert slots(found) == kept
    assert found.minutes == 3.5 + 3 * len(kept)


def test_what_is_left_out_says_why() -> None:
    found = timed(template(SLOTS, weights=WEIGHTS, minutes=13), ONE_OF_EACH)
    assert found.left_out[0].why == (
        "There is no time for it: the whole would take at least 15.5 minutes, and there are 13. "
        "Of what could be left out, technology weighs least here."
    )


def test_of_the_same_weight_the_later_goes() -> None:
    found = timed(template([Slot(competency="teamwork") for _ in range(3)]), ONE_OF_EACH, 9.5)
    assert slots(found) == [0, 1]


def test_wishes_go_before_fixed_questions_and_those_go_too() -> None:
    made = template([Slot(question="a"), Slot(question="b"), Slot(question="c"), Slot(competency="teamwork")])
    questions = [question(name, minutes=2.0) for name in "abcdef"]
    assert slots(timed(made, questions, 9.5)) == [0, 1, 2]
    assert slots(timed(made, questions, 7.5)) == [0, 1]


def test_a_short_one_comes_back_when_a_long_one_had_to_go() -> None:
    """Technology weighs least and is left out first; then leadership must go, and technology has room again."""
    made = template([Slot(competency=name) for name in ("teamwork", "technology", "leadership")], weights=WEIGHTS)
    questions = [
        question("t", competency="teamwork", minutes=2.0),
        question("s", competency="technology", minutes=1.0),
        question("l", competency="leadership", minutes=9.0),
    ]
    assert slots(timed(made, questions, 7.0)) == [0, 1]


def test_shorter_questions_are_taken_before_any_wish_is_dropped() -> None:
    made = template([Slot(competency="teamwork") for _ in range(3)], difficulty=5)
    long = [question(f"long-{one}", difficulty=5, minutes=5.0) for one in range(5)]
    short = [question(f"short-{one}", difficulty=1, minutes=2.0) for one in range(5)]
    assert timed(made, long + short).minutes == 18.5
    tight = timed(made, long + short, 13.0)
    assert sorted(pick.question.minutes for pick in tight.picks) == [2.0, 2.0, 5.0]
    assert timed(made, long + short, 9.5).minutes == 9.5


def test_more_minutes_add_nothing() -> None:
    made = template(SLOTS, weights=WEIGHTS)
    questions = bank(1, 100, industries=("any",))
    usual, longer = timed(made, questions), timed(made, questions, 120.0)
    assert longer.picks == usual.picks
    assert longer.available == 120.0


def test_when_not_even_the_first_fits_the_least_minutes_are_told() -> None:
    made = template([Slot(question="a"), Slot(question="b")])
    questions = [question("a", minutes=2.75), question("b", minutes=1.0)]
    with pytest.raises(UsageError) as refused:
        timed(made, questions, 5)
    assert refused.value.sentence == (
        "Not one question fits into 5 minutes: the first takes 2.75, and the opening and your own questions take 3.5."
    )
    assert refused.value.hint == "Give the interview at least 6.3 minutes."
    assert slots(timed(made, questions, 6.3)) == [0]


@pytest.mark.parametrize("minutes", [0.0, -4.0, 3.5])
def test_no_time_at_all(minutes: float) -> None:
    with pytest.raises(UsageError, match="Not one question fits"):
        timed(template([Slot()]), [question("a")], minutes)


def test_forty_wishes_for_the_same_few_questions_end_soon() -> None:
    made = template([Slot() for _ in range(40)], minutes=180)
    found = timed(made, bank(1, 25, industries=("any",)))
    assert len(found.picks) == 25
    assert found.picks[0].slot == 0
    assert len(timed(made, bank(1, 25, industries=("any",)), 20).picks) >= 5
