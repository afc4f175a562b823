"""Where pauses are, and whether they lie inside a clause."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_desktop.events.measured import Stretch
from interview_desktop.events.speech import Phrase
from interview_desktop.interaction.delivery.pausing import clause_places, gaps, pauses, words_of
from tests.interaction.feedback.spoken import phrase
from tests.strategies import facts


def test_pauses_inside_a_clause_and_between_two() -> None:
    one = phrase("i called the", start=1.0)
    two = phrase("supplier on monday", start=one.end + 0.5)
    three = phrase("and then i wrote to the customer", start=two.end + 0.8)
    found = list(pauses([one, two, three]))
    assert [(round(pause.seconds, 3), pause.within) for pause in found] == [(0.5, True), (0.8, False)]
    assert found[0].start == pytest.approx(one.end)


def test_voice_without_a_word_cuts_a_pause() -> None:
    one, two = phrase("i called", start=1.0), phrase("the supplier", start=3.6)  # silent from 1.6 to 3.6
    voiced = Stretch(recording=one.recording, start=2.0, end=2.5)
    found = list(pauses([one, two], [voiced]))
    assert [(round(pause.start, 3), round(pause.end, 3)) for pause in found] == [(1.6, 2.0), (2.5, 3.6)]
    assert all(pause.within for pause in found)


def test_each_word_has_the_clause_it_is_in() -> None:
    words = phrase("— we were late . so i called him and then he came").words
    places = clause_places(words)
    assert places[1:4] == [0, 0, 0]
    assert places[4] == 0  # a full stop of its own belongs to what it ends
    assert places == sorted(places)
    assert places[-1] > 0


def test_gaps_are_never_negative() -> None:
    one, two = phrase("a b", start=0.0, each=0.5), phrase("c", start=0.9)
    assert gaps(words_of([one, two])) == pytest.approx([0.0, 0.0])


@settings(max_examples=60, deadline=None)
@given(st.lists(facts(Phrase), max_size=5), st.lists(facts(Stretch), max_size=3))
def test_pauses_lie_between_words_and_do_not_overlap(take: list[Phrase], voiced: list[Stretch]) -> None:
    reached = float("-inf")
    for pause in pauses(take, voiced):
        assert pause.start >= reached
        assert pause.seconds >= 0.2 - 1e-5
        reached = pause.end
