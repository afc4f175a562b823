"""Why this question: true sentences, with no number that decided nothing."""

from __future__ import annotations

import pytest

from interview_desktop.events.plan import Interviewer
from interview_desktop.structure.eligible import Eligible
from interview_desktop.structure.selection import select
from interview_desktop.structure.template import Slot, Template
from tests.structure.selection.made import question, template


def why(made: Template, questions: list[Eligible], place: int = 0) -> tuple[str, ...]:
    return select(made, questions, order="as_written", history={}, seed=0).picks[place].why


def test_what_is_fixed_is_not_argued_for() -> None:
    made = template([Slot(question="a"), Slot(question="b")])
    both = [question("a"), question("b")]
    assert why(made, both) == ("Your interviewer always begins with it.",)
    assert why(made, both, 1) == ("Everybody in this interview is asked it.",)


def test_a_wish_tells_competency_difficulty_and_industry() -> None:
    made = template(
        [Slot(question="a"), Slot(competency="critical_thinking")],
        weights={"critical_thinking": 0.2, "teamwork": 0.8},
        industry="social_care",
    )
    second = question("b", competency="critical_thinking", industry="social_care")
    assert why(made, [question("a", minutes=8.5), second], 1) == (
        "It asks about critical thinking, a fifth of this interview.",
        "Its difficulty, 3 of 5, is where the interview should be after about ten minutes.",
        "It is particular to social care.",
    )


@pytest.mark.parametrize(
    ("weight", "share"),
    [(0.5, "half of this interview."), (0.333, "a third of this interview."), (0.23, "23 % of this interview.")],
)
def test_shares_are_fractions_where_they_are(weight: float, share: str) -> None:
    made = template([Slot(competency="teamwork")], weights={"teamwork": weight, "technology": 1 - weight})
    assert why(made, [question("a")])[0] == f"It asks about teamwork, {share}"


def test_a_competency_without_weight_and_one_that_is_all() -> None:
    open_weight = template([Slot(competency="teamwork")], weights={"technology": 1.0})
    assert (
        why(open_weight, [question("a")])[0]
        == "It asks about teamwork, which was chosen for this point of the interview."
    )
    assert why(template([Slot(competency="teamwork")]), [question("a")])[0] == (
        "It asks about teamwork, which is what this interview is about."
    )


def test_a_kind_a_tag_and_a_difficulty_that_were_wished_for() -> None:
    made = template([Slot(kind="case", tag="shift-work", difficulty=4)], weights={"technology": 1.0})
    assert why(made, [question("a", kind="case", tags=("shift-work",), difficulty=4)]) == (
        "It is about shift work, which was chosen for this point of the interview.",
        "A case question is wanted here.",
        "Its difficulty, 4 of 5, is what was chosen for this point of the interview.",
    )


def test_a_difficulty_that_is_off_is_no_reason() -> None:
    assert not any("difficulty" in one for one in why(template([Slot()]), [question("a", difficulty=5)]))


def test_a_measured_difficulty_is_told_to_a_tenth() -> None:
    assert "Its difficulty, 3.3 of 5, is where the interview should begin." in why(
        template([Slot()]), [question("a", difficulty=3.31)]
    )


def test_what_an_interviewer_asks_about() -> None:
    made = template([Slot()], interviewers=[Interviewer(name="Ana", asks=("teamwork",))], weights={"technology": 1.0})
    assert why(made, [question("a")])[0] == "It asks about teamwork, which is what Ana asks about."


def test_where_nothing_decided_that_is_said() -> None:
    made = template([Slot()], weights={"technology": 1.0})
    assert why(made, [question("a", difficulty=5)]) == (
        "It asks about teamwork, and this point of the interview is open to any topic.",
    )
