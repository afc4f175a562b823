"""Which words of a caption stand still: over all small cases, and over any."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_desktop.engines.speech_to_text.whisper.agreement import Agreement, same

WORDS = st.lists(st.sampled_from(["a", "b", "team", "of", "five", "five,", "Team"]), max_size=8)


def after(*hypotheses: str) -> Agreement:
    agreement = Agreement()
    for hypothesis in hypotheses:
        agreement = agreement.heard(hypothesis.split())
    return agreement


@given(st.lists(WORDS, max_size=8))
def test_what_is_committed_is_never_taken_back(hypotheses: list[list[str]]) -> None:
    agreement = Agreement()
    for hypothesis in hypotheses:
        following = agreement.heard(hypothesis)
        assert following.committed[: len(agreement.committed)] == agreement.committed
        assert following.text.split()[: len(agreement.committed)] == list(agreement.committed)
        agreement = following


def test_every_short_sequence_of_hypotheses_keeps_its_words() -> None:
    short = [tuple(words) for length in range(4) for words in product("ab", repeat=length)]
    for first, second, third in product(short, repeat=3):
        one = Agreement().heard(first)
        two = one.heard(second)
        three = two.heard(third)
        assert one.committed == ()
        assert two.committed == second[: len(two.committed)] == first[: len(two.committed)]
        assert two.text.split() == list(second)
        assert three.committed[: len(two.committed)] == two.committed
        beyond = min(len(first), len(second)) > len(two.committed)
        assert not beyond or first[len(two.committed)] != second[len(two.committed)]


@given(st.lists(WORDS, max_size=5), WORDS)
def test_equal_hypotheses_commit_everything(before: list[list[str]], words: list[str]) -> None:
    agreement = Agreement()
    for hypothesis in [*before, words, words]:
        agreement = agreement.heard(hypothesis)
    assert agreement.tail == ()


@given(WORDS)
def test_from_the_beginning_equal_hypotheses_are_the_text(words: list[str]) -> None:
    agreement = Agreement().heard(words).heard(words)
    assert agreement.committed == tuple(words)


@given(st.lists(WORDS, min_size=1, max_size=6))
def test_a_hypothesis_that_only_grows_is_shown_whole(parts: list[list[str]]) -> None:
    agreement, whole = Agreement(), list[str]()
    for part in parts:
        whole += part
        agreement = agreement.heard(whole)
        # A repeated word may be committed with another comma or capital than it has now.
        assert all(same(one, two) for one, two in zip(agreement.text.split(), whole, strict=True))


@pytest.mark.parametrize(
    ("first", "second"),
    [("I led a team.", "I led a team of"), ("i led a Team", "I led, a team"), ("it’s done", "It's done")],
)
def test_capitals_and_punctuation_do_not_keep_words_from_agreeing(first: str, second: str) -> None:
    agreed = after(first, second)
    assert len(agreed.committed) == len(first.split())
    assert agreed.text == second


def test_a_word_that_differs_ends_the_agreement() -> None:
    agreed = after("I led a team", "I led the team")
    assert agreed.committed == ("I", "led")
    assert agreed.tail == ("the", "team")


@pytest.mark.parametrize(
    ("third", "text"),
    [
        ("led a team of five", "I led a team of five"),  # a committed word is missing
        ("well I led a team of five", "I led a team of five"),  # one more before them
        ("I had a team of five", "I led a team of five"),  # another one
        ("I led a", "I led a team"),  # it became shorter
        ("", "I led a team"),
    ],
)
def test_a_hypothesis_that_goes_back_on_committed_words_neither_repeats_nor_loses_one(third: str, text: str) -> None:
    agreed = after("I led a team", "I led a team", third)
    assert agreed.text == text


def test_words_are_the_same_but_for_their_marks() -> None:
    assert same("Team,", "team")
    assert same("don’t", "Don't")
    assert not same("don't", "dont")
    assert not same("five", "nine")
