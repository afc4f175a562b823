"""People who answer questions of known difficulty, for calibration to find out: made of seeds, never of real scores."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

from interview_desktop.structure.calibration import Scored

THRESHOLDS = (-1.8, -0.6, 0.5, 1.9)  # not those that the model starts from


@dataclass(frozen=True)
class Class:
    """`truth` is the true difficulty (1-5) by question id, `authored` what the author thought of it."""

    scores: tuple[Scored, ...]
    truth: dict[str, float]
    authored: dict[str, int]


def simulated(
    seed: int, *, persons: int = 200, questions: int = 60, each: int = 8, author_off: float | None = 0.9
) -> Class:
    """`each` person answers so many questions of the bank, drawn at random. The author is off by a normal error of
    `author_off` levels; None: calls everything a 3. A person's ability is normal about 0.3, spread 1 logit."""
    chance = random.Random(seed)
    truth = {f"q{place:03}": chance.uniform(1, 5) for place in range(questions)}
    authored = {one: _thought(chance, level, author_off) for one, level in truth.items()}
    scores = []
    for person in range(persons):
        ability = chance.gauss(0.3, 1)
        for one in chance.sample(sorted(truth), each):
            score = drawn(chance, ability - (truth[one] - 3))
            scores.append(Scored(f"p{person}", one, score, day=float(chance.randrange(365))))
    return Class(tuple(scores), truth, authored)


def drawn(chance: random.Random, above: float) -> float:
    """A score 1-5 of somebody whose ability lies `above` the difficulty (logits), by Andrich's formula."""
    weights, exponent = [1.0], 0.0
    for threshold in THRESHOLDS:
        exponent += above - threshold
        weights.append(math.exp(exponent))
    return float(chance.choices((1, 2, 3, 4, 5), weights)[0])


def _thought(chance: random.Random, level: float, off: float | None) -> int:
    return 3 if off is None else min(5, max(1, round(level + chance.gauss(0, off))))
