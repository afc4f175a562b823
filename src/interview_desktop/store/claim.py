"""One writer at a time, across processes: a lock that the system itself lets go of when its holder dies.

In: the path of a lock file. Out: whether this process holds it. There is nothing stale to detect after a kill:
the lock belongs to the open file, not to the file's existence.
"""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path


class Claim:
    """An exclusive hold on a file. Two claims on one path exclude each other in one process as well."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor: int | None = None

    @property
    def held(self) -> bool:
        return self._descriptor is not None

    def take(self, *, wait: bool = False) -> bool:
        """Take the hold; False when another holds it (with `wait`, wait for that one first). Raises OSError."""
        while self._descriptor is None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
            if not _lock(descriptor, wait):
                os.close(descriptor)
                return False
            if _is_still(descriptor, self._path):
                self._descriptor = descriptor
            else:  # the former holder removed the file while we waited for it
                os.close(descriptor)
        return True

    def release(self) -> None:
        """Let go and remove the file; safe to call twice."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is None:
            return
        if sys.platform != "win32":  # removed while still held, so that nobody locks a file without a name
            self._path.unlink(missing_ok=True)
            os.close(descriptor)
            return
        os.close(descriptor)
        with contextlib.suppress(OSError):  # somebody else opened it in between: it is theirs now
            self._path.unlink(missing_ok=True)


def _is_still(descriptor: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int, wait: bool) -> bool:
        while True:
            try:
                msvcrt.locking(descriptor, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
            except OSError:  # LK_LOCK gives up after ten seconds of its own waiting
                if not wait:
                    return False
            else:
                return True

else:
    import fcntl

    def _lock(descriptor: int, wait: bool) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            return False
        return True
