"""How a report is laid out and worded: sections in order, tone, thresholds, and sentences with slots.

Wordings are Jinja2 and are rendered in a sandbox; which slots a wording may use is said in WORDINGS.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from interview_desktop.events.fact import Fact
from interview_desktop.events.feedback import Section
from interview_desktop.events.question import Slug

Tone = Literal["encouraging", "plain", "direct"]

# wording -> the slots it may use
WORDINGS: Mapping[str, tuple[str, ...]] = {
    "opening": ("title", "interviewer", "minutes", "answers"),
    "verdict": ("title", "answers", "strongest", "weakest"),
    "keep": ("what", "quote", "question"),
    "change": ("what", "quote", "question", "instead"),
    "not_enough": ("what", "question"),
    "closing": ("next",),
}


class Thresholds(Fact):
    """Bands, never pass marks (SPEC section 5): words a minute, fillers a minute, pauses in seconds."""

    slow_below: float = Field(default=110, ge=40, le=300)
    fast_above: float = Field(default=190, ge=40, le=300)
    many_fillers: float = Field(default=5, ge=0, le=60)
    long_pause: float = Field(default=3.0, ge=0.5, le=30)


class FeedbackTemplate(Fact):
    """`keeps` and `changes` are how many of each are shown at most."""

    id: Slug
    title: str = Field(min_length=1, max_length=120)
    summary: str = Field(default="", max_length=400)
    tone: Tone = "plain"
    sections: tuple[Section, ...] = Field(min_length=1)
    keeps: int = Field(default=3, ge=0, le=3)
    changes: int = Field(default=3, ge=0, le=3)
    thresholds: Thresholds = Thresholds()
    wording: Mapping[str, str] = Field(default_factory=dict)
