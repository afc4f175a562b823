"""How hard each question has proved to be, beside what its author thought, and why it is put so.

In: scores people agreed to contribute, and every question's difficulty by its author. Out: an estimate for each
question on the author's own scale of 1-5, with its standard error, its drift, and a sentence for the bank.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from interview_desktop.structure.calibration.drift import STEADY, Drift, Left, drift
from interview_desktop.structure.calibration.scored import HIGHEST, LOWEST, Scored, first_answers

# One level is one logit. With the thresholds the model starts from, a middling person's expected score then falls from
# 4.5 on a question of level 1 to 1.5 on one of level 5: what "anybody has an answer" and "few have a good one" say.
LOGITS_PER_LEVEL = 1.0
MIDDLE = 3.0
# An answer carries about 0.75 of information, the author 1: with ten people the answers outweigh the author seven to
# one and the standard error is about 0.35 of a level, so that a difference of one level means something. Below five
# people, nothing about the group is told at all.
MIN_ANSWERS = 10
FEWEST_TOLD = 5
# Levels; the author's own is 1.0. However many answered, a question that shares too few people with others cannot be
# told from how able those people are, and its error stays near the author's.
MOST_ERROR = 0.6
UNSTEADY = 2.0  # z: by chance alone about one question in twenty is flagged
FAR_OFF = 1.0  # levels between author and answers


@dataclass(frozen=True, slots=True)
class Estimate:
    """`difficulty` is 1.0-5.0; `standard_error` in levels, None where the author's stands. `answers` (retakes
    included) and `persons` are None where fewer than five people answered. `drift` is in levels, over 0 where the newer
    half of the answers found it harder; `drifting` says whether that is more than chance, `disputed` whether
    author and answers are over a level apart."""

    question: str
    authored: int
    difficulty: float
    standard_error: float | None
    answers: int | None
    persons: int | None
    moved: bool
    drift: float
    drifting: bool
    disputed: bool
    why: str


@dataclass(frozen=True, slots=True)
class Calibration:
    """`estimates` in the order of question ids; `persons` and `answers` in all, None where fewer than five people
    contributed; `thresholds` in logits, empty where nothing was fitted or fewer than five persons contributed."""

    estimates: tuple[Estimate, ...]
    persons: int | None
    answers: int | None
    thresholds: tuple[float, ...]

    def of(self, question: str) -> Estimate:
        """Raises KeyError for a question that was not asked about."""
        place = bisect_left(self.estimates, question, key=lambda one: one.question)
        if place == len(self.estimates) or self.estimates[place].question != question:
            raise KeyError(question)
        return self.estimates[place]


@dataclass(frozen=True, slots=True)
class _Outcome:
    level: float
    error: float  # levels
    drift: Drift


def calibrate(scores: Sequence[Scored], authored: Mapping[str, int]) -> Calibration:
    """An estimate for every question of `authored` (difficulty 1-5 by question id), in the order of the ids.

    Only a person's first answer to a question counts. With fewer than MIN_ANSWERS of them, or a standard error over
    MOST_ERROR, the author's difficulty stands. Raises ValueError for a score outside 1-5 or not a number, for a day
    that is none, for a score of a question that `authored` lacks, and for an author's difficulty outside 1-5.
    """
    for question, level in authored.items():
        if not LOWEST <= level <= HIGHEST:
            raise ValueError(f"the author's difficulty of {question} is {level}, outside {LOWEST:g} to {HIGHEST:g}")
    first = first_answers(scores, authored)
    outcomes, thresholds = _fitted(first, authored) if first else ({}, ())
    answered, people = _counted(one.question for one in scores), _counted(one.question for one in first)
    count = len({one.person for one in first})
    return Calibration(
        tuple(
            _estimate(one, authored[one], answered.get(one, 0), people.get(one, 0), outcomes)
            for one in sorted(authored)
        ),
        _told(count, count),
        _told(len(scores), count),
        thresholds if _told(count, count) is not None else (),
    )


def differences(calibration: Calibration) -> tuple[Estimate, ...]:
    """What an author should look at again: disputed or drifting questions, the greatest distance first."""
    flagged = [one for one in calibration.estimates if one.disputed or one.drifting]
    return tuple(sorted(flagged, key=lambda one: (-abs(one.difficulty - one.authored), -abs(one.drift), one.question)))


def _fitted(first: Sequence[Scored], authored: Mapping[str, int]) -> tuple[Mapping[str, _Outcome], tuple[float, ...]]:
    """The model's word on each answered question, however few the answers."""
    import numpy as np

    from interview_desktop.structure.calibration.rating_scale import Answers, fit

    questions = {one: place for place, one in enumerate(sorted({one.question for one in first}))}
    people = {one: place for place, one in enumerate(sorted({one.person for one in first}))}
    answers = Answers(
        np.array([people[one.person] for one in first], dtype=np.intp),
        np.array([questions[one.question] for one in first], dtype=np.intp),
        np.array([one.score - LOWEST for one in first]),
        len(people),
    )
    found = fit(answers, np.array([(authored[one] - MIDDLE) * LOGITS_PER_LEVEL for one in questions]))
    left: dict[str, list[Left]] = {one: [] for one in questions}
    for one, residual, variance in zip(first, found.residual.tolist(), found.information.tolist(), strict=True):
        left[one.question].append(Left(one.day, residual, variance))
    outcomes = {
        one: _Outcome(
            min(HIGHEST, max(LOWEST, MIDDLE + float(found.difficulty[place]) / LOGITS_PER_LEVEL)),
            float(found.error[place]) / LOGITS_PER_LEVEL,
            drift(left[one]) if len(left[one]) >= MIN_ANSWERS else STEADY,
        )
        for one, place in questions.items()
    }
    return outcomes, tuple(found.thresholds.tolist())


