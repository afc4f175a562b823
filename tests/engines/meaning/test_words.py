"""Keywords in common, counted by hand."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from interview_desktop.engines.meaning.words import Words, overlap
from interview_desktop.errors import EngineUnavailable


@pytest.fixture
def words() -> Iterator[Words]:
    words = Words()
    words.open()
    yield words
    words.close()


@pytest.mark.parametrize(
    ("text", "other", "share"),
    [
        ("I managed two projects.", "Managing a project", 1.0),
        ("Customers complained about deliveries.", "The customer's delivery was late, and prices rose.", 2 / 3),
        ("I like bread.", "The server crashed.", 0.0),
        ("Tell me about it.", "Tell me about it.", 1.0),
        ("I’ve CHANGED teams", "the team changes", 1.0),
        ("Zürich", "in zürich", 1.0),
        ("😀", "😀", 0.0),
    ],
)
def test_shares_by_hand(words: Words, text: str, other: str, share: float) -> None:
    assert words.nearness(text, [other]) == pytest.approx((share,))


def test_a_long_answer_is_not_further_away_for_its_length(words: Words) -> None:
    question = "How do you deal with a tight deadline?"
    short = "The deadline was tight."
    long = f"{short} We had a plan, a server, seven pupils, three frogs and a hotel by the sea."
    assert words.nearness(question, [short, long]) == pytest.approx((1, 2 / 3))


def test_overlap_of_nothing() -> None:
    assert overlap(frozenset(), frozenset({"a"})) == 0.0


def test_without_the_stemmer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "snowballstemmer", None)
    with pytest.raises(EngineUnavailable, match="cannot be compared"):
        Words().open()
