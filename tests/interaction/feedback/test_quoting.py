"""Spans of an answer's text lead back to the words, the recording and the seconds they were said at."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from interview_desktop.events.coaching import Quote
from interview_desktop.events.turns import Turn
from interview_desktop.interaction.feedback.quoting import Joined, Said, find
from tests.interaction.feedback.spoken import phrase, turn
from tests.strategies import facts


def test_a_span_becomes_the_words_and_their_seconds() -> None:
    said = turn(1, "we moved the data", "and complaints fell")
    at = said.text.index("complaints")
    found = Said(said).quote(at, at + len("complaints fell"), 0.5)
    first = said.phrases[1].words[1]
    assert found == Quote(
        text="complaints fell", turn=1, recording="001-1", start=first.start, end=round(first.end + 0.3, 3)
    )


def test_half_a_word_is_never_quoted() -> None:
    said = turn(1, "we moved the data")
    found = Said(said).quote(4, 6, 0.5)
    assert found is not None
    assert found.text == "moved"


def test_a_doubtful_word_makes_the_quote_doubtful() -> None:
    said = turn(1, "we moved", confidence=0.3)
    found = Said(said).quote(0, 2, 0.5)
    assert found is not None
    assert found.doubtful


def test_typed_words_have_no_time_and_keep_the_sign_after_a_figure() -> None:
    said = turn(1, typed=("Waste fell by 12 % in May.",))
    at = said.text.index("12")
    assert Said(said).quote(at, at + 2, 0.5) == Quote(text="12 %", turn=1)


def test_a_quote_that_runs_into_the_next_recording_gives_the_time_of_its_first_part() -> None:
    parts = (phrase("a b", start=1.0), phrase("c d", start=2.0, recording="001-2"))
    said = turn(1).model_copy(update={"phrases": parts})
    found = Said(said).quote(0, 7, 0.5)
    assert found is not None
    assert (found.text, found.recording, found.end) == ("a b c d", "001-1", parts[0].end)


def test_outside_the_text_there_is_nothing_to_quote() -> None:
    assert Said(turn(1, "a b")).quote(40, 50, 0.5) is None


def test_words_are_found_again_in_the_latest_turn_that_has_them() -> None:
    turns = (turn(1, "we moved the data"), turn(2, "we moved the data twice"))
    found = find(turns, "moved the data", 0.5)
    assert found is not None
    assert found.turn == 2
    assert find(turns, "never said", 0.5) is None
    assert find(turns, "  ", 0.5) is None


def test_a_span_over_two_turns_is_quoted_from_the_one_that_holds_most_of_it() -> None:
    joined = Joined.of((turn(1, "a short one"), turn(2, "a much longer answer")))
    found = joined.quote(8, len(joined.text), 0.5)
    assert found is not None
    assert (found.turn, found.text) == (2, "a much longer answer")


@settings(max_examples=60, deadline=None)
@given(facts(Turn))
def test_every_spoken_word_stands_where_it_is_said_to_stand(said: Turn) -> None:
    for place in Said(said).words:
        if place.start >= 0 and place.end <= len(said.text):
            assert said.text[place.start : place.end] == place.word.text


@settings(max_examples=60, deadline=None)
@given(facts(Turn), st.integers(-5, 90), st.integers(-5, 90))
def test_a_quote_is_always_part_of_the_text(said: Turn, start: int, end: int) -> None:
    found = Said(said).quote(start, end, 0.5)
    assert found is None or found.text in said.text