def _estimate(question: str, authored: int, answers: int, persons: int, outcomes: Mapping[str, _Outcome]) -> Estimate:
    if persons < MIN_ANSWERS:
        return _unmoved(question, authored, answers, persons, until=f"{MIN_ANSWERS} have")
    outcome = outcomes[question]
    if outcome.error > MOST_ERROR:
        return _unmoved(question, authored, answers, persons, until="they have more questions in common")
    shift, drifting = outcome.drift.shift / LOGITS_PER_LEVEL, abs(outcome.drift.z) > UNSTEADY
    disputed = abs(outcome.level - authored) > FAR_OFF
    why = (
        f"{_people(persons)}: their answers and the author's {authored} together put it at {outcome.level:.1f}, "
        f"give or take {2 * outcome.error:.1f}."
    )
    if disputed:
        why += " That is over a level from what its author thought."
    if drifting:
        why += f" Newer answers find it {'harder' if shift > 0 else 'easier'} than older ones."
    return Estimate(
        question=question,
        authored=authored,
        difficulty=outcome.level,
        standard_error=outcome.error,
        answers=answers,
        persons=persons,
        moved=True,
        drift=shift,
        drifting=drifting,
        disputed=disputed,
        why=why,
    )


def _unmoved(question: str, authored: int, answers: int, persons: int, *, until: str) -> Estimate:
    return Estimate(
        question=question,
        authored=authored,
        difficulty=float(authored),
        standard_error=None,
        answers=_told(answers, persons),
        persons=_told(persons, persons),
        moved=False,
        drift=0.0,
        drifting=False,
        disputed=False,
        why=f"{_people(persons)}: the author's difficulty stands until {until}.",
    )


def _people(persons: int) -> str:
    return f"{persons} people have answered it" if persons >= FEWEST_TOLD else "Fewer than five people have answered it"


def _told(count: int, persons: int) -> int | None:
    return count if persons >= FEWEST_TOLD else None


def _counted(names: Iterable[str]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for one in names:
        counts[one] = counts.get(one, 0) + 1
    return counts
