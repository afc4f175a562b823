from __future__ import annotations

import json
from importlib.resources import files
from typing import get_args

from interview_desktop.events.question import InterviewType, ProbeKind, QuestionKind, Seniority
from interview_desktop.structure.bank.query import FACETS as FACET_NAMES
from interview_desktop.structure.competencies import COMPETENCIES
from interview_desktop.structure.finding import SEVERITIES as SEVERITY_NAMES
from interview_desktop.ui import vocabulary


def test_every_name_that_a_question_can_hold_has_a_title() -> None:
    assert set(vocabulary.KINDS) == set(get_args(QuestionKind))
    assert set(vocabulary.INTERVIEW_TYPES) == set(get_args(InterviewType))
    assert set(vocabulary.SENIORITIES) == set(get_args(Seniority))
    assert set(vocabulary.PROBES) == set(get_args(ProbeKind))
    assert set(vocabulary.SEVERITIES) == set(SEVERITY_NAMES)
    assert set(vocabulary.FACETS) == set(FACET_NAMES)
    assert dict(COMPETENCIES) == vocabulary.COMPETENCIES


def test_every_industry_of_the_shipped_bank_has_a_title() -> None:
    named = set()
    for pack in (files("interview_desktop") / "assets" / "bank").iterdir():
        if pack.name.endswith(".json"):
            held = json.loads(pack.read_text(encoding="utf-8"))
            named |= {one.get("industry", "any") for part in ("questions", "templates") for one in held.get(part, ())}
    assert named
    assert named <= set(vocabulary.INDUSTRIES)


def test_unknown_names_are_shown_as_words() -> None:
    assert vocabulary.called("industry", "beauty_salons") == "Beauty salons"
    assert vocabulary.called("tag", "night shift") == "Night shift"
    assert vocabulary.called("competency", "") == ""
