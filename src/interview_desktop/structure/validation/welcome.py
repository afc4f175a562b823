"""What is said before the first question: short enough to take in, and honest about pressure. Findings out."""

from __future__ import annotations

import re

from interview_desktop.events.question import Question
from interview_desktop.structure.finding import Finding
from interview_desktop.structure.quality.spoken_length import WORDS_A_SECOND, seconds_aloud
from interview_desktop.structure.quality.unlawful import unlawful
from interview_desktop.structure.template import Template

CHECK = "welcome"
LONG = 40.0  # seconds
_PRESSURE = re.compile(
    r"\b(?:press\w*|push\w*|stress\w*|tough\w*|hard|harder|harsh\w*|doubt\w*|difficult|uncomfortable|challeng\w*|"
    r"provok\w*|unfriendly|critical\w*|grill\w*|heat|fire)\b",
    re.I,
)
_WAY_OUT = re.compile(r"\bstop\b", re.I)  # the word that really ends it, see assets/interview_types.toml


def welcome_findings(template: Template, announcement: str = "") -> tuple[Finding, ...]:
    """`announcement` is the type's own, which is said where the template has none."""
    stress = _stress(template, template.announcement.strip() or announcement)
    return (*_unlawful(template), *_length(template), *stress)


def _unlawful(template: Template) -> tuple[Finding, ...]:
    """What employers may not ask is not asked in passing either."""
    said = {"greeting": template.greeting, "announcement": template.announcement, "invitation": template.invitation}
    return tuple(
        finding.model_copy(update={"field": field})
        for field, text in said.items()
        if text.strip()
        for finding in unlawful(Question(id=field, text=text, kind="motivational", competency=""))
        if finding.field == "text"
    )


def _length(template: Template) -> tuple[Finding, ...]:
    seconds = seconds_aloud(template.greeting)
    if seconds <= LONG:
        return ()
    surplus = round((seconds - LONG) * WORDS_A_SECOND) or 1
    return (
        Finding(
            check=CHECK,
            severity="warning",
            field="greeting",
            message=f"The greeting takes about {seconds:.0f} seconds; the candidate is waiting for the first question.",
            fix=f"Take out about {surplus} words, to stay under {LONG:.0f} seconds.",
        ),
    )


def _stress(template: Template, announcement: str) -> tuple[Finding, ...]:
    if template.interview_type != "stress":
        return ()
    said = f"{template.greeting} {announcement}"
    lacks = [
        what
        for what, pattern in (("that it will press hard", _PRESSURE), ("how to stop it", _WAY_OUT))
        if not pattern.search(said)
    ]
    if not lacks:
        return ()
    return (
        Finding(
            check=CHECK,
            severity="error",
            field="announcement",
            message=f"A stress interview has to say beforehand {' and '.join(lacks)}; this one does not.",
            fix="Say so in the greeting or the announcement, such as: “I will press you. Say stop, and that ends.”",
        ),
    )
