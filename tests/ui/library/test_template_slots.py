"""Places, weights, steps, and what a blank template begins with: plain functions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_desktop.events.plan import Interviewer
from interview_desktop.structure.template import Slot, Template
from interview_desktop.ui.library.steps import MOST, Steps
from interview_desktop.ui.library.templates.editor import blank as begin
from interview_desktop.ui.library.templates.editor import slots
from interview_desktop.ui.library.templates.editor.shape import checkable, shape_findings
from interview_desktop.ui.library.templates.editor.weights import asked_about, percents, share_evenly, shares


def template(*tags: str) -> Template:
    return begin.blank(()).model_copy(update={"title": "T", "slots": tuple(Slot(tag=tag) for tag in tags)})


def tags(one: Template) -> str:
    return "".join(slot.tag for slot in one.slots)


@pytest.mark.parametrize(
    ("at", "to", "after", "place"),
    [(0, 2, "bca", 2), (2, 0, "cab", 0), (1, 1, "abc", 1), (0, 99, "bca", 2), (2, -5, "cab", 0), (7, 0, "abc", 7)],
)
def test_a_place_is_moved(at: int, to: int, after: str, place: int) -> None:
    now, where = slots.move(template("a", "b", "c"), at, to)
    assert (tags(now), where) == (after, place)


@given(st.integers(0, 9), st.integers(0, 9))
def test_moving_there_and_back_changes_nothing(at: int, to: int) -> None:
    one = template(*"abcdefghij")
    there, where = slots.move(one, at, to)
    assert sorted(tags(there)) == sorted(tags(one))
    assert tags(slots.move(there, where, at)[0]) == tags(one)


def test_places_come_and_go() -> None:
    one = template("a", "b")
    assert tags(slots.insert(one, 1, Slot(tag="x"))[0]) == "axb"
    assert tags(slots.insert(one, 99, Slot(tag="x"))[0]) == "abx"
    assert slots.remove(one, 1)[1] == 0
    emptied, where = slots.remove(template("a"), 0)
    assert (emptied.slots, where) == ((), -1)
    assert tags(one) == "ab", "a template never changes"


def test_there_are_never_more_than_forty() -> None:
    full = template(*("x" for _ in range(slots.MOST)))
    assert slots.insert(full, 0, Slot())[0] is full
    assert slots.duplicate(full, 0)[0] is full


def test_a_copy_of_a_fixed_question_does_not_ask_it_twice() -> None:
    one = template("a").model_copy(update={"slots": (Slot(question="q-1", interviewer=1),)})
    now, where = slots.duplicate(one, 0)
    assert where == 1
    assert now.slots[1] == Slot(interviewer=1)


@given(st.lists(st.sampled_from(["a", "b", "c", "d", "e", "f", "g"]), min_size=1))
def test_an_even_share_is_a_whole(names: list[str]) -> None:
    given_ = share_evenly(names)
    assert sum(given_.values()) == 100
    assert max(given_.values()) - min(given_.values()) <= 1
    assert sum(shares(given_).values()) == pytest.approx(1)
    assert percents(shares(given_)) == given_


def test_nothing_shared_is_nothing() -> None:
    assert share_evenly(()) == {}
    assert shares({"a": 0, "b": 40}) == {"b": 0.4}


def test_what_is_asked_about_comes_from_wishes_and_fixed_questions() -> None:
    one = template("a").model_copy(
        update={"slots": (Slot(competency="b"), Slot(question="q"), Slot(), Slot(competency="b"), Slot(question="?"))}
    )
    assert asked_about(one, {"q": "a"}) == ("b", "a")


def test_letters_of_one_field_are_one_step() -> None:
    steps = Steps("")
    for text in ("W", "Wa", "War"):
        steps.take(text, "title")
    steps.take("War!", "")
    assert steps.undo() == "War"
    assert steps.undo() == ""
    assert not steps.can_undo
    assert steps.undo() == ""
    assert steps.redo() == "War"
    steps.take("Ward", "title")
    assert not steps.can_redo, "a new change leaves no other way"
    assert steps.undo() == "War", "after an undo, the same field begins a step of its own"


def test_what_was_saved_can_be_gone_back_to() -> None:
    steps = Steps("")
    steps.take("a", "title")
    steps.rest()
    steps.take("ab", "title")
    assert steps.undo() == "a"


def test_steps_are_forgotten_from_the_oldest() -> None:
    steps = Steps(0)
    for number in range(1, MOST + 50):
        steps.take(number)
    taken_back = 0
    while steps.can_undo:
        steps.undo()
        taken_back += 1
    assert taken_back == MOST - 1
    assert steps.now == 50


def test_a_blank_one_lacks_a_title_alone() -> None:
    blank = begin.completed(begin.blank({"new-interview"}))
    assert blank.id == "new-interview-2"
    assert [one.field for one in shape_findings(blank)] == ["title"]
    assert shape_findings(blank.model_copy(update={"title": "Ward manager"})) == ()


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Ward manager (nights)", "ward-manager-nights"),
        ("Führung & Größe", "fuhrung-grosse"),
        ("面接", "interview"),
        ("  ", "interview"),
        ("a" * 200, "a" * 75),
    ],
)
def test_an_id_is_made_of_the_title(title: str, slug: str) -> None:
    assert begin.slug(title) == slug
    assert Template.model_validate({**template("a").model_dump(), "summary": "s", "id": begin.free_id(title, {slug})})


def test_another_type_brings_its_rubric_and_a_panel_a_second_voice() -> None:
    one = begin.blank(())
    panel = begin.of_type(one, "panel", {"panel", "nace"})
    assert panel.rubric == "panel"
    assert [who.voice for who in panel.interviewers] == [0, 1]
    assert panel.interviewers[0].name != panel.interviewers[1].name
    own = one.model_copy(update={"rubric": "ours"})
    assert begin.of_type(own, "case", {"case"}).rubric == "ours", "what a coach chose stays"


def test_a_new_name_is_said_in_the_greeting() -> None:
    one = begin.introduced(begin.blank(()), "Anna", r"Ruth \1")
    assert r"I'm Ruth \1" in one.greeting
    assert begin.introduced(one, "", "X") is one


@given(st.floats(3, 180), st.integers(1, 3), st.sampled_from(["panel", "case", "screening", "behavioural"]))
def test_suggested_places_fill_the_time_and_no_more(minutes: float, people: int, kind: str) -> None:
    one = begin.blank(()).model_copy(
        update={
            "minutes": minutes,
            "interview_type": kind,
            "interviewers": tuple(Interviewer(name=f"N{at}", voice=at) for at in range(people)),
        }
    )
    places = begin.suggested(one)
    assert 1 <= len(places) <= slots.MOST
    assert (
        len(places) == 1
        or len(places) * begin.OF_A_TYPE.get(one.interview_type, begin.TYPICAL) + begin.FRAME <= minutes
    )
    assert all(place.interviewer < people for place in places)


def test_what_weighs_most_is_suggested_first() -> None:
    weighed = begin.blank(()).model_copy(update={"weights": {"teamwork": 0.2, "leadership": 0.8}})
    assert [slot.competency for slot in begin.suggested(weighed)[1:3]] == ["leadership", "teamwork"]


def test_what_cannot_be_kept_is_told_by_field_and_the_rest_can_be_checked() -> None:
    broken = begin.blank(()).model_copy(
        update={
            "title": "x" * 121,
            "greeting": "",
            "slots": (),
            "interviewers": (Interviewer.model_construct(name=""),),
        }
    )
    found = {one.field: one for one in shape_findings(broken)}
    assert set(found) == {"title", "summary", "greeting", "slots", "interviewers.0.name"}
    assert "120" in found["title"].message
    assert "Interviewer 1" in found["interviewers.0.name"].message
    assert all(one.severity == "error" and one.fix for one in found.values())
    assert {one.field for one in shape_findings(checkable(broken))} <= {"interviewers.0.name"}
