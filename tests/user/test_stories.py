"""The story bank: known again by their words, kept apart where only the workplace is the same."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_desktop.user.progress.stories import stories, title_of, untold
from tests.user.made import BAKERY, BAKERY_AGAIN, COMPETENCIES, LIBRARY, question, result

OTHER_AT_THE_BAKERY = (
    "one morning at the bakery a customer with a nut allergy asked about the almond cake i read the label called the "
    "supplier and wrote a new sign so that nobody had to guess"
)


def told(*words: str, **facts: object) -> tuple[str, ...]:
    results = [result(at, questions=[question(0, story=story, **facts)]) for at, story in enumerate(words)]
    return tuple(f"{one.title} ({len(one.tellings)})" for one in stories(results))


def test_the_same_story_in_other_words_is_one_story() -> None:
    assert told(BAKERY, BAKERY_AGAIN, question="q1") == ("last year at the bakery one of the ovens… (2)",)


def test_the_same_story_for_another_question() -> None:
    results = (
        result(1, questions=[question(0, question="a", competency="teamwork", story=BAKERY, level=2.0)]),
        result(2, questions=[question(0, question="b", competency="leadership", story=BAKERY_AGAIN, level=4.0)]),
    )
    [story] = stories(results)
    assert [one.question for one in story.tellings] == ["a", "b"]
    assert story.competencies == {"teamwork": 2.0, "leadership": 4.0}
    assert story.level == 4.0


def test_different_stories_stay_apart() -> None:
    assert len(told(BAKERY, LIBRARY)) == 2
    assert len(told(BAKERY, OTHER_AT_THE_BAKERY)) == 2, "the same workplace is not the same story"
    assert len(told(BAKERY, OTHER_AT_THE_BAKERY, question="q1")) == 2, "nor is the same question"


@pytest.mark.parametrize(
    "changed",
    [BAKERY.upper(), BAKERY.replace(" so ", ". So, "), BAKERY.capitalize() + "!", BAKERY.replace("and", "um and")],
)
def test_case_punctuation_and_fillers_change_nothing(changed: str) -> None:
    assert len(told(BAKERY, changed)) == 1


def test_british_and_american_spellings_are_the_same_words() -> None:
    british = "the organisation changed its colour scheme and i was summarising what neighbours favoured in a catalogue"
    american = british.replace("isation", "ization").replace("our", "or").replace("ising", "izing")
    assert len(told(british, american)) == 1


def test_what_the_best_telling_lacked() -> None:
    results = (
        result(1, questions=[question(0, story=BAKERY, level=4.0, parts=("situation", "action"))]),
        result(2, questions=[question(0, story=BAKERY, level=2.0, parts=("situation", "task", "action", "result"))]),
    )
    [story] = stories(results)
    assert story.lacked == ("task", "result")
    [story] = stories(results[1:])
    assert story.lacked == ()


def test_without_a_story_there_is_none_and_nothing_is_missed() -> None:
    assert told("", "um so yeah") == ()
    assert untold((), COMPETENCIES) == ()


def test_competencies_for_which_no_story_was_told() -> None:
    found = stories((result(1, questions=[question(0, competency="leadership", story=BAKERY)]),))
    assert untold(found, COMPETENCIES) == ("teamwork", "technology")


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("so um well okay last year I lost a parcel", "last year I lost a parcel"),
        ("um so", "um so"),
        (
            "we moved house, and the piano, which nobody had measured, got stuck",
            "we moved house, and the piano, which nobody had…",
        ),
        ("面接", "面接"),
    ],
)
def test_titles_are_the_persons_own_words(words: str, title: str) -> None:
    assert title_of(words) == title


@settings(max_examples=40, deadline=None)
@given(order=st.randoms(use_true_random=False), times=st.lists(st.integers(0, 2), max_size=9))
def test_every_telling_is_in_one_story_whatever_the_order(order: random.Random, times: list[int]) -> None:
    words = (BAKERY, BAKERY_AGAIN, LIBRARY)
    results = [result(at, questions=[question(0, story=words[which])]) for at, which in enumerate(times)]
    expected = stories(results)
    order.shuffle(results)
    found = stories(results)
    assert found == expected
    assert sorted(one.session for story in found for one in story.tellings) == sorted(one.session for one in results)
    assert len(found) <= 2
