from __future__ import annotations

import pytest

from interview_desktop.structure.quality.leading import leading
from tests.structure.quality.asked import question

LEADING = (
    "Do you not think that customers are always right?",
    "It's important to be on time, don't you agree?",
    "You do enjoy teamwork, yes?",
    "Everyone knows that sales is hard, so how do you cope?",
    "Shouldn't a manager always be the first to arrive?",
    "Wouldn't it be better to tell the truth?",
    "You wouldn't lie to a customer, would you?",
    "You are comfortable with nights, correct?",
    "Clearly you like challenges; what kind?",
    "Is it not the case that speed matters most?",
    "Can't you see that this plan would fail?",
    "How much do you love working with children?",
    "I suppose you get on well with everyone?",
    "You're not one of those people who leave at five, are you?",
    "Don't you think that teamwork matters most?",
    "Wouldn't you say that customers come first?",
    "Isn't it true that nurses are always short of time?",
    "You're good with numbers, aren't you?",
    "You like working with people, right?",
    "You would report that, wouldn't you?",
    "You wouldn't take a day off in a busy week, would you?",
    "Surely you would tell your manager?",
    "Obviously, safety comes first. How do you keep a site safe?",
    "As we all know, deadlines are sacred. How do you meet them?",
    "Would you agree that honesty matters?",
    "Do you agree that a team needs a strong leader?",
    "I assume you have used a till before?",
    "I take it you can work on your own?",
    "How excited are you about working here?",
    "How passionate are you about retail?",
    "Do you really think that would work?",
    "You must have been very proud. What had you done?",
    "Honesty is important to us. Are you honest?",
    "Why is our company the best place to work?",
    "Would you say you are a good listener?",
    "Are you not worried about the night shifts?",
    "I'm sure you would put the patient first. How?",
)
OPEN = (
    "Can you tell me about a time when you weren't sure?",
    "Haven't you ever wondered why?",
    "What is your view on remote work?",
    "Is there a tool you won't use?",
    "How would you respond if a parent said you weren't fair?",
    "Have you ever told a customer they were wrong?",
    "Why should we choose you?",
    "What makes you sure that your tests are right?",
    "When is it right to break a rule?",
    "Your manager says no. Do you go on?",
    "Which is better in your view, a long handover or a short one?",
    "Is it clear to you what your role would be, and is that what you want?",
    "When you know a colleague is wrong, what do you do?",
    "Tell me about a time you didn't agree with your manager.",
    "Why didn't you stay in your last job?",
    "What don't you like about this trade?",
    "What would you say is your greatest strength?",
    "If your manager asked you to hide a mistake, would you?",
    "How do you get two departments to agree that a plan is right?",
    "How do you explain a diagnosis clearly?",
    "What do you do when something is obviously wrong with an order?",
    "Do you prefer to plan ahead, or would you say you like to improvise?",
    "How important is it that a report is on time?",
    "How did those who were shown react, as far as you know?",
    "Why is the night the right time to look for a leak?",
    "A customer says: “Surely you can give me a discount?” What do you say?",
    "What did you know on that day, and what didn't you?",
    "Do you have the right to work in this country?",
    "You must have a report ready by five, and the system is down. What do you do?",
    "We expect people to work every other weekend. Can you do that?",
    "How confident are you with spreadsheets?",
    "Of the courses you took, which was the hardest?",
    "How do you find out what you are not told?",
)


@pytest.mark.parametrize("text", LEADING)
def test_a_leading_question_is_found(text: str) -> None:
    found = leading(question(text))
    assert [one.severity for one in found] == ["warning"]
    assert found[0].fix


@pytest.mark.parametrize("text", OPEN)
def test_an_open_question_is_left_alone(text: str) -> None:
    assert leading(question(text)) == ()


def test_a_leading_follow_up_is_found_at_its_place() -> None:
    probe = "And then you told them, didn't you?"
    (found,) = leading(question(probes={"action": probe}))
    assert found.field == "probes.action"
    assert probe[found.start : found.end] == "didn't you"
