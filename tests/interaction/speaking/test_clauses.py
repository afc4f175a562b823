"""Where a text is cut for speaking."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_desktop.interaction.speaking.clauses import sentences, with_first_clause


def cut(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentences(text)]


def first(text: str) -> list[str]:
    return [text[span.start : span.end] for span in with_first_clause(text, sentences(text)[0])]


@pytest.mark.parametrize(
    "text",
    [
        "I'm Dr. Smith, and Mrs. Jones is here.",
        "You paid $3.5 million in the end.",
        "Take a tool, e.g. Python, or another.",
        "We waited... and then it worked.",
        "“Really?” he said.",
        "J. R. Miller led it.",
        "Use no. 5 for that.",
        "It was 4 p.m. when we left.",
        "Is version 2.0.1 out?",
    ],
)
def test_one_sentence_stays_whole(text: str) -> None:
    assert cut(text) == [text]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Hello. How are you?", ["Hello.", "How are you?"]),
        ("He asked “Why?” Then he left.", ["He asked “Why?”", "Then he left."]),
        ("It was I. Then we met.", ["It was I.", "Then we met."]),
        ("Really?! Yes…\nGo on.", ["Really?!", "Yes…", "Go on."]),
        ("In the U.S. We did it.", ["In the U.S.", "We did it."]),
        ("I said no. Then yes.", ["I said no.", "Then yes."]),
        ("A title\n\nand its text", ["A title", "and its text"]),
        ("  Spaces.   Around.  ", ["Spaces.", "Around."]),
        ("", []),
        (" \n ", []),
    ],
)
def test_sentences(text: str, pieces: list[str]) -> None:
    assert cut(text) == pieces


def test_the_first_clause_of_a_long_sentence_comes_alone() -> None:
    text = "When you think of your last project, what was the hardest part, and how did you get through it?"
    assert first(text) == [
        "When you think of your last project,",
        "what was the hardest part, and how did you get through it?",
    ]


def test_a_first_clause_has_something_to_it() -> None:
    text = "Well, yes, and now I would like to hear how you went about it, step by step, please."
    assert first(text)[0] == "Well, yes, and now I would like to hear how you went about it,"


@pytest.mark.parametrize(
    "text",
    [
        "Thank you, that is clear.",
        "A sentence that goes on for quite a while without any mark inside, ok?",
        "The budget of 1,000,000 dollars that you had been given for the whole of that year",
    ],
)
def test_what_is_short_or_has_no_clause_stays_whole(text: str) -> None:
    assert first(text) == [text]


pieces = st.sampled_from(
    ["Dr.", "no", ".", "?", "…", "“", "”", ",", " ", "\n", "word", "3.5", "—", "I", "é", "😀", ":"]
)


@given(st.lists(pieces, max_size=60).map("".join))
def test_nothing_is_lost_and_nothing_said_twice(text: str) -> None:
    spans = [clause for sentence in sentences(text) for clause in with_first_clause(text, sentence)]
    assert "".join("".join(text[span.start : span.end].split()) for span in spans) == "".join(text.split())
    assert all(text[span.start : span.end].strip() == text[span.start : span.end] != "" for span in spans)
    assert all(one.end <= two.start for one, two in pairwise(spans))
