"""Which sessions count, in which order, and what is known of an answer: shared by everything that looks back.

A rehearsal never counts, since no person answered. Order is by when a session began, then by its id, so that it
does not depend on the order in which results are read.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from interview_desktop.events.delivery import Accommodation, MeasureName, switched_off
from interview_desktop.events.progress import Attempt, QuestionResult, SessionResult

DAY = 86_400.0  # seconds
WHOLE = 3  # answered questions that make a session an interview; fewer are a question taken again


def of_the_person(results: Sequence[SessionResult]) -> tuple[SessionResult, ...]:
    """Sessions in which the person answered something, finished or not, the earliest first; each session once."""
    own = {one.session: one for one in results if one.candidate == "person" and answered(one)}
    return tuple(sorted(own.values(), key=lambda one: (one.started, one.session)))


def counting(results: Sequence[SessionResult]) -> tuple[SessionResult, ...]:
    """Those of the person's sessions that are over: an open one may still change."""
    return tuple(one for one in of_the_person(results) if one.finished)


def answered(result: SessionResult) -> int:
    """How many questions of the session have an answer."""
    return sum(1 for one in result.questions if one.words)


def is_interview(result: SessionResult) -> bool:
    return answered(result) >= WHOLE


def each_answer(results: Sequence[SessionResult]) -> Iterator[tuple[SessionResult, QuestionResult]]:
    """Every answer of the person's sessions, in the order they were given."""
    for result in of_the_person(results):
        for one in sorted(result.questions, key=lambda one: one.index):
            if one.words:
                yield result, one


def attempt_of(result: SessionResult, one: QuestionResult) -> Attempt:
    return Attempt(
        session=result.session,
        index=one.index,
        started=result.started,
        level=one.level,
        scores=one.scores,
        measures=one.measures,
    )


def without(results: Sequence[SessionResult], accommodations: Collection[Accommodation]) -> tuple[SessionResult, ...]:
    """The results without measures that are switched off, so that they show up nowhere, not even in an old attempt."""
    hidden = switched_off(accommodations)
    if not hidden:
        return tuple(results)

    def left(measures: Mapping[MeasureName, float]) -> dict[MeasureName, float]:
        return {name: value for name, value in measures.items() if name not in hidden}

    return tuple(
        result.model_copy(
            update={
                "measures": left(result.measures),
                "questions": tuple(one.model_copy(update={"measures": left(one.measures)}) for one in result.questions),
            }
        )
        for result in results
    )
