"""What counts as a sentence begun anew, and the sound sentences that only look like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_desktop.interaction.delivery.restarts import restarts


@pytest.mark.parametrize(
    "text",
    [
        "and i was i had to call the client",
        "I went, we went to the office",
        "I was - I had to go",
        "so i'm we were late",
        "and i would um we decided to stay",
        "the my manager said no",
        "then um our we had a problem",
        "a um the customer called",
        "we were going to the to a meeting",
        "I spoke to the custo- the client",
        "we had to go we had to go home",
        "Yes. I could, um, we waited.",
    ],
)
def test_a_dropped_start(text: str) -> None:
    assert restarts(text.split()) == 1


@pytest.mark.parametrize(
    "text",
    [
        "the the cat",  # a repetition
        "i was i was going",
        "but i was i had prepared everything",
        "it was i who led the team",
        "and i was i would say quite nervous",
        "and i was i think the first to see it",
        "we had you know a problem",
        "everything i had i gave",
        "i told them who i was i explained my role",
        "the best i could i did",
        "if i win we win",
        "i know you know",
        "short- and long-term goals",
        "i moved from the a team to the b team",
        "I was there. I had a plan.",
        "asked what she was afraid of she was afraid of needles",
        "what i had we had",
        "",
        "um",
        "- . ,",
    ],
)
def test_a_sound_sentence(text: str) -> None:
    assert restarts(text.split()) == 0


def test_a_pause_shows_that_a_start_was_dropped() -> None:
    words = ["yesterday", "we", "had", "we", "called", "the", "manager"]
    assert restarts(words) == 0
    assert restarts(words, [0.4, 0.0, 0.0, 0.0, 0.0, 0.0]) == 1
    assert restarts(words, [0.19, 0.0, 0.0, 0.0, 0.0, 0.0]) == 0


def test_several_in_one_answer() -> None:
    text = "and i was i had to tell the my manager that the my plan had failed"
    assert restarts(text.split()) == 3


@given(st.lists(st.text(max_size=6), max_size=30), st.lists(st.floats(0, 2), max_size=30))
def test_never_more_than_words_and_never_a_fault(words: list[str], gaps: list[float]) -> None:
    assert 0 <= restarts(words, gaps) <= len(words)
