"""What leaves this machine, and whether it may: consent, credentials, budget. No secret is ever in here."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from interview_desktop.events.fact import Fact

Consent = Literal["unasked", "granted", "refused"]
CredentialsFrom = Literal["none", "keyring", "environment"]


class OnlineStanding(Fact):
    """`account` is the service account's public name. Seconds are of sound heard online in this calendar month (UTC).

    `keyring` names the system's keyring, empty where there is none (then the environment is the only way). `fault`
    says why credentials that are there cannot be used, as a sentence with its mend.
    """

    consent: Consent
    credentials: CredentialsFrom
    account: str = ""
    used: float = Field(default=0.0, ge=0)
    budget: float = Field(default=0.0, ge=0)
    keyring: str = ""
    endpoint: str = ""
    endpoint_key: bool = False
    fault: str = ""


class Tried(Fact):
    """The outcome of trying a service: one sentence, and what to do where it does not work."""

    works: bool
    sentence: str
    hint: str = ""
