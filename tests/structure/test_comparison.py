"""Two versions side by side: every difference once, nothing that is equal."""

from __future__ import annotations

from interview_desktop.events.question import Anchors, Question
from interview_desktop.structure.comparison import differences
from interview_desktop.structure.rubric import Criterion
from interview_desktop.structure.template import Slot
from tests.structure.documents import template

QUESTION = Question(id="q", text="What did you do?", kind="behavioural", competency="teamwork")


def told(*found: object) -> list[object]:
    return list(found)


def test_equal_documents_have_no_difference() -> None:
    assert differences(QUESTION, QUESTION.model_copy()) == ()


def test_a_field_is_told_with_both_sides() -> None:
    (one,) = differences(QUESTION, QUESTION.model_copy(update={"text": "What was done?"}))
    assert (one.field, one.old, one.new) == ("text", "What did you do?", "What was done?")


def test_what_was_empty_has_no_side() -> None:
    changed = QUESTION.model_copy(update={"anchors": Anchors(one="Says little."), "probes": {"result": "And then?"}})
    assert [(one.field, one.old, one.new) for one in differences(QUESTION, changed)] == [
        ("anchors.one", None, "Says little."),
        ("probes.result", None, "And then?"),
    ]


def test_a_list_of_words_is_one_difference() -> None:
    (one,) = differences(QUESTION, QUESTION.model_copy(update={"tags": ("calm", "ward")}))
    assert (one.field, one.old, one.new) == ("tags", None, "calm, ward")


def test_a_slot_put_in_between_does_not_change_those_behind_it() -> None:
    before = template()
    slots = (before.slots[0], Slot(competency="teamwork", kind="case"), *before.slots[1:])
    (one,) = differences(before, before.model_copy(update={"slots": slots}))
    assert (one.field, one.old) == ("slots.1", None)
    assert one.new is not None
    assert "case" in one.new


def test_a_slot_taken_out_is_told_at_its_old_place() -> None:
    before = template()
    (one,) = differences(before, before.model_copy(update={"slots": before.slots[:-1]}))
    assert (one.field, one.new) == (f"slots.{len(before.slots) - 1}", None)


def test_a_changed_slot_is_compared_field_by_field() -> None:
    before = template()
    slots = (*before.slots[:-1], before.slots[-1].model_copy(update={"difficulty": 5}))
    (one,) = differences(before, before.model_copy(update={"slots": slots}))
    assert (one.field, one.old, one.new) == (f"slots.{len(slots) - 1}.difficulty", None, "5")


def test_yes_and_no_are_words() -> None:
    (one,) = differences(template(), template().model_copy(update={"adapt": False}))
    assert (one.field, one.old, one.new) == ("adapt", "yes", "no")


def test_sentences_of_a_list_are_compared_one_by_one() -> None:
    levels = tuple(f"At level {at} a person says what they did, and for whom." for at in range(1, 6))
    before = Criterion(id="calm", title="Calm", competency="teamwork", weight=1, levels=levels)
    after = before.model_copy(update={"levels": (*levels[:4], "Teaches others to stay calm.")})
    (one,) = differences(before, after)
    assert (one.field, one.old, one.new) == ("levels.4", levels[4], "Teaches others to stay calm.")
