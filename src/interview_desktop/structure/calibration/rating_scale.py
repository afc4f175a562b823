"""How hard each question is and how able each person, from scores: the rating scale model, fitted in one go.

In: who answered what with which score, and the author's difficulties in logits. Out: abilities, difficulties with
their standard errors, and thresholds.

The model (D. Andrich, "A rating formulation for ordered response categories", Psychometrika 43, 1978), an extension
of Rasch's to scores: for steps x = 0..4 above the lowest score,

    P(x | θ, δ, τ)  ∝  exp( x (θ - δ) - Σ_{j≤x} τ_j )

with ability θ, difficulty δ and four thresholds τ shared by all questions. It is fitted by maximum a posteriori with
θ ~ N(μ, 1), δ ~ N(author's, 1), τ_j ~ N(-1.5, -0.5, 0.5, 1.5; 1) and a weak μ ~ N(0, 2). A weak μ means that a strong
group of people does not make every question look easy: the authors' mean fixes where the scale lies. A flat one
would run away where everybody has the highest score.

A score between two levels counts as a share of each: 3.4 passes the third threshold by 0.4.

Missing answers are no matter, and neither are groups of people who have no question in common: within each, the
answers compare the questions; between them, only the priors do (their abilities are alike on average, the authors
compare the questions), and the standard errors say so.

The log posterior is concave, so that Newton's method finds its one maximum. The persons' block of the Hessian is
diagonal and eliminated (Schur complement): with 400 questions, 405 equations whatever the number of persons.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating[Any]]
Places = NDArray[np.intp]

STEPS = 4  # thresholds between five levels
ABILITY_SPREAD = 1.0  # logits
MEAN_SPREAD = 2.0  # logits: of the mean ability of those who came
AUTHOR_SPREAD = 1.0  # logits: an author is often a level off, seldom two
THRESHOLDS: Floats = np.array([-1.5, -0.5, 0.5, 1.5])
THRESHOLD_SPREAD = 1.0
CLOSE_ENOUGH = 1e-7  # logits
MOST_ROUNDS = 60


@dataclass(frozen=True, slots=True)
class Answers:
    """`person` and `question` [n] are places counted from 0, `steps` [n] is score - 1 in 0-4."""

    person: Places
    question: Places
    steps: Floats
    persons: int


@dataclass(frozen=True, slots=True)
class Fit:
    """In logits: `ability` [persons], `difficulty` and `error` [questions], `thresholds` [4]; `residual` and
    `information` [n] are score minus expected, and the model's variance, of each answer in answer order."""

    ability: Floats
    difficulty: Floats
    error: Floats
    thresholds: Floats
    residual: Floats
    information: Floats


@dataclass(frozen=True, slots=True)
class _Point:
    ability: Floats
    rest: Floats  # difficulties, then thresholds, then the mean of abilities

    def moved(self, ability: Floats, rest: Floats, share: float) -> _Point:
        return _Point(self.ability + share * ability, self.rest + share * rest)

    @property
    def difficulty(self) -> Floats:
        return self.rest[: -STEPS - 1]

    @property
    def thresholds(self) -> Floats:
        return self.rest[-STEPS - 1 : -1]

    @property
    def mean(self) -> float:
        return float(self.rest[-1])


def fit(answers: Answers, author: Floats) -> Fit:
    """`author` [questions] are the author's difficulties in logits. Raises ArithmeticError if there is no end to it,
    which the concavity rules out for finite input."""
    at = _Point(np.zeros(answers.persons), np.concatenate([author, THRESHOLDS, [0.0]]))
    height = _log_posterior(answers, author, at)
    for _ in range(MOST_ROUNDS):
        ability, rest, _ = _newton_step(answers, author, at)
        share = 1.0
        while (risen := _log_posterior(answers, author, at.moved(ability, rest, share))) < height and share > 1e-6:
            share /= 2
        at, height = at.moved(ability, rest, share), risen
        if max(np.abs(rest).max(), np.abs(ability).max(initial=0.0)) < CLOSE_ENOUGH:
            return _fitted(answers, author, at)
    raise ArithmeticError("the rating scale model did not settle")


def _fitted(answers: Answers, author: Floats, at: _Point) -> Fit:
    _, _, information = _newton_step(answers, author, at)
    error = np.sqrt(np.diag(np.linalg.inv(information))[: len(author)])
    reached, covariance = _reached(answers, at)
    residual: Floats = answers.steps - reached.sum(axis=1)
    return Fit(at.ability, at.difficulty, error, at.thresholds, residual, covariance.sum(axis=(1, 2)))


def _log_odds(answers: Answers, at: _Point) -> Floats:
    """[n, 5] the exponents of the model for x = 0..4."""
    each = (at.ability[answers.person] - at.difficulty[answers.question])[:, None] - at.thresholds
    return np.concatenate([np.zeros((len(each), 1)), np.cumsum(each, axis=1)], axis=1)


