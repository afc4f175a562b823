"""One question's answer, read once for every criterion: turns in, canonical text with its evidence out. Pure.

`Reading.text` is all that was heard well enough, follow-ups included, as lower-case words with single spaces and no
punctuation, each in one spelling, and without what was said before in the same answer. Scores are worked out on it
alone, so neither punctuation nor repetition can move them; `Reading.evidence` leads back to the very characters.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, wraps
from itertools import pairwise, takewhile
from typing import TypeVar, cast

from interview_desktop.events.question import Question
from interview_desktop.events.scores import Evidence, NonAnswer
from interview_desktop.events.turns import Turn
from interview_desktop.interaction.content.answer_clauses import Clause, clauses
from interview_desktop.interaction.content.examine import Content, examine
from interview_desktop.interaction.feedback.quoting import Said, doubtful
from interview_desktop.interaction.interview.judging import poorly_heard
from interview_desktop.interaction.scoring.asked import Asked
from interview_desktop.interaction.scoring.reading.canonical import Heard, folded, fresh, words
from interview_desktop.interaction.scoring.reading.non_answers import (
    LONGEST_NOTHING,
    SMALL_TALK,
    non_answer,
    small_talk,
)

Found = TypeVar("Found")

_SIGN_AFTER = re.compile(r"\s?[%‰€£$¥]")
_SENTENCE_END = re.compile(r"[.!?…;]")
_SILENT = "Nothing was said."
_UNCLEAR = "Too few words were heard clearly to judge this answer."
_SIGN_BEFORE = re.compile(r"[€£$¥]\s?$")


@dataclass(frozen=True)
class Unread:
    """An answer that is not scored, and why, in one sentence. `non_answer` is empty for an answer to small talk."""

    non_answer: NonAnswer
    why: str


@dataclass(frozen=True)
class Reading:
    """What was heard of one answer.

    `question` is the question with its texts folded like the answer's. `words` counts the words of `text`; `fillers`
    the hesitations and `repeated` the words that were left out of it; `found` belongs to `once`.
    """

    asked: Asked
    question: Question
    text: str
    content: Content
    words: int
    fillers: int
    repeated: int
    heard: tuple[Heard, ...]
    turns: tuple[Said, ...]
    found: dict[object, object] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses of `text`, with their characters."""
        return clauses(self.text)

    @cached_property
    def tokens(self) -> tuple[str, ...]:
        return tuple(self.text.split())

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        starts, at = [], 0
        for word in self.heard:
            starts.append(at)
            at += len(word.text) + 1
        return tuple(starts)

    def evidence(
        self, start: int, end: int, *, level: int, anchor: str, why: str, at: int | None = None
    ) -> Evidence | None:
        """Characters [start, end) of `text` as a quote of the turn that holds most of them; None where none does.

        Where the turn is written in sentences, a quote is cut to the one around `at`, else to the longest.
        """
        touched = self.heard[max(bisect_right(self._starts, start) - 1, 0) : bisect_left(self._starts, end)]
        if start >= end or not touched:
            return None
        held = [word.turn for word in touched]
        turn = max(dict.fromkeys(held), key=held.count)
        said = self.turns[turn]
        centre = None if at is None else self.heard[max(bisect_right(self._starts, at) - 1, 0)]
        inside = _sentence([word for word in touched if word.turn == turn], said.text, centre)
        first, last = _widened(said, inside[0].start, inside[-1].end)
        spoken = [place for place in said.words if place.start < last and place.end > first and place.word.text.strip()]
        recording = spoken[0].recording if spoken else None
        together = list(takewhile(lambda place: place.recording == recording, spoken))
        return Evidence(
            turn=said.turn.number,
            quote=said.text[first:last],
            start=first,
            end=last,
            recording=recording,
            begins=round(together[0].word.start, 3) if together else None,
            ends=round(together[-1].word.end, 3) if together else None,
            level=level,
            anchor=anchor,
            why=why,
            doubtful=any(doubtful(place.word, self.asked.confident_word) for place in spoken),
        )


def once(work: Callable[[Reading], Found]) -> Callable[[Reading], Found]:
    """The same, worked out once for each reading: every criterion asks for the deeds and the end of an answer."""

    @wraps(work)
    def found(reading: Reading) -> Found:
        if work not in reading.found:
            reading.found[work] = work(reading)
        return cast(Found, reading.found[work])

    return found


def read(asked: Asked) -> Reading | Unread:
    """Everything that criteria look at, or why there is nothing to look at."""
    question = _folded(asked.question)
    if small_talk(question):
        return Unread("", SMALL_TALK)
    best = [turn.best for turn in asked.turns]
    if asked.skipped and not any(one.text for one in best):
        return Unread("silence", "The question was skipped.")
    turns = tuple(Said(turn) for turn in best if turn.text and not _unheard(turn, asked))
    if not turns:
        return Unread("poorly_heard", _UNCLEAR) if any(one.text for one in best) else Unread("silence", _SILENT)
    nothings = [_says_nothing(question, turn) for turn in turns]
    telling = tuple(turn for turn, nothing in zip(turns, nothings, strict=True) if not nothing)
    if not telling:
        found = [one for one in nothings if one]
        return Unread(*next((one for one in found if one[0] == "unknowing"), found[0]))
    return _read(asked, question, telling)


def _read(asked: Asked, question: Question, turns: tuple[Said, ...]) -> Reading | Unread:
    said = [word for place, turn in enumerate(turns) for word in words(turn.text, place)]
    left, fillers, repeated = fresh(said)
    text = " ".join(word.text for word in left)
    content = examine(question, text)
    nothing = non_answer(question, text, content)
    if nothing:
        return Unread(*nothing)
    return Reading(asked, question, text, content, len(text.split()), fillers, repeated, tuple(left), turns)


def _says_nothing(question: Question, said: Said) -> tuple[NonAnswer, str] | None:
    """Whether one turn by itself only says that nothing comes to mind, or only asks back; what other turns of the
    question tell is told all the same."""
    left, _, _ = fresh(words(said.text, 0))
    if len(left) > LONGEST_NOTHING:
        return None
    text = " ".join(word.text for word in left)
    found = non_answer(question, text, examine(question, text))
    return found if found and found[0] in {"unknowing", "question_back"} else None


def _unheard(turn: Turn, asked: Asked) -> bool:
    """What the person mended themselves is no longer in doubt."""
    return not turn.corrected and poorly_heard(turn, asked.confident_word, asked.confident_share)


def _folded(question: Question) -> Question:
    return question.model_copy(
        update={
            "text": folded(question.text),
            "looks_for": folded(question.looks_for),
            "competency": folded(question.competency.replace("_", " ")),
        }
    )


def _sentence(touched: list[Heard], text: str, centre: Heard | None) -> list[Heard]:
    """The words of one sentence: that of `centre`, else the longest."""
    pieces: list[list[Heard]] = [[touched[0]]]
    for before, word in pairwise(touched):
        if _SENTENCE_END.search(text[before.end : word.start]):
            pieces.append([])
        pieces[-1].append(word)
    return next((piece for piece in pieces if centre in piece), max(pieces, key=len))


def _widened(said: Said, start: int, end: int) -> tuple[int, int]:
    """To whole spoken words, and to the sign of a figure (“£400”, “12 %”)."""
    touched = [place for place in said.words if place.start < end and place.end > start]
    if touched:
        return min(start, touched[0].start), max(end, touched[-1].end)
    before, after = _SIGN_BEFORE.search(said.text[:start]), _SIGN_AFTER.match(said.text, end)
    return (before.start() if before else start), (after.end() if after else end)
