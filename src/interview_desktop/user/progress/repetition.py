"""When a question is due again: its attempts in, a day and the reason out. Pure.

Practice that is spread out stays (Cepeda and others, "Distributed practice in verbal recall tasks", Psychological
Bulletin 2006), and answers are gone over at growing distances: 1, 3, 7 and 16 days, a usual ladder of spaced
repetition. An attempt that went well climbs a rung, one that did not begins anew; after the last rung it has stayed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from interview_desktop.events.progress import Attempt, QuestionPractice, Retake, SessionResult
from interview_desktop.user.progress.attempts import by_question, questions
from interview_desktop.user.progress.over_time import DAY

DAYS = (1, 3, 7, 16)
WELL = 3.5  # a level from here on went well: nearer to advanced (4) than to intermediate (3)


@dataclass(frozen=True)
class Due:
    """A question to take again on `day` (Unix seconds), which may be past; `rung` counts good attempts in a row."""

    practised: QuestionPractice
    rung: int
    day: float
    why: str

    def retake(self, now: float) -> Retake:
        one = self.practised
        return Retake(
            question=one.question,
            text=one.text,
            session=one.latest.session,
            index=one.latest.index,
            due=max(now, self.day),
            why=self.why,
        )


def due(results: Sequence[SessionResult], now: float) -> tuple[Due, ...]:
    """Every question that is not settled yet, the most pressing first: by day, then the weakest.

    An attempt in the future (the clock was set back) counts as one of now. Answers without a level say nothing of how
    they went, and are due as at first.
    """
    found = []
    tries = by_question(results)
    for one in questions(results):
        rung = _rung(tries[one.question])
        if rung < len(DAYS):
            last = min(one.latest.started, now)
            found.append(Due(one, rung, last + DAYS[rung] * DAY, _why(one, rung)))
    return tuple(sorted(found, key=lambda at: (at.day, at.practised.latest.level or 0.0, at.practised.question)))


def _rung(tries: Sequence[Attempt]) -> int:
    """Good attempts in a row at the end."""
    count = 0
    for one in reversed(tries):
        if one.level is None or one.level < WELL:
            break
        count += 1
    return count


def _why(one: QuestionPractice, rung: int) -> str:
    if one.latest.level is None:
        return "The last answer could not be scored."
    if rung == 0:
        return f"The last answer was at level {one.latest.level:.1f}."
    return f"It went well (level {one.latest.level:.1f}); taken again after a while, it stays."
