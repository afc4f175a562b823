from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import interview_desktop
from interview_desktop.events.plan import Interviewer
from interview_desktop.structure.eligible import eligible
from interview_desktop.structure.packs.pack import Pack
from interview_desktop.structure.template import Slot
from interview_desktop.structure.validation import check_feedback_template, check_rubric, check_template
from tests.structure.validation.made import checked, questions, rubric, template, told

INES, OMAR = Interviewer(name="Ines"), Interviewer(name="Omar", voice=1)
TEAM, TALK = Slot(competency="teamwork"), Slot(competency="communication")
FIXED, DEAD = Slot(question="general-0"), Slot(question="general-9")
OMARS = Slot(competency="communication", interviewer=1)
BANK = Path(interview_desktop.__file__).parent / "assets" / "bank"


def test_a_good_template_has_no_finding() -> None:
    assert checked() == ()
    assert checked(slots=(FIXED, TALK)) == ()
    assert checked(slots=(Slot(), TALK)) == ()  # an open wish may take the other weight


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"weights": {"teamwork": 0.6, "communication": 0.5}}, ("error", "weights", "weights")),
        ({"weights": {"teamwork": 1.2, "communication": -0.2}}, ("error", "weights", "weights.communication")),
        ({"weights": {"teamwork": float("nan"), "communication": 1}}, ("error", "weights", "weights.teamwork")),
        (
            {"weights": {"teamwork": 0.4, "communication": 0.4, "leadership": 0.2}},
            ("warning", "weights", "weights.leadership"),
        ),
        ({"weights": {"teamwork": 1}}, ("warning", "weights", "slots.1.competency")),
        ({"slots": (DEAD, TEAM, TALK), "minutes": 13}, ("error", "reference", "slots.0.question")),
        ({"slots": (FIXED, FIXED, TALK), "minutes": 13}, ("error", "reference", "slots.1.question")),
        ({"rubric": "none"}, ("error", "reference", "rubric")),
        ({"feedback": "none"}, ("error", "reference", "feedback")),
        ({"interview_type": "panel", "interviewers": (INES,)}, ("warning", "interviewers", "interviewers")),
        ({"slots": (TEAM, OMARS)}, ("error", "interviewers", "slots.1.interviewer")),
        ({"interviewers": (INES, OMAR)}, ("warning", "interviewers", "interviewers.1")),
        ({"greeting": "so " * 101}, ("warning", "welcome", "greeting")),
        ({"minutes": 9.4}, ("error", "duration", "minutes")),
        ({"minutes": 30}, ("note", "duration", "minutes")),
        ({"slots": (TEAM, Slot(competency="communication", kind="technical"))}, ("error", "supply", "slots.1.kind")),
        ({"slots": (TEAM, Slot(competency="communication", tag="rota"))}, ("error", "supply", "slots.1.tag")),
    ],
)  # fmt: skip
def test_each_fault_is_found_at_its_place(changes: dict[str, Any], expected: tuple[str, str, str]) -> None:
    rubrics = {"behavioural": rubric(interview_types=())}
    assert told(checked(rubrics=rubrics, **changes)) == [expected]


def test_a_retired_question_is_told_as_such() -> None:
    (found,) = checked(slots=(Slot(question="general-9"), TEAM, TALK), minutes=13, retired={"general-9"})
    assert "retired" in found.message


def test_a_misspelt_question_is_met_with_the_nearest() -> None:
    (found,) = checked(slots=(Slot(question="general-01"), TEAM, TALK), minutes=13)
    assert "Did you mean “general-" in found.fix


def test_the_sum_of_the_minutes_is_named() -> None:
    (found,) = checked(minutes=8.5)
    assert "take at least 6 minutes" in found.message
    assert "3.5 more" in found.message
    assert "has 8.5" in found.message
    assert found.fix == "Take out a place, or give it 10 minutes."


def test_usual_minutes_that_do_not_fit_are_a_warning() -> None:
    """The shortest questions would fit, the usual do not; selection would leave one out."""
    mixed = [replace(one, minutes=2.0 if place < 2 else 6.0) for place, one in enumerate(questions(8))]
    (found,) = checked(eligible=mixed)
    assert (found.severity, found.check) == ("warning", "duration")
    assert "about 10 minutes" in found.message


@pytest.mark.parametrize(("count", "severity"), [(0, "error"), (1, "warning"), (2, "warning"), (3, None)])
def test_a_slot_wants_three_questions(count: int, severity: str | None) -> None:
    bank = questions(count, competency="teamwork") + [
        replace(one, id=f"talk-{place}") for place, one in enumerate(questions(3, competency="communication"))
    ]
    found = checked(eligible=bank)
    assert told(found) == ([(severity, "supply", "slots.0.competency")] if severity else [])


def test_slots_with_the_same_wish_are_counted_together() -> None:
    found = checked(slots=(TEAM, TEAM, TEAM, TALK), minutes=16)
    assert told(found) == [("warning", "supply", "slots.0.competency")]
    assert "Places 1, 2, 3 ask" in found[0].message
    assert "until there are 5" in found[0].fix


@pytest.mark.parametrize(
    ("changes", "enough"),
    [
        ({"industry": "healthcare"}, False),
        ({"industry": "any"}, True),
        ({"seniority": ("senior",)}, False),
        ({"seniority": ()}, True),
        ({"interview_types": ("case",)}, False),
        ({"interview_types": ("case", "behavioural")}, True),
    ],
)
def test_only_questions_that_suit_the_interview_count(changes: dict[str, Any], enough: bool) -> None:
    assert (checked(eligible=questions(**changes)) == ()) is enough


