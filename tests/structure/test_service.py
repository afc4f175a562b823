"""The Structure service: templates, plans, wordings."""

from __future__ import annotations

import pytest

from interview_desktop.errors import UsageError
from interview_desktop.structure.service import StructureService

TEMPLATES = ("general-behavioural", "graduate", "nurse", "sales", "software-engineer")


def test_the_list_has_every_template_with_the_general_one_first() -> None:
    listed = StructureService().templates()
    assert listed[0].id == "general-behavioural"
    assert {one.id for one in listed} == set(TEMPLATES)


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_plan_holds_what_the_summary_says(template: str) -> None:
    service = StructureService()
    summary = next(one for one in service.templates() if one.id == template)
    plan = service.plan(template, max_probes=1)
    assert (plan.template, plan.title, plan.minutes) == (template, summary.title, summary.minutes)
    assert len(plan.questions) == summary.questions
    assert plan.max_probes == 1


def test_a_shorter_plan_has_fewer_questions_and_less_time() -> None:
    service = StructureService()
    whole, short = (service.plan("sales", max_probes=2, questions=count) for count in (None, 2))
    assert short.questions == whole.questions[:2]
    assert 0 < short.minutes < whole.minutes
    assert service.plan("sales", max_probes=2, questions=99) == whole


def test_an_unknown_template_names_the_nearest_and_all() -> None:
    with pytest.raises(UsageError) as told:
        StructureService().plan("softwareengineer", max_probes=2)
    assert "Did you mean “software-engineer”?" in told.value.sentence
    assert all(name in told.value.hint for name in TEMPLATES)


def test_no_question_at_all_makes_no_interview() -> None:
    with pytest.raises(UsageError, match="at least one question"):
        StructureService().plan("sales", max_probes=2, questions=0)
