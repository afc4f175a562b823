"""What a coach would say on top of the scores: what to keep, what to change, what to practise next. Worded facts.

`interaction.feedback` makes them from scores and measures, in the words of the session's feedback template.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from interview_desktop.events.fact import Fact
from interview_desktop.events.mood import Mood

Level = Annotated[int, Field(ge=1, le=5)]


class Quote(Fact):
    """Words the candidate really said or typed, and where they are to be heard.

    `recording`, `start` and `end` are None for typed words. A quote that runs on into the next recording
    gives the time of its first part. `doubtful`: some of its words were not heard clearly.
    """

    text: str = Field(min_length=1)
    turn: int
    recording: str | None = None
    start: float | None = None
    end: float | None = None
    doubtful: bool = False


class Point(Fact):
    """Something to keep, or to change, with the words that show it.

    `about` is a criterion or a measure of delivery. `what` and `instead` are clauses without a full stop ("you said
    what you did yourself"); `text` is the whole in the feedback template's words. `question` is an index in the plan.
    """

    kind: Literal["keep", "change"]
    about: str
    what: str = Field(min_length=1)
    instead: str = Field(default="", description="what to do differently; empty for what to keep")
    why: str = Field(default="", description="what is known of it, with its source, in a sentence")
    question: int | None = None
    quote: Quote
    text: str = Field(min_length=1)


class OutlineLine(Fact):
    """One line of a model outline: what belongs there, and the person's own words where they told it already."""

    part: str
    text: str
    yours: Quote | None = None


class Priority(Fact):
    """Something for the next session: `what` to practise, `why`, and `how`, each a sentence. `questions` are indices in
    the plan that serve it."""

    about: str
    what: str
    why: str
    how: str
    questions: tuple[int, ...] = ()


class SelfRating(Fact):
    """How the person rates their own interview on the levels 1-5, before they see the program's view. `criteria` are
    those of `events.scores.AnswerCriterion`. Empty with `skipped`: they did not want to."""

    overall: Level | None = None
    criteria: Mapping[str, Level] = Field(default_factory=dict)
    skipped: bool = False


class Agreement(Fact):
    """Self and program side by side; `program` None: not enough evidence. `told` is one sentence."""

    about: str
    title: str
    yours: Level
    program: float | None
    told: str


class MoodPoint(Fact):
    """A point of the mood time line. `at` is seconds of speech and typing since the first answer began."""

    at: float = Field(ge=0)
    question: int
    quote: Quote
    mood: Mood
