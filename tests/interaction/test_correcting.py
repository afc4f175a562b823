"""A mended transcript: the words of the person, the times of what was heard."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_desktop.errors import UsageError
from interview_desktop.events.turns import Turn
from interview_desktop.interaction.correcting import BY_HAND, LONGEST, mended
from tests.interaction.feedback.spoken import turn

HEARD = "i called the whether service and moved the order"


def words(text: str, of: Turn | None = None) -> list[tuple[str, float, float]]:
    said = of or turn(1, HEARD)
    return [(word.text, word.start, word.end) for phrase in mended(said, text) for word in phrase.words]


def test_a_word_in_place_of_another_takes_its_time() -> None:
    told = words(HEARD.replace("whether", "weather"))
    assert told[3][0] == "weather"
    assert told[3][1:] == pytest.approx((1.9, 2.2))
    assert told[4][0] == "service"
    assert told[4][1:] == pytest.approx((2.2, 2.5))


def test_several_words_share_the_time_of_those_they_replace() -> None:
    told = words(HEARD.replace("whether service", "people at the weather station"))
    new = told[3:8]
    assert [text for text, _, _ in new] == ["people", "at", "the", "weather", "station"]
    assert new[0][1] == pytest.approx(1.9)
    assert new[-1][2] == pytest.approx(2.5)


def test_added_words_stand_between_their_neighbours_and_dropped_ones_are_gone() -> None:
    assert [text for text, _, _ in words("well " + HEARD + " myself")] == ["well", *HEARD.split(), "myself"]
    assert [text for text, _, _ in words("i called and moved")] == ["i", "called", "and", "moved"]


def test_phrases_stay_apart_and_say_who_wrote_them() -> None:
    said = turn(1, "i called the whether service", "and moved the order")
    first, second = mended(said, "I called the weather service and moved the order.")
    assert (first.text, second.text) == ("I called the weather service", "and moved the order.")
    assert {first.engine, second.engine} == {BY_HAND}
    assert second.start == said.phrases[1].start


def test_mending_again_starts_from_what_was_mended() -> None:
    once = turn(1, HEARD)
    once = once.model_copy(update={"corrected": mended(once, HEARD.replace("whether", "weather"))})
    assert once.best.text == HEARD.replace("whether", "weather")
    assert once.verbatim.text == HEARD


@pytest.mark.parametrize(("said", "text"), [(turn(1, HEARD), "  "), (turn(1, typed=("hello",)), "hello there")])
def test_there_has_to_be_something_to_mend(said: Turn, text: str) -> None:
    with pytest.raises(UsageError):
        mended(said, text)


def test_what_nobody_could_have_said_is_refused() -> None:
    with pytest.raises(UsageError, match="longer"):
        mended(turn(1, HEARD), "word " * LONGEST)


@settings(max_examples=50)
@given(st.lists(st.sampled_from([*HEARD.split(), "new", "Käse", "…"]), min_size=1, max_size=30))
def test_every_word_is_there_once_in_order_and_in_time(written: list[str]) -> None:
    told = words(" ".join(written), turn(1, "i called the whether service", "and moved the order"))
    assert [text for text, _, _ in told] == written
    assert all(start <= end for _, start, end in told)
