"""Numbers, times and lists read as a person would write them."""

from __future__ import annotations

from interview_desktop.interaction.feedback.english import count, listed, number, sentence, times


def test_numbers_are_words_up_to_ten() -> None:
    assert [number(many) for many in (0, 1, 10, 11)] == ["no", "one", "ten", "11"]


def test_one_thing_is_singular() -> None:
    assert [count(many, "answer") for many in (0, 1, 2)] == ["no answers", "one answer", "two answers"]
    assert count(3, "story", "stories") == "three stories"


def test_how_often() -> None:
    assert [times(many) for many in (1, 2, 3, 12)] == ["once", "twice", "three times", "12 times"]


def test_lists_end_with_and() -> None:
    assert [listed(things) for things in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]


def test_a_sentence_begins_with_a_capital() -> None:
    assert (sentence("one"), sentence("")) == ("One", "")
