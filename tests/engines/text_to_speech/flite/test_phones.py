"""Words laid beside the sounds of the sentence."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from interview_desktop.engines.text_to_speech.flite.phones import Phone, word_starts


def sentence(names: str) -> list[Phone]:
    """Phones of 0.1 s each."""
    return [Phone(name, place / 10) for place, name in enumerate(names.split())]


def test_words_begin_where_their_first_sound_does() -> None:
    starts = word_starts([["t", "eh", "l"], ["m", "iy"]], sentence("pau t eh l m iy pau"))
    assert starts == (0.1, 0.4)


def test_a_word_that_sounds_different_in_the_sentence_moves_no_other() -> None:
    alone = [["d", "r", "ay", "v"], ["s", "m", "ih", "th"]]
    starts = word_starts(alone, sentence("pau d aa k t er s m ih th"))
    assert starts == (0.1, 0.6)


def test_a_word_without_any_of_its_sounds_is_not_known() -> None:
    assert word_starts([["t", "eh"], ["z", "zh"], ["m"]], sentence("t eh m")) == (0.0, None, 0.2)


def test_nothing_on_either_side() -> None:
    assert word_starts([], sentence("t")) == ()
    assert word_starts([["t"]], []) == (None,)


words = st.lists(st.lists(st.sampled_from(["t", "eh", "l", "m"]), max_size=5), max_size=12)


@given(words, st.lists(st.sampled_from(["t", "eh", "l", "m", "pau"]), max_size=40))
def test_known_times_never_go_back(alone: list[list[str]], names: list[str]) -> None:
    known = [start for start in word_starts(alone, sentence(" ".join(names))) if start is not None]
    assert known == sorted(known)


@given(words)
def test_a_sentence_of_just_these_sounds_is_aligned_exactly(alone: list[list[str]]) -> None:
    names = [name for phones in alone for name in phones]
    starts = word_starts(alone, sentence(" ".join(names)))
    place = 0
    for phones, start in zip(alone, starts, strict=True):
        assert start == (place / 10 if phones else None)
        place += len(phones)
