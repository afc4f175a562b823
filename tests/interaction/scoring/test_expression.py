"""Expression: fillers, hedges, vocabulary, engagement and broken-off sentences, each with a quote or not at all."""

from __future__ import annotations

import pytest

from interview_desktop.events.question import Question
from interview_desktop.interaction.scoring.asked import Asked
from interview_desktop.interaction.scoring.competencies.expression import expression, variety
from interview_desktop.interaction.scoring.reading.reading import Reading, read
from tests.interaction.feedback.spoken import turn
from tests.interaction.scoring.read_answers import ANCHORS, reading

STORY = (
    "last year the oven in our bakery broke on a saturday morning and i had to keep thirty orders going so i called "
    "the technician in town and moved half of the dough to my cousin near the station while anna told each customer "
    "when to come back and by noon every single roll was baked and sold"
)
FILLED = STORY.replace(" and ", " um and uh ").replace(" the ", " the um ")


def spoken(text: str, confidence: float = 0.9) -> Reading:
    question = Question(id="q", text="Tell me about a problem.", kind="behavioural", competency="teamwork")
    found = read(Asked(index=0, question=question, turns=(turn(1, text, confidence=confidence),)))
    assert isinstance(found, Reading)
    return found


def test_many_fillers_lower_and_are_quoted_where_they_were_said() -> None:
    said = spoken(FILLED)
    trait = expression([said]).of("fillers")
    assert trait
    assert trait.change < -0.5
    quote = trait.evidence(level=2, anchor=ANCHORS[1])
    assert quote
    assert {"um", "uh"} & set(quote.quote.split())
    assert quote.quote == FILLED[quote.start : quote.end]


def test_fillers_have_no_part_where_they_are_switched_off() -> None:
    assert expression([spoken(FILLED)], frozenset({"fillers"})).of("fillers") is None
    assert expression([spoken(FILLED)], frozenset({"fillers"})).change == expression([spoken(STORY)]).change


def test_a_transcript_without_fillers_proves_nothing() -> None:
    assert expression([spoken(STORY)]).of("fillers") is None


def test_fillers_that_were_not_heard_clearly_count_for_nothing() -> None:
    said = spoken(STORY)
    heard = said.asked.turns[0]
    doubted = turn(1, FILLED)
    words = tuple(
        word.model_copy(update={"confidence": 0.1}) if word.text in {"um", "uh"} else word for word in doubted.words
    )
    unclear = heard.model_copy(
        update={"phrases": (doubted.phrases[0].model_copy(update={"words": words, "end": words[-1].end}),)}
    )
    found = read(Asked(index=0, question=said.asked.question, turns=(unclear,)))
    assert isinstance(found, Reading)
    assert expression([found]).of("fillers") is None


def test_few_fillers_are_usual_and_cost_nothing() -> None:
    trait = expression([spoken(STORY.replace("broke", "um broke"))]).of("fillers")
    assert trait
    assert trait.change == 0.0


def test_hedging_lowers() -> None:
    sure = "we met on monday and agreed on the plan for the shop and wrote down who would order flour. " * 2
    hedged = (
        sure.replace("we met", "i guess we kind of met")
        .replace("agreed", "maybe agreed")
        .replace("wrote", "sort of wrote")
    )
    trait = expression([reading(STORY + " " + hedged)]).of("hedges")
    assert trait
    assert trait.change < 0
    assert expression([reading(STORY + " " + sure)]).of("hedges") is None


def test_engaged_words_raise_once_however_often_they_come() -> None:
    once = expression([reading(STORY + " and i was really proud of the shop")]).of("engagement")
    often = expression([reading(STORY + " and i was proud and proud and so proud of it")]).of("engagement")
    assert once
    assert often
    assert once.change > 0
    assert often.change <= once.change * 1.05


def test_an_answer_that_breaks_off_is_quoted_at_its_end() -> None:
    trait = expression([reading(STORY + " and then we went to the")]).of("completeness")
    assert trait
    assert trait.change < 0
    quote = trait.evidence(level=2, anchor=ANCHORS[1])
    assert quote
    assert quote.quote.endswith("went to the")


def test_variety_counts_different_words_in_windows_and_not_length() -> None:
    few, many = ["a", "b"] * 50, [f"w{number}" for number in range(100)]
    assert variety(few) == pytest.approx(2 / 50)
    assert variety(many) == 1.0
    assert variety(many[:49]) is None
    cycle = [f"w{number % 40}" for number in range(400)]
    assert variety(cycle) == variety(cycle[:100]) == pytest.approx(40 / 50)


def test_too_few_words_tell_nothing() -> None:
    assert expression([reading("I called the technician and he came on Monday with a new part.")]).traits == ()


@pytest.mark.parametrize("text", [STORY, FILLED, STORY + " i guess i was excited about the"])
def test_the_change_is_bounded_and_every_trait_has_a_quote(text: str) -> None:
    found = expression([spoken(text)])
    assert -1.0 <= found.change <= 0.5
    assert all(trait.evidence(level=3, anchor=ANCHORS[2]) for trait in found.traits)
