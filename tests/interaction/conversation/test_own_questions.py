"""The candidate's own questions: topic, an honest reply, and 'I have none'."""

from __future__ import annotations

import pytest

from interview_desktop.interaction.conversation.own_questions import reply, topic_of, wants_no_question
from interview_desktop.structure.wordings import load_wordings

WORDINGS = load_wordings()


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("How big is the team?", "team"),
        ("who would i be reporting to", "team"),
        ("What does a typical day look like?", "daily_work"),
        ("what would i do in the first few months", "success"),
        ("how do you measure success in this role", "success"),
        ("Are there opportunities for training?", "growth"),
        ("how would you describe the culture", "culture"),
        ("What is the biggest challenge for the new person?", "challenges"),
        ("um what about the salary", "pay"),
        ("can i work from home", "hours"),
        ("When will I hear from you?", "next_steps"),
        ("where do you see the company in three years", "company"),
        ("How did I do?", "feedback"),
        ("why did you join", "interviewer"),
        ("is there a parking space", "other"),
    ],
)
def test_the_topic_of_a_question(text: str, topic: str) -> None:
    assert topic_of(text) == topic


def test_a_reply_is_on_its_topic_and_not_said_twice() -> None:
    used: set[str] = set()
    for seed in range(3):
        said = reply("what is the salary", wordings=WORDINGS, used=used, seed=seed)
        assert said.topic == "pay"
        assert said.wording not in used
        assert said.text in {one.text for one in WORDINGS.replies["pay"]}
        used.add(said.wording)


@pytest.mark.parametrize(
    "text",
    [
        "No, thank you.",
        "nothing from me",
        "i think you covered everything",
        "um no i'm good thanks",
        "No, I don't have any questions at the moment.",
        "that's all",
        "not really",
        "I think that's it, thank you very much.",
        "no more questions",
        "you have answered all my questions",
        "well everything is clear",
    ],
)
def test_declining_in_many_words(text: str) -> None:
    assert wants_no_question(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "How big is the team?",
        "No, but what happens next?",
        "not really but how many nurses are there on a shift",
        "what would you change about the company",
        "Could you tell me why nobody stays longer than a year?",
        "is there nothing you can tell me about the salary",
    ],
)
def test_a_question_is_no_declining(text: str) -> None:
    assert not wants_no_question(text)
