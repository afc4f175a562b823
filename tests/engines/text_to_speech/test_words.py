"""Words of a text: spans that show exactly what a caption highlights."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from interview_desktop.engines.text_to_speech.words import estimated_times, word_at, written_words


def shown(text: str) -> list[str]:
    return [text[word.start : word.end] for word in written_words(text)]


def test_punctuation_and_quotes_are_not_part_of_a_word() -> None:
    assert shown("“Led”, you said — (a team) of 12?") == ["Led", "you", "said", "a", "team", "of", "12"]


def test_what_is_read_aloud_stays() -> None:
    assert shown("It’s $45.50, 20% in C++ & Node.js. 😀") == [
        *("It’s", "$45.50", "20%", "in", "C++", "&", "Node.js", "😀"),
    ]


def test_nothing_to_say() -> None:
    assert written_words(" … — - \n") == ()


def test_a_quote_before_a_word_belongs_to_it() -> None:
    words = written_words("so “café” it")
    assert [word_at(words, index) for index in (0, 3, 4, 9, 10)] == [0, 1, 1, 1, 2]
    assert word_at(words[1:], 0) == -1


@given(st.text(max_size=60))
def test_spans_are_in_order_and_inside_the_text(text: str) -> None:
    end = 0
    for word in written_words(text):
        assert end <= word.whole <= word.start < word.end <= len(text)
        assert not any(char.isspace() for char in text[word.start : word.end])
        end = word.end


@given(st.lists(st.integers(1, 20), min_size=1, max_size=20))
def test_estimated_times_fill_their_stretch(lengths: list[int]) -> None:
    text = " ".join("x" * length for length in lengths)
    times = estimated_times(written_words(text), 1.0, 3.0)
    assert times[0].at == 1.0
    assert all(one.at < two.at < 3.0 for one, two in pairwise(times))
    assert all(time.estimated for time in times)
