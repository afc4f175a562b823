"""The labelled answers as tests use them: the files in, answers with their questions and labels out."""

from __future__ import annotations

import tomllib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from interview_desktop.events.question import ProbeKind, Question
from interview_desktop.interaction.conversation.policy import missing


@dataclass(frozen=True)
class Labelled:
    """`missing` must be found, `optional` may be found, everything else must not be."""

    id: str
    question: Question
    answer: str
    missing: frozenset[ProbeKind]
    optional: frozenset[ProbeKind]
    held_out: bool

    @property
    def found(self) -> frozenset[ProbeKind]:
        return frozenset(gap.kind for gap in missing(self.question, self.answer))

    @property
    def agrees(self) -> bool:
        return self.missing <= self.found <= self.missing | self.optional


@dataclass(frozen=True)
class Coached(Labelled):
    """An answer of the second coach: also the follow-up that should come first, "" where none should."""

    first: str

    @property
    def found_first(self) -> str:
        gaps = missing(self.question, self.answer)
        return gaps[0].kind if gaps else ""


@dataclass(frozen=True)
class Agreement:
    """Shares (0-1): answers whose gaps agree exactly, and precision and recall over all gaps."""

    exact: float
    precision: float
    recall: float
    wrong: tuple[str, ...]


def labelled() -> tuple[Labelled, ...]:
    document = tomllib.loads((Path(__file__).parent / "labelled_answers.toml").read_text(encoding="utf-8"))
    questions = {
        name: Question(id=name, text=row["text"], kind=row["kind"], competency="")
        for name, row in document["questions"].items()
    }
    return tuple(
        Labelled(
            row["id"],
            questions[row["question"]],
            row["answer"],
            frozenset(row["missing"]),
            frozenset(row.get("optional", ())),
            row.get("held_out", False),
        )
        for row in document["answers"]
    )


def coached() -> tuple[Coached, ...]:
    document = tomllib.loads((Path(__file__).parent / "coach_answers.toml").read_text(encoding="utf-8"))
    return tuple(
        Coached(
            row["id"],
            Question(id=row["id"], text=row["question"], kind=row["kind"], competency=""),
            row["answer"],
            frozenset(row["missing"]),
            frozenset(),
            row.get("held_out", False),
            row["first"],
        )
        for row in document["answers"]
    )


def right_first(answers: tuple[Coached, ...]) -> float:
    """Share (0-1) of answers after which the right thing would be said next."""
    return sum(one.found_first == one.first for one in answers) / len(answers)


def over_asked(answers: tuple[Coached, ...]) -> float:
    """Share (0-1) of the complete answers after which something would be asked all the same."""
    complete = [one for one in answers if not one.missing]
    return sum(bool(one.found) for one in complete) / len(complete)


def agreement(answers: tuple[Labelled, ...]) -> Agreement:
    counts: Counter[str] = Counter()
    for one in answers:
        counts["right"] += len(one.found & one.missing)
        counts["invented"] += len(one.found - one.missing - one.optional)
        counts["overlooked"] += len(one.missing - one.found)
    wrong = tuple(one.id for one in answers if not one.agrees)
    return Agreement(
        exact=1 - len(wrong) / len(answers),
        precision=counts["right"] / (counts["right"] + counts["invented"]),
        recall=counts["right"] / (counts["right"] + counts["overlooked"]),
        wrong=wrong,
    )
