"""What the online engines are given: credentials, the month's meter, and, in tests, a channel to loopback."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol


class Meter(Protocol):
    """Seconds of sound recognised online in this calendar month (UTC). Safe from any thread."""

    def left(self) -> float:
        """Seconds of the month's budget that are left; 0 when it is used up or cannot be read (fail closed)."""

    def spend(self, seconds: float) -> None:
        """So much was sent. Never raises: what cannot be written down is logged, and `left` is then 0."""


def _uncounted() -> None:
    """Nobody counts how often the service is asked."""


@dataclass(frozen=True)
class GoogleAccess:
    """`credentials`: a service account's own JSON as a mapping, None for the environment's default credentials.

    `channel` makes a gRPC channel to the service in place of the real one (loopback servers in tests). `asked` is
    called once for every request that an engine makes, from any thread.
    """

    credentials: Mapping[str, Any] | None
    meter: Meter
    channel: Callable[[], Any] | None = None
    asked: Callable[[], None] = _uncounted

    def __repr__(self) -> str:
        """Without the credentials: this may end up in a log."""
        return "GoogleAccess(...)"
