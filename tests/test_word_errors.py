"""The measure itself."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.word_errors import distance, plain, rate

WORDS = st.lists(st.sampled_from(["a", "b", "c"]), max_size=8)


def test_words_are_compared_without_case_and_punctuation() -> None:
    assert plain('The "lower-case", isn\'t it?') == ["the", "lower", "case", "isn't", "it"]


def test_each_kind_of_error_counts_once() -> None:
    assert distance(["i", "led", "a", "team"], ["i", "led", "team"]) == 1
    assert distance(["i", "led"], ["i", "had", "led"]) == 1
    assert distance(["i", "led"], ["i", "let"]) == 1
    assert rate([("I led a team.", "i let team"), ("Yes.", "yes")]) == 2 / 5


@given(WORDS, WORDS)
def test_it_is_a_distance(left: list[str], right: list[str]) -> None:
    there = distance(left, right)
    assert there == distance(right, left)
    assert (there == 0) == (left == right)
    assert abs(len(left) - len(right)) <= there <= max(len(left), len(right))
