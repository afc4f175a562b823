"""Results of sessions that nobody gave, made as the tests want them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from interview_desktop.events.delivery import MeasureName
from interview_desktop.events.progress import QuestionResult, SessionResult

DAY = 86_400.0
BEGUN = 1_700_000_000.0
BAKERY = (
    "last year at the bakery one of the ovens broke on a saturday and i had to keep thirty orders going so i called "
    "the technician and moved half of the orders to the other shop and every customer got their bread"
)
BAKERY_AGAIN = (
    "so it was a saturday the oven at our bakery broke down and thirty orders were waiting i phoned a technician "
    "moved orders to the second shop across town and each customer got bread we even saved four hundred pounds"
)
LIBRARY = (
    "at the university library two students argued loudly about a booked study room i listened to both checked the "
    "reservation system found the double booking and gave one pair the seminar room upstairs"
)
COMPETENCIES = {"teamwork": "Teamwork", "leadership": "Leadership", "technology": "Technology"}


def session_id(number: int) -> str:
    return f"{number:032x}"


def question(index: int = 0, **told: Any) -> QuestionResult:
    """An answered question; `told` replaces any of its fields."""
    facts: dict[str, Any] = {
        "question": f"q{index}",
        "index": index,
        "text": f"Question {index}?",
        "kind": "behavioural",
        "competency": "teamwork",
        "words": 80,
        "level": 3.0,
        "scores": {"structure": 3.0},
        "measures": {"speaking_rate": 150.0},
    }
    return QuestionResult.model_validate(facts | told)


def result(number: int = 0, *, questions: Sequence[QuestionResult] | None = None, **told: Any) -> SessionResult:
    """Session `number`, two days after the one before it, of three questions; `told` replaces any of its fields."""
    facts: dict[str, Any] = {
        "session": session_id(number),
        "started": BEGUN + number * 2 * DAY,
        "title": "General practice",
        "template": "general",
        "criteria": {"structure": 3.0},
        "competencies": {"teamwork": 3.0},
        "confidence": {"structure": 0.7, "teamwork": 0.6},
        "measures": {"speaking_rate": 150.0},
        "questions": tuple(question(at) for at in range(3)) if questions is None else tuple(questions),
        "titles": {"structure": "Story with a beginning and an end", "speaking_rate": "Speaking rate"},
        "units": {"speaking_rate": "words a minute"},
    }
    return SessionResult.model_validate(facts | told)


def with_levels(levels: Sequence[float], criterion: str = "structure") -> tuple[SessionResult, ...]:
    """One session for each level of a criterion."""
    return tuple(result(at, criteria={criterion: level}) for at, level in enumerate(levels))


def with_measures(values: Sequence[float], name: MeasureName = "speaking_rate") -> tuple[SessionResult, ...]:
    """One session for each value of a measure."""
    return tuple(result(at, measures={name: value}) for at, value in enumerate(values))


def many(sessions: int, questions: int, told: Mapping[str, Any] | None = None) -> tuple[SessionResult, ...]:
    """A person who practises for years: every third answer tells a story of its own, no question comes twice soon."""
    return tuple(
        result(
            at,
            questions=[
                question(
                    index,
                    question=f"q{at % 50}-{index}",
                    level=1.0 + (at * 7 + index * 3) % 9 / 2,
                    story=_story(at * questions + index) if index % 3 == 0 else "",
                    parts=("situation", "action"),
                    **(told or {}),
                )
                for index in range(questions)
            ],
        )
        for at in range(sessions)
    )


def _story(number: int) -> str:
    """Words that no other story has, and some that many have."""
    return " ".join(f"thing{(number * 37 + at * (at + number)) % 4001}" for at in range(60))
