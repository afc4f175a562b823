"""Turns made from plain text with known times, for tests and measurements of feedback and reports."""

from __future__ import annotations

from interview_desktop.events.feedback import SessionMeta
from interview_desktop.events.plan import Interviewer, Plan
from interview_desktop.events.question import ProbeKind, Question, QuestionKind
from interview_desktop.events.speech import CommitReason, Phrase, Word
from interview_desktop.events.turns import Judgement, Turn, TurnPurpose


def words(text: str, *, start: float = 0.0, each: float = 0.3, confidence: float | None = 0.9) -> tuple[Word, ...]:
    """Words of `each` seconds, one straight after the other."""
    return tuple(
        Word(
            text=word,
            start=round(start + place * each, 6),
            end=round(start + (place + 1) * each, 6),
            confidence=confidence,
        )
        for place, word in enumerate(text.split())
    )


def phrase(
    text: str,
    *,
    start: float = 1.0,
    each: float = 0.3,
    confidence: float | None = 0.9,
    recording: str = "001-1",
    engine: str = "pocketsphinx",
) -> Phrase:
    said = words(text, start=start, each=each, confidence=confidence)
    end = said[-1].end if said else start + each
    return Phrase(recording=recording, start=start, end=end, words=said, engine=engine)


def turn(
    number: int,
    *said: str,
    question: int = 0,
    purpose: TurnPurpose = "answer",
    probe: ProbeKind | None = None,
    asked: str = "Tell me about it.",
    typed: tuple[str, ...] = (),
    pause: float = 0.5,
    confidence: float | None = 0.9,
    judgement: Judgement | None = None,
    closed: CommitReason | None = "silence",
) -> Turn:
    """One turn of phrases with `pause` seconds between them, all in one recording, the first word after 1 s."""
    recording = f"{number:03d}-1"
    phrases: list[Phrase] = []
    at = 1.0
    for text in said:
        phrases.append(phrase(text, start=at, confidence=confidence, recording=recording))
        at = phrases[-1].end + pause
    return Turn(
        number=number,
        question=question,
        purpose=purpose,
        asked=asked,
        probe=probe,
        phrases=tuple(phrases),
        typed=typed,
        recordings=(recording,) if said else (),
        closed=closed,
        seconds=at + 1.0,
        judgement=judgement,
    )


def plan(*kinds: QuestionKind) -> Plan:
    """A plan with one question of each of `kinds` (one behavioural question without any)."""
    return Plan(
        template="general-behavioural",
        version=1,
        title="General behavioural interview",
        interviewer=Interviewer(name="Anna"),
        minutes=25,
        greeting="Hello.",
        questions=tuple(
            Question(
                id=f"q{place}",
                text="Tell me about a time you solved a problem at work.",
                kind=kind,
                competency="problem solving",
            )
            for place, kind in enumerate(kinds or ("behavioural",))
        ),
        invitation="What would you like to ask me?",
        closing="Thank you.",
    )


def meta(**changes: object) -> SessionMeta:
    base = SessionMeta(
        session="0123456789abcdef0123456789abcdef",
        started=1_750_000_000.0,
        seconds=900.0,
        program="0.1.0",
        ended="complete",
    )
    return base.model_copy(update=changes)


def behavioural(questions: int) -> Plan:
    """A plan of so many behavioural questions."""
    kinds: list[QuestionKind] = ["behavioural"] * questions
    return plan(*kinds)
