"""Every attempt at a question: results in, attempts, the best and the latest of them out. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from interview_desktop.events.progress import Attempt, QuestionPractice, QuestionResult, SessionResult
from interview_desktop.user.progress.over_time import attempt_of, each_answer


def attempts(results: Sequence[SessionResult], question: str) -> tuple[Attempt, ...]:
    """All attempts at the question with this id, the earliest first; rehearsals are none."""
    return tuple(attempt_of(result, one) for result, one in each_answer(results) if one.question == question)


def best(tries: Sequence[Attempt]) -> Attempt | None:
    """The one of the highest level, the later of equals; None where none could be scored."""
    scored = [one for one in tries if one.level is not None]
    return max(scored, key=lambda one: (one.level or 0.0, one.started, one.session, one.index), default=None)


def by_question(results: Sequence[SessionResult]) -> dict[str, list[Attempt]]:
    """Attempts by question id, the earliest first."""
    tries: dict[str, list[Attempt]] = defaultdict(list)
    for result, one in each_answer(results):
        tries[one.question].append(attempt_of(result, one))
    return tries


def questions(results: Sequence[SessionResult]) -> tuple[QuestionPractice, ...]:
    """Every question that was answered, the latest practised first."""
    tries = by_question(results)
    latest = {one.question: one for _result, one in each_answer(results)}
    practised = (_practised(one, tries[question]) for question, one in latest.items())
    return tuple(sorted(practised, key=lambda one: (-one.latest.started, one.latest.session, one.latest.index)))


def _practised(one: QuestionResult, tries: Sequence[Attempt]) -> QuestionPractice:
    return QuestionPractice(
        question=one.question,
        text=one.text,
        kind=one.kind,
        competency=one.competency,
        attempts=len(tries),
        latest=tries[-1],
        best=best(tries),
    )
