"""Names that become parts of file names, checked before they do.

A session is a uuid in hex, a recording is the number of the turn (three digits or more), a dash, and which
opening of the microphone within that turn: "003-1". Nothing else can name a file of ours, so no name can leave
its folder.
"""

from __future__ import annotations

import re

_SESSION = re.compile(r"[0-9a-f]{32}")
_RECORDING = re.compile(r"[0-9]{3,6}-[0-9]{1,6}")


def checked_session(session: str) -> str:
    """The id itself. Raises ValueError (a bug of the caller) unless it is a uuid's 32 hex digits."""
    if not _SESSION.fullmatch(session):
        raise ValueError(f"not a session id: {session!r}")
    return session


def checked_recording(recording: str) -> str:
    """The name itself. Raises ValueError (a bug of the caller) unless it looks like "003-1"."""
    if not _RECORDING.fullmatch(recording):
        raise ValueError(f"not a recording name: {recording!r}")
    return recording
