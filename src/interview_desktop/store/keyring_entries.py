"""Secrets in the system's keyring, also ones that are longer than a keyring takes. In: names and texts. Out: texts.

Windows takes 2,560 bytes an entry and stores two a character, so that a service account does not fit: a secret is cut
into pieces, under names of their own, with a head that tells how many there are and their digest. The head is written
last and removed first: a secret is there whole or not at all.
"""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Callable
from functools import partial
from typing import Protocol, TypeVar

from interview_desktop.errors import StoreError

log = logging.getLogger(__name__)

SERVICE = "Interview Desktop"
PIECE = 1_000  # characters, well below Windows' 1,280
MOST_PIECES = 64

T = TypeVar("T")


class Keyring(Protocol):
    """What is used of keyring.backend.KeyringBackend."""

    def get_password(self, service: str, username: str) -> str | None: ...
    def set_password(self, service: str, username: str, password: str) -> None: ...
    def delete_password(self, service: str, username: str) -> None: ...


def system_keyring() -> Keyring | None:
    """The keyring of this system; None where there is none, as on many a Linux without a desktop."""
    import keyring
    from keyring.backends import fail

    found: Keyring = keyring.get_keyring()
    return None if isinstance(found, fail.Keyring) else found


class Entries:
    """Texts by name. `find` gives the keyring; every call asks it, which may take its time or ask the person.

    Whatever goes wrong is StoreError without a word of what was stored: exceptions of keyrings may quote it.
    """

    def __init__(self, find: Callable[[], Keyring | None] = system_keyring) -> None:
        self._find = find

    @property
    def keyring(self) -> str:
        """What the keyring is called; empty where there is none."""
        found = self._found()
        return str(getattr(found, "name", type(found).__name__)) if found is not None else ""

    def keep(self, name: str, secret: str) -> None:
        """Raises StoreError where there is no keyring or it refuses; then nothing is kept under the name."""
        keyring = self._needed()
        pieces = [secret[start : start + PIECE] for start in range(0, len(secret), PIECE)]
        if len(pieces) > MOST_PIECES:
            raise StoreError("This is too long for the keyring.")
        self.forget(name)
        for number, piece in enumerate(pieces):
            self._asked(partial(keyring.set_password, SERVICE, f"{name} {number + 1}", piece))
        head = json.dumps({"pieces": len(pieces), "sha256": _digest(secret)})
        self._asked(lambda: keyring.set_password(SERVICE, name, head))

    def get(self, name: str) -> str | None:
        """None where nothing is kept, or only part of it, or there is no keyring. Raises StoreError on refusal."""
        keyring = self._found()
        if keyring is None:
            return None
        count, digest = _read_head(self._asked(lambda: keyring.get_password(SERVICE, name)))
        pieces = [
            self._asked(partial(keyring.get_password, SERVICE, f"{name} {number + 1}")) for number in range(count)
        ]
        secret = "".join(piece or "" for piece in pieces)
        return secret if digest and _digest(secret) == digest else None

    def forget(self, name: str) -> bool:
        """Whether there was anything. Raises StoreError where the keyring refuses."""
        keyring = self._found()
        if keyring is None:
            return False
        head = self._asked(lambda: keyring.get_password(SERVICE, name))
        if head is not None:
            self._asked(lambda: keyring.delete_password(SERVICE, name))
        found = head is not None
        for number in range(1, MOST_PIECES + 1):  # also those that a killed `keep` left without a head
            entry = f"{name} {number}"
            if self._asked(partial(keyring.get_password, SERVICE, entry)) is None:
                break
            self._asked(partial(keyring.delete_password, SERVICE, entry))
            found = True
        return found

    def _found(self) -> Keyring | None:
        return self._asked(self._find)

    def _needed(self) -> Keyring:
        found = self._found()
        if found is None:
            raise StoreError(
                "This system has no keyring, so nothing secret can be kept here.",
                "Install one such as GNOME Keyring or KWallet; for Google, the environment variable "
                "GOOGLE_APPLICATION_CREDENTIALS may name the key file instead.",
            )
        return found

    def _asked(self, ask: Callable[[], T]) -> T:
        try:
            return ask()
        except StoreError:
            raise
        except Exception as fault:  # noqa: BLE001 - every keyring has errors of its own
            log.warning("the keyring refused: %s", type(fault).__name__)
        raise StoreError(
            "The system's keyring did not allow it.",
            "Unlock it, then try again; for Google, the environment variable GOOGLE_APPLICATION_CREDENTIALS may name "
            "the key file instead.",
        )


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def _read_head(head: str | None) -> tuple[int, str]:
    """Number of pieces and digest; no pieces and an empty digest for anything else."""
    try:
        told = json.loads(head or "{}")
        count, digest = int(told["pieces"]), str(told["sha256"])
    except (ValueError, KeyError, TypeError):
        return 0, ""
    return (count, digest) if 0 <= count <= MOST_PIECES else (0, "")
