"""What is wrong with a question: pure checks, each finding with its severity, its place and a fix.

A question in, findings out. `near_duplicates` needs the whole bank and is asked apart.
"""

from __future__ import annotations

from collections.abc import Callable

from interview_desktop.events.question import Question
from interview_desktop.structure.finding import SEVERITIES, Finding
from interview_desktop.structure.quality.completeness import completeness
from interview_desktop.structure.quality.consistency import consistency
from interview_desktop.structure.quality.double_barrelled import double_barrelled
from interview_desktop.structure.quality.leading import leading
from interview_desktop.structure.quality.near_duplicates import Duplicates, duplicate_findings
from interview_desktop.structure.quality.probes import probes
from interview_desktop.structure.quality.reading_level import reading_level
from interview_desktop.structure.quality.spoken_length import spoken_length
from interview_desktop.structure.quality.unlawful import unlawful

__all__ = ["CHECKS", "Duplicates", "check_question", "duplicate_findings"]

CHECKS: tuple[Callable[[Question], tuple[Finding, ...]], ...] = (
    unlawful,
    leading,
    double_barrelled,
    spoken_length,
    reading_level,
    probes,
    completeness,
    consistency,
)


def check_question(question: Question) -> tuple[Finding, ...]:
    """All that can be said about one question alone, gravest first, in the order of CHECKS within a severity."""
    found = [finding for check in CHECKS for finding in check(question)]
    return tuple(sorted(found, key=lambda one: -SEVERITIES.index(one.severity)))
