"""Whether a turn goes online: every combination, fail closed."""

from __future__ import annotations

from itertools import product

import pytest

from interview_desktop.engines.online.decision import LEAST_BUDGET, Circumstances, decide
from interview_desktop.events.online import Consent

ALL_WELL = Circumstances(consent="granted", credentials=True, network=True, left=600.0)
CONSENTS: tuple[Consent, ...] = ("unasked", "granted", "refused")


def test_everything_allows_it() -> None:
    assert decide(ALL_WELL).online


def test_every_combination() -> None:
    """Online only where all six say yes."""
    for consent, credentials, network, left, rate, retry in product(
        CONSENTS, (True, False), (True, False), (0.0, LEAST_BUDGET, 3600.0), (True, False), (None, 0.0, 7.5)
    ):
        verdict = decide(Circumstances(consent, credentials, network, left, rate, retry))
        well = consent == "granted" and credentials and network and left >= LEAST_BUDGET and rate and not retry
        assert verdict.online == well
        assert verdict.why.endswith(".")


@pytest.mark.parametrize(
    ("now", "why"),
    [
        (Circumstances("unasked", True, True, 600.0), "allowed"),
        (Circumstances("granted", False, True, 600.0), "credentials"),
        (Circumstances("granted", True, False, 600.0), "no network"),
        (Circumstances("granted", True, True, 0.0), "used up"),
        (Circumstances("granted", True, True, 600.0, retry_in=12.4), "again in 12 s"),
        (Circumstances("granted", True, True, 600.0, rate_allows=False), "very often"),
    ],
)
def test_the_reason_is_the_one_that_stands(now: Circumstances, why: str) -> None:
    assert why in decide(now).why


def test_consent_is_named_before_everything_else() -> None:
    assert "not allowed" in decide(Circumstances("refused", False, False, 0.0, False, 9.0)).why
