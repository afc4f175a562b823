"""What an answer contains: question and answer text in, evidence as character spans of that text out. Pure.

Nothing here is a score. Each span is a quote of the answer with one sentence that says what it shows; what has no
span was not found, which is all that may be said of it. Works alike on typed text and on a recogniser's.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from interview_desktop.events.plan import Question
from interview_desktop.interaction.answer_clauses import FILLERS, Clause, clauses
from interview_desktop.interaction.evidence import Span, found, marked, span
from interview_desktop.interaction.numbers import numbers
from interview_desktop.interaction.parts_told import deeds, imagined, in_time, is_deed, results, situation
from interview_desktop.interaction.relevance import shared
from interview_desktop.interaction.speech_cues import (
    ASKING_BACK,
    DIGRESSIONS,
    HEDGES,
    PRIVATE,
    REASONING,
    UNKNOWING,
    WORKING,
)
from interview_desktop.interaction.statements import Statement, statements
from interview_desktop.interaction.story_cues import TASK
from interview_desktop.interaction.verbs import STATES

__all__ = ["WORDS_PER_MINUTE", "Content", "NonAnswer", "Part", "Span", "examine"]

Part = Literal["situation", "task", "action", "result"]
NonAnswer = Literal["", "nothing", "unknowing", "asking_back"]

WORDS_PER_MINUTE = 140  # the slow end of what is typical (140-160, SPEC section 5)


@dataclass(frozen=True)
class Content:
    """The evidence of one answer.

    `words` counts words without fillers; `expected` is how many fit in the minutes of the question at 140 a minute.
    `own` and `team` are deeds that happened, by "I" and by "we" (or by nobody named); `weak` says that every own
    deed is only a share in something ("I was involved"). `imagined` are steps somebody would or usually does take.
    `shared` are word stems in common with the question; `private` and `working` count different words of private
    life and of work; `repeated` is the share (0-1) of four-word runs that were said before.
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
    private: int
    working: int
    repeated: float
    non_answer: NonAnswer

    def part(self, name: Part) -> tuple[Span, ...]:
        """The spans of one part of the story, in the order told; empty when it was not found."""
        spans: tuple[Span, ...] = getattr(self, name)
        return spans


def examine(question: Question, answer: str) -> Content:
    """Everything that is known of an answer (all that was said to one question so far, as one text)."""
    pieces = clauses(answer)
    told = in_time([one for piece in pieces for one in statements(piece)], pieces)
    own = deeds(answer, told, {"self"}, "The candidate says what they did themselves.")
    team = deeds(answer, told, {"team", "nobody named"}, "A group, or nobody named, did this.")
    acts = sorted({one.clause.place for one in told if is_deed(one)})
    plain = " ".join(piece.plain for piece in pieces)
    return Content(
        words=sum(1 for piece in pieces for token in piece.tokens if token.text not in FILLERS),
        expected=round(question.minutes * WORDS_PER_MINUTE),
        situation=situation(answer, pieces, told, acts),
        task=marked(answer, pieces, TASK),
        action=own or team,
        result=results(answer, pieces, told, acts),
        numbers=_figures(answer, pieces),
        own=own,
        team=team,
        weak=bool(own) and all(one.weak for one in told if one.who == "self" and one.mood == "happened"),
        imagined=imagined(answer, told),
        reasoning=marked(answer, pieces, REASONING),
        hedges=found(answer, pieces, HEDGES, "Holds back from saying it plainly."),
        digressions=found(answer, pieces, DIGRESSIONS, "Leaves the thread or comes back to it."),
        shared=shared(question, answer),
        private=len(set(PRIVATE.findall(plain))),
        working=len(set(WORKING.findall(plain))),
        repeated=_repeated(pieces),
        non_answer=_non_answer(pieces, told),
    )


def _figures(answer: str, pieces: tuple[Clause, ...]) -> tuple[Span, ...]:
    why = "Says how much, how many or how long."
    return tuple(span(answer, run[0], run[-1], why) for piece in pieces for run in numbers(piece))


def _repeated(pieces: tuple[Clause, ...]) -> float:
    words = [token.text for piece in pieces for token in piece.tokens if token.text not in FILLERS]
    runs = Counter(zip(words, words[1:], words[2:], words[3:], strict=False))
    said = sum(runs.values())
    return (said - len(runs)) / said if said else 0.0


def _non_answer(pieces: tuple[Clause, ...], told: list[Statement]) -> NonAnswer:
    """A short answer in which nothing is done or planned and that says it has nothing, or asks something back."""
    words = [token.text for piece in pieces for token in piece.tokens if token.text not in FILLERS]
    plain = " ".join(words)
    if not words:
        return "nothing"
    plans = [one for one in told if one.mood in {"imagined", "habit"} and one.who in {"self", "team"}]
    if any(map(is_deed, told)) or any(one.verb not in STATES for one in plans):
        return ""
    if len(words) <= 25 and ASKING_BACK.search(plain):
        return "asking_back"
    return "unknowing" if len(words) <= 20 and UNKNOWING.search(plain) else ""
