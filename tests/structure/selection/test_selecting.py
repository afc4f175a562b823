"""What an interview asks: the rules one by one, on small banks in which the right choice can be seen."""

from __future__ import annotations

import math
import random
import statistics

import pytest

from interview_desktop.errors import UsageError
from interview_desktop.events.plan import Interviewer
from interview_desktop.events.question import InterviewType, QuestionKind
from interview_desktop.structure.eligible import Eligible
from interview_desktop.structure.selection import Pick, Selection, select
from interview_desktop.structure.selection.wishes import grants, suits
from interview_desktop.structure.template import Slot, Template
from tests.structure.selection.made import COMPETENCIES, bank, question, template


def chosen(
    made: Template,
    questions: list[Eligible],
    *,
    history: dict[str, float] | None = None,
    seed: int = 0,
    minutes: float | None = None,
) -> Selection:
    return select(made, questions, order="as_written", history=history or {}, seed=seed, minutes=minutes)


def ids(found: Selection) -> list[str]:
    return [pick.question.id for pick in found.picks]


def only(found: Selection) -> Pick:
    (pick,) = found.picks
    return pick


def test_a_fixed_question_that_the_bank_lacks_is_left_out_and_said() -> None:
    found = chosen(template([Slot(question="gone"), Slot()]), [question("here")])
    assert ids(found) == ["here"]
    assert found.left_out[0].why == "The question “gone” is not in the bank, or is no longer asked."


def test_a_fixed_question_is_asked_once_and_no_wish_takes_it() -> None:
    found = chosen(template([Slot(), Slot(question="a"), Slot(question="a")]), [question("a"), question("b")])
    assert ids(found) == ["b", "a"]
    assert found.left_out[0].why == "The question “a” is asked already."


def test_a_fixed_question_need_not_suit_the_interview() -> None:
    odd = question("odd", industry="law", seniority=("senior",), types=("case",))
    assert ids(chosen(template([Slot(question="odd")]), [odd])) == ["odd"]


def test_a_wish_that_nothing_grants_says_what_it_wished_for() -> None:
    made = template([Slot(), Slot(kind="case", competency="critical_thinking", tag="ward")])
    found = chosen(made, [question("a")])
    assert found.left_out[0].why == (
        "The bank has no case question about critical thinking tagged “ward” that fits this interview."
    )


def test_two_wishes_for_one_question() -> None:
    found = chosen(template([Slot(), Slot()]), [question("a")])
    assert ids(found) == ["a"]
    assert found.picks[0].slot == 0
    assert "asked elsewhere" in found.left_out[0].why


def test_a_narrow_wish_gets_the_only_question_that_grants_it() -> None:
    """Taken one by one, the open wish would take the best question and leave the narrow one with none."""
    made = template([Slot(), Slot(tag="ward")], industry="healthcare")
    best = question("best", industry="healthcare", tags=("ward",))
    assert ids(chosen(made, [best, question("plain", difficulty=5)])) == ["plain", "best"]


def test_the_industry_comes_before_any_and_another_never() -> None:
    made = template([Slot(), Slot()], industry="healthcare")
    found = chosen(made, [question("any"), question("ward", industry="healthcare"), question("x", industry="law")])
    assert set(ids(found)) == {"any", "ward"}
    for seed in range(20):
        assert ids(
            chosen(template([Slot()], industry="healthcare"), list(map(question_of, found.picks)), seed=seed)
        ) == ["ward"]


def question_of(pick: Pick) -> Eligible:
    return pick.question


def test_a_slot_gets_the_difficulty_it_asks_for() -> None:
    levels = [question(f"level-{level}", difficulty=level) for level in range(1, 6)]
    for seed in range(10):
        found = chosen(template([Slot(difficulty=5), Slot(difficulty=1), Slot(difficulty=3)]), levels, seed=seed)
        assert ids(found) == ["level-5", "level-1", "level-3"]


@pytest.mark.parametrize(("curve", "wanted"), [("rising", [2, 3, 4]), ("level", [3, 3, 3]), ("arch", [2, 4, 2])])
def test_the_curve_is_followed(curve: str, wanted: list[int]) -> None:
    levels = [question(f"{level}{copy}", difficulty=level) for level in range(1, 6) for copy in "abc"]
    made = template([Slot(), Slot(), Slot()]).model_copy(update={"curve": curve})
    assert [pick.question.difficulty for pick in chosen(made, levels, seed=4).picks] == wanted


def test_wishes_are_sorted_along_the_curve_around_what_is_fixed() -> None:
    slots = [
        Slot(question="start"),
        Slot(difficulty=5),
        Slot(difficulty=2),
        Slot(question="middle"),
        Slot(difficulty=4),
    ]
    levels = [question(f"level-{level}", difficulty=level) for level in range(1, 6)]
    made = template([*slots, Slot(difficulty=1)], curve="rising")
    found = select(made, [*levels, question("start"), question("middle")], order="curve", history={}, seed=1)
    assert ids(found) == ["start", "level-2", "level-5", "middle", "level-1", "level-4"]
    assert [pick.slot for pick in found.picks] == [0, 2, 1, 3, 5, 4]


def test_a_panel_takes_turns_in_order_of_appearance() -> None:
    panel = [Interviewer(name=name) for name in ("Ana", "Ben", "Chi")]
    made = template([Slot(interviewer=one) for one in (1, 0, 1, 2, 0)], interviewers=panel)
    found = select(made, bank(1, 20, industries=("any",)), order="by_interviewer", history={}, seed=1)
    assert [pick.slot for pick in found.picks] == [0, 2, 1, 4, 3]
    assert [pick.interviewer for pick in found.picks] == [1, 1, 0, 0, 2]


