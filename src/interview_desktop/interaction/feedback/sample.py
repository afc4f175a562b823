"""A worked sample session, as a report would be made of it. A feedback template and a rubric in, the document out.

It shows what a report looks like before there is one, and how a template words it while that is edited. The turns are
data (assets/sample_session.toml); scores, measures and sentences are worked out from them as for any other session.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pydantic import Field

from interview_desktop import __version__
from interview_desktop.events.coaching import SelfRating
from interview_desktop.events.fact import Fact
from interview_desktop.events.feedback import NOTICE, SAMPLE_SESSION, EngineUse, Feedback, SessionMeta
from interview_desktop.events.measured import Measured, MoodAt, Stretch
from interview_desktop.events.mood import Mood, MoodLabel
from interview_desktop.events.plan import Interviewer, Plan
from interview_desktop.events.question import ProbeKind, Question
from interview_desktop.events.speech import CommitReason, Phrase, Word
from interview_desktop.events.turns import Turn, TurnPurpose
from interview_desktop.interaction.feedback.build import build
from interview_desktop.interaction.scoring.asked import Asked
from interview_desktop.interaction.scoring.interview import score_interview
from interview_desktop.structure.documents import assets, read
from interview_desktop.structure.feedback_template import FeedbackTemplate
from interview_desktop.structure.rubric import Rubric

NOTICE_OF_SAMPLE = (
    "This is a sample: nobody gave these answers. It shows what the report of an interview looks like. " + NOTICE
)
ENGINE = "sample"  # what stands where a session names the engine that heard it
TALK_SHARE = 0.71
_REST = 0.6  # s between two phrases where none is given


class SampleMood(Fact):
    phrase: int = Field(ge=0)
    valence: float = Field(ge=-1, le=1)
    label: MoodLabel
    confidence: float = Field(ge=0, le=1)


class SampleTurn(Fact):
    """`words` are phrases, `rest` the pauses after them (s), `pace` words a minute while speaking."""

    question: int = Field(ge=0)
    purpose: TurnPurpose
    probe: ProbeKind | None = None
    pace: float = Field(gt=0)
    latency: float = Field(default=1.0, ge=0)
    words: tuple[str, ...]
    rest: tuple[float, ...] = ()
    mood: tuple[SampleMood, ...] = ()
    closed: CommitReason = "silence"


class SampleSession(Fact):
    title: str
    interviewer: str
    minutes: float
    seconds: float
    self_rating: SelfRating
    questions: tuple[Question, ...] = Field(min_length=1)
    turns: tuple[SampleTurn, ...]


def sample(template: FeedbackTemplate, rubric: Rubric, *, template_version: int = 0) -> Feedback:
    """The report of the sample session, worded by `template`. Raises MaterialError for a damaged file."""
    session = _session()
    plan = _plan(session)
    turns = tuple(_turns(session, plan))
    skipped = frozenset(turn.question for turn in turns if turn.closed == "skipped")
    asked = [
        Asked(
            index=index,
            question=question,
            turns=tuple(turn for turn in turns if turn.question == index),
            skipped=index in skipped,
        )
        for index, question in enumerate(plan.questions)
    ]
    meta = SessionMeta(
        session=SAMPLE_SESSION,
        started=0.0,
        seconds=session.seconds,
        program=__version__,
        candidate="sample",
        ended="complete",
    )
    document = build(
        meta,
        plan,
        turns,
        scoring=score_interview(asked, rubric).model_copy(update={"rubric": rubric.id}),
        template=template,
        template_version=template_version,
        self_rating=session.self_rating,
        talk_share=TALK_SHARE,
        skipped=skipped,
        engines=(EngineUse(capability="speech_to_text", name=ENGINE, why="The words of the sample were written."),),
    )
    return document.model_copy(update={"notice": NOTICE_OF_SAMPLE})


@cache
def _session() -> SampleSession:
    return read(assets() / "sample_session.toml", SampleSession)


def _plan(session: SampleSession) -> Plan:
    return Plan(
        template=SAMPLE_SESSION,
        version=1,
        title=session.title,
        interviewer=Interviewer(name=session.interviewer),
        minutes=session.minutes,
        greeting="Hello.",
        questions=session.questions,
        invitation="What would you like to ask me?",
        closing="Thank you.",
    )


def _turns(session: SampleSession, plan: Plan) -> Iterator[Turn]:
    for number, one in enumerate(session.turns, 1):
        question = plan.questions[one.question]
        recording = f"{number:03d}-1"
        phrases = tuple(_phrases(one, recording))
        yield Turn(
            number=number,
            question=one.question,
            purpose=one.purpose,
            probe=one.probe,
            asked=question.probes[one.probe] if one.probe else question.text,
            phrases=phrases,
            closed=one.closed,
            seconds=phrases[-1].end + 1.0 if phrases else 4.0,
            measured=Measured(moods=tuple(_moods(one, phrases))),
        )


def _phrases(one: SampleTurn, recording: str) -> Iterator[Phrase]:
    """Words of equal length, one straight after the other, with the given pauses between the phrases."""
    each, at = 60.0 / one.pace, one.latency
    for place, text in enumerate(one.words):
        start = at
        words = []
        for word in text.split():
            words.append(Word(text=word, start=round(at, 3), end=round(at + each, 3), confidence=0.95))
            at += each
        yield Phrase(recording=recording, start=round(start, 3), end=round(at, 3), words=tuple(words), engine=ENGINE)
        at += one.rest[place] if place < len(one.rest) else _REST


def _moods(one: SampleTurn, phrases: tuple[Phrase, ...]) -> Iterator[MoodAt]:
    for found in one.mood:
        phrase = phrases[found.phrase]
        yield MoodAt(
            mood=Mood(valence=found.valence, label=found.label, confidence=found.confidence, engine=ENGINE),
            text=phrase.text,
            where=Stretch(recording=phrase.recording, start=phrase.start, end=phrase.end),
        )
