"""The templates that come with the program: whole interviews, sayable, each finding no worse than a note."""

from __future__ import annotations

import re
from collections import Counter
from typing import get_args

import pytest

from interview_desktop.events.question import InterviewType
from interview_desktop.structure.service import StructureService
from interview_desktop.structure.template import Template
from tests.library import library

_PRACTICE = re.compile("practi[cs]|rehearsal|dry run|trial run|exercise|nothing is being decided", re.IGNORECASE)


@pytest.fixture
def structure() -> StructureService:
    return library()


def shipped(structure: StructureService) -> list[Template]:
    return [structure.template(one.id)[0] for one in structure.templates()]


def test_there_are_templates_for_every_type_and_many_industries(structure: StructureService) -> None:
    every = shipped(structure)
    assert len(every) >= 20
    types = Counter(one.interview_type for one in every)
    assert all(types[kind] >= 2 for kind in get_args(InterviewType))
    assert len({one.industry for one in every}) >= 14
    assert {one.seniority for one in every} == {"entry", "mid", "senior"}


def test_every_template_is_an_interview_without_a_fault(structure: StructureService) -> None:
    for template in shipped(structure):
        graver = [one for one in structure.check(template) if one.severity != "note"]
        assert graver == [], template.id
        assert _PRACTICE.search(template.greeting), template.id
        assert template.interviewers[0].name in template.greeting, template.id


@pytest.mark.parametrize("seed", range(3))
def test_every_plan_is_full_and_fits_its_time(structure: StructureService, seed: int) -> None:
    for template in shipped(structure):
        selection = structure.select(template, seed=seed)
        assert selection.left_out == (), template.id
        assert selection.minutes <= template.minutes, template.id
        assert len({pick.question.id for pick in selection.picks}) == len(template.slots), template.id
        assert all(pick.why for pick in selection.picks), template.id


def test_panels_have_voices_and_areas_of_their_own(structure: StructureService) -> None:
    panels = [one for one in shipped(structure) if one.interview_type == "panel"]
    for panel in panels:
        assert len(panel.interviewers) >= 2
        assert len({one.voice for one in panel.interviewers}) == len(panel.interviewers)
        assert all(one.name for one in panel.interviewers)
        assert {slot.interviewer for slot in panel.slots} == set(range(len(panel.interviewers)))


def test_a_stress_interview_says_so_beforehand(structure: StructureService) -> None:
    for template in shipped(structure):
        if template.interview_type == "stress":
            announced = f"{template.greeting} {template.announcement}"
            assert "stop" in announced.lower(), template.id
