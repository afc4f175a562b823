"""A circuit breaker: failures and successes in, how long to leave a failing engine alone out. Pure.

Closed: the engine is used. Open: it failed and rests. When the rest is over one try decides: success closes the
breaker, failure opens it for twice as long. Times are seconds on any clock that only goes forward.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

# A failure costs a person a second or two of waiting in the middle of an answer, so one is enough to rest for
# about two answers; the longest rest is that of an interview's question. Own choice.
FIRST_REST = 20.0
LONGEST_REST = 300.0


@dataclass(frozen=True)
class Breaker:
    """`rest_until` is None while the engine is healthy; `rest` is how long it rested last."""

    rest_until: float | None = None
    rest: float = 0.0

    @property
    def healthy(self) -> bool:
        return self.rest_until is None

    def retry_in(self, now: float) -> float | None:
        """Seconds until the next try: None while healthy, 0 when it may be tried now."""
        return None if self.rest_until is None else max(0.0, self.rest_until - now)

    def allows(self, now: float) -> bool:
        return self.rest_until is None or now >= self.rest_until

    def failed(self, now: float) -> Breaker:
        """Rest, twice as long as last time; a late failure, which comes while it rests already, changes nothing."""
        if self.rest_until is not None and now < self.rest_until:
            return self
        rest = min(LONGEST_REST, self.rest * 2) if self.rest else FIRST_REST
        return replace(self, rest_until=now + rest, rest=rest)

    def worked(self) -> Breaker:
        return Breaker()
