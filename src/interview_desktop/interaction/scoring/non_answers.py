"""Answers that are none: question, folded words and evidence in, the kind and one sentence out. Pure."""

from __future__ import annotations

from interview_desktop.events.question import Question
from interview_desktop.events.scores import NonAnswer
from interview_desktop.interaction.content.examine import Content


def non_answer(question: Question, text: str, content: Content) -> tuple[NonAnswer, str] | None:
    """What it is instead of an answer and why; None for an answer, however poor."""
    if content.non_answer == "nothing":
        return "silence", "Nothing was said."
    if content.non_answer == "unknowing":
        return "unknowing", "The answer says that nothing comes to mind."
    if content.non_answer == "asking_back":
        return "question_back", "A question came back instead of an answer."
    return None
