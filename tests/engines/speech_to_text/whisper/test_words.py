"""Pieces into words, and times where there are none."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_desktop.engines.speech_to_text.whisper.words import Piece, joined, later, spread

TIMES = st.floats(0, 12, allow_nan=False)


def pieces(*texts: str) -> list[Piece]:
    return [Piece(text, 0.2 * at, 0.2 * at + 0.2, 0.8) for at, text in enumerate(texts)]


def test_a_blank_begins_a_word_and_punctuation_stays_with_it() -> None:
    words = joined(pieces(" I", " don", "'t", ",", " well", " -", " know", "."), 10.0)
    assert [word.text for word in words] == ["I", "don't,", "well-", "know."]
    assert words[1].start == pytest.approx(0.2)
    assert words[1].end == pytest.approx(0.8)


def test_a_word_in_quotes_and_a_first_piece_without_a_blank() -> None:
    assert [word.text for word in joined(pieces("So", ' "', "yes", '"'), 10.0)] == ["So", '"yes"']
    assert joined(pieces(" -", "..."), 10.0) == ()


def test_nobody_needs_to_be_sure_of_a_comma() -> None:
    (word,) = joined([Piece(" team", 0.0, 0.4, 0.9), Piece("s", 0.4, 0.5, 0.7), Piece(",", 0.5, 0.6, 0.1)], 1.0)
    assert word.confidence == pytest.approx(0.8)


@given(st.lists(st.tuples(TIMES, TIMES, st.floats(0, 1.1)), max_size=8), st.floats(0.1, 10))
def test_times_are_in_order_and_in_the_audio(rows: list[tuple[float, float, float]], seconds: float) -> None:
    """Whatever the alignment says: it may give a word no time, or end it after the audio."""
    words = joined([Piece(f" w{n}", start, end, sure) for n, (start, end, sure) in enumerate(rows)], seconds)
    assert len(words) == len(rows)
    assert all(0.0 <= word.start < word.end <= seconds + 0.001 for word in words)
    assert all(one.start <= two.start for one, two in pairwise(words))
    assert all(0.0 <= (word.confidence or 0.0) <= 1.0 for word in words)


@given(st.lists(st.text("abc", min_size=1, max_size=9), max_size=20), st.floats(0.1, 30))
def test_estimated_times_fill_the_audio(texts: list[str], seconds: float) -> None:
    words = spread(" ".join(texts), seconds, 0.4)
    assert [word.text for word in words] == texts
    assert all(one.end == pytest.approx(two.start) for one, two in pairwise(words))
    assert not words or words[-1].end == pytest.approx(seconds, abs=0.01)
    assert {word.confidence for word in words} <= {0.4}


def test_later() -> None:
    (word,) = later(spread("yes", 0.5, 1.0), 61.25)
    assert (word.start, word.end) == (61.25, 61.75)
