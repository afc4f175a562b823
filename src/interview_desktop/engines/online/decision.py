"""May this turn go online? What is known of the moment in, yes or no and the reason out. Pure.

Asked anew before every turn and every line; the first reason that says no is the one a person can do most about.
"""

from __future__ import annotations

from dataclasses import dataclass

from interview_desktop.events.online import Consent

LEAST_BUDGET = 30.0  # seconds: less than an answer is not worth beginning


@dataclass(frozen=True)
class Circumstances:
    """`left`: seconds of this month's budget. `rate_allows`: requests a minute are below the limit.

    `retry_in`: seconds until a service that failed is tried again; None while it is healthy, 0 when it may be tried.
    """

    consent: Consent
    credentials: bool
    network: bool
    left: float
    rate_allows: bool = True
    retry_in: float | None = None


@dataclass(frozen=True)
class Verdict:
    """Whether to go online, and why (or why not) as a sentence for the person."""

    online: bool
    why: str


def decide(now: Circumstances) -> Verdict:
    """Online only where everything allows it: fail closed."""
    for stands, why in (
        (now.consent == "granted", "You have not allowed sound to leave this computer."),
        (now.credentials, "There are no Google credentials."),
        (now.left >= LEAST_BUDGET, "This month's online minutes are used up."),
        (now.network, "There is no network."),
        (now.retry_in is None or now.retry_in <= 0, _resting(now.retry_in)),
        (now.rate_allows, "The online service was asked very often just now."),
    ):
        if not stands:
            return Verdict(False, why)
    return Verdict(True, "You allowed it, and the network is up.")


def _resting(seconds: float | None) -> str:
    return f"The online service failed; it is tried again in {max(1, round(seconds or 0))} s."
