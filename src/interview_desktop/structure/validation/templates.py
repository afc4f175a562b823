"""A template held against the bank, the rubrics and the feedback templates that it names. Findings out, gravest
first.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from interview_desktop.structure.eligible import Eligible
from interview_desktop.structure.finding import SEVERITIES, Finding
from interview_desktop.structure.rubric import Rubric
from interview_desktop.structure.template import Template
from interview_desktop.structure.validation.areas import weight_findings
from interview_desktop.structure.validation.duration import duration_findings
from interview_desktop.structure.validation.interviewers import interviewer_findings
from interview_desktop.structure.validation.references import reference_findings, rubric_findings
from interview_desktop.structure.validation.supply import Supply, industry_findings, supply_findings
from interview_desktop.structure.validation.welcome import welcome_findings


def check_template(
    template: Template,
    *,
    eligible: Sequence[Eligible],
    rubrics: Mapping[str, Rubric],
    feedback: Collection[str],
    retired: Collection[str] = (),
    announcement: str = "",
) -> tuple[Finding, ...]:
    """Everything that can be said about a template.

    `eligible` is every question that may be asked, each once; `rubrics` by id; `feedback` the ids of feedback
    templates; `retired` the ids of questions that may no longer be asked; `announcement` what the type of interview
    itself says after the greeting where the template has no announcement of its own.
    """
    supply = Supply(template, eligible)
    found = (
        *reference_findings(template, supply, feedback=feedback, rubrics=rubrics, retired=retired),
        *rubric_findings(template, supply, rubrics),
        *weight_findings(template, supply),
        *industry_findings(template, supply),
        *supply_findings(template, supply),
        *duration_findings(template, supply),
        *interviewer_findings(template),
        *welcome_findings(template, announcement),
    )
    return tuple(sorted(found, key=lambda one: -SEVERITIES.index(one.severity)))
