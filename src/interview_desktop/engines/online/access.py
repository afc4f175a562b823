"""What the online engines are given: credentials, consent, the month's meter, and, in tests, a channel to loopback."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from interview_desktop.errors import EngineFailed


class Meter(Protocol):
    """Seconds of sound recognised online in this calendar month (UTC). Safe from any thread."""

    def left(self) -> float:
        """Seconds of the month's budget that are left; 0 when it is used up or cannot be read (fail closed)."""

    def spend(self, seconds: float) -> None:
        """So much was sent. Never raises: what cannot be written down is logged, and `left` is then 0."""


def _uncounted() -> None:
    """Nobody counts how often the service is asked."""


def _granted() -> bool:
    """Whoever made the access has asked the person."""
    return True


@dataclass(frozen=True)
class GoogleAccess:
    """`credentials`: a service account's own JSON as a mapping, None for the environment's default credentials.

    `channel` makes a gRPC channel to the service in place of the real one (loopback servers in tests). `asked` is
    called once for every request that an engine makes, from any thread. `allowed`: whether the person allows it at this
    moment; engines ask it before each request, and every second while they send sound.
    """

    credentials: Mapping[str, Any] | None
    meter: Meter
    channel: Callable[[], Any] | None = None
    asked: Callable[[], None] = _uncounted
    allowed: Callable[[], bool] = _granted

    def insist(self) -> None:
        """Raises EngineFailed where the person does not allow it any more."""
        if not self.allowed():
            raise EngineFailed(
                "You have not allowed sound to leave this computer.", "Allow it in Settings, under Online."
            )

    def __repr__(self) -> str:
        """Without the credentials: this may end up in a log."""
        return "GoogleAccess(...)"
