"""The sound library: loaded here, asked for its devices here, and asked again here.

In: nothing, or an open stream's owner. Out: the sounddevice module, or DeviceMissing; and whether the list is fresh.
"""

from __future__ import annotations

import threading
import weakref
from typing import Any

from interview_desktop.errors import DeviceMissing

_lock = threading.Lock()
_users: weakref.WeakSet[object] = weakref.WeakSet()


def load() -> Any:
    """The module sounddevice. Raises DeviceMissing where the library behind it is not installed."""
    try:
        import sounddevice
    except OSError as fault:
        raise DeviceMissing(
            "The sound library PortAudio is not installed.", "Install it (on Debian and Ubuntu: libportaudio2)."
        ) from fault
    return sounddevice


def hold(user: object) -> None:
    """`user` has a stream open (until `release`, or until it is garbage)."""
    with _lock:
        _users.add(user)


def release(user: object) -> None:
    with _lock:
        _users.discard(user)


def refresh() -> bool:
    """Look for devices anew. False, and nothing done, while a stream is open.

    PortAudio lists devices once, when it starts, and starting it again would close every stream.
    """
    sounddevice = load()
    with _lock:
        if _users:
            return False
        # sounddevice has no public name for this; these two have been in every release, and its own
        # documentation of the device list points to them.
        sounddevice._terminate()
        sounddevice._initialize()
    return True
