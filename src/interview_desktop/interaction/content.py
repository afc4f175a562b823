"""What an answer contains: question and answer text in, evidence as character spans of that text out. Pure.

Nothing here is a score. Each span is a quote of the answer with one sentence that says what it shows; what has no
span was not found, which is all that may be said of it. Works alike on typed text and on a recogniser's.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import Literal

from interview_desktop.events.plan import Question
from interview_desktop.interaction.answer_clauses import FILLERS, Clause, Token, clauses
from interview_desktop.interaction.cue import Cue, any_of, word_set
from interview_desktop.interaction.numbers import numbers
from interview_desktop.interaction.outcome_cues import NOT_YET, OUTCOME
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
from interview_desktop.interaction.statements import Mood, Statement, statements
from interview_desktop.interaction.story_cues import ASIDE, SITUATION, TASK

Part = Literal["situation", "task", "action", "result"]
NonAnswer = Literal["", "nothing", "unknowing", "asking_back"]

# A particular time in a story that is told in the present tense.
_ONCE = any_of(
    r"one (?:day|time|night|evening)|once|last \w+|\w+ (?:years?|months?|weeks?) ago|before \w+ (?:years|months)"
)
# Verbs that bring in what somebody said; what follows is talk, no outcome.
_REPORTING = word_set("said told asked wanted thought needed called explained answered replied mentioned")

# What one came to have, at the end of a story: "we got a new contract", "I became her deputy".
_REACHED = word_set("got became received learned learnt realised realized")
# What everybody or nobody did, once the candidate has acted.
_EVERYBODY = any_of(r"(?:(?:and|so|but|then) )?(?:nobody|no one|everybody|everyone|all of (?:them|us|it)|both of them)")

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
    told = _in_time([one for piece in pieces for one in statements(piece)], pieces)
    own = _deeds(answer, told, {"self"}, "The candidate says what they did themselves.")
    team = _deeds(answer, told, {"team", "nobody named"}, "A group, or nobody named, did this.")
    deeds = sorted({one.clause.place for one in told if _is_deed(one)})
    plain = " ".join(piece.plain for piece in pieces)
    return Content(
        words=sum(1 for piece in pieces for token in piece.tokens if token.text not in FILLERS),
        expected=round(question.minutes * WORDS_PER_MINUTE),
        situation=_situation(answer, pieces, told, deeds),
        task=_marked(answer, pieces, TASK),
        action=own or team,
        result=_results(answer, pieces, told, deeds),
        numbers=_figures(answer, pieces),
        own=own,
        team=team,
        weak=bool(own) and all(one.weak for one in told if one.who == "self" and one.mood == "happened"),
        imagined=_imagined(answer, told),
        reasoning=_marked(answer, pieces, REASONING),
        hedges=_found(answer, pieces, HEDGES, "Holds back from saying it plainly."),
        digressions=_found(answer, pieces, DIGRESSIONS, "Leaves the thread or comes back to it."),
        shared=shared(question, answer),
        private=len(set(PRIVATE.findall(plain))),
        working=len(set(WORKING.findall(plain))),
        repeated=_repeated(pieces),
        non_answer=_non_answer(" ".join(word for word in plain.split() if word not in FILLERS)),
    )


def _in_time(told: list[Statement], pieces: tuple[Clause, ...]) -> list[Statement]:
    """Present-tense deeds are part of a story where there is one ("one day he comes and I say"), else a habit."""
    past = any(one.mood in {"happened", "duty"} and one.clause.plain for one in told if _is_past(one)) or any(
        _ONCE.search(piece.plain) for piece in pieces
    )
    habits = sum(1 for one in told if one.mood in {"habit", "imagined"})
    mood: Mood = "happened" if past and not habits else "habit"
    done = any(one.mood == "happened" and one.who == "self" for one in told)
    moods: dict[str, Mood] = {"present": mood, "going_on": "state" if done else "happened"}
    return [replace(one, mood=moods.get(one.mood, one.mood)) for one in told]


def _is_past(one: Statement) -> bool:
    return one.verb not in {"have", "need", "want"}


def _is_deed(one: Statement) -> bool:
    return one.mood == "happened" and one.who in {"self", "team", "nobody named"}


def _span(answer: str, first: Token | Clause, last: Token | Clause, why: str) -> Span:
    return Span(first.start, last.end, answer[first.start : last.end], why)


def _deeds(answer: str, told: list[Statement], who: set[str], why: str) -> tuple[Span, ...]:
    places = {one.clause.place: one.clause for one in told if one.who in who and one.mood == "happened"}
    return tuple(_span(answer, clause, clause, why) for clause in places.values())


def _imagined(answer: str, told: list[Statement]) -> tuple[Span, ...]:
    places = {
        one.clause.place: one.clause
        for one in told
        if one.mood in {"imagined", "habit"} and one.who in {"self", "team", "anyone"}
    }
    return tuple(_span(answer, clause, clause, "Says what would or usually does happen.") for clause in places.values())


def _situation(answer: str, pieces: tuple[Clause, ...], told: list[Statement], deeds: list[int]) -> tuple[Span, ...]:
    """Clauses with a cue, and what others did or how things were before the first deed."""
    unreal = {one.clause.place for one in told if one.mood in {"imagined", "habit"} and one.who != "others"}
    marked = _marked(answer, tuple(piece for piece in pieces if piece.place not in unreal), SITUATION)
    before = [
        one.clause
        for one in told
        if one.who in {"others", "team"}
        and deeds
        and (
            (one.clause.place < deeds[0] and one.mood in {"happened", "state"})
            or (one.clause.place < deeds[-1] and one.mood == "state")
        )
    ]
    places = {clause.start: _span(answer, clause, clause, "This part says what was going on.") for clause in before}
    return tuple(sorted({**places, **{span.start: span for span in marked}}.values(), key=lambda span: span.start))


def _results(answer: str, pieces: tuple[Clause, ...], told: list[Statement], deeds: list[int]) -> tuple[Span, ...]:
    """Clauses with a cue from the first deed on, and what others did or got after the last one."""
    open_to = tuple(
        piece
        for piece in pieces
        if (not deeds or piece.place >= deeds[0]) and not NOT_YET.search(piece.plain) and not _aside(piece)
    )
    marked = {span.start: span for span in _marked(answer, open_to, OUTCOME)}
    ending = [
        one.clause
        for one in told
        if (one.who == "others" and one.mood == "happened" and one.verb not in _REPORTING)
        or (one.who in {"self", "team"} and one.mood == "state" and one.verb in _REACHED)
    ]
    ending += [piece for piece in open_to if _EVERYBODY.match(piece.plain)]
    after = {
        clause.start: _span(answer, clause, clause, "This part says what happened after that.")
        for clause in ending
        if deeds and clause.place > deeds[-1] and clause in open_to
    }
    return tuple(sorted({**after, **marked}.values(), key=lambda span: span.start))


def _aside(piece: Clause) -> bool:
    return bool(ASIDE.match(piece.plain)) or any(ASIDE.match(token.text) for token in piece.tokens[:2])


def _figures(answer: str, pieces: tuple[Clause, ...]) -> tuple[Span, ...]:
    why = "Says how much, how many or how long."
    return tuple(_span(answer, run[0], run[-1], why) for piece in pieces for run in numbers(piece))


def _marked(answer: str, pieces: tuple[Clause, ...], cues: tuple[Cue, ...]) -> tuple[Span, ...]:
    found: list[Span] = []
    for piece in pieces:
        cue = next((one for one in cues if one.found(piece.plain)), None)
        if cue:
            found.append(_span(answer, piece, piece, cue.why))
    return tuple(found)


def _found(answer: str, pieces: tuple[Clause, ...], pattern: re.Pattern[str], why: str) -> tuple[Span, ...]:
    return tuple(_span(answer, piece, piece, why) for piece in pieces if pattern.search(piece.plain))


def _repeated(pieces: tuple[Clause, ...]) -> float:
    words = [token.text for piece in pieces for token in piece.tokens if token.text not in FILLERS]
    runs = Counter(zip(words, words[1:], words[2:], words[3:], strict=False))
    said = sum(runs.values())
    return (said - len(runs)) / said if said else 0.0


def _non_answer(plain: str) -> NonAnswer:
    length = len(plain.split())
    if not length:
        return "nothing"
    if length <= 25 and ASKING_BACK.search(plain):
        return "asking_back"
    if length <= 20 and UNKNOWING.search(plain):
        return "unknowing"
    return ""
