"""What a check has to say about a question, a template or a rubric: how bad, where, what, and how to mend it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from interview_desktop.events.fact import Fact

Severity = Literal["note", "warning", "error"]
SEVERITIES: tuple[Severity, ...] = ("note", "warning", "error")


class Finding(Fact):
    """`field` is a path into the document ("probes.result", "slots.3.competency"), `start` and `end` characters of
    that field where the finding is about some of its words. An error keeps a template from being published.
    """

    check: str = Field(description="name of the check, such as near_duplicate")
    severity: Severity
    field: str
    message: str
    fix: str
    start: int | None = Field(default=None, ge=0)
    end: int | None = Field(default=None, ge=0)
    other: str = Field(default="", description="id of the other document that it is about")


def worst(findings: tuple[Finding, ...]) -> Severity | None:
    """The gravest severity among them; None where nothing was found."""
    return max((one.severity for one in findings), key=SEVERITIES.index, default=None)
