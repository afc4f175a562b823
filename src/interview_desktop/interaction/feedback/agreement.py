"""How the person rated themselves beside how the program sees it. A self-rating and the scores in, rows out. Pure.

Neither is the truth: a difference is worth a second look at the quotes, on either side.
"""

from __future__ import annotations

from collections.abc import Iterator

from interview_desktop.events.coaching import Agreement, SelfRating
from interview_desktop.events.scores import Scoring
from interview_desktop.interaction.feedback.english import sentence
from interview_desktop.interaction.feedback.points.advice import coaching

CLOSE = 0.5  # a difference of up to half a level is agreement: half levels are as fine as a person rates
STEPS = {1: "half a level", 2: "one level", 3: "one and a half levels", 4: "two levels", 5: "two and a half levels"}
OVERALL = "overall"


def agreement(rating: SelfRating | None, scoring: Scoring) -> tuple[Agreement, ...]:
    """A row for the whole and for each criterion that the person rated; none where they did not."""
    if rating is None or rating.skipped:
        return ()
    return tuple(_rows(rating, scoring))


def _rows(rating: SelfRating, scoring: Scoring) -> Iterator[Agreement]:
    if rating.overall is not None:
        yield _row(OVERALL, "The whole interview", rating.overall, scoring.level)
    for criterion, yours in rating.criteria.items():
        score = scoring.of(criterion)
        title = score.title if score else sentence(coaching().names.get(criterion, criterion.replace("_", " ")))
        yield _row(criterion, title, yours, score.score if score else None)


def _row(about: str, title: str, yours: int, program: float | None) -> Agreement:
    return Agreement(about=about, title=title, yours=yours, program=program, told=_told(yours, program))


def _told(yours: int, program: float | None) -> str:
    if program is None:
        return "There is not enough evidence for a view of the program's; yours stands alone."
    difference = yours - program
    if abs(difference) <= CLOSE:
        return "You and the program agree."
    steps = min(8, max(1, round(abs(difference) * 2)))
    far = STEPS.get(steps, "three levels or more")
    if difference > 0:
        return f"You see it about {far} higher than the program."
    return f"You see it about {far} lower than the program."
