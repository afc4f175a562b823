"""Edits of a rubric: nothing is lost, and weights that summed to 100 % go on doing so."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from interview_desktop.structure.rubric import Criterion, Rubric
from interview_desktop.structure.validation import check_rubric
from interview_desktop.ui.library.documents.keeping import copied
from interview_desktop.ui.library.rubrics.editor import edits as steps
from interview_desktop.ui.library.rubrics.editor.shape import checkable, shape_findings

LEVELS = tuple(f"At level {at} a person says and does this much." for at in range(1, 6))


def rubric(*weights: float) -> Rubric:
    return Rubric(
        id="r",
        title="R",
        criteria=tuple(
            Criterion(id=f"c{at}", title=f"Criterion {at}", competency="teamwork", weight=weight, levels=LEVELS)
            for at, weight in enumerate(weights)
        ),
    )


@given(st.integers(1, 20))
def test_an_even_share_sums_to_one(count: int) -> None:
    even = steps.shared_evenly(rubric(*[0.5] * count))
    weights = [one.weight for one in even.criteria]
    assert steps.total(even) == 100
    assert max(weights) - min(weights) < 0.0011
    assert not [one for one in check_rubric(even) if one.field == "criteria"]


@given(st.lists(st.integers(1, 100), min_size=1, max_size=15), st.data())
def test_weights_go_on_summing_to_one(parts: list[int], data: st.DataObject) -> None:
    start = steps.shared_evenly(rubric(*[part / sum(parts) for part in parts]))
    more = steps.added(start)
    assert steps.total(more) == 100
    assert len(more.criteria) == len(parts) + 1
    less = steps.removed(more, data.draw(st.integers(0, len(parts))))
    assert steps.total(less) == 100
    assert min(one.weight for one in less.criteria) > 0


def test_a_new_criterion_takes_what_is_missing() -> None:
    assert [one.weight for one in steps.added(rubric(0.5, 0.3)).criteria] == [0.5, 0.3, 0.2]


def test_a_new_criterion_takes_its_share_from_the_others() -> None:
    assert [one.weight for one in steps.added(rubric(0.6, 0.4)).criteria] == [0.4, 0.267, 0.333]


def test_weights_that_are_being_worked_on_are_left_alone() -> None:
    assert [one.weight for one in steps.removed(rubric(0.5, 0.3, 0.1), 1).criteria] == [0.5, 0.1]


def test_moving_keeps_everything() -> None:
    start = rubric(0.5, 0.3, 0.2)
    assert [one.id for one in steps.moved(start, 0, 2).criteria] == ["c1", "c2", "c0"]
    assert steps.moved(start, 0, -1) == start


def test_new_criteria_are_named_by_their_titles_and_old_ones_keep_their_names() -> None:
    start = steps.changed(steps.changed(rubric(0.5, 0.3, 0.2), 0, title="Über-Ruhe!"), 2, title="Über Ruhe")
    assert [one.id for one in steps.renamed(start, {"c1"}).criteria] == ["uber_ruhe", "c1", "uber_ruhe_2"]
    assert steps.free_name("面接", set()) == "criterion"


def test_a_blank_rubric_says_what_it_needs() -> None:
    blank = steps.blank()
    assert [(one.field, one.message) for one in shape_findings(blank)] == [
        ("title", "The rubric needs a title."),
        ("criteria.0.title", "Criterion 1: title is empty."),
    ]
    assert Rubric.model_validate(checkable(blank).model_dump())
    assert steps.total(blank) == 100


def test_what_is_too_long_says_how_long_it_may_be() -> None:
    (found,) = shape_findings(rubric(1.0).model_copy(update={"summary": "x" * 401}))
    assert (found.field, found.fix) == ("summary", "Keep it to 400 characters.")


def test_a_copy_is_new() -> None:
    copy = copied(rubric(1.0))
    assert (copy.id, copy.title) == ("", "Copy of R")
    assert not shape_findings(copy)