def test_a_fixed_question_is_not_counted_again_for_a_wish() -> None:
    found = checked(eligible=questions(), slots=(FIXED, TEAM, TALK), minutes=13)
    assert told(found) == [("warning", "supply", "slots.1.competency")]


def test_interviewers_are_told_apart_by_name_and_voice() -> None:
    slots = (TEAM, Slot(competency="communication", interviewer=1))
    same = Interviewer(name="ines ", voice=0)
    found = checked(interviewers=(INES, same), slots=slots)
    assert told(found) == [
        ("warning", "interviewers", "interviewers.1.name"),
        ("warning", "interviewers", "interviewers.1.voice"),
    ]
    assert "such as number 1" in found[1].fix
    assert checked(interviewers=(INES, OMAR), slots=slots) == ()


def test_asking_outside_ones_area_is_a_note() -> None:
    ines = Interviewer(name="Ines", asks=("teamwork",))
    assert told(checked(interviewers=(ines,))) == [("note", "interviewers", "slots.1.interviewer")]


@pytest.mark.parametrize(
    ("greeting", "own", "of_type", "sound"),
    [
        ("Hello.", "", "", False),
        ("Hello.", "I will press you hard.", "", False),
        ("Hello.", "I will press you hard. Say stop and it ends.", "", True),
        ("I'll push and doubt what you say, and the moment you say stop I am easy to talk to.", "", "", True),
        ("Hello.", "", "In this interview I press you. If you have had enough, say stop.", True),
        ("Hello.", "Think as long as you like.", "I press you. Say stop.", False),
    ],
)
def test_a_stress_interview_says_so(greeting: str, own: str, of_type: str, sound: bool) -> None:
    found = checked(
        interview_type="stress",
        greeting=greeting,
        announcement=of_type,
        rubrics={"behavioural": rubric(interview_types=())},
    )
    if own:
        changed = template(interview_type="stress", greeting=greeting, announcement=own)
        found = check_template(
            changed,
            eligible=questions(),
            rubrics={"behavioural": rubric(interview_types=())},
            feedback=("plain",),
            announcement=of_type,
        )
    assert told(found) == ([] if sound else [("error", "welcome", "announcement")])


def test_a_rubric_for_other_interviews_is_named_with_a_better_one() -> None:
    rubrics = {"behavioural": rubric(interview_types=("case",)), "good": rubric(id="good")}
    (found,) = checked(rubrics=rubrics)
    assert (found.severity, found.field, found.fix) == ("warning", "rubric", "Choose good.")


@pytest.mark.parametrize("weight", [0.2, 0.4])
def test_what_a_rubric_does_not_measure_is_told_with_its_share(weight: float) -> None:
    one = rubric(criteria=(rubric().criteria[0].model_copy(update={"weight": 1.0}),))
    (found,) = checked(rubrics={"behavioural": one}, weights={"teamwork": 1 - weight, "communication": weight})
    assert (found.severity, found.field) == ("note", "rubric")
    assert f"communication: {weight:.0%}" in found.message


def test_a_competency_of_ones_own_is_a_note() -> None:
    own = questions(3, competency="kindness")
    one = rubric(criteria=(rubric().criteria[0].model_copy(update={"competency": "kindness", "weight": 1.0}),))
    found = checked(
        eligible=own, rubrics={"behavioural": one}, slots=(Slot(competency="kindness"),), weights={"kindness": 1},
        minutes=7,
    )  # fmt: skip
    assert told(found) == [("note", "weights", "weights.kindness")]


def test_the_gravest_comes_first() -> None:
    found = [one.severity for one in checked(minutes=30, rubric="none", greeting="so " * 120)]
    assert found == ["error", "warning", "note"]


SLOTS = st.builds(
    Slot,
    question=st.sampled_from(("", "general-1", "none")),
    competency=st.sampled_from(("", "teamwork", "x")),
    kind=st.sampled_from((None, "case", "behavioural")),
    tag=st.sampled_from(("", "rota")),
    interviewer=st.integers(0, 2),
)


@given(
    st.lists(SLOTS, min_size=1, max_size=8).map(tuple),
    st.dictionaries(st.sampled_from(("teamwork", "x", "")), st.floats()),
    st.integers(0, 8),
    st.floats(3, 180),
)
def test_any_template_can_be_checked(
    slots: tuple[Slot, ...], weights: dict[str, float], count: int, minutes: float
) -> None:
    for found in checked(slots=slots, weights=weights, eligible=questions(count), minutes=minutes):
        assert found.message
        assert found.fix
        assert "nan" not in found.fix


def shipped() -> list[Pack]:
    return [Pack.model_validate_json(path.read_text(encoding="utf-8")) for path in sorted(BANK.glob("*.json"))]


def test_what_comes_with_the_program_can_be_published() -> None:
    packs = shipped()
    bank = [eligible(one, 1) for pack in packs for one in pack.questions]
    rubrics = {one.id: one for pack in packs for one in pack.rubrics}
    feedback = {one.id: one for pack in packs for one in pack.feedback_templates}
    templates = [one for pack in packs for one in pack.templates]
    assert len(templates) >= 20
    found = [
        f"{one.id}: {finding.field}: {finding.message}"
        for one in templates
        for finding in check_template(one, eligible=bank, rubrics=rubrics, feedback=feedback)
        if finding.severity == "error"
    ]
    found += [f"{one.id}: {finding}" for one in rubrics.values() for finding in check_rubric(one)]
    found += [f"{one.id}: {finding}" for one in feedback.values() for finding in check_feedback_template(one)]
    assert found == []
