from __future__ import annotations

import pytest

from interview_desktop.structure.quality.double_barrelled import double_barrelled, second_question
from tests.structure.quality.asked import question

TWO = (
    "What are the early signs of sepsis, and what do you do when you see them?",
    "What did you do? What did you learn?",
    "How do you plan your week, and how do you keep to the plan?",
    "Why did you leave your last job and what are you looking for now?",
    "Have you worked nights, and would you do it again?",
    "Tell me about your strengths and tell me about your weaknesses.",
    "Describe your management style and explain how you would use it here, and what is your notice period?",
    "What would you do first and who would you call?",
    "How do you greet a guest and what do you say when the room is not ready?",
    "If a till is short, what do you do, and how do you tell the customer?",
    "When you meet a new client, what do you ask and how do you write it down?",
    "Which tools do you use; why did you choose them?",
    "Can you drive, and do you have your own tools?",
    "Explain how you plan a lesson and how you keep order in it for thirty pupils.",
    "What went wrong and what happened next?",
    "So, how do you open a case, and when do you close it?",
    "Where do you see yourself in five years, and what do you need to get there?",
    "Who was involved? How did you decide?",
)
ONE = (
    "How do you keep calm and do your best in a crisis?",
    "How do you plan and run a site meeting?",
    "What do you check before and after a shift?",
    "Tell me about a time you had to choose between speed and quality and it went wrong.",
    "If a child is hurt and you are the only adult there, what do you do?",
    "You have two hours and three jobs. Which do you take first?",
    "How do you know what is urgent and what is only loud?",
    "What do you say to a customer who asks where the manager is and when she will be back?",
    "How do you explain what a pension is and how it grows?",
    "A parent wants to know what happened and who was there. What do you tell them?",
    "Explain the difference between what a client wants and what a client needs.",
    "How would you teach someone who reads slowly and writes well?",
    "Which of your projects was the hardest, and why?",
    "How do you find out who is right and who is wrong?",
    "Describe a plan you made and carried out.",
    "Tell me about the first and the last thing you do on a shift.",
    "What makes a good handover, in your experience?",
    "How do you tell a guest what went wrong and what you will do about it?",
    "What would you ask a supplier who is late and does not answer?",
    "Tell me how you decide when to ask for help and when to go on alone.",
    "Tell me about a time you and another engineer could not agree on a design or in a code review.",
    "How do you weigh cost and quality?",
    "What do you look for in a hospital ward or a clinic, and why?",
    "How do you tell when a customer is unhappy and when they are only in a hurry?",
    "How do you decide what to say and what to leave out?",
    "Tell me about a time you had to decide what you kept and what you dropped.",
    "Your manager tells you what she wants and what she expects. How do you begin?",
    "Suppose a customer shouted and would not leave. What would you do?",
    "A patient says: “How long will it take, and what will it cost?” How do you answer?",
    "What would you do if two people called at once and you were alone?",
    "Would you rather work alone, or would you rather be in a team?",
    "Why did you keep it up, or why did you stop?",
    "How and where did you make your case?",
    "How would you explain the difference between a process and a thread to a new colleague?",
    "What do you know about us and what we make?",
    "Tell me a little about yourself and what you have studied.",
    "Imagine that in your first week you get a task you have never done, and your manager is away. What would you do?",
    "Say an old man falls on your ward during the night. How do you find out why?",
    "Two managers each want the same room. Who decides, and when?",
    "How would you sit down with her and explain what went wrong?",
    "How do you know, before the lesson is over, who has understood and who has not?",
    "Ready for the next one? Tell me about a customer you lost.",
    "What did you see and hear on that shift?",
)
SAME_STORY = (
    "Tell me about a mistake you made at work. What happened?",
    "Tell me about something that went wrong during your studies, and how you dealt with it.",
    "Describe a time you failed and what you learned from it.",
)


@pytest.mark.parametrize("text", TWO)
def test_two_questions_are_found(text: str) -> None:
    found = double_barrelled(question(text))
    assert [one.severity for one in found] == ["warning"]
    assert found[0].field == "text"


@pytest.mark.parametrize("text", ONE)
def test_one_question_is_left_alone(text: str) -> None:
    assert double_barrelled(question(text)) == ()


@pytest.mark.parametrize("text", SAME_STORY)
def test_asking_on_about_the_same_story_is_only_noted(text: str) -> None:
    assert [one.severity for one in double_barrelled(question(text))] == ["note"]


def test_the_place_is_that_of_the_second_question() -> None:
    text = "What are the signs, and what do you do about them?"
    second = second_question(text)
    assert second is not None
    assert text[second.start : second.end] == "what do you do about them"


def test_the_spoken_form_is_judged_too() -> None:
    found = double_barrelled(question("What did you do?", spoken="So, what did you do, and how did you feel?"))
    assert [one.field for one in found] == ["spoken"]
