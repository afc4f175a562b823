"""Looks back over months of practice, as the progress page gets them."""

from __future__ import annotations

import time

from interview_desktop.events.progress import Practice
from interview_desktop.structure.competencies import COMPETENCIES
from interview_desktop.user.progress.practice import practice
from tests.user.made import BAKERY, BAKERY_AGAIN, DAY, LIBRARY, many, question, result

TITLES = {
    "relevance": "Answers the question",
    "structure": "Story with a beginning and an end",
    "specificity": "Figures, names and times",
    "ownership": "Your own part",
    "result": "Result and learning",
    "speaking_rate": "Speaking rate",
    "fillers": "Fillers",
    "latency": "Time before the first word",
}
UNITS = {"speaking_rate": "words a minute", "fillers": "a minute", "latency": "s"}
ASKED = (
    "Tell me about a time when something went wrong at work and you had to put it right.",
    "Describe a time you worked with somebody you did not get on with.",
    "Why do you want this job?",
)


def looked_back(sessions: int, *, now: float | None = None) -> Practice:
    """Over so many interviews, the last of them yesterday: the structure rises, the rest stays as it was."""
    at = time.time() if now is None else now
    results = []
    for number in range(sessions):
        wave = (number * 5 % 4) / 4
        results.append(
            result(
                number,
                started=at - DAY - (sessions - 1 - number) * 3 * DAY,
                title="General behavioural interview",
                criteria={
                    "structure": min(4.6, 2.0 + number * 0.3),
                    "result": 2.2 + wave,
                    "specificity": 3.0 - wave,
                    "relevance": 4.2,
                    "ownership": 3.5,
                },
                competencies={"teamwork": 3.0 + wave / 2, "critical_thinking": 2.5},
                confidence=dict.fromkeys((*TITLES, "teamwork", "critical_thinking"), 0.7),
                measures={"speaking_rate": 150 + wave * 20, "fillers": 6 - number * 0.4, "latency": 1.4},
                questions=[
                    question(
                        place,
                        text=text,
                        competency=("critical_thinking", "teamwork", "communication")[place],
                        level=(2.0 + (number + place) % 5 / 2) if place < 2 or number % 2 else None,
                        story=((BAKERY, BAKERY_AGAIN)[number % 2], LIBRARY, "")[place],
                        parts=(("situation", "action"), ("situation", "task", "action", "result"), ())[place],
                        scores=dict.fromkeys(TITLES, 2.5 + place / 2),
                        measures={"speaking_rate": 140.0 + 10 * place, "fillers": 4.0 + place},
                    )
                    for place, text in enumerate(ASKED)
                ],
                titles=TITLES,
                units=UNITS,
            )
        )
    return practice(results, at, competencies=COMPETENCIES)


def years() -> Practice:
    """Three hundred sessions."""
    return practice(many(300, 10), time.time(), competencies=COMPETENCIES)
