"""What became of practice over time: one result for each session, and what can be said over several of them.

Numbers, names and short quotes of the person's own sessions, kept sealed like everything they said. All times are Unix
seconds; scores are levels 1-5. Nothing here is a mark: a trend says what stands out, and mostly nothing does.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from interview_desktop.events.delivery import Accommodation, Band, Baseline, MeasureName
from interview_desktop.events.fact import Fact
from interview_desktop.events.feedback import PartName
from interview_desktop.events.interview import Candidate
from interview_desktop.events.question import QuestionKind


class QuestionResult(Fact):
    """One question of one session, at place `index` of the plan. `scores` and `measures` hold only what is known."""

    question: str
    index: int = Field(ge=0)
    text: str
    kind: QuestionKind
    competency: str
    words: int = Field(ge=0)
    level: float | None = Field(default=None, ge=1, le=5)
    scores: Mapping[str, float] = Field(default_factory=dict)
    measures: Mapping[MeasureName, float] = Field(default_factory=dict)
    story: str = Field(default="", max_length=2000, description="the words that tell the story; empty where none is")
    parts: tuple[PartName, ...] = Field(default=(), description="parts of the story that were told")


class SessionResult(Fact):
    """One session. `competencies` are keys of structure.competencies; `confidence` (0-1) goes by criterion or these.

    `titles` names criteria and measures as the report did, `units` are those of measures.
    """

    session: str
    started: float
    title: str
    template: str
    candidate: Candidate = "person"
    finished: bool = True
    overall: float | None = Field(default=None, ge=0, le=100)
    level: float | None = Field(default=None, ge=1, le=5)
    criteria: Mapping[str, float] = Field(default_factory=dict)
    competencies: Mapping[str, float] = Field(default_factory=dict)
    confidence: Mapping[str, float] = Field(default_factory=dict)
    measures: Mapping[MeasureName, float] = Field(default_factory=dict)
    questions: tuple[QuestionResult, ...] = ()
    engines: tuple[str, ...] = ()
    titles: Mapping[str, str] = Field(default_factory=dict)
    units: Mapping[str, str] = Field(default_factory=dict)
    bands: Mapping[MeasureName, Band] = Field(default_factory=dict, description="what is usual, as the report said it")
    switched_off: tuple[Accommodation, ...] = Field(default=(), description="measures that were not worked out")


class Attempt(Fact):
    """One answer to a question, among all that the person ever gave to it."""

    session: str
    index: int = Field(ge=0, description="place of the question in the plan of that session")
    started: float
    level: float | None = Field(default=None, ge=1, le=5)
    scores: Mapping[str, float] = Field(default_factory=dict)
    measures: Mapping[MeasureName, float] = Field(default_factory=dict)


TrendKind = Literal["criterion", "competency", "measure"]
Direction = Literal["rising", "falling", "steady", "too_few"]


class TrendPoint(Fact):
    """One session of a trend. `low` and `high` are where the value lies in eight of ten such sessions; None: one
    answer alone does not tell. A later session never changes them. `answers` is how many answers it rests on."""

    session: str
    started: float
    value: float
    low: float | None = None
    high: float | None = None
    answers: int = Field(default=0, ge=0)


class Trend(Fact):
    """One criterion, competency or measure of delivery over sessions, the earliest first.

    `slope` is the change from one session to the next (Theil-Sen), `slope_low` to `slope_high` its 95 % interval;
    None with `too_few` sessions. "steady": no change stands out. `told` says it in one sentence. `baseline` is the
    person's own, for measures; until there is one, `band` says what is usual in general.
    """

    about: str
    title: str
    kind: TrendKind
    unit: str = Field(default="", description="empty for levels 1-5")
    points: tuple[TrendPoint, ...] = Field(min_length=1)
    slope: float | None = None
    slope_low: float | None = None
    slope_high: float | None = None
    direction: Direction = "too_few"
    told: str
    baseline: Baseline | None = None
    band: Band | None = None


class QuestionPractice(Fact):
    """A question that was answered: its latest attempt and its best. `best` None: no attempt could be scored."""

    question: str
    text: str
    kind: QuestionKind
    competency: str
    attempts: int = Field(ge=1)
    latest: Attempt
    best: Attempt | None = None


class Telling(Fact):
    """A story, told once."""

    session: str
    index: int = Field(ge=0, description="place of the question in the plan of that session")
    question: str
    competency: str
    started: float
    level: float | None = Field(default=None, ge=1, le=5)
    parts: tuple[PartName, ...] = ()


class Story(Fact):
    """One story, however often it was told; the earliest telling first.

    `title` is its beginning in the person's own words. `competencies` are those it was told for, with the best level
    reached there. `lacked` are the parts that its best telling did not have.
    """

    title: str = Field(min_length=1)
    tellings: tuple[Telling, ...] = Field(min_length=1)
    competencies: Mapping[str, float | None] = Field(default_factory=dict)
    level: float | None = Field(default=None, ge=1, le=5, description="of its best telling")
    lacked: tuple[PartName, ...] = ()


class Retake(Fact):
    """A question to be answered again, and where it was last: `session` and `index` begin it once more."""

    question: str
    text: str
    session: str
    index: int = Field(ge=0)
    due: float
    why: str


class PlanStep(Fact):
    """One interview of the plan. `due` is when it is best taken (never before now); `done` is the session that was it,
    and then nothing is due any more. `focus` is a criterion, a competency, or empty for an interview as a whole."""

    number: int = Field(ge=1)
    what: str
    why: str
    focus: str = ""
    retakes: tuple[Retake, ...] = ()
    due: float | None = None
    done: str = Field(default="", description="id of the session that was it; empty: still to come")
    finished: float | None = Field(default=None, description="when that session began")


class Practice(Fact):
    """Everything that can be said over several sessions. Nothing of rehearsals, nor of measures switched off.

    `until_own` is how many more spoken sessions it takes until the person's own range stands beside the general bands.
    `untold` are competencies for which no story was told; empty while there is no story at all.
    """

    sessions: int = Field(ge=0, description="that count: answered by the person, with a result")
    interviews: int = Field(default=0, ge=0, description="of these, with three answered questions or more")
    until_own: int = Field(default=3, ge=0, le=3)
    baselines: Mapping[MeasureName, Baseline] = Field(default_factory=dict)
    trends: tuple[Trend, ...] = ()
    questions: tuple[QuestionPractice, ...] = Field(default=(), description="the latest practised first")
    stories: tuple[Story, ...] = Field(default=(), description="the latest told first")
    untold: tuple[str, ...] = ()
    plan: tuple[PlanStep, ...] = ()

    @property
    def next(self) -> PlanStep | None:
        """What comes next in the plan."""
        return next((step for step in self.plan if not step.done), None)
