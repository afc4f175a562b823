"""Which of several reactions is said."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pytest

from interview_desktop.engines.replies.ranking import Candidate, ranked, score, shared_stems
from interview_desktop.errors import EngineFailed

ANSWER = "The customer was angry about the fees."


class HandMeaning:
    """A meaning engine that knows how near each text is; `broken` ones fail."""

    name = "by hand"

    def __init__(self, near: dict[str, float], *, broken: bool = False) -> None:
        self._near, self._broken = near, broken

    def open(self) -> None: ...

    def nearness(self, text: str, others: Sequence[str]) -> tuple[float, ...]:
        assert text == ANSWER
        if self._broken:
            raise EngineFailed("It broke.")
        return tuple(self._near[other] for other in others)

    def close(self) -> None: ...


def test_the_score_is_the_mean_of_likelihood_and_nearness() -> None:
    assert score(math.log(0.4), 0.8) == pytest.approx(0.6)
    assert score(0.0, 1.0) == pytest.approx(1.0)
    assert score(-1000.0, 0.0) == pytest.approx(0.0)


def test_nearer_beats_likelier_where_it_is_near_enough() -> None:
    usual, near = Candidate("I see.", -0.5), Candidate("Fees make people angry.", -1.5)
    assert ranked([usual, near], ANSWER, HandMeaning({"I see.": 0.1, near.text: 0.7}))[0].text == near.text
    assert ranked([usual, near], ANSWER, HandMeaning({"I see.": 0.1, near.text: 0.2}))[0].text == "I see."


def test_without_a_meaning_engine_stems_tell_what_is_near() -> None:
    assert shared_stems("Customers and fees.", ANSWER) == 1.0
    assert shared_stems("Customers and holidays.", ANSWER) == 0.5
    assert shared_stems("I see, thank you.", ANSWER) == shared_stems("", ANSWER) == 0.0
    assert (
        ranked([Candidate("I see.", -1.0), Candidate("Angry customers.", -1.0)], ANSWER, None)[0].text
        == "Angry customers."
    )


def test_a_meaning_engine_that_fails_is_done_without() -> None:
    both = [Candidate("I see.", -1.0), Candidate("Angry customers.", -1.0)]
    assert ranked(both, ANSWER, HandMeaning({}, broken=True)) == ranked(both, ANSWER, None)


def test_ties_are_decided_the_same_way_in_any_order() -> None:
    three = [Candidate("I see.", -1.0), Candidate("I follow.", -1.0), Candidate("Okay then.", -1.0)]
    assert ranked(three, ANSWER, None) == ranked(three[::-1], ANSWER, None)
    assert ranked(three, ANSWER, None)[0].text == "I follow."


def test_doubles_count_once_with_their_better_likelihood() -> None:
    assert ranked([Candidate("I see.", -2.0), Candidate("I see.", -1.0)], ANSWER, None) == [Candidate("I see.", -1.0)]


def test_nothing_to_rank() -> None:
    assert ranked([], ANSWER, HandMeaning({})) == []
