"""What happened in an interview, in the order it happened: this is what the journal stores.

Every choice (question text, probe, wording, patience) is inside the event, so replay only applies: an old
session reopens exactly where it was under a newer policy. Order is by `seq` alone; clocks jump.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from interview_desktop.events.coaching import SelfRating
from interview_desktop.events.fact import Fact
from interview_desktop.events.measured import Measured
from interview_desktop.events.plan import Behaviour, Persona, Plan
from interview_desktop.events.question import ProbeKind, Question
from interview_desktop.events.second_opinion import SecondOpinion
from interview_desktop.events.speech import CommitReason, Patience, Phrase, TurnMode
from interview_desktop.events.turns import Judgement, TurnPurpose

LineRole = Literal[
    "greeting",
    "acknowledgement",
    "announcement",
    "question",
    "time_to_think",
    "hand_over",
    "eased",
    "probe",
    "main_point",
    "repeat",
    "welcome_back",
    "time_up",
    "invitation",
    "reply",
    "closing",
]
PauseReason = Literal["asked", "device", "sleep", "store"]
OfferKind = Literal["quiet", "recognition"]
Candidate = Literal["person", "sample", "recordings"]
EndReason = Literal["complete", "asked", "time", "abandoned"]


class SessionStarted(Fact):
    type: Literal["session_started"] = "session_started"
    plan: Plan
    seed: int
    mode: TurnMode = "automatic"
    patience: Patience = Patience()
    spoken: bool = Field(default=True, description="False: every answer is typed, no microphone is opened")
    confident_word: float = Field(default=0.5, ge=0, le=1)
    confident_share: float = Field(default=0.6, ge=0, le=1)
    candidate: Candidate = Field(default="person", description="who answers; not a person in a rehearsal")
    program: str = Field(description="version of the program that began the session")


class SessionReopened(Fact):
    """A later process (or the same one) took the session up again."""

    type: Literal["session_reopened"] = "session_reopened"
    program: str


class Said(Fact):
    """The interviewer begins a line; `line` counts from 1. Nothing is listened to until it is heard."""

    type: Literal["said"] = "said"
    line: int = Field(ge=1)
    role: LineRole
    text: str
    question: int = Field(description="index in the plan; -1 before the first")
    probe: ProbeKind | None = None
    wording: str = Field(default="", description="id of the wording used, so that it is never used twice")
    speaker: int = Field(default=0, ge=0, description="who says it, counted in the plan's interviewers")
    engine: str = Field(default="", description="the engine that worded it; empty: the program's own words")
    asks: str = Field(default="", description="id of the question of the bank that it asks, the first time")
    asks_version: int = Field(default=0, ge=0)


class LineHeard(Fact):
    """The line was spoken to its end, or cut short by the person."""

    type: Literal["line_heard"] = "line_heard"
    line: int
    cut: bool = False
    seconds: float = 0.0


class ListeningOpened(Fact):
    type: Literal["listening_opened"] = "listening_opened"
    turn: int = Field(ge=1)
    question: int
    purpose: TurnPurpose
    asked: str
    probe: ProbeKind | None = None
    recording: str


class PhraseHeard(Fact):
    type: Literal["phrase_heard"] = "phrase_heard"
    turn: int
    phrase: Phrase


class AnswerHeardAgain(Fact):
    """The second, more accurate hearing of a turn: what the report reads. What was heard live stays as it was."""

    type: Literal["answer_heard_again"] = "answer_heard_again"
    turn: int
    phrases: tuple[Phrase, ...]


class AnswerMeasured(Fact):
    """What engines found out about a closed answer; the latest stands."""

    type: Literal["answer_measured"] = "answer_measured"
    turn: int
    measured: Measured


class AnswerCorrected(Fact):
    """The person mended a misheard transcript afterwards; the latest stands. What was heard stays as it was."""

    type: Literal["answer_corrected"] = "answer_corrected"
    turn: int
    phrases: tuple[Phrase, ...]


class AnswerTyped(Fact):
    type: Literal["answer_typed"] = "answer_typed"
    turn: int
    text: str


class AnswerClosed(Fact):
    type: Literal["answer_closed"] = "answer_closed"
    turn: int
    reason: CommitReason
    silence: float | None = None
    seconds: float = 0.0


class AnswerJudged(Fact):
    type: Literal["answer_judged"] = "answer_judged"
    turn: int
    judgement: Judgement


class AnswerReopened(Fact):
    """'I wasn't finished': the turn goes on, whatever was said after it is withdrawn."""

    type: Literal["answer_reopened"] = "answer_reopened"
    turn: int


class ThinkingToggled(Fact):
    type: Literal["thinking_toggled"] = "thinking_toggled"
    on: bool


class ModeChanged(Fact):
    type: Literal["mode_changed"] = "mode_changed"
    mode: TurnMode


class Paused(Fact):
    type: Literal["paused"] = "paused"
    reason: PauseReason = "asked"


class Resumed(Fact):
    type: Literal["resumed"] = "resumed"


class QuestionSkipped(Fact):
    type: Literal["question_skipped"] = "question_skipped"
    question: int


class SkipUndone(Fact):
    type: Literal["skip_undone"] = "skip_undone"
    question: int


class QuestionExchanged(Fact):
    """Another question takes this one's place, before it was asked: the interview follows the answers."""

    type: Literal["question_exchanged"] = "question_exchanged"
    question: int
    to: Question
    version: int = 0
    why: str


class PressureEased(Fact):
    """The candidate said stop, in `turn` (0: by a control): from now on the interviewer behaves like this.

    What was said in order to stop is not an answer: that turn is withdrawn.
    """

    type: Literal["pressure_eased"] = "pressure_eased"
    turn: int = Field(ge=0)
    behaviour: Behaviour
    persona: Persona = "warm"
    max_probes: int = Field(ge=0, le=5)


class OfferMade(Fact):
    """A quiet offer on screen: repeat, think or skip; or typing and a better recogniser."""

    type: Literal["offer_made"] = "offer_made"
    kind: OfferKind


class SessionFinished(Fact):
    """Nothing more will be asked; a goodbye may still follow. A session killed in its goodbye is finished."""

    type: Literal["session_finished"] = "session_finished"
    reason: EndReason


class SelfRated(Fact):
    """The person rated their own interview, or did not want to; the latest stands."""

    type: Literal["self_rated"] = "self_rated"
    rating: SelfRating


class SecondOpinionGiven(Fact):
    """Another language model was asked what it thinks of the interview; the latest one stands."""

    type: Literal["second_opinion_given"] = "second_opinion_given"
    opinion: SecondOpinion


Event = Annotated[
    SessionStarted
    | SessionReopened
    | Said
    | LineHeard
    | ListeningOpened
    | PhraseHeard
    | AnswerHeardAgain
    | AnswerMeasured
    | AnswerCorrected
    | AnswerTyped
    | AnswerClosed
    | AnswerJudged
    | AnswerReopened
    | ThinkingToggled
    | ModeChanged
    | Paused
    | Resumed
    | QuestionSkipped
    | SkipUndone
    | QuestionExchanged
    | PressureEased
    | OfferMade
    | SessionFinished
    | SelfRated
    | SecondOpinionGiven,
    Field(discriminator="type"),
]
EVENT: TypeAdapter[Event] = TypeAdapter(Event)


class Entry(Fact):
    """An event as the journal holds it. `wall` is Unix seconds, `monotonic` seconds on the run's own clock."""

    session: str
    seq: int = Field(ge=1)
    wall: float
    monotonic: float
    run: str
    event: Event
