from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from interview_desktop.structure.quality.sentences import heard, own_words, sentences, words
from tests.structure.quality.asked import question


def test_words_are_counted_as_they_are_spoken() -> None:
    assert words("You've a well-known client's file, haven’t you?") == [
        "You've", "a", "well", "known", "client's", "file", "haven’t", "you",
    ]  # fmt: skip


def test_sentences_end_at_a_stop_before_a_space() -> None:
    text = "It costs 3.5 percent, e.g. per year. What now? “Wait!” he said"
    assert [one.text for one in sentences(text)] == [
        "It costs 3.5 percent, e.g. per year.", "What now?", "“Wait!”", "he said",
    ]  # fmt: skip


@given(st.text(max_size=200))
def test_places_hold_in_any_text(text: str) -> None:
    assert len(own_words(text)) == len(text)
    for one in sentences(text):
        assert text[one.start : one.end] == one.text != ""


def test_quoted_speech_is_blanked_and_apostrophes_are_not_quotes() -> None:
    text = "The nurses’ rota, a guest's 'How old are you?' and “Why?” don't count"
    assert own_words(text).split() == ["The", "nurses'", "rota,", "a", "guest's", "and", "don't", "count"]


def test_what_is_heard_is_text_spoken_and_probes() -> None:
    assert [field for field, _ in heard(question("A?", spoken="B?"))] == [
        "text", "spoken", "probes.action", "probes.result",
    ]  # fmt: skip
    assert [field for field, _ in heard(question("A?", probes={}))] == ["text"]
