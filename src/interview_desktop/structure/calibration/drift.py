"""Has a question become harder or easier with time? In: what the model left unexplained. Out: a shift and its z."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Left:
    """What one answer leaves unexplained: score minus expected, and the model's variance of it (over 0)."""

    day: float
    residual: float
    variance: float


@dataclass(frozen=True, slots=True)
class Drift:
    """`shift` in logits, over 0 where the newer answers find the question harder; `z` is the shift over its error."""

    shift: float
    z: float


STEADY = Drift(0.0, 0.0)


def drift(answers: Sequence[Left]) -> Drift:
    """The newer half of the answers, in the order given, against the older.

    Each half's own difficulty is one Newton step from the common one: minus the sum of residuals over the sum of
    variances (the score test). With everything on one day there is no older and newer.
    """
    half = len(answers) // 2
    if half == 0 or answers[0].day == answers[-1].day:
        return STEADY
    older, newer = answers[:half], answers[-half:]
    shift = _own_difficulty(newer) - _own_difficulty(older)
    error: float = (1 / _information(older) + 1 / _information(newer)) ** 0.5
    return Drift(shift, shift / error)


def _own_difficulty(half: Sequence[Left]) -> float:
    return -sum(one.residual for one in half) / _information(half)


def _information(half: Sequence[Left]) -> float:
    return sum(one.variance for one in half)
