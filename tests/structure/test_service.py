"""The Structure service: templates, plans, publishing, and what it says of a damaged or an unknown thing."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import insert

from interview_desktop.errors import EditConflict, UsageError
from interview_desktop.store.database import Database
from interview_desktop.store.question_index import Score
from interview_desktop.store.tables import ASKED, SESSION
from interview_desktop.structure.service import StructureService
from interview_desktop.structure.template import Slot, Template
from tests.library import filled

OLD = ("general-behavioural", "graduate", "nurse", "sales", "software-engineer")


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(filled(tmp_path / "library.sqlite3"))
    yield opened
    opened.close()


@pytest.fixture
def structure(database: Database) -> StructureService:
    return StructureService(database, author=lambda: "Ada")


def ward(structure: StructureService, **changes: object) -> Template:
    template, _ = structure.template("ward-manager")
    return Template.model_validate(template.model_dump() | changes)


def test_the_list_has_the_general_one_first(structure: StructureService) -> None:
    listed = structure.templates()
    assert listed[0].id == "general-behavioural"
    assert {one.id for one in listed} >= set(OLD)


@pytest.mark.parametrize("template", OLD)
def test_a_plan_holds_what_the_summary_says(structure: StructureService, template: str) -> None:
    summary = next(one for one in structure.templates() if one.id == template)
    plan = structure.plan(template, max_probes=1)
    assert (plan.template, plan.version, plan.title) == (template, 1, summary.title)
    assert plan.rubric_version == plan.feedback_version == 1
    assert plan.minutes == summary.minutes
    assert len(plan.questions) == len(plan.chosen) == summary.questions
    assert plan.max_probes == 1
    assert [question.id for question in plan.questions] == [one.question for one in plan.chosen]
    assert all(one.version == 1 and one.why for one in plan.chosen)


def test_a_shorter_plan_has_fewer_questions_and_less_time(structure: StructureService) -> None:
    whole, short = (structure.plan("sales", max_probes=2, questions=count, seed=5) for count in (None, 2))
    assert short.questions == whole.questions[:2]
    assert short.chosen == whole.chosen[:2]
    assert short.minutes < whole.minutes
    assert structure.plan("sales", max_probes=2, questions=99, seed=5) == whole


def test_the_same_seed_gives_the_same_plan_and_another_another(structure: StructureService) -> None:
    plans = [structure.plan("ward-manager", max_probes=2, seed=seed) for seed in (1, 1, 2, 3, 4)]
    assert plans[0] == plans[1]
    assert len({tuple(one.id for one in plan.questions) for plan in plans}) > 1


def test_a_plan_in_less_time_leaves_questions_out(structure: StructureService) -> None:
    short = structure.plan("ward-manager", max_probes=2, minutes=15, seed=1)
    assert sum(one.minutes for one in short.questions) + 3.5 <= 15
    assert short.minutes == 15


def test_no_time_at_all_is_one_sentence(structure: StructureService) -> None:
    with pytest.raises(UsageError, match="minute"):
        structure.plan("ward-manager", max_probes=2, minutes=1)


def test_an_unknown_template_names_the_nearest(structure: StructureService) -> None:
    with pytest.raises(UsageError, match="Did you mean “software-engineer”"):
        structure.plan("softwareengineer", max_probes=2)


def test_no_question_is_no_interview(structure: StructureService) -> None:
    with pytest.raises(UsageError, match="at least one question"):
        structure.plan("sales", max_probes=2, questions=0)


def test_what_a_panel_a_stress_and_a_case_interview_do_is_in_the_plan(structure: StructureService) -> None:
    panel = structure.plan("ward-manager", max_probes=2, seed=1)
    assert len(panel.interviewers) == 3
    assert {one.interviewer for one in panel.chosen} == {0, 1, 2}
    assert panel.behaviour.announcement
    wide = structure.plan("ward-manager", max_probes=5, seed=1)
    assert [one.persona for one in wide.interviewers] == ["neutral", "demanding", "warm"]
    assert wide.manners[1].max_probes == wide.manners[0].max_probes + 1
    assert wide.manners[2].patience > wide.manners[0].patience
    stress = structure.plan("difficult-questions", max_probes=3, seed=1)
    assert stress.behaviour.stop_word
    assert stress.behaviour.acknowledging == "never"
    case = structure.plan("product-case", max_probes=2, seed=1)
    assert case.behaviour.time_to_think
    assert case.behaviour.patience > 1


def test_a_person_who_wants_no_follow_ups_gets_none(structure: StructureService) -> None:
    assert all(structure.plan(one.id, max_probes=0, seed=1).max_probes == 0 for one in structure.templates())


def test_only_a_published_version_is_run(structure: StructureService) -> None:
    structure.library.save(ward(structure, title="Ward manager, spring"), based_on=1)
    assert structure.plan("ward-manager", max_probes=2).title != "Ward manager, spring"
    assert structure.plan("ward-manager", max_probes=2, version=2).title == "Ward manager, spring"
    structure.publish("ward-manager", 2)
    plan = structure.plan("ward-manager", max_probes=2)
    assert (plan.title, plan.version) == ("Ward manager, spring", 2)


def test_an_error_keeps_a_template_from_being_published(structure: StructureService) -> None:
    broken = ward(structure, slots=(Slot(question="no-such-question"),))
    structure.library.save(broken, based_on=1)
    with pytest.raises(UsageError, match="no-such-question"):
        structure.publish("ward-manager", 2)
    assert structure.template("ward-manager")[1] == 1


def test_a_draft_and_an_archived_template_are_not_run(structure: StructureService) -> None:
    structure.library.save(ward(structure, id="my-ward"), based_on=0)
    with pytest.raises(UsageError, match="is a draft"):
        structure.plan("my-ward", max_probes=2)
    assert structure.plan("my-ward", max_probes=2, version=1).version == 1
    structure.library.archive("template", "my-ward")
    with pytest.raises(UsageError, match="is archived"):
        structure.plan("my-ward", max_probes=2)
    with pytest.raises(UsageError, match="is archived"):
        structure.publish("my-ward", 1)


def test_what_may_not_be_asked_keeps_a_template_from_being_published(structure: StructureService) -> None:
    question = structure.library.held("question", "nurse-sepsis").document
    text = "Are you pregnant or planning to have children soon?"
    structure.library.save(question.model_copy(update={"id": "unlawful", "text": text, "spoken": text}), based_on=0)
    slots = (Slot(question="unlawful"), *ward(structure).slots[1:])
    for broken in (
        ward(structure, id="my-ward", slots=slots),
        ward(structure, id="my-ward", greeting="Hello. Are you married, and do you plan to have children?"),
    ):
        (first, *_) = structure.check(broken)
        assert (first.severity, first.check) == ("error", "unlawful")


def test_an_industry_that_the_bank_does_not_know_is_told_with_the_nearest(structure: StructureService) -> None:
    found = structure.check(ward(structure, industry="helthcare"))
    assert any(one.field == "industry" and "healthcare" in one.fix for one in found)


def test_a_version_that_nobody_saved_cannot_be_edited(structure: StructureService) -> None:
    with pytest.raises(EditConflict, match="has no version 99; the newest is 1"):
        structure.library.save(ward(structure), based_on=99)


def test_a_new_template_is_listed_once_it_is_published(structure: StructureService) -> None:
    structure.library.save(ward(structure, id="my-ward"), based_on=0)
    assert "my-ward" not in {one.id for one in structure.templates()}
    structure.publish("my-ward", 1)
    mine = next(one for one in structure.templates() if one.id == "my-ward")
    assert mine.own
    structure.library.archive("template", "my-ward")
    assert "my-ward" not in {one.id for one in structure.templates()}


def test_what_a_candidate_had_lately_is_not_asked_again(structure: StructureService, database: Database) -> None:
    first = structure.plan("ward-manager", max_probes=2, seed=1)
    fixed = {"healthcare-opening"}
    with database.write() as connection:
        values = {"id": "a" * 32, "title": "t", "template": "t", "started": 0.0, "changed": 0.0, "status": "finished"}
        connection.execute(insert(SESSION).values(**values, last_seq=9, template_version=1))
        for seq, question in enumerate(first.questions, start=1):
            asked = {"session": "a" * 32, "seq": seq, "question": question.id, "version": 1, "wall": time.time()}
            connection.execute(insert(ASKED).values(**asked))
    again = structure.plan("ward-manager", max_probes=2, seed=1)
    repeated = {one.id for one in again.questions} & {one.id for one in first.questions} - fixed
    assert len(repeated) <= 2  # only where the bank has nothing else of that sort
    assert structure.bank.usage(first.questions[1].id).asked == 1


def test_scores_of_five_persons_are_shown_and_of_four_are_not(structure: StructureService) -> None:
    structure.contribute([Score(f"person-{at}", "nurse-sepsis", 1.0, 1, 3.0) for at in range(4)])
    assert structure.bank.usage("nurse-sepsis").mean is None
    structure.contribute([Score("person-4", "nurse-sepsis", 1.0, 1, 5.0)] * 2)
    usage = structure.bank.usage("nurse-sepsis")
    assert (usage.persons, usage.mean) == (5, 3.4)


def test_two_services_on_one_file_see_each_others_changes(structure: StructureService, database: Database) -> None:
    other = StructureService(Database(database.path))
    assert structure.bank.line("made-here") is None
    question = structure.library.held("question", "nurse-sepsis").document
    other.library.save(question.model_copy(update={"id": "made-here"}), based_on=0)
    line = structure.bank.line("made-here")
    assert line is not None
    assert line.own
