"""Everything that can be said over several sessions, at once: results and today in, `Practice` out. Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from interview_desktop.events.delivery import Accommodation
from interview_desktop.events.progress import Practice, SessionResult
from interview_desktop.user.progress.attempts import questions
from interview_desktop.user.progress.baselines import baselines, until_own
from interview_desktop.user.progress.over_time import counting, is_interview, of_the_person, without
from interview_desktop.user.progress.plan import plan
from interview_desktop.user.progress.stories import stories, untold
from interview_desktop.user.progress.trends import trends


def practice(
    results: Sequence[SessionResult],
    now: float,
    *,
    competencies: Mapping[str, str],
    switched_off: Collection[Accommodation] = (),
) -> Practice:
    """`now` is Unix seconds; `competencies` are those that count, with their titles. Nothing of measures that are
    `switched_off` is told.

    The order of `results` does not matter; rehearsals and sessions without an answer never count.
    """
    kept = _named(without(of_the_person(results), switched_off), competencies)
    over = counting(kept)
    own = baselines(kept)
    lines = trends(kept, competencies=competencies, own=own)
    told = stories(kept)
    return Practice(
        sessions=len(over),
        interviews=sum(1 for one in over if is_interview(one)),
        until_own=until_own(kept),
        baselines=own,
        trends=lines,
        questions=questions(kept),
        stories=told,
        untold=untold(told, competencies),
        plan=plan(kept, now, competencies=competencies),
    )


def _named(results: Sequence[SessionResult], competencies: Mapping[str, str]) -> tuple[SessionResult, ...]:
    """Questions with the names of `competencies`: reports call them by their titles, scores by their names."""
    names = {title: name for name, title in competencies.items()}
    return tuple(
        result.model_copy(
            update={
                "questions": tuple(
                    one.model_copy(update={"competency": names.get(one.competency, one.competency)})
                    for one in result.questions
                )
            }
        )
        for result in results
    )
