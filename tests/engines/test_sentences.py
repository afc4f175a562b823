"""Texts in sentences, as engines read them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_desktop.engines.sentences import LONGEST, sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n ", []),
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("It grew by 3.5 percent.", ["It grew by 3.5 percent."]),
        ("First line\nsecond   line", ["First line", "second line"]),
        ("Well... yes.", ["Well...", "yes."]),
    ],
)
def test_by_hand(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_a_closing_quotation_mark_stays_with_its_sentence() -> None:
    assert sentences("“Go.” He went.") == ["“Go.”", "He went."]


@given(st.text(st.sampled_from("ab .!?…”'\n"), max_size=300), st.integers(1, 40))
def test_no_word_is_lost_and_none_is_too_long(text: str, longest: int) -> None:
    found = sentences(text, longest)
    assert " ".join(found).split() == text.split()
    assert all(1 <= len(sentence.split()) <= longest for sentence in found)


def test_words_without_full_stops_are_cut() -> None:
    assert [len(one.split()) for one in sentences("so " * 65)] == [LONGEST, LONGEST, 5]