def test_an_open_wish_prefers_what_its_interviewer_asks_about() -> None:
    panel = [Interviewer(name="Ana", asks=("teamwork",)), Interviewer(name="Ben", asks=("technology",))]
    made = template([Slot(interviewer=1), Slot(interviewer=0)], interviewers=panel)
    both = [question("t", competency="technology"), question("w")]
    for seed in range(20):
        assert ids(chosen(made, both, seed=seed)) == ["t", "w"]


def test_no_two_of_one_category_in_a_row_while_there_is_a_way() -> None:
    same = [question(f"same-{one}", category="conflict", difficulty=3) for one in range(20)]
    other = [question("other", category="planning", difficulty=5)]
    for seed in range(10):
        found = chosen(template([Slot(), Slot(), Slot()]), same + other, seed=seed)
        assert ids(found)[1] == "other"


def test_not_beside_a_fixed_question_of_its_category_either() -> None:
    made = template([Slot(question="start"), Slot()])
    others = [
        question("start", category="a"),
        question("close", category="a"),
        question("far", category="b", difficulty=1),
    ]
    assert ids(chosen(made, others)) == ["start", "far"]


def test_open_wishes_follow_the_weights() -> None:
    weights = {"teamwork": 0.5, "leadership": 0.25, "technology": 0.25}
    made = template([Slot() for _ in range(8)], weights=weights)
    questions = [one for one in bank(3, 400, industries=("any",)) if one.minutes == 3.0]
    found = chosen(made, questions, seed=5)
    assert {name: one.questions for name, one in found.coverage.items() if one.questions} == {
        "teamwork": 4,
        "leadership": 2,
        "technology": 2,
    }
    assert found.coverage["teamwork"].got == pytest.approx(0.5)


def test_coverage_is_no_worse_than_that_of_questions_drawn_at_random() -> None:
    questions = bank(8, 300, industries=("any",))
    chance = random.Random(8)
    gaps: list[tuple[float, float]] = []
    for seed in range(40):
        weights = {name: chance.random() for name in COMPETENCIES}
        made = template([Slot() for _ in range(7)], weights=weights)
        found = chosen(made, questions, seed=seed)
        wanted = {name: one.wanted for name, one in found.coverage.items()}
        drawn = chance.sample(questions, 7)
        gaps.append((amiss(wanted, [pick.question for pick in found.picks]), amiss(wanted, drawn)))
    ours, random_ones = (statistics.fmean(side) for side in zip(*gaps, strict=True))
    assert ours < random_ones / 2


def amiss(wanted: dict[str, float], questions: list[Eligible]) -> float:
    minutes = sum(one.minutes for one in questions)
    got = {name: sum(one.minutes for one in questions if one.competency == name) / minutes for name in wanted}
    return sum(abs(wanted[name] - got[name]) for name in wanted) / 2


def test_other_seeds_give_other_interviews_as_good() -> None:
    questions = bank(2, 300)
    made = template([Slot(competency=name) for name in COMPETENCIES], curve="rising", industry="software")
    interviews = {tuple(ids(chosen(made, questions, seed=seed))) for seed in range(12)}
    assert len(interviews) >= 10
    for seed in range(12):
        found = chosen(made, questions, seed=seed)
        levels = [pick.question.difficulty for pick in found.picks]
        assert all(abs(level - wanted) <= 1 for level, wanted in zip(levels, (2, 2.4, 2.8, 3.2, 3.6, 4), strict=True))


def test_among_equals_each_has_its_turn() -> None:
    equals = [question(f"q{one}") for one in range(5)]
    first = [ids(chosen(template([Slot()]), equals, seed=seed))[0] for seed in range(60)]
    assert set(first) == {one.id for one in equals}


@pytest.mark.parametrize("minutes", [math.nan, math.inf])
def test_minutes_must_be_a_number(minutes: float) -> None:
    with pytest.raises(UsageError, match="number of minutes"):
        chosen(template([Slot()]), [question("a")], minutes=minutes)


def test_a_bank_without_a_question_for_it_is_told() -> None:
    with pytest.raises(UsageError, match="no question for the interview “Made up”") as refused:
        chosen(template([Slot(competency="technology")]), [question("a")])
    assert "The bank has no question about technology" in refused.value.hint


def test_weights_that_make_no_sense_count_as_none() -> None:
    found = chosen(template([Slot()], weights={"teamwork": -1.0, "technology": math.nan}), [question("a")])
    assert found.coverage["teamwork"].wanted == 1.0


@pytest.mark.parametrize(
    ("types", "kind", "granted"),
    [
        (("case",), None, False),
        (("case",), "behavioural", True),
        (("behavioural", "case"), None, True),
        (("promotion", "stress"), "behavioural", False),
        (("promotion", "panel"), "behavioural", True),
        ((), None, True),
    ],
)
def test_a_wish_with_a_kind_may_be_granted_from_another_type_of_interview(
    types: tuple[InterviewType, ...], kind: QuestionKind | None, granted: bool
) -> None:
    one = question("q", kind="behavioural", types=types)
    asked = template([Slot(kind=kind)])
    assert (suits(asked)(one) and grants(one, asked.slots[0], asked.interview_type)) is granted


def test_a_question_written_for_this_type_of_interview_is_asked_first() -> None:
    others = [question(f"p{at}", types=("case",)) for at in range(5)]
    meant = question("meant", types=("behavioural",))
    for seed in range(20):
        assert ids(chosen(template([Slot(kind="behavioural")]), [*others, meant], seed=seed)) == ["meant"]
