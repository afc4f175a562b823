"""How often a service may be asked: a token bucket. Moments in, whether one more request may go out. Pure.

A bucket holds a minute's worth of requests and fills evenly. The moments are seconds on any clock; one that jumps
back fills nothing and empties nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class TokenBucket:
    """`a_minute` requests are allowed a minute, and as many at once after a quiet minute; `at`: of the last look."""

    a_minute: int
    used: float = 0.0
    at: float | None = None

    def __post_init__(self) -> None:
        if self.a_minute < 1:
            raise ValueError(f"at least one request a minute, not {self.a_minute}")

    def allows(self, now: float) -> bool:
        """Whether one more request may be made."""
        return self._seen(now).used + 1.0 <= self.a_minute + 1e-9

    def asked(self, now: float) -> TokenBucket:
        """One request was made, allowed or not; what was not allowed only lengthens the wait by a bucket at most."""
        seen = self._seen(now)
        return replace(seen, used=min(seen.used + 1.0, 2.0 * self.a_minute))

    def wait(self, now: float) -> float:
        """Seconds until a request is allowed again; 0 when it is."""
        over = self._seen(now).used + 1.0 - self.a_minute
        return max(0.0, over * 60.0 / self.a_minute)

    def _seen(self, now: float) -> TokenBucket:
        passed = 0.0 if self.at is None else max(0.0, now - self.at)
        return replace(self, used=max(0.0, self.used - passed * self.a_minute / 60.0), at=now)
