"""One event told wholly in the present is a story where one was asked for; what one always does is none."""

from __future__ import annotations

import pytest

from interview_desktop.events.question import Question, QuestionKind
from interview_desktop.interaction.content.examine import Content, examine
from interview_desktop.interaction.conversation.gaps import gaps
from tests.interaction.scoring.said import level

SUPPLIERS = (
    "In my job the truck not come and the customers wait. So I call three suppliers, I compare the price and I ask my "
    "boss. One of them deliver next day and nobody notice."
)
IN_THE_PAST = (
    "In my job the truck did not come and the customers waited. So I called three suppliers, I compared the price and "
    "I asked my boss. One of them delivered the next day and nobody noticed."
)
BOILER = (
    "We have a problem with the boiler. I check the pipes, then I find the leak and I close it. The water come back "
    "next morning."
)
ASKED = "Tell me about a time you solved a problem."


def asked(text: str = ASKED, kind: QuestionKind = "behavioural") -> Question:
    return Question(id="q", text=text, kind=kind, competency="", minutes=2.0)


def told(answer: str, question: Question | None = None) -> Content:
    return examine(question or asked(), answer)


@pytest.mark.parametrize("answer", [SUPPLIERS, BOILER, SUPPLIERS.lower().replace(".", "").replace(",", "")])
def test_a_story_in_the_present_has_its_parts(answer: str) -> None:
    content = told(answer)
    assert content.now
    assert content.situation
    assert content.own
    assert not content.imagined
    assert "hypothetical" not in {gap.kind for gap in gaps(asked(), answer)}


@pytest.mark.parametrize("answer", [SUPPLIERS, BOILER])
def test_its_end_is_not_asked_for_again(answer: str) -> None:
    assert not {"result", "situation", "ownership", "action"} & {gap.kind for gap in gaps(asked(), answer)}


@pytest.mark.parametrize("criterion", ["structure", "ownership", "result"])
def test_tense_alone_moves_no_score_by_more_than_half_a_level(criterion: str) -> None:
    now, then = level(SUPPLIERS, criterion, ASKED), level(IN_THE_PAST, criterion, ASKED)
    assert abs(now - then) <= 0.5


def test_the_end_in_the_present_is_an_end() -> None:
    assert level(BOILER, "result", ASKED) > level(BOILER.partition(" The water")[0], "result", ASKED) + 1


@pytest.mark.parametrize(
    "answer",
    [
        "I always listen to people and I ask them and then I help two of them.",
        "I talk with people, I listen and I help. So I think I am a good leader. One of them is happy.",
        "When a customer is angry I stay calm, then I look for two solutions.",
        "I would call three suppliers, then I would compare the price.",
        IN_THE_PAST,
    ],
)
def test_habits_plans_and_the_past_are_not_told_now(answer: str) -> None:
    assert not told(answer).now


def test_a_question_of_what_one_does_gets_no_story() -> None:
    assert not told(SUPPLIERS, asked("How do you handle late deliveries?", "competency")).now
    assert not told(SUPPLIERS, asked("What would you do if a truck is late?", "situational")).now
    assert told(SUPPLIERS, asked("Give me an example of how you handle trouble.", "competency")).now
