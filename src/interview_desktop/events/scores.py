"""Scores, each with the words it rests on. A score without evidence cannot be made.

`interaction.scoring` works them out; nothing else does. Levels run from 1 (awareness) to 5 (expert), after the US
Office of Personnel Management's guide to structured interviews (2008). None is "not enough evidence", never a zero.
"""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from interview_desktop.events.coaching import Quote
from interview_desktop.events.fact import Fact

AnswerCriterion = Literal[
    "relevance", "structure", "specificity", "ownership", "result", "concision", "positivity"
]  # result: what came of it, and what was learned
ScoreKind = Literal["answer", "competency"]
NonAnswer = Literal["", "silence", "unknowing", "question_back", "gibberish", "copied", "too_short", "poorly_heard"]


class Evidence(Fact):
    """A quote and what it shows.

    Characters [start, end) of `Turn.best.text` of turn `turn`, `quote` being exactly those. `begins` and `ends` are
    seconds in `recording`; None for typed words and for transcripts without times. `level` is the level that this
    evidence speaks for, `anchor` that level in words, `why` one sentence on how the quote meets it (or, where something
    is missing, why this is the place where it would have been).
    """

    turn: int = Field(ge=0)
    quote: str = Field(min_length=1)
    start: int = Field(ge=0)
    end: int = Field(gt=0)
    recording: str | None = None
    begins: float | None = None
    ends: float | None = None
    level: int = Field(ge=1, le=5)
    anchor: str = Field(min_length=1)
    why: str = Field(min_length=1)
    doubtful: bool = Field(default=False, description="some of its words were not heard clearly")

    @property
    def as_quote(self) -> Quote:
        """Its words, as every other quote."""
        return Quote(
            text=self.quote,
            turn=self.turn,
            recording=self.recording,
            start=self.begins,
            end=self.ends,
            doubtful=self.doubtful,
        )


class Score(Fact):
    """One criterion. `criterion` is an AnswerCriterion, or for a competency the id of the rubric's criterion.

    `why` is one sentence: the reason for the score, or what was missing for one. `engine` names what compared texts
    ("minilm" or "words").
    """

    criterion: str = Field(min_length=1)
    title: str = Field(min_length=1)
    kind: ScoreKind
    competency: str = Field(default="", description="a key of structure.competencies; empty for criteria of an answer")
    score: float | None = Field(ge=1, le=5)
    confidence: float = Field(ge=0, le=1)
    evidence: tuple[Evidence, ...] = ()
    why: str = Field(min_length=1)
    engine: str

    @model_validator(mode="after")
    def _rests_on_words(self) -> Self:
        if (self.score is None) == bool(self.evidence):
            raise ValueError("a score has evidence, and what has no score has none")
        return self


class AnswerScores(Fact):
    """What one answer, with its follow-ups, came to. `non_answer` is not empty where there was nothing to score; every
    score is then None and `why` says so in one sentence."""

    question: int = Field(ge=0, description="index in the plan")
    level: float | None = Field(default=None, ge=1, le=5, description="the weighted mean of its scores")
    non_answer: NonAnswer = ""
    why: str = ""
    scores: tuple[Score, ...] = ()

    def of(self, criterion: str) -> Score | None:
        return next((score for score in self.scores if score.criterion == criterion), None)


class Scoring(Fact):
    """The whole interview: `criteria` are first those of answers, over all answers, then those of the rubric.

    `level` is the weighted mean of the criteria that have a score (1-5), `overall` the same stretched to 0-100; None
    where too few could be scored, and `why` says so. `engines` are those that compared texts.
    """

    overall: float | None = Field(default=None, ge=0, le=100)
    level: float | None = Field(default=None, ge=1, le=5)
    confidence: float = Field(default=0.0, ge=0, le=1)
    why: str = ""
    rubric: str = ""
    rubric_version: int = 0
    criteria: tuple[Score, ...] = ()
    answers: tuple[AnswerScores, ...] = ()
    engines: tuple[str, ...] = ()

    def of(self, criterion: str) -> Score | None:
        return next((score for score in self.criteria if score.criterion == criterion), None)

    def answer(self, question: int) -> AnswerScores | None:
        return next((answer for answer in self.answers if answer.question == question), None)
