"""What another language model thinks of an interview: its words, marked as its own, never a score."""

from __future__ import annotations

from pydantic import Field

from interview_desktop.events.fact import Fact

MOST_POINTS = 5


class OpinionPoint(Fact):
    """One remark. `quote` are the person's own words of question `turn` that it rests on, as they stand there."""

    text: str = Field(min_length=1, max_length=600)
    quote: str = Field(min_length=1, max_length=600)
    turn: int = Field(ge=0)


class SecondOpinion(Fact):
    """`engine` is the model whose words these are, as shown on screen. `summary` may be empty."""

    engine: str
    points: tuple[OpinionPoint, ...] = Field(default=(), max_length=MOST_POINTS)
    summary: str = Field(default="", max_length=1200)
