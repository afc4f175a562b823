"""What a candidate had lately comes again only when nothing else is left, and is told."""

from __future__ import annotations

import pytest

from interview_desktop.structure.eligible import Eligible
from interview_desktop.structure.selection import Selection, select
from interview_desktop.structure.template import Slot, Template
from tests.structure.selection.made import bank, question, template


def chosen(made: Template, questions: list[Eligible], history: dict[str, float], seed: int = 0) -> Selection:
    return select(made, questions, order="as_written", history=history, seed=seed)


def ids(found: Selection) -> set[str]:
    return {pick.question.id for pick in found.picks}


def test_what_was_asked_this_week_waits_however_well_it_fits() -> None:
    questions = [question("best", industry="healthcare"), question("other", difficulty=5)]
    made = template([Slot()], industry="healthcare")
    for seed in range(20):
        assert ids(chosen(made, questions, {"best": 6.9}, seed)) == {"other"}
        assert ids(chosen(made, questions, {"best": 7.0}, seed)) == {"best"}


def test_when_there_is_nothing_else_it_comes_again_and_says_so() -> None:
    found = chosen(template([Slot(), Slot()]), [question("a"), question("b")], {"a": 1.0})
    assert ids(found) == {"a", "b"}
    why = next(pick.why for pick in found.picks if pick.question.id == "a")
    assert "You had it lately, and nothing newer was left for this place." in why


def test_ten_interviews_in_a_week_do_not_repeat_while_the_bank_lasts() -> None:
    questions = [one for one in bank(1, 400, industries=("any",)) if one.competency == "teamwork"][:50]
    made = template([Slot(competency="teamwork") for _ in range(5)])
    asked: dict[str, float] = {}
    for seed in range(10):
        now = ids(chosen(made, questions, asked, seed))
        assert not now & asked.keys()
        asked |= dict.fromkeys(now, 0.5)
    assert len(asked) == 50
    assert ids(chosen(made, questions, asked, 11)) <= asked.keys()


def test_a_narrow_wish_takes_the_new_question_from_an_open_one() -> None:
    """Only one question is new to the narrow wish; the open one has another."""
    questions = [question("new", tags=("ward",)), question("plain", difficulty=5), question("old", tags=("ward",))]
    found = chosen(template([Slot(), Slot(tag="ward")]), questions, {"old": 0.0})
    assert [pick.question.id for pick in found.picks] == ["plain", "new"]


def test_the_longer_ago_the_better() -> None:
    equals = [question(f"{days}", difficulty=3) for days in (8, 40, 80)]
    for seed in range(20):
        assert ids(chosen(template([Slot()]), equals, {"8": 8.0, "40": 40.0, "80": 80.0}, seed)) != {"8"}
        assert ids(chosen(template([Slot()]), equals, {"8": 8.0, "40": 20.0}, seed)) == {"80"}


@pytest.mark.parametrize(
    ("days", "why"),
    [
        (None, "You have not had it in the last 90 days."),
        (120.0, "You have not had it in the last 90 days."),
        (40.6, "You had it 40 days ago."),
    ],
)
def test_how_long_ago_is_told(days: float | None, why: str) -> None:
    history = {"other": 3.0} | ({"q": days} if days is not None else {})
    found = chosen(template([Slot()]), [question("q")], history)
    assert why in found.picks[0].why


def test_without_a_history_nothing_is_said_of_it() -> None:
    found = chosen(template([Slot()]), [question("q")], {})
    assert not any("days" in one for one in found.picks[0].why)


def test_a_template_may_not_mind_repeats() -> None:
    made = template([Slot()], industry="healthcare", novelty=False)
    questions = [question("best", industry="healthcare"), question("other")]
    found = chosen(made, questions, {"best": 0.0})
    assert ids(found) == {"best"}
    assert not any("lately" in one for one in found.picks[0].why)


def test_alternatives_are_new_as_well() -> None:
    questions = [question(f"q{level}", difficulty=level) for level in (1, 2, 3, 4, 5)]
    found = chosen(template([Slot()]), questions, {"q2": 2.0, "q4": 10.0})
    assert [one.id for one in found.picks[0].alternatives] == ["q1", "q4", "q5"]
