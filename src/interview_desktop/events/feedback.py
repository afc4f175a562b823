"""The feedback document: everything a report says about one interview, and where each statement comes from.

`interaction.feedback.build` makes it, the window shows it, and the HTML, JSON and text reports are printed
from it. What is told, and every score, carries its quote; what could not be known is None with the
reason beside it. All times are seconds since the first sample of the recording that is named with them.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from interview_desktop.events.coaching import Agreement, MoodPoint, OutlineLine, Point, Priority, Quote, SelfRating
from interview_desktop.events.delivery import Accommodation, Delivery
from interview_desktop.events.fact import Fact
from interview_desktop.events.interview import Candidate, EndReason
from interview_desktop.events.question import ProbeKind, QuestionKind
from interview_desktop.events.scores import Scoring
from interview_desktop.events.second_opinion import SecondOpinion
from interview_desktop.events.speech import CommitReason
from interview_desktop.events.turns import TurnPurpose

SCHEMA_VERSION = 2

NOTICE = (
    "This is practice, not assessment. The program mishears, and it mishears some accents more than others. "
    "Nobody should be graded, ranked or chosen by this report."
)

SAMPLE_SESSION = "sample"  # the id of a report that shows what reports look like; no session is ever kept under it

Capability = Literal["speech_to_text", "text_to_speech", "replies", "content", "meaning", "text_mood", "sound"]
Section = Literal[
    "self_rating",
    "verdict",
    "keeps",
    "changes",
    "questions",
    "competencies",
    "delivery",
    "moods",
    "transcript",
    "next_session",
]
PartName = Literal["situation", "task", "action", "result"]
ReportKind = Literal["html", "pdf", "json", "text"]
Answered = Literal["spoken", "typed", "both", "nothing"]
CardState = Literal["answered", "no_answer", "skipped", "not_reached"]
SECTIONS: tuple[Section, ...] = (
    "self_rating",
    "verdict",
    "keeps",
    "changes",
    "questions",
    "competencies",
    "delivery",
    "moods",
    "next_session",
    "transcript",
)


class SessionMeta(Fact):
    """What the journal knows of the session as a whole.

    `started` is Unix seconds; `seconds` how long the interview ran without its pauses; `ended` None while it
    can still be resumed. The two thresholds are those the session ran with.
    """

    session: str
    started: float = Field(ge=0, le=32_503_680_000)
    seconds: float = Field(default=0.0, ge=0)
    program: str = Field(description="version of the program that ran the session")
    candidate: Candidate = Field(default="person", description="who answered; not a person in a rehearsal")
    transcript: bool = Field(default=False, description="a written interview from elsewhere: nobody was heard")
    ended: EndReason | None = None
    confident_word: float = Field(default=0.5, ge=0, le=1)
    confident_share: float = Field(default=0.6, ge=0, le=1)

    @property
    def finished(self) -> bool:
        return self.ended is not None

    @property
    def sample(self) -> bool:
        """Nobody answered: there is nothing to hear, to mend or to practise again."""
        return self.session == SAMPLE_SESSION


class EngineUse(Fact):
    """An engine that had a part in the interview. `fallback`: it stood in for another one; `why` says for which."""

    capability: Capability
    name: str
    fallback: bool = False
    why: str = ""


class Part(Fact):
    """One part of a story. `told` None: it cannot be known; True only together with its quote."""

    part: PartName
    told: bool | None
    quote: Quote | None = None
    prompted: bool = Field(default=False, description="told in answer to a follow-up, not at first")
    why: str


class FollowUp(Fact):
    """A question that was asked back, and why.

    `kind` None: the answer had not been heard clearly, and the main point was asked for again. `turn` is the
    turn that answers it. `answered` None: it cannot be known, `outcome` says why.
    """

    kind: ProbeKind | None
    turn: int
    asked: str
    why: str
    quote: Quote | None = None
    answered: bool | None
    outcome: str


class HeardWord(Fact):
    """One word of the transcript. `doubtful`: recognised with less confidence than the session asked for."""

    text: str
    start: float
    end: float
    confidence: float | None = None
    doubtful: bool = False


class Passage(Fact):
    """Speech between two pauses, in the words that `engine` made of it."""

    recording: str
    start: float
    end: float
    engine: str
    words: tuple[HeardWord, ...]


class Timing(Fact):
    """Seconds. `floor` is how long the candidate had the floor; the others are None for a typed answer.

    `latency` is from the open microphone to the first word; `speech` from the first word to the last;
    `silent` the pauses within that.
    """

    floor: float = 0.0
    latency: float | None = None
    speech: float | None = None
    silent: float | None = None


class TurnCard(Fact):
    """One turn: what was asked, what was answered and how. `confident` is the share (0-1) of words heard clearly."""

    number: int
    purpose: TurnPurpose
    probe: ProbeKind | None = None
    asked: str
    answered: Answered
    closed: CommitReason | None = None
    passages: tuple[Passage, ...] = ()
    typed: tuple[str, ...] = ()
    recordings: tuple[str, ...] = ()
    engines: tuple[str, ...] = Field(default=(), description="recognisers that made the words")
    confident: float | None = None
    poor: bool = Field(default=False, description="too few words were heard clearly to infer anything")
    corrected: bool = Field(default=False, description="the person mended the transcript afterwards")
    timing: Timing = Timing()
    delivery: Delivery = Delivery()

    @property
    def text(self) -> str:
        """Spoken words first, then what was typed."""
        spoken = [word.text for passage in self.passages for word in passage.words]
        return " ".join([*spoken, *self.typed]).strip()


class QuestionCard(Fact):
    """A question of the plan and everything that came of it. `index` counts from 0, as in the plan.

    `parts` is empty for questions that do not ask for a story (then `parts_why` says so); `limits` says what
    could not be known and why.
    """

    index: int
    id: str
    text: str
    kind: QuestionKind
    competency: str
    minutes: float
    asked_by: str = Field(default="", description="the member of a panel who asked; empty where there was only one")
    why: tuple[str, ...] = Field(default=(), description="why this question was in the interview")
    state: CardState
    turns: tuple[TurnCard, ...] = ()
    parts: tuple[Part, ...] = ()
    parts_why: str = ""
    follow_ups: tuple[FollowUp, ...] = ()
    numbers: tuple[Quote, ...] = Field(default=(), description="figures, amounts and dates the answer names")
    limits: tuple[str, ...] = ()
    delivery: Delivery = Field(default=Delivery(), description="answer and follow-ups together")
    outline: tuple[OutlineLine, ...] = Field(default=(), description="a model outline; only after an attempt")


class PartCount(Fact):
    """In how many stories a part was told. `prompted` of those `told` came only after a follow-up."""

    part: PartName
    told: int
    prompted: int
    missing: int
    unknown: int


class Totals(Fact):
    """The whole interview. `delivery` is over every spoken answer; `poorly_heard` of them were not heard clearly.

    `words` are spoken and typed; `speech` (seconds) is over every spoken answer.
    """

    questions: int
    answered: int
    skipped: int
    not_reached: int
    follow_ups: int
    spoken: int
    typed: int
    poorly_heard: int
    words: int
    speech: float
    floor: float
    parts: tuple[PartCount, ...] = ()
    delivery: Delivery = Delivery()


class Feedback(Fact):
    """The canonical document, schema version 2: what `document.dumps` writes and `document.loads` reads back.

    `headline` is the summary in one sentence; `summary` is empty where no question was answered.
    """

    schema_version: Literal[2] = 2
    notice: str = NOTICE
    title: str
    template: str
    template_version: int
    interviewer: str
    meta: SessionMeta
    engines: tuple[EngineUse, ...] = ()
    feedback_template: str = Field(default="", description="id of the feedback template that worded it")
    feedback_template_version: int = 0
    sections: tuple[Section, ...] = Field(default=SECTIONS, description="in the order in which they are shown")
    opening: str = ""
    headline: str
    verdict: str = Field(default="", description="the template's verdict sentence; empty: the headline stands")
    summary: tuple[str, ...]
    closing: str = ""
    scoring: Scoring = Scoring()
    keeps: tuple[Point, ...] = Field(default=(), max_length=3)
    changes: tuple[Point, ...] = Field(default=(), max_length=3)
    priorities: tuple[Priority, ...] = ()
    self_rating: SelfRating | None = Field(default=None, description="None: not asked yet")
    agreement: tuple[Agreement, ...] = ()
    moods: tuple[MoodPoint, ...] = ()
    switched_off: tuple[Accommodation, ...] = Field(default=(), description="measures the person does not want")
    totals: Totals
    questions: tuple[QuestionCard, ...]
    own_questions: tuple[TurnCard, ...] = ()
    not_measured: tuple[str, ...] = ()
    second_opinion: SecondOpinion | None = Field(default=None, description="another model's words, not this program's")


class Corrected(Fact):
    """The document after a transcript was mended, and what is different now, one sentence each; empty: nothing."""

    feedback: Feedback
    told: tuple[str, ...] = ()
