"""A keyring in memory that keeps to Windows' limit, and one that refuses."""

from __future__ import annotations

from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

LARGEST = 2_560  # bytes of an entry that Windows takes, two of them a character


class HandKeyring(KeyringBackend):
    """`entries` by user name; `locked`: every call is refused, with the secret in the message as some keyrings do."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.entries: dict[tuple[str, str], str] = {}
        self.asked = 0
        self.locked = False

    @property
    def name(self) -> str:
        return "Hand keyring"

    def get_password(self, service: str, username: str) -> str | None:
        self._ask(username)
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._ask(password)
        if len(password.encode("utf-16-le")) > LARGEST:
            raise OSError(1783, f"the stub received bad data: {password}")
        self.entries[(service, username)] = password

    def delete_password(self, service: str, username: str) -> None:
        self._ask(username)
        if (service, username) not in self.entries:
            raise PasswordDeleteError(username)
        del self.entries[(service, username)]

    def _ask(self, what: str) -> None:
        self.asked += 1
        if self.locked:
            raise KeyringLocked(f"locked while {what} was given")
