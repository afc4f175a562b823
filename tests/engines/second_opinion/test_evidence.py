"""A quote counts where its words were said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_desktop.engines.second_opinion.evidence import said

ANSWER = "Well, I didn’t know  the\nsystem. So I asked Maria, and we fixed it."


@pytest.mark.parametrize(
    ("quote", "place"),
    [
        ("I didn't know the system", "I didn’t know  the\nsystem"),
        ("i DIDN'T   know the", "I didn’t know  the"),
        ("“So I asked Maria, and we…”", "So I asked Maria, and we"),
        ("the system so I asked", "the\nsystem. So I asked"),
        ("I did know the system", ""),
        ("asked Maria", ""),  # too short to rest anything on
        ("so I asked Mari", ""),
        ("...", ""),
        ("", ""),
    ],
)
def test_said(quote: str, place: str) -> None:
    assert said(quote, ANSWER) == place


def test_a_short_answer_may_be_quoted_whole() -> None:
    assert said("yes", "Yes.") == "Yes"
    assert said("no", "Yes.") == said("yes", "") == ""


@given(st.text(max_size=60), st.text(max_size=120))
def test_what_is_found_stands_in_the_answer(quote: str, answer: str) -> None:
    assert said(quote, answer) in answer
