"""Content: what is found in an answer, and that a quote is always the answer's own words."""

from __future__ import annotations

import string
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_desktop.events.question import Question
from interview_desktop.interaction.content.answer_clauses import clauses, tokens
from interview_desktop.interaction.content.examine import Content, Span, examine
from interview_desktop.interaction.content.numbers import numbers
from tests.interaction.conversation.labels import labelled

QUESTION = Question(id="q", text="Tell me about a time you helped a customer.", kind="behavioural", competency="")
STORY = (
    "Last year a guest arrived at our hotel and his room was gone. My job was to find him a bed. I called three hotels "
    "and booked him a suite. In the end he was happy and came back two months later."
)


def spans(content: Content) -> list[Span]:
    return [
        one
        for field in fields(content)
        if isinstance(value := getattr(content, field.name), tuple)
        for one in value
        if isinstance(one, Span)
    ]


def test_every_part_of_a_story_is_found_where_it_was_told() -> None:
    found = examine(QUESTION, STORY)
    assert "Last year a guest arrived at our hotel" in [span.quote for span in found.situation]
    assert [span.quote for span in found.task] == ["My job was to find him a bed"]
    assert [span.quote for span in found.own] == ["I called three hotels and booked him a suite"]
    assert found.result[-1].quote == "In the end he was happy and came back two months later"
    assert [span.quote for span in found.numbers] == ["three", "two months"]
    assert not found.team
    assert not found.imagined


@given(st.text(alphabet=string.ascii_letters + string.digits + " .,'?!\n-é’😀", max_size=300))
def test_a_quote_is_always_the_words_of_the_answer(answer: str) -> None:
    for span in spans(examine(QUESTION, answer)):
        assert span.quote == answer[span.start : span.end]
        assert span.quote.strip()
        assert span.why.endswith(".")


@given(st.text(max_size=200))
def test_clauses_hold_every_word_once_and_in_order(answer: str) -> None:
    cut = [token for clause in clauses(answer) for token in clause.tokens]
    assert cut == list(tokens(answer))


def test_a_recognisers_text_is_cut_like_a_typed_one() -> None:
    spoken = [
        clause.plain for clause in clauses("we had a fire drill and i called the guests but they did not come down")
    ]
    assert spoken == ["we had a fire drill", "and i called the guests", "but they did not come down"]


@pytest.mark.parametrize(
    ("said", "own", "team", "imagined"),
    [
        ("I called him and explained the bill.", 1, 0, 0),
        ("We called him and explained the bill.", 0, 1, 0),
        ("The bill was corrected and the logs were checked.", 0, 1, 0),
        ("I would call him and explain the bill.", 0, 0, 1),
        ("I'd already called him before that.", 1, 0, 0),
        ("I usually call them and explain it.", 0, 0, 1),
        ("I was upset and I felt alone.", 0, 0, 0),
        ("If I made a mistake I would admit it.", 0, 0, 1),
        ("One day he comes in and I give him a new one.", 1, 0, 0),
        ("I did not call anybody.", 0, 0, 0),
        ("I would say that honesty is important.", 0, 0, 0),
        ("I have written all the code myself.", 1, 0, 0),
    ],
)
def test_who_did_it_and_whether_it_happened(said: str, own: int, team: int, imagined: int) -> None:
    found = examine(QUESTION, said)
    counts = [len(found.own), len(found.team), len(found.imagined)]
    assert [bool(count) for count in counts] == [bool(own), bool(team), bool(imagined)]


@pytest.mark.parametrize(
    ("said", "figures"),
    [
        ("it took about twenty five percent less time", ["twenty five percent"]),
        ("we served 1,200 people in 3.5 hours", ["1,200 people", "3.5 hours"]),
        ("the price was cut by a third within a week", ["third", "week"]),
        ("sales doubled in a couple of weeks", ["doubled", "weeks"]),
        ("one day the second one came first", []),
        ("i called one of them once and that was the first time", []),
    ],
)
def test_figures_in_digits_and_in_words(said: str, figures: list[str]) -> None:
    found = [said[run[0].start : run[-1].end] for clause in clauses(said) for run in numbers(clause)]
    assert found == figures


def test_lengths_repetition_and_hedges_are_measured() -> None:
    found = examine(QUESTION, "um well maybe it was good " + "and it was a big project for us " * 6)
    assert found.words == 52
    assert found.expected == 420
    assert found.repeated > 0.5
    assert len(found.hedges) == 1


@pytest.mark.parametrize("answer", [one.answer for one in labelled() if one.answer][::7])
def test_upper_case_and_line_breaks_change_nothing(answer: str) -> None:
    plain, loud = examine(QUESTION, answer), examine(QUESTION, answer.upper())
    for name in ("situation", "task", "action", "result", "numbers"):
        assert [(s.start, s.end) for s in getattr(plain, name)] == [(s.start, s.end) for s in getattr(loud, name)]


def test_a_wall_of_words_is_still_cut_into_pieces() -> None:
    cut = clauses("from a to " * 500)
    assert max(len(clause.tokens) for clause in cut) <= 40
