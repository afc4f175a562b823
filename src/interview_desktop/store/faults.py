"""What the disk and the database report, told so that a person can mend it.

In: what Python or sqlite3 raised and the path it happened at. Out: the right class of errors.py. An error
that no person can mend (wrong SQL, a broken constraint) is a bug and comes back as it was.
"""

from __future__ import annotations

import errno
import shutil
import sqlite3
from pathlib import Path

from interview_desktop.errors import DiskFull, StoreCorrupt, StoreError

_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_TIGHT = 1 << 20  # bytes free below which a failed write of SQLite is put down to a full disk
_PRIMARY = 0xFF  # SQLite's extended result codes carry the primary one in the low byte
_DAMAGE = ("no such table", "no such column", "unsupported file format", "Could not decode")


def disk_fault(fault: OSError, where: Path) -> StoreError:
    """An operating system's error while `where` was read or written."""
    if fault.errno in _FULL:
        return _full(where)
    if fault.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return _locked_away(where)
    return StoreError(f"{where} could not be read or written: {fault.strerror or fault}.", "Check the disk it is on.")


def database_fault(fault: BaseException, path: Path) -> BaseException:
    """The error to raise for what SQLite reported about the database at `path`; a bug is returned unchanged."""
    if isinstance(fault, UnicodeDecodeError):  # SQLite hands out text as it finds it
        return damaged(path)
    if not isinstance(fault, sqlite3.Error):
        return fault
    code = getattr(fault, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & _PRIMARY
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB) or str(fault).startswith(_DAMAGE):
        told: BaseException = damaged(path)
    elif code == sqlite3.SQLITE_FULL or (code == sqlite3.SQLITE_IOERR and _is_tight(path)):
        told = _full(path)
    elif code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        told = _locked_away(path)
    elif code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        told = StoreError(
            "Another program keeps the database of sessions and library busy.",
            f"Close what else uses {path}, then try again.",
        )
    elif code == sqlite3.SQLITE_IOERR:
        told = StoreError("The disk did not take what was written.", f"Check the disk that holds {path.parent}.")
    else:
        told = fault
    return told


def damaged(path: Path) -> StoreCorrupt:
    """The whole database at `path` is unreadable."""
    return StoreCorrupt(
        f"The database of sessions and library at {path} is damaged and cannot be read; it was left as it is.",
        "Put a backup in its place, or run “interview-desktop sessions set-aside” to keep it under another name "
        "and begin a new one. Recordings are not touched, and the library as it came with the program comes back.",
    )


def _is_tight(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < _TIGHT
    except OSError:
        return False


def _full(where: Path) -> DiskFull:
    return DiskFull(
        f"The disk that holds {where.parent} is full.", "Make room on it, then go on; what was saved before is safe."
    )


def _locked_away(where: Path) -> StoreError:
    return StoreError(
        f"{where.parent} cannot be written to.",
        "Allow writing to it, or choose another place with the environment variable INTERVIEW_HOME.",
    )
