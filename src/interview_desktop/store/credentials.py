"""The Google service account and the key of an OpenAI-compatible server, kept in the system's keyring.

In: a key file, or a key. Out: the same, for those who sign in with them. Nothing secret is in settings, logs, reprs or
messages: a wrong file is told by the names of what is missing. Where the keyring has no service account, the file that
the environment variable GOOGLE_APPLICATION_CREDENTIALS names is used, as Google's own programs do.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError

from interview_desktop.errors import MaterialError, UsageError
from interview_desktop.events.online import CredentialsFrom
from interview_desktop.store.keyring_entries import Entries

GOOGLE, ENDPOINT = "google service account", "endpoint key"
VARIABLE = "GOOGLE_APPLICATION_CREDENTIALS"
LARGEST = 100_000  # bytes: a service account's file has about 2,400
LONGEST_KEY = 4_096  # characters


class ServiceAccount(BaseModel):
    """A service account's key file, what signing in needs of it. Its repr shows nothing secret."""

    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)

    type: Literal["service_account"]
    project_id: str = Field(min_length=1)
    private_key_id: SecretStr = SecretStr("")
    private_key: SecretStr = Field(min_length=1)
    client_email: str = Field(pattern=r"^[^@\s]+@[^@\s]+$")
    client_id: str = ""
    token_uri: str = Field(default="https://oauth2.googleapis.com/token", pattern=r"^https://")
    universe_domain: str = "googleapis.com"

    def secrets(self) -> dict[str, str]:
        """All of it, as Google's sign-in takes it."""
        plain = self.model_dump()
        return {
            name: value.get_secret_value() if isinstance(value, SecretStr) else str(value)
            for name, value in plain.items()
        }


@dataclass(frozen=True)
class GoogleCredentials:
    """Where they come from, the public name of the account, and the account itself.

    `info` is None for "none", and for a file of the environment that is no service account (Google's library reads
    such files itself).
    """

    source: CredentialsFrom
    account: str = ""
    info: dict[str, Any] | None = field(default=None, repr=False)


class Credentials:
    """Every call asks the keyring: off the main thread. Raises StoreError where the keyring refuses."""

    def __init__(self, entries: Entries | None = None) -> None:
        self._entries = entries or Entries()

    @property
    def keyring(self) -> str:
        """The keyring's name; empty where there is none."""
        return self._entries.keyring

    def google(self) -> GoogleCredentials:
        """The keyring's, else the environment's, else none. Raises MaterialError for a damaged entry or file."""
        kept = self._entries.get(GOOGLE)
        if kept is not None:
            account = service_account(kept, "The service account in the keyring")
            return GoogleCredentials("keyring", account.client_email, account.secrets())
        file = os.environ.get(VARIABLE, "")
        return _from_environment(Path(file)) if file else GoogleCredentials("none")

    def keep_google(self, file: Path) -> str:
        """Keep the service account of a key file; returns its public name.

        Raises MaterialError for a file that is none, StoreError where there is no keyring.
        """
        account = service_account(_read(file), f"The file {file.name}")
        self._entries.keep(GOOGLE, json.dumps(account.secrets(), separators=(",", ":")))
        return account.client_email

    def forget_google(self) -> bool:
        """Whether there was one in the keyring; the environment is not ours to change."""
        return self._entries.forget(GOOGLE)

    def endpoint_key(self) -> str:
        """Empty where there is none."""
        return self._entries.get(ENDPOINT) or ""

    def keep_endpoint_key(self, key: str) -> None:
        """An empty key is forgotten. Raises UsageError for one that cannot be sent."""
        plain = key.strip()
        if len(plain) > LONGEST_KEY or not all(32 < ord(sign) < 127 for sign in plain):
            raise UsageError("This cannot be a key: keys are letters, digits and signs in one line, without blanks.")
        if plain:
            self._entries.keep(ENDPOINT, plain)
        else:
            self._entries.forget(ENDPOINT)

    def forget_endpoint_key(self) -> bool:
        return self._entries.forget(ENDPOINT)


def service_account(text: str, what: str) -> ServiceAccount:
    """The account that a key file holds. Raises MaterialError saying what of `what` is missing, and quoting nothing."""
    mend = "Make a JSON key for a service account in the Google Cloud console, and give that file."
    try:
        told = json.loads(text)
    except ValueError:
        told = None
    if not isinstance(told, dict):
        raise MaterialError(f"{what} is no JSON key of a service account.", mend)
    try:
        return ServiceAccount.model_validate(told)
    except ValidationError as fault:
        names = dict.fromkeys(str(one["loc"][0]) for one in fault.errors(include_input=False))
        absent = [name for name in names if name not in told]
        wrong = [name for name in names if name in told]
    parts = [f"{said} {', '.join(names)}" for said, names in (("lacks", absent), ("has a wrong", wrong)) if names]
    raise MaterialError(f"{what} {' and '.join(parts)}.", mend)


def _from_environment(file: Path) -> GoogleCredentials:
    text = _read(file)
    try:
        kind = json.loads(text).get("type")
    except (ValueError, AttributeError):
        kind = "service_account"  # told below as what it is not
    if kind in ("authorized_user", "external_account", "impersonated_service_account"):
        return GoogleCredentials("environment", str(kind).replace("_", " "))
    account = service_account(text, f"The file that {VARIABLE} names")
    return GoogleCredentials("environment", account.client_email, account.secrets())


def _read(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            content = opened.read(LARGEST + 1)
        if len(content) > LARGEST:
            raise MaterialError(f"The file {file.name} is too large for a key.", "Give a service account's JSON key.")
        return content.decode("utf-8-sig")
    except OSError as fault:
        raise MaterialError(
            f"The file {file.name} cannot be read: {fault.strerror or 'it failed'}.",
            "Check its name, and that you may read it.",
        ) from fault
    except UnicodeDecodeError:
        pass
    raise MaterialError(f"The file {file.name} is no text.", "Give a service account's JSON key.")
