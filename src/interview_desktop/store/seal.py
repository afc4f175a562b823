"""What stands between the store and the disk: everything said and recorded goes through a Seal.

In: plain bytes and the place they belong to. Out: bytes fit for the disk, and back. The composition root
hands one in; the journal seals event payloads with it and the media store seals chunks of audio.
"""

from __future__ import annotations

from typing import Protocol


class Seal(Protocol):
    """Called from several threads at once; the same bytes may be sealed differently each time.

    `context` is the place of the bytes ("<session>/<seq>" for an event, "<session>/<recording>/<chunk>" for
    audio). It is authenticated, not hidden, so that sealed bytes cannot be moved to another place unnoticed.
    """

    def seal(self, data: bytes, context: str) -> bytes:
        """Bytes for the disk; never empty for non-empty `data`."""

    def open(self, data: bytes, context: str) -> bytes:
        """The bytes that were sealed. Raises StoreCorrupt when they were changed or belong to another place."""


class IdentitySeal:
    """Leaves bytes as they are: the disk is readable. In force until a profile has a vault."""

    def seal(self, data: bytes, context: str) -> bytes:  # noqa: ARG002 - the Protocol's signature
        return data

    def open(self, data: bytes, context: str) -> bytes:  # noqa: ARG002 - the Protocol's signature
        return data