def _passed(answers: Answers) -> Floats:
    """[n, 4] how much of each threshold a score passed, 0-1."""
    passed: Floats = np.clip(answers.steps[:, None] - np.arange(STEPS), 0.0, 1.0)
    return passed


def _log_posterior(answers: Answers, author: Floats, at: _Point) -> float:
    odds = _log_odds(answers, at)
    top = odds.max(axis=1)
    normaliser = top + np.log(np.exp(odds - top[:, None]).sum(axis=1))
    likelihood = (_passed(answers) * np.diff(odds, axis=1)).sum() - normaliser.sum()
    prior = (
        ((at.ability - at.mean) ** 2).sum() / ABILITY_SPREAD**2
        + at.mean**2 / MEAN_SPREAD**2
        + ((at.difficulty - author) ** 2).sum() / AUTHOR_SPREAD**2
        + ((at.thresholds - THRESHOLDS) ** 2).sum() / THRESHOLD_SPREAD**2
    )
    return float(likelihood - prior / 2)


def _reached(answers: Answers, at: _Point) -> tuple[Floats, Floats]:
    """[n, 4] the probability of passing each threshold, and [n, 4, 4] the covariance of passing them."""
    odds = _log_odds(answers, at)
    share = np.exp(odds - odds.max(axis=1, keepdims=True))
    share /= share.sum(axis=1, keepdims=True)
    reached = np.cumsum(share[:, ::-1], axis=1)[:, ::-1][:, 1:]
    later = np.maximum.outer(np.arange(STEPS), np.arange(STEPS))
    covariance = reached[:, later] - reached[:, :, None] * reached[:, None, :]
    return reached, covariance


def _newton_step(answers: Answers, author: Floats, at: _Point) -> tuple[Floats, Floats, Floats]:
    """The step of abilities and of the rest, and the information matrix of the rest with abilities eliminated."""
    reached, covariance = _reached(answers, at)
    slope, slope_rest = _slopes(answers, author, at, _passed(answers) - reached)
    own, across, rest = _curvature(answers, len(author), covariance)
    scaled = across / own[:, None]
    information: Floats = rest - across.T @ scaled
    step_rest: Floats = np.linalg.solve(information, slope_rest - scaled.T @ slope)
    return (slope - across @ step_rest) / own, step_rest, information


def _slopes(answers: Answers, author: Floats, at: _Point, beyond: Floats) -> tuple[Floats, Floats]:
    """The gradient by ability [persons] and by the rest; `beyond` [n, 4] is passed minus expected."""
    residual = beyond.sum(axis=1)
    from_mean = (at.ability - at.mean) * ABILITY_SPREAD**-2
    by_question = np.bincount(answers.question, residual, len(author))
    rest = [
        -by_question - (at.difficulty - author) * AUTHOR_SPREAD**-2,
        -beyond.sum(axis=0) - (at.thresholds - THRESHOLDS) * THRESHOLD_SPREAD**-2,
        [from_mean.sum() - at.mean * MEAN_SPREAD**-2],
    ]
    return np.bincount(answers.person, residual, answers.persons) - from_mean, np.concatenate(rest)


def _curvature(answers: Answers, questions: int, covariance: Floats) -> tuple[Floats, Floats, Floats]:
    """Minus the Hessian: the diagonal of abilities [persons], abilities by the rest, and the rest by itself."""
    people, last = answers.persons, questions + STEPS
    with_score = covariance.sum(axis=1)  # [n, 4]: of the score with passing each threshold
    variance = with_score.sum(axis=1)
    own = np.bincount(answers.person, variance, people) + ABILITY_SPREAD**-2
    across, rest = np.zeros((people, last + 1)), np.zeros((last + 1, last + 1))

    cells = np.bincount(answers.person * questions + answers.question, variance, people * questions)
    across[:, :questions] = -cells.reshape(people, questions)
    rest[:questions, :questions] = np.diag(np.bincount(answers.question, variance, questions) + AUTHOR_SPREAD**-2)
    for step in range(STEPS):
        column = questions + step
        across[:, column] = -np.bincount(answers.person, with_score[:, step], people)
        rest[:questions, column] = np.bincount(answers.question, with_score[:, step], questions)
        rest[column, :questions] = rest[:questions, column]
    rest[questions:last, questions:last] = covariance.sum(axis=0) + np.eye(STEPS) * THRESHOLD_SPREAD**-2
    across[:, last] = -(ABILITY_SPREAD**-2)
    rest[last, last] = people * ABILITY_SPREAD**-2 + MEAN_SPREAD**-2
    return own, across, rest
