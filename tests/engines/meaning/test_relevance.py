"""An answer held against its question and against what a strong answer contains."""

from __future__ import annotations

from interview_desktop.engines.meaning.relevance import relevance
from interview_desktop.engines.meaning.words import Words
from interview_desktop.events.measured import Nearness

QUESTION = "Tell me about a time you led a team."
STRONG = "A real team, what the candidate decided, and what came of it."
FITTING = "I led a team of five; I decided to split the work, and it came out well."
ASTRAY = "My favourite food is soup with bread."


def measured(answer: str, looks_for: str = STRONG, question: str = QUESTION) -> Nearness:
    words = Words()
    words.open()
    return relevance(words, question, looks_for, answer)


def test_a_fitting_answer_is_nearer_than_one_that_went_astray() -> None:
    fitting, astray = measured(FITTING), measured(ASTRAY)
    assert fitting.to_question is not None
    assert astray.to_question is not None
    assert fitting.to_question > astray.to_question
    assert (fitting.to_strong or 0.0) > (astray.to_strong or 0.0)
    assert fitting.engine == "words"


def test_where_nothing_is_known_of_a_strong_answer_there_is_no_figure() -> None:
    assert measured(FITTING, "").to_strong is None
    assert measured(FITTING, "").to_question is not None


def test_silence_has_no_figures() -> None:
    assert measured("  ") == Nearness(engine="words")
    assert measured(FITTING, "", "") == Nearness(engine="words")


def test_anchors_are_told_in_their_order() -> None:
    words = Words()
    words.open()
    near = relevance(words, QUESTION, "", FITTING, ("Tells nothing.", "Names a team.", FITTING))
    assert len(near.to_anchors) == 3
    assert near.to_anchors[2] == 1.0
    assert near.to_anchors[0] < near.to_anchors[1]
    assert relevance(words, QUESTION, "", FITTING, ("", "", "")).to_anchors == ()
