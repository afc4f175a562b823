"""Answers with the levels a coach would give, from labelled/*.toml, and the same answers as scoring takes them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Literal, get_args

from interview_desktop.events.question import Question, QuestionKind
from interview_desktop.events.scores import AnswerCriterion, NonAnswer
from interview_desktop.events.turns import Turn
from interview_desktop.interaction.scoring.asked import Asked

Half = Literal["dev", "fresh", "held_out"]
Part = Literal["situation", "task", "action", "result"]

HALVES: tuple[Half, ...] = get_args(Half)
PARTS: tuple[Part, ...] = get_args(Part)
CRITERIA: tuple[AnswerCriterion, ...] = get_args(AnswerCriterion)
MINUTES = 2.0  # what an answer to a question of unknown length is expected to take

_FOLDER = Path(__file__).parent / "labelled"


@dataclass(frozen=True)
class Labelled:
    """`levels` are 1 to 5 by criterion, and "overall" for the answer; what cannot be judged is not in it. `present` and
    `missing` are empty where the parts of a story say nothing, as for knowledge or motives."""

    id: str
    question: str
    kind: QuestionKind
    text: str
    present: frozenset[Part] = frozenset()
    missing: frozenset[Part] = frozenset()
    levels: Mapping[str, int] = field(default_factory=dict)
    non_answer: NonAnswer = ""

    def asked(self, index: int = 0, *, text: str | None = None) -> Asked:
        """As the only thing said to its question; `text`: said otherwise."""
        said = self.text if text is None else text
        return asked(self.question, self.kind, said, index=index)


@lru_cache
def labelled(half: Half) -> tuple[Labelled, ...]:
    """All answers of one half, in the order of the file; line ends inside an answer are spaces."""
    found = tomllib.loads((_FOLDER / f"{half}.toml").read_text(encoding="utf-8"))["answer"]
    return tuple(
        Labelled(
            id=one["id"],
            question=one["question"],
            kind=one["kind"],
            text=" ".join(one["text"].split()),
            present=frozenset(one.get("present", ())),
            missing=frozenset(one.get("missing", ())),
            levels=one.get("levels", {}),
            non_answer=one.get("non_answer", ""),
        )
        for one in found
    )


def asked(question: str, kind: QuestionKind, *texts: str, index: int = 0) -> Asked:
    """One question and typed turns to it, numbered on from the question's hundred, so that numbers differ over an
    interview."""
    turns = tuple(
        Turn(
            number=100 * index + place,
            question=index,
            purpose="answer" if place == 1 else "follow_up",
            asked=question,
            typed=(text,) if text else (),
            closed="typed",
        )
        for place, text in enumerate(texts, start=1)
    )
    return Asked(
        index=index,
        question=Question(id=f"q{index}", text=question, kind=kind, competency="", minutes=MINUTES),
        turns=turns,
    )


def interview(answers: Iterable[Labelled]) -> tuple[Asked, ...]:
    """The answers as those of one interview, in order."""
    return tuple(answer.asked(index) for index, answer in enumerate(answers))
