"""Check sums of files: the program's own, and the two that a hub keeps.

In: the path of a file. Out: hexadecimal digits. Big files are read in pieces, between which the work can be called off.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

from interview_desktop.errors import Cancelled

Unwanted = Callable[[], bool]

PIECE = 1 << 20  # bytes; hashing one takes about 2 ms, so calling off acts at once


def wanted() -> bool:
    """The Unwanted of work that nobody calls off."""
    return False


def sha256(path: Path, unwanted: Unwanted = wanted, tell: Callable[[int], None] | None = None) -> str:
    """SHA-256 of the content; `tell` hears the bytes read so far. Raises OSError and Cancelled."""
    digest = hashlib.sha256()
    done = 0
    for piece in pieces(path, unwanted):
        digest.update(piece)
        done += len(piece)
        if tell:
            tell(done)
    return digest.hexdigest()


def git_blob(path: Path, unwanted: Unwanted = wanted) -> str:
    """The name git gives this content: SHA-1 of its kind, its length and itself (the hub's digest of small files)."""
    digest = hashlib.sha1(b"blob %d\0" % path.stat().st_size, usedforsecurity=False)
    for piece in pieces(path, unwanted):
        digest.update(piece)
    return digest.hexdigest()


def pieces(path: Path, unwanted: Unwanted = wanted) -> Iterator[bytes]:
    """The content in pieces. Raises Cancelled as soon as it is unwanted."""
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            if unwanted():
                raise Cancelled("This was stopped.")
            yield piece
