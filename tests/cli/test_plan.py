"""`plan`: the interview that a template gives, with reasons, coverage and what was left out."""

from __future__ import annotations

import pytest

from interview_desktop.structure.service import StructureService
from tests.cli.entry import Run
from tests.structure.documents import template


def test_a_plan_as_json_is_the_plan_of_the_service(run: Run, service: StructureService) -> None:
    ended = run("plan", "--template", "ward-manager", "--seed", "3", "--json")
    assert (ended.code, ended.err) == (0, "")
    plan = service.plan("ward-manager", max_probes=2, seed=3)
    assert [one["id"] for one in ended.data["questions"]] == [one.id for one in plan.questions]
    assert [one["why"] for one in ended.data["questions"]] == [list(one.why) for one in plan.chosen]
    assert {one["interviewer"] for one in ended.data["questions"]} == {one.name for one in plan.interviewers}
    assert ended.data["minutes"] <= ended.data["available"] == 33
    asked = sum(one["minutes"] for one in ended.data["questions"])
    assert ended.data["minutes"] == asked + ended.data["opening"] + ended.data["own_questions"]
    assert sum(one["got"] for one in ended.data["coverage"].values()) == pytest.approx(1, abs=0.01)
    assert run("plan", "--template", "ward-manager", "--seed", "3", "--json").out == ended.out


def test_a_plan_for_a_person_says_who_asks_what_and_why(run: Run, service: StructureService) -> None:
    told = run("plan", "--template", "ward-manager", "--seed", "3").out
    assert "seed 3" in told
    assert "1. Adaeze: " in told
    assert "Your interviewer always begins with it." in told
    assert "could stand in" in told
    assert "of 33 minutes" in told
    assert max(map(len, told.splitlines())) <= 80


def test_less_time_leaves_places_out_and_says_which(run: Run, service: StructureService) -> None:
    ended = run("plan", "--template", "ward-manager", "--seed", "3", "--minutes", "12", "--json")
    assert ended.code == 0
    assert ended.data["minutes"] <= 12
    assert len(ended.data["questions"]) + len(ended.data["left_out"]) == 9
    assert all(one["why"] for one in ended.data["left_out"])
    told = run("plan", "--template", "ward-manager", "--seed", "3", "--minutes", "12").out
    assert "of the template is left out." in told


def test_without_a_seed_the_one_that_was_drawn_can_be_typed_again(run: Run, service: StructureService) -> None:
    first = run("plan", "--template", "nurse", "--json").data
    again = run("plan", "--template", "nurse", "--seed", str(first["seed"]), "--json").data
    assert again == first


def test_a_draft_can_be_planned_by_its_version(run: Run, service: StructureService) -> None:
    nurse = service.library.held("template", "nurse").document
    service.library.save(nurse.model_copy(update={"title": "Pflegefachkraft – neu"}), based_on=1)
    assert run("plan", "--template", "nurse", "--json").data["version"] == 1
    data = run("plan", "--template", "nurse", "--version", "2", "--json").data
    assert (data["version"], data["title"]) == (2, "Pflegefachkraft – neu")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--template", "ward-manger"), "Did you mean “ward-manager”?"),
        (("--template", "ward-manager", "--minutes", "4"), "Give the interview at least"),
        (("--template", "ward-manager", "--minutes", "0"), "--minutes"),
        (("--template", "ward-manager", "--version", "9"), "no version 9"),
        ((), "--template"),
    ],
)
def test_a_plan_that_makes_no_sense(run: Run, service: StructureService, arguments: tuple[str, ...], told: str) -> None:
    ended = run("plan", *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert told in ended.err


def test_a_place_without_any_question_is_told(run: Run, service: StructureService) -> None:
    service.library.save(template(slots=[{"question": "any-opening"}, {"tag": "no such tag"}], weights={}), based_on=0)
    data = run("plan", "--template", "made-up", "--json").data
    assert [one["slot"] for one in data["left_out"]] == [1]
    assert len(data["questions"]) == 1
