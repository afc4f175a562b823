"""A question as selection, validation and calibration see it: what it is about and how long it takes, not its words."""

from __future__ import annotations

from dataclasses import dataclass

from interview_desktop.events.question import InterviewType, Question, QuestionKind, Seniority


@dataclass(frozen=True, slots=True)
class Eligible:
    """One question that may be asked. `difficulty` is 1.0-5.0: calibrated where answers allow, else the author's."""

    id: str
    version: int
    kind: QuestionKind
    competency: str
    difficulty: float
    minutes: float
    category: str = ""
    tags: tuple[str, ...] = ()
    industry: str = "any"
    seniority: tuple[Seniority, ...] = ("entry", "mid", "senior")
    interview_types: tuple[InterviewType, ...] = ()


def eligible(question: Question, version: int, difficulty: float | None = None) -> Eligible:
    """`difficulty` is the calibrated one where there is one."""
    return Eligible(
        id=question.id,
        version=version,
        kind=question.kind,
        competency=question.competency,
        difficulty=float(question.difficulty) if difficulty is None else difficulty,
        minutes=question.minutes,
        category=question.category,
        tags=question.tags,
        industry=question.industry,
        seniority=question.seniority,
        interview_types=question.interview_types,
    )
