"""What an interviewer may say, and the first reason why not."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from interview_desktop.engines.replies import Exchange
from interview_desktop.engines.replies.filters import MOST_WORDS, Reason, refusal, tidied
from interview_desktop.engines.replies.safety import is_rude
from tests.engines.replies.spoken import LAST, MAY_BE_SAID, REFUSED


@pytest.mark.parametrize("text", MAY_BE_SAID)
def test_what_may_be_said(text: str) -> None:
    assert refusal(tidied(text), LAST, is_rude) is None


@pytest.mark.parametrize(("text", "reason"), REFUSED)
def test_what_may_not(text: str, reason: Reason) -> None:
    assert refusal(tidied(text), LAST, is_rude) == reason


def test_every_reason_is_in_the_table() -> None:
    assert {reason for _, reason in REFUSED} == set(get_args(Reason))


def test_what_the_model_did_not_end_is_unfinished() -> None:
    assert refusal("That makes sense.", LAST, is_rude, ended=False) == "unfinished"


def test_numbers_names_and_topics_may_be_those_of_the_answer() -> None:
    answer = Exchange("What did you build?", "At Acme I built 12 robots with Maria.")
    assert refusal("12 robots is a lot of work.", answer, is_rude) is None
    assert refusal("I can imagine Maria was busy.", answer, is_rude) is None
    assert refusal("12 robots is a lot of work.", LAST, is_rude) == "number"
    assert refusal("I can imagine Maria was busy.", LAST, is_rude) == "name"
    assert refusal("Robots sound complicated.", LAST, is_rude) == "new_topic"


def test_the_twentieth_word_is_the_last() -> None:
    words = "I see that the reason for the late fees was a holiday and so the system had to change"
    longer = words + " over time."
    assert len(longer.split()) == MOST_WORDS + 1
    assert refusal(longer, LAST, is_rude) == "too_long"
    assert refusal(words + " soon.", LAST, is_rude) is None


@pytest.mark.parametrize(
    ("raw", "tidy"),
    [
        ("  i see ,  thank you ", "I see, thank you."),
        ("“that’s hard”", "That's hard."),
        ("well – i'm sorry to hear that…", "Well - I'm sorry to hear that..."),
        ("thank you for", "Thank you for."),
        ("so,", "So,"),
        ("", ""),
        ('"', '".'),
    ],
)
def test_tidied(raw: str, tidy: str) -> None:
    assert tidied(raw) == tidy


@given(st.text(max_size=200), st.text(max_size=200), st.text(max_size=200))
@example("0B", "0B", "")
def test_whatever_comes_there_is_an_answer(text: str, asked: str, answered: str) -> None:
    """What passes is short ASCII without a question mark, whatever was said before."""
    tidy = tidied(text)
    assert tidied(tidy) == tidy
    if refusal(tidy, Exchange(asked, answered), lambda _: False) is None:
        assert tidy.isascii()
        assert "?" not in tidy
        assert 2 <= len(tidy.split()) <= 2 * MOST_WORDS


@given(st.sampled_from(MAY_BE_SAID), st.sampled_from(["you", "your boss", "lol", "john", "my wife", "42", "hired"]))
def test_one_word_too_many_is_enough(text: str, word: str) -> None:
    assert refusal(tidied(f"{text.rstrip('.')} {word}"), LAST, is_rude) is not None
