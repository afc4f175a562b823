"""What an answer contains: question and answer text in, evidence as character spans of that text out. Pure.

Nothing here is a score. Each span is a quote of the answer with one sentence that says what it shows; what has no
span was not found, which is all that may be said of it. Works alike on typed text and on a recogniser's.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from interview_desktop.events.plan import Question
from interview_desktop.interaction.answer_clauses import FILLERS, Clause, Token, clauses
from interview_desktop.interaction.cues import (
    ASKING_BACK,
    DIGRESSIONS,
    HEDGES,
    NOT_YET,
    OUTCOME,
    REASONING,
    SITUATION,
    TASK,
    UNKNOWING,
    Cue,
)
from interview_desktop.interaction.numbers import numbers
from interview_desktop.interaction.relevance import shared
from interview_desktop.interaction.statements import Statement, statements

Part = Literal["situation", "task", "action", "result"]
NonAnswer = Literal["", "nothing", "unknowing", "asking_back"]

WORDS_PER_MINUTE = 140  # the slow end of what is typical (140-160, SPEC section 5)


@dataclass(frozen=True)
class Span:
    """Characters [start, end) of the answer, `quote` being exactly those; `why` is one sentence."""

    start: int
    end: int
    quote: str
    why: str


@dataclass(frozen=True)
class Content:
    """The evidence of one answer.

    `words` counts words without fillers; `expected` is how many fit in the minutes of the question at 140 a minute.
    `own` and `team` are deeds that happened, by "I" and by "we" (or by nobody named); `weak` says that every own
    deed is only a share in something ("I was involved"). `imagined` are steps somebody would or usually does take.
    `shared` are word stems in common with the question; `repeated` is the share (0-1) of four-word runs said before.
    """

    words: int
    expected: int
    situation: tuple[Span, ...]
    task: tuple[Span, ...]
    action: tuple[Span, ...]
    result: tuple[Span, ...]
    numbers: tuple[Span, ...]
    own: tuple[Span, ...]
    team: tuple[Span, ...]
    weak: bool
    imagined: tuple[Span, ...]
    reasoning: tuple[Span, ...]
    hedges: tuple[Span, ...]
    digressions: tuple[Span, ...]
    shared: frozenset[str]
    repeated: float
    non_answer: NonAnswer

    def part(self, name: Part) -> tuple[Span, ...]:
        """The spans of one part of the story, in the order told; empty when it was not found."""
        spans: tuple[Span, ...] = getattr(self, name)
        return spans


def examine(question: Question, answer: str) -> Content:
    """Everything that is known of an answer (all that was said to one question so far, as one text)."""
    pieces = clauses(answer)
    told = [one for piece in pieces for one in statements(piece)]
    own = _deeds(answer, told, "self", "The candidate says what they did themselves.")
    team = _deeds(answer, told, "team", "A group did this.")
    action = own or team
    first = action[0].start if action else 0
    return Content(
        words=sum(1 for piece in pieces for token in piece.tokens if token.text not in FILLERS),
        expected=round(question.minutes * WORDS_PER_MINUTE),
        situation=_marked(answer, pieces, SITUATION),
        task=_marked(answer, pieces, TASK),
        action=action,
        result=tuple(span for span in _outcomes(answer, pieces) if span.end > first),
        numbers=tuple(
            _span(answer, run[0], run[-1], "Says how much, how many or how long.")
            for piece in pieces
            for run in numbers(piece)
        ),
        own=own,
        team=team,
        weak=bool(own) and all(one.weak for one in told if one.who == "self" and one.mood == "happened"),
        imagined=_imagined(answer, told),
        reasoning=_marked(answer, pieces, REASONING),
        hedges=_found(answer, pieces, HEDGES, "Holds back from saying it plainly."),
        digressions=_found(answer, pieces, DIGRESSIONS, "Leaves the thread or comes back to it."),
        shared=shared(question, answer),
        repeated=_repeated(pieces),
        non_answer=_non_answer(pieces),
    )


def _span(answer: str, first: Token | Clause, last: Token | Clause, why: str) -> Span:
    return Span(first.start, last.end, answer[first.start : last.end], why)


def _deeds(answer: str, told: list[Statement], who: str, why: str) -> tuple[Span, ...]:
    places = {one.clause.place: one.clause for one in told if one.who == who and one.mood == "happened"}
    return tuple(_span(answer, clause, clause, why) for clause in places.values())


def _imagined(answer: str, told: list[Statement]) -> tuple[Span, ...]:
    places = {
        one.clause.place: one.clause
        for one in told
        if one.mood in {"imagined", "habit"} and one.who in {"self", "team", "anyone"}
    }
    return tuple(_span(answer, clause, clause, "Says what would or usually does happen.") for clause in places.values())


def _marked(answer: str, pieces: tuple[Clause, ...], cues: tuple[Cue, ...]) -> tuple[Span, ...]:
    found: list[Span] = []
    for piece in pieces:
        cue = next((one for one in cues if one.pattern.search(piece.plain)), None)
        if cue:
            found.append(_span(answer, piece, piece, f"This part {cue.why}."))
    return tuple(found)


def _outcomes(answer: str, pieces: tuple[Clause, ...]) -> tuple[Span, ...]:
    return _marked(answer, tuple(piece for piece in pieces if not NOT_YET.search(piece.plain)), OUTCOME)


def _found(answer: str, pieces: tuple[Clause, ...], pattern: object, why: str) -> tuple[Span, ...]:
    search = pattern.search  # type: ignore[attr-defined]
    return tuple(_span(answer, piece, piece, why) for piece in pieces if search(piece.plain))


def _repeated(pieces: tuple[Clause, ...]) -> float:
    words = [token.text for piece in pieces for token in piece.tokens if token.text not in FILLERS]
    runs = Counter(zip(words, words[1:], words[2:], words[3:], strict=False))
    said = sum(runs.values())
    return (said - len(runs)) / said if said else 0.0


def _non_answer(pieces: tuple[Clause, ...]) -> NonAnswer:
    plain = " ".join(piece.plain for piece in pieces)
    length = len(plain.split())
    if not length:
        return "nothing"
    if length <= 25 and ASKING_BACK.search(plain):
        return "asking_back"
    if length <= 20 and UNKNOWING.search(plain):
        return "unknowing"
    return ""
