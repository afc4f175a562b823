"""What an answer contains: question and answer text in, evidence as character spans of that text out. Pure.

Nothing here is a score. Each span is a quote of the answer with one sentence that says what it shows; what has no
span was not found, which is all that may be said of it. Works alike on typed text and on a recogniser's.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from interview_desktop.events.question import Question
from interview_desktop.interaction.content.answer_clauses import FILLERS, Clause, clauses
from interview_desktop.interaction.content.cue import any_of, word_set
from interview_desktop.interaction.content.evidence import Span, found, marked, span
from interview_desktop.interaction.content.numbers import numbers
from interview_desktop.interaction.content.parts_told import (
    deeds,
    imagined,
    implied_task,
    in_time,
    is_deed,
    orders,
    results,
    situation,
    steps,
)
from interview_desktop.interaction.content.relevance import COMMON, content_stems, shared, stem
from interview_desktop.interaction.content.speech_cues import ASKING_BACK, HEDGES, REASONING, UNKNOWING
from interview_desktop.interaction.content.statements import Statement, all_statements
from interview_desktop.interaction.content.story_cues import TASK
from interview_desktop.interaction.content.straying_cues import DIGRESSIONS, MOTIVES, POSTS, PRIVATE, WORKING
from interview_desktop.interaction.content.told_now import asks_for_a_story, told_now
from interview_desktop.interaction.content.verbs import STATES, is_surely_past

__all__ = ["WORDS_PER_MINUTE", "Content", "NonAnswer", "Part", "Span", "examine"]

Part = Literal["situation", "task", "action", "result"]
NonAnswer = Literal["", "nothing", "unknowing", "asking_back"]

_SELF = any_of("i", "i'm", "i've", "i'd", "i'll", "my", "me")
NOW = word_set("is are am be being get gets i'm it's they're that's he's she's we're you're")
WORDS_PER_MINUTE = 140  # the slow end of what is typical (140-160, SPEC section 5)


@dataclass(frozen=True)
class Content:
    """The evidence of one answer.

    `words` counts words without fillers; `expected` is how many fit in the minutes of the question at 140 a minute.
    `implied` is what makes a task clear without naming one: a post, a demand, trouble on one's own ground.
    `steps` are deeds that say how; an answer of claims alone ("I handled it") has none. `own` and `team` are deeds
    that happened, by "I" and by "we" (or by nobody named); `weak` says that every own deed is only a share in
    something ("I was involved"). `imagined` are steps somebody would or usually does take, `orders` are steps told as
    to somebody who takes them ("check it against the note").
    `stems` are those of the words with a meaning, `shared` those in common with the question; `private` and `working`
    count different words of private life and of work; `repeated` is the share (0-1) of four-word runs that were said
    before, `dwelt_on` the share of all words that one word with a meaning makes up; `strayed` counts places where the
    thread is left, `motives` different phrases of why one wants a job, `posts` those of a career; `of_self` is the
    share of clauses with "I" or "my" in them. `happened`: some verb is surely past; `now`: a story told without any.
    """

    words: int
    expected: int
    situation: tuple[Span, ...]
    task: tuple[Span, ...]
    implied: tuple[Span, ...]
    action: tuple[Span, ...]
    result: tuple[Span, ...]
    numbers: tuple[Span, ...]
    steps: tuple[Span, ...]
    own: tuple[Span, ...]
    team: tuple[Span, ...]
    weak: bool
    imagined: tuple[Span, ...]
    orders: tuple[Span, ...]
    reasoning: tuple[Span, ...]
    hedges: tuple[Span, ...]
    digressions: tuple[Span, ...]
    stems: frozenset[str]
    shared: frozenset[str]
    private: int
    working: int
    repeated: float
    dwelt_on: float
    strayed: int
    motives: int
    posts: int
    of_self: float
    happened: bool
    now: bool
    non_answer: NonAnswer

    def part(self, name: Part) -> tuple[Span, ...]:
        """The spans of one part of the story, in the order told; empty when it was not found."""
        spans: tuple[Span, ...] = getattr(self, name)
        return spans


def examine(question: Question, answer: str) -> Content:
    """Everything that is known of an answer (all that was said to one question so far, as one text)."""
    pieces = clauses(answer)
    said = all_statements(pieces)
    happened = any(map(_tells_past, pieces))
    now = asks_for_a_story(question) and not happened and told_now(said, pieces)
    told = in_time(said, pieces, now=now)
    own = deeds(answer, told, {"self"}, "The candidate says what they did themselves.")
    team = deeds(answer, told, {"team", "nobody named"}, "A group, or nobody named, did this.")
    acts = sorted({one.clause.place for one in told if is_deed(one)})
    plain = " ".join(piece.plain for piece in pieces)
    return Content(
        words=sum(1 for piece in pieces for token in piece.tokens if token.text not in FILLERS),
        expected=round(question.minutes * WORDS_PER_MINUTE),
        situation=situation(answer, pieces, told, acts, now=now),
        task=marked(answer, pieces, TASK),
        implied=implied_task(answer, pieces, told, acts),
        action=own or team,
        result=results(answer, pieces, told, acts, now=now),
        numbers=_figures(answer, pieces),
        steps=steps(answer, told),
        own=own,
        team=team,
        weak=bool(own) and all(one.weak for one in told if one.who == "self" and one.mood == "happened"),
        imagined=imagined(answer, told),
        orders=orders(answer, pieces),
        reasoning=marked(answer, pieces, REASONING),
        hedges=found(answer, pieces, HEDGES, "Holds back from saying it plainly."),
        digressions=found(answer, pieces, DIGRESSIONS, "Leaves the thread or comes back to it."),
        stems=content_stems(answer),
        shared=shared(question, answer),
        private=len(set(PRIVATE.findall(plain))),
        working=len(set(WORKING.findall(plain))),
        repeated=_repeated(pieces),
        dwelt_on=_dwelt_on(pieces),
        strayed=len(DIGRESSIONS.findall(plain)),
        motives=len(set(MOTIVES.findall(plain))),
        posts=len(set(POSTS.findall(plain))),
        of_self=sum(1 for piece in pieces if _SELF.search(piece.plain)) / max(1, len(pieces)),
        happened=happened,
        now=now,
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


def _tells_past(piece: Clause) -> bool:
    """Some verb is surely past, and no participle ("the depots are closed")."""
    words = ["", *(token.text for token in piece.tokens)]
    return any(is_surely_past(word) and before not in NOW for before, word in pairwise(words))


def _dwelt_on(pieces: tuple[Clause, ...]) -> float:
    words = [token.text for piece in pieces for token in piece.tokens if token.text not in FILLERS]
    told = Counter(stem(word) for word in words if word not in COMMON)
    return max(told.values()) / len(words) if told else 0.0


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
