"""A slope that one odd session cannot turn: values in order in, the median slope and its 95 % interval out. Pure.

Theil (1950) and Sen ("Estimates of the regression coefficient based on Kendall's tau", JASA 1968): the median of the
slopes between all pairs, and an interval from the ranks that Kendall's test allows. With five values the interval
leaves zero out only where all ten pairs go one way, which chance does once in sixty; with four it does so once in
twelve, so four say nothing.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

FEWEST = 5
MOST = 60  # values, the last ones: pairs grow with the square, and what was before is long ago
CERTAIN = 1.96  # standard deviations, 95 %


@dataclass(frozen=True)
class Slope:
    """Change from one value to the next; `low` to `high` holds the true one in 95 of 100 cases."""

    low: float
    middle: float
    high: float

    @property
    def stands_out(self) -> bool:
        return self.low > 0 or self.high < 0


def theil_sen(values: Sequence[float]) -> Slope | None:
    """The slope over equally spaced values; None where they are too few (`FEWEST`). Finite values only."""
    last = values[-MOST:]
    count = len(last)
    if count < FEWEST:
        return None
    slopes = sorted((last[b] - last[a]) / (b - a) for a in range(count) for b in range(a + 1, count))
    pairs = len(slopes)
    reach = CERTAIN * math.sqrt(count * (count - 1) * (2 * count + 5) / 18)
    below = max(1, math.floor((pairs - reach) / 2))  # ranks count from 1
    return Slope(slopes[below - 1], median(slopes), slopes[pairs - below])
