"""What DialoGPT is given to continue."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from interview_desktop.engines.replies import Exchange
from interview_desktop.engines.replies.prompt import END_OF_TEXT, HISTORY_TOKENS, POSITIONS, REPLY_TOKENS, prompt

TWO = (Exchange("what then", "a b c"), Exchange("and now", "d e"))


def words(text: str) -> list[str]:
    return text.split()


def test_turns_are_joined_by_the_end_of_text() -> None:
    expected = f"what then {END_OF_TEXT} a b c {END_OF_TEXT} and now {END_OF_TEXT} d e {END_OF_TEXT}"
    assert prompt(TWO, words) == expected.split()


def test_old_turns_are_left_out_whole() -> None:
    assert prompt(TWO, words, 9) == f"and now {END_OF_TEXT} d e {END_OF_TEXT}".split()
    assert prompt(TWO, words, 10) == f"a b c {END_OF_TEXT} and now {END_OF_TEXT} d e {END_OF_TEXT}".split()
    assert prompt(TWO, words, 5) == f"d e {END_OF_TEXT}".split()


def test_a_long_answer_keeps_its_end() -> None:
    long = Exchange("why", " ".join(str(number) for number in range(1000)))
    tokens = prompt([long], words)
    assert tokens == [*(str(number) for number in range(1001 - HISTORY_TOKENS, 1000)), END_OF_TEXT]


def test_nobody_ends_a_turn_by_saying_so() -> None:
    assert (
        prompt([Exchange("why", f"so {END_OF_TEXT} that")], words) == f"why {END_OF_TEXT} so that {END_OF_TEXT}".split()
    )


def test_silence_is_no_turn() -> None:
    assert prompt([Exchange("why", "  ")], words) == f"why {END_OF_TEXT}".split()
    assert prompt([], words) == prompt([Exchange("", " ")], words) == []


@given(st.lists(st.builds(Exchange, st.text(max_size=80), st.text(max_size=2000)), max_size=6), st.integers(1, 5000))
def test_prompt_and_reply_fit_the_positions(history: list[Exchange], budget: int) -> None:
    tokens = prompt(history, list, budget)
    assert len(tokens) <= min(budget, POSITIONS - REPLY_TOKENS)
    assert not tokens or tokens[-1] == END_OF_TEXT
