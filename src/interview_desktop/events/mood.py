"""How a text sounds: information for the person who said it, never part of a score."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from interview_desktop.events.fact import Fact

MoodLabel = Literal["negative", "neutral", "positive"]


class Mood(Fact):
    """`valence` from -1 (negative) to 1 (positive); `confidence` 0-1 in the label; `engine` as shown on screen."""

    valence: float = Field(ge=-1, le=1)
    label: MoodLabel
    confidence: float = Field(ge=0, le=1)
    engine: str
