"""A template without a fault and what it is held against, for tests to change one thing in."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from interview_desktop.events.plan import Interviewer
from interview_desktop.structure.eligible import Eligible
from interview_desktop.structure.finding import Finding
from interview_desktop.structure.rubric import Criterion, Rubric
from interview_desktop.structure.template import Slot, Template
from interview_desktop.structure.validation import check_template

LEVELS = (
    "Has heard of it and says so.",
    "Does it when told how to.",
    "Does it alone in usual cases.",
    "Does it in hard cases and says why.",
    "Changes how others do it.",
)


def questions(count: int = 6, **changes: Any) -> list[Eligible]:
    """`count` questions of three minutes, on teamwork and communication in turn."""
    fields: dict[str, Any] = {"version": 1, "kind": "behavioural", "difficulty": 3.0, "minutes": 3.0}
    return [
        Eligible(
            **(fields | {"id": f"general-{place}", "competency": ("teamwork", "communication")[place % 2]} | changes)
        )
        for place in range(count)
    ]


def rubric(**changes: Any) -> Rubric:
    fields: dict[str, Any] = {
        "id": "behavioural",
        "title": "Behavioural interview",
        "interview_types": ("behavioural",),
        "criteria": tuple(
            Criterion(id=name, title=name, competency=name, weight=0.5, levels=LEVELS)
            for name in ("teamwork", "communication")
        ),
    }
    return Rubric(**(fields | changes))


def template(**changes: Any) -> Template:
    fields: dict[str, Any] = {
        "id": "ward",
        "title": "Ward",
        "summary": "About a ward.",
        "interview_type": "behavioural",
        "minutes": 10,
        "interviewers": (Interviewer(name="Ines"),),
        "greeting": "Hello, I'm Ines.",
        "invitation": "What would you like to ask?",
        "closing": "Goodbye.",
        "slots": (Slot(competency="teamwork"), Slot(competency="communication")),
        "weights": {"teamwork": 0.6, "communication": 0.4},
        "rubric": "behavioural",
        "feedback": "plain",
    }
    return Template(**(fields | changes))


def checked(
    *,
    eligible: Sequence[Eligible] | None = None,
    rubrics: Mapping[str, Rubric] | None = None,
    feedback: Collection[str] = ("plain",),
    retired: Collection[str] = (),
    announcement: str = "",
    **changes: Any,
) -> tuple[Finding, ...]:
    return check_template(
        template(**changes),
        eligible=questions() if eligible is None else eligible,
        rubrics={"behavioural": rubric()} if rubrics is None else rubrics,
        feedback=feedback,
        retired=retired,
        announcement=announcement,
    )


def told(findings: Sequence[Finding]) -> list[tuple[str, str, str]]:
    return [(one.severity, one.check, one.field) for one in findings]
