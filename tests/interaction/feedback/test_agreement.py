"""Self and program side by side: half a level apart is agreement, and no evidence is no disagreement."""

from __future__ import annotations

import pytest

from interview_desktop.events.coaching import SelfRating
from interview_desktop.events.scores import Scoring
from interview_desktop.interaction.feedback.agreement import agreement
from tests.coached import coached

SCORING = coached().scoring  # level 3.3; specificity 2.5, ownership 3.2, no score for positivity


def test_not_asked_or_not_wanted_is_no_row() -> None:
    assert agreement(None, SCORING) == ()
    assert agreement(SelfRating(skipped=True, overall=3), SCORING) == ()


@pytest.mark.parametrize(
    ("yours", "told"),
    [
        (1, "You see it about one and a half levels lower than the program."),
        (2, "You and the program agree."),
        (3, "You and the program agree."),
        (4, "You see it about one and a half levels higher than the program."),
        (5, "You see it about two and a half levels higher than the program."),
    ],
)
def test_how_far_apart(yours: int, told: str) -> None:
    (row,) = agreement(SelfRating(criteria={"specificity": yours}), SCORING)
    assert (row.yours, row.program, row.told) == (yours, 2.5, told)


def test_without_evidence_the_own_view_stands_alone() -> None:
    rating = SelfRating(overall=5, criteria={"positivity": 4})
    whole, others = agreement(rating, SCORING)
    assert (whole.about, whole.program) == ("overall", 3.3)
    assert others.program is None
    assert "stands alone" in others.told
    assert {row.program for row in agreement(rating, Scoring())} == {None}
